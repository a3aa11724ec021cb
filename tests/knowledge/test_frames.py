import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge


@pytest.mark.parametrize(
    ("lemma", "pos", "type_", "mode"),
    [
        ("airstrike", "noun", "ASSAULT", "aerial"),
        ("air strike", "noun", "ASSAULT", "aerial"),
        ("air-raid", "noun", "ASSAULT", "aerial"),
        ("drone strike", "noun", "ASSAULT", "drone"),
        ("shelling", "noun", "ASSAULT", "heavy-weapons"),
        ("bombard", "verb", "ASSAULT", "heavy-weapons"),
        ("ied", "noun", "ASSAULT", "explosives"),
        ("suicide bombing", "noun", "ASSAULT", "suicide-attack"),
        ("assassinate", "verb", "ASSAULT", "targeted"),
        ("kidnap", "verb", "ASSAULT", "abduct"),
        ("rape", "verb", "ASSAULT", "sexual"),
        ("tear gas", "noun", "ASSAULT", "crowd-control"),
        ("chemical attack", "noun", "ASSAULT", "unconventional"),
        ("besiege", "verb", "COERCE", "restrict"),
        ("arrest", "verb", "COERCE", "arrest"),
        ("take control", "verb", "COERCE", "seize"),
        ("curfew", "noun", "COERCE", "curfew"),
        ("deploy", "verb", "MOBILIZE", "troops"),
        ("exercise", "noun", "MOBILIZE", "troops"),
        ("withdraw", "verb", "RETREAT", "withdraw"),
        ("ceasefire", "noun", "RETREAT", "ceasefire"),
        ("prisoner swap", "noun", "RETREAT", "release"),
        ("resign", "verb", "RETREAT", "resign"),
        ("displace", "verb", "SANCTION", "expel"),
        ("sentence", "verb", "SANCTION", "convict"),
        ("impose sanction", "verb", "SANCTION", "discontinue"),
        ("condemn", "verb", "ACCUSE", "disapprove"),
        ("accuse", "verb", "ACCUSE", "allege"),
        ("investigate", "verb", "ACCUSE", "investigate"),
        ("call for ceasefire", "verb", "REQUEST", "yield"),
        ("appeal for aid", "verb", "REQUEST", "assist"),
        ("threaten", "verb", "THREATEN", "violence"),
        ("veto", "verb", "REJECT", "change"),
        ("hunger strike", "noun", "PROTEST", "hunger"),
        ("demonstrate", "verb", "PROTEST", "demo"),
        ("phone call", "noun", "CONSULT", "phone"),
        ("mediate", "verb", "CONSULT", "third-party"),
    ],
)
def test_a_word_has_its_type_and_mode(
    knowledge: Knowledge, lemma: str, pos: str, type_: str, mode: str
) -> None:
    frames = knowledge.frames.of(lemma, pos)
    assert any(f.type == type_ and mode in f.mode for f in frames)


@pytest.mark.parametrize(
    ("lemma", "pos", "type_"),
    [
        ("agree", "verb", "AGREE"),
        ("pledge", "verb", "AGREE"),
        ("praise", "verb", "SUPPORT"),
        ("announce ceasefire", "verb", "CONCEDE"),
        ("apologise", "verb", "CONCEDE"),
        ("cooperate", "verb", "COOPERATE"),
        ("airlift", "verb", "AID"),
        ("rescue", "verb", "AID"),
        ("meet", "verb", "CONSULT"),
    ],
)
def test_a_word_has_its_type(knowledge: Knowledge, lemma: str, pos: str, type_: str) -> None:
    assert any(f.type == type_ for f in knowledge.frames.of(lemma, pos))


@pytest.mark.parametrize(
    ("lemmas", "at", "words", "places"),
    [
        ("they take full control of the town", 1, "take control", (1, 3)),
        ("troop open fire on the crowd", 1, "open fire on", (1, 2, 3)),
        ("the counter - offensive begin", 1, "counter-offensive", (1, 3)),
        ("a suicide car bomb go off", 1, "suicide car bomb", (1, 2, 3)),
        ("the plane be shoot down", 3, "shoot down", (3, 4)),
    ],
)
def test_the_longest_expression_is_matched(
    knowledge: Knowledge, lemmas: str, at: int, words: str, places: tuple[int, ...]
) -> None:
    match = knowledge.frames.match(lemmas.split(), at)
    assert match is not None
    assert (match.frames[0].words, match.places) == (words, places)


def test_the_frame_that_asks_more_comes_first(knowledge: Knowledge) -> None:
    asked = [len(f.when) for f in knowledge.frames.of("raid", "verb")]
    assert asked == sorted(asked, reverse=True)
    assert len(asked) > 1


def test_capture_depends_on_what_is_captured(knowledge: Knowledge) -> None:
    by_condition = {f.when: f.type for f in knowledge.frames.of("capture", "verb")}
    assert by_condition[("place-object",)] == "COERCE"
    assert by_condition[("armed-object",)] == "ASSAULT"


def test_reporting_verbs_are_no_frames(knowledge: Knowledge) -> None:
    for verb in ("say", "tell", "report", "add"):
        assert verb in knowledge.words["reporting"]
        assert knowledge.frames.of(verb, "verb") == ()


@pytest.mark.parametrize(
    ("verb", "embeds"),
    [("vow", "content"), ("urge", "content"), ("demand", "content"), ("refuse", "negated")],
)
def test_what_a_speech_act_makes_of_its_content(knowledge: Knowledge, verb: str, embeds: str) -> None:
    assert {f.embeds for f in knowledge.frames.of(verb, "verb")} == {embeds}


def test_light_verbs_carry_a_nouns_event(knowledge: Knowledge) -> None:
    assert {"launch", "stage", "conduct"} <= knowledge.frames.lights


@given(lemmas=st.lists(st.text(max_size=12), max_size=8), at=st.integers(0, 8))
def test_matching_never_fails(lemmas: list[str], at: int) -> None:
    from marsad.knowledge import load_knowledge

    match = load_knowledge().frames.match(lemmas, at)
    assert match is None or all(at <= place < len(lemmas) for place in match.places)

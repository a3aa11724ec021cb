import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.knowledge import Knowledge, load_knowledge


@pytest.mark.parametrize(
    ("noun", "mode"),
    [
        ("Russian warplanes", "aerial"),
        ("barrel bombs", "aerial"),
        ("IEDs", "explosives"),
        ("Shahed drones", "drone"),
        ("a Grad rocket", "heavy-weapons"),
        ("machetes", "primitive"),
        ("sarin", "unconventional"),
        ("tanks", "heavy-weapons"),
        ("weapons", None),
        ("bread", None),
        ("", None),
    ],
)
def test_a_weapon_shows_its_mode(knowledge: Knowledge, noun: str, mode: str | None) -> None:
    assert knowledge.words.mode_of(noun) == mode


@pytest.mark.parametrize(
    ("word", "low", "high"),
    [
        ("tens", 20, None),
        ("dozens", 24, None),
        ("scores", 40, None),
        ("hundreds", 200, None),
        ("thousands", 2000, None),
        ("none", 0, 0),
    ],
)
def test_vague_words_count_by_rule(knowledge: Knowledge, word: str, low: int, high: int | None) -> None:
    vague = knowledge.words.vague[word]
    assert (vague.low, vague.high) == (low, high)


@pytest.mark.parametrize("word", ["several", "many", "few"])
def test_some_words_give_no_number(knowledge: Knowledge, word: str) -> None:
    assert word not in knowledge.words.vague


@pytest.mark.parametrize(
    ("lemma", "pos", "kind"),
    [
        ("kill", "verbs", "killed"),
        ("wound", "verbs", "wounded"),
        ("flee", "verbs", "displaced"),
        ("soldier", "nouns", "fighters"),
        ("airstrike", "nouns", "strikes"),
        ("bread", "nouns", None),
    ],
)
def test_numbers_count_by_the_word_beside_them(
    knowledge: Knowledge, lemma: str, pos: str, kind: str | None
) -> None:
    assert knowledge.words.kind_counted(lemma, pos) == kind


def test_cues_of_every_status_are_there(knowledge: Knowledge) -> None:
    assert "will" in knowledge.words.cues["future"]["modals"]
    assert "if" in knowledge.words.cues["hypothetical"]["conditionals"]
    assert "not" in knowledge.words.cues["negated"]["negators"]


def test_contexts_come_from_parties_and_words(knowledge: Knowledge) -> None:
    lemmas = ["suicide", "bomber", "attack", "the", "oil", "field"]
    assert set(knowledge.contexts.of("ASSAULT", sectors={"MIL"}, lemmas=lemmas)) >= {
        "military",
        "natural_resource",
    }
    assert knowledge.contexts.of("ASSAULT") == ()


@given(st.text(max_size=40))
def test_any_noun_can_be_asked(noun: str) -> None:
    words = load_knowledge().words
    words.mode_of(noun)
    words.kind_counted(noun, "nouns")

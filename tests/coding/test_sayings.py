"""Who says what by the words around it, on trees written by hand."""

from dataclasses import replace

import pytest
from annotated import annotated, everywhere, proposal, report

from marsad.coding.own_voice import is_own, is_wire
from marsad.coding.sayings import sayings, speaking
from marsad.coding.scene import Scene
from marsad.coding.speaker_phrases import parted, whole_speaker
from marsad.coding.syntax import Tree
from marsad.coding.who_says import sources, unspoken
from marsad.knowledge import load_knowledge
from marsad.model.record import Mention

PLAIN = (
    "The/DET/2/det governor/NOUN/3/nsubj said/VERB/0/root rebels/NOUN/5/nsubj shelled/VERB/3/ccomp "
    "Qamar/PROPN/5/obj after/ADP/9/case a/DET/9/det raid/NOUN/3/obl"
)
CLOSED = (
    "Shells/NOUN/2/nsubj killed/VERB/10/ccomp 17/NUM/4/nummod men/NOUN/2/obj a/DET/6/det "
    "doctor/NOUN/10/nsubj in/ADP/8/case Qamar/PROPN/6/nmod town/NOUN/8/flat said/VERB/0/root "
    "on/ADP/12/case Sunday/PROPN/10/obl"
)
LOST_COMMA = (
    "Shells/NOUN/2/nsubj killed/VERB/9/ccomp 32/NUM/4/nummod people/NOUN/2/obj Norland/ADJ/7/amod "
    "state/NOUN/7/compound television/NOUN/4/conj had/AUX/9/aux reported/VERB/0/root"
)
ROW = (
    "Shells/NOUN/2/nsubj fell/VERB/0/root according/VERB/6/case to/ADP/3/fixed a/DET/6/det medic/NOUN/2/obl "
    "and/CCONJ/9/cc a/DET/9/det monitor/NOUN/6/conj"
)
ROW_AS_ONE = ROW.replace("monitor/NOUN/6/conj", "monitor/NOUN/6/compound")
BLAME = (
    "Norland/PROPN/2/nsubj condemned/VERB/0/root the/DET/4/det massacre/NOUN/2/obj in/ADP/6/case "
    "Qamar/PROPN/4/nmod"
)
INSIDE = (
    "Rebels/NOUN/2/nsubj left/VERB/0/root Qamar/PROPN/2/obj where/ADV/7/advmod the/DET/6/det "
    "army/NOUN/7/nsubj says/VERB/3/acl:relcl gunmen/NOUN/9/nsubj killed/VERB/7/ccomp "
    "a/DET/11/det pilot/NOUN/9/obj"
)
NESTED = (
    "The/DET/2/det ministry/NOUN/3/nsubj said/VERB/0/root rebels/NOUN/5/nsubj claimed/VERB/3/ccomp "
    "to/PART/8/mark have/AUX/8/aux shelled/VERB/5/ccomp Qamar/PROPN/8/obj"
)
BESIDE = (
    "A/DET/2/det medic/NOUN/3/nsubj said/VERB/0/root six/NUM/5/nsubj died/VERB/3/ccomp while/SCONJ/9/mark "
    "a/DET/8/det monitor/NOUN/9/nsubj said/VERB/3/advcl nine/NUM/11/nsubj fled/VERB/9/ccomp"
)
DENIED = (
    "The/DET/2/det army/NOUN/5/nsubj did/AUX/5/aux not/PART/5/advmod confirm/VERB/0/root the/DET/7/det "
    "strike/NOUN/5/obj"
)
TAKEN = "The/DET/2/det blast/NOUN/3/nsubj claimed/VERB/0/root nine/NUM/5/nummod lives/NOUN/3/obj"
QUOTED = (
    "Radio/PROPN/3/compound Norland/PROPN/1/flat quoted/VERB/0/root a/DET/5/det source/NOUN/3/obj "
    "as/SCONJ/7/mark saying/VERB/3/advcl rebels/NOUN/9/nsubj fled/VERB/7/ccomp"
)


def said(sentence, trigger, *before, **entities):
    """Who says a word of a sentence."""
    tree = Tree.of(annotated(*before, sentence, entities=entities))
    at = everywhere(tree.text, trigger)[-1]
    return [s.speaker.of(tree.text) for s in speaking(sayings(tree), tree.inside(at))]


@pytest.mark.parametrize(
    ("sentence", "trigger", "expected"),
    [
        (PLAIN, "shelled", ["The governor"]),
        (PLAIN, "raid", ["The governor"]),
        (CLOSED, "killed", ["a doctor in Qamar town"]),
        (LOST_COMMA, "killed", ["Norland state television"]),
        (ROW, "fell", ["a medic", "a monitor"]),
        (ROW_AS_ONE, "fell", ["a medic", "a monitor"]),
        (BLAME, "massacre", ["Norland"]),
        (BLAME, "condemned", []),
        (INSIDE, "killed", ["the army"]),
        (INSIDE, "left", []),
        (NESTED, "shelled", ["rebels", "The ministry"]),
        (NESTED, "claimed", ["The ministry"]),
        (BESIDE, "died", ["A medic"]),
        (BESIDE, "fled", ["a monitor"]),
        (DENIED, "strike", []),
        (TAKEN, "lives", []),
        (QUOTED, "fled", ["a source"]),
    ],
)
def test_the_words_around_tell_who_speaks(sentence, trigger, expected):
    assert said(sentence, trigger) == expected


def test_a_sentence_that_only_names_the_speaker_gives_the_one_before():
    alone = "she/PRON/2/nsubj added/VERB/0/root ./PUNCT/2/punct"
    tree = Tree.of(annotated("Shells/NOUN/2/nsubj fell/VERB/0/root ./PUNCT/2/punct", alone))
    assert [s.speaker.of(tree.text) for s in speaking(sayings(tree), range(1, 2))] == ["she"]


def test_a_headline_is_said_by_who_stands_behind_its_colon():
    a = annotated(
        "Shells/NOUN/2/nsubj kill/VERB/0/root nine/NUM/2/obj +:/PUNCT/2/punct monitor/NOUN/2/parataxis"
    )
    tree = Tree.of(replace(a, report=replace(a.report, title=a.report.text)))
    assert [s.speaker.of(tree.text) for s in speaking(sayings(tree), range(1, 2))] == ["monitor"]


def test_trees_without_syntax_say_nothing_wrong():
    flat = " ".join(f"{w}/X/0/dep" for w in ["according", "to", "said", "it", "said"])
    assert isinstance(sayings(Tree.of(annotated(flat))), tuple)
    assert sayings(Tree.of(annotated())) == ()


@pytest.mark.parametrize(
    ("sentence", "span", "entities", "expected"),
    [
        ("Monitor/NOUN/2/compound chief/NOUN/3/compound Omar/PROPN/0/root Zeri/PROPN/3/flat", "Omar Zeri",
         {"Omar Zeri": "PER"}, "Monitor chief Omar Zeri"),
        ("a/DET/2/det source/NOUN/5/nsubj at/ADP/4/case base/NOUN/2/nmod said/VERB/0/root", "a source", {},
         "a source at base"),
        ("a/DET/2/det group/NOUN/0/root which/PRON/4/nsubj works/VERB/2/acl:relcl there/ADV/4/advmod",
         "a group which works there", {}, "a group"),
        ("a/DET/2/det monitor/NOUN/0/root on/ADP/4/case Monday/PROPN/2/nmod", "a monitor on Monday",
         {"Monday": "DATE"}, "a monitor"),
    ],
)  # fmt: skip
def test_a_speaker_is_a_whole_phrase(sentence, span, entities, expected):
    tree = Tree.of(annotated(sentence, entities=entities))
    assert whole_speaker(tree, everywhere(tree.text, span)[0]).of(tree.text) == expected


def test_and_inside_a_name_parts_nobody():
    tree = Tree.of(
        annotated(
            "the/DET/5/det Truth/PROPN/5/compound and/CCONJ/4/cc Justice/PROPN/2/conj Group/PROPN/0/root",
            entities={"Truth and Justice Group": "ORG"},
        )
    )
    whole = everywhere(tree.text, tree.text)[0]
    assert parted(tree, whole) == [whole]


@pytest.mark.parametrize(
    ("outlet", "words", "short", "own"),
    [
        ("sana", "SANA reporter", None, True),
        ("www.norlandtimes.com", "The Norland Times", None, True),
        ("The Norland Times", "Norland Times", None, True),
        ("SANA", "Syrian Arab News Agency", "SANA", True),
        ("Al-Alam", "al-Jazeera", "Al Jazeera", False),
        ("al", "al-Jazeera", None, False),
        (None, "Radio Norland", None, False),
    ],
)
def test_the_reports_own_outlet_is_known(outlet, words, short, own):
    assert is_own(replace(report("."), outlet=outlet), words, short) is own


def test_a_wire_may_have_written_what_names_no_other_agency():
    assert is_wire(report("."), "AFP")
    assert not is_wire(replace(report("."), agency="Xinhua"), "AFP")
    assert not is_wire(report("."), "Anadolu")
    assert not is_wire(report("."), None)


@pytest.fixture(scope="module")
def knowledge():
    return load_knowledge()


TOLD = (
    "A/DET/2/det medic/NOUN/3/nsubj told/VERB/0/root {0}/PROPN/3/obj that/SCONJ/7/mark shells/NOUN/7/nsubj "
    "fell/VERB/3/ccomp"
)


@pytest.mark.parametrize(
    ("agency", "expected"), [("Anadolu", ["A medic", "Anadolu"]), ("AFP", ["A medic"]), ("SANA", ["A medic"])]
)
def test_whom_it_was_told_to_is_a_source_if_another_medium(knowledge, agency, expected):
    a = annotated(TOLD.format(agency), entities={agency: "ORG"})
    a = replace(a, report=replace(a.report, outlet="sana"))
    found = sources(Scene.of(a, knowledge), proposal(a, "fell", "ASSAULT"))
    assert [s.text for s in found] == expected


@pytest.mark.parametrize("marked", ["we", "by the opposition", "(OPA)", "AFP"])
def test_what_the_model_marks_without_a_voice_is_no_source(knowledge, marked):
    a = annotated(
        "Shells/NOUN/2/nsubj hit/VERB/0/root ground/NOUN/2/obj held/VERB/3/acl by/ADP/7/case the/DET/7/det "
        "opposition/NOUN/4/obl (/PUNCT/9/punct +OPA/PROPN/7/appos +)/PUNCT/9/punct we/PRON/2/dep "
        "AFP/PROPN/2/dep"
    )
    assert sources(Scene.of(a, knowledge), proposal(a, "hit", "ASSAULT", sources=marked)) == ()


def test_who_accuses_is_no_source_for_having_done_so(knowledge):
    a = annotated(PLAIN)
    found = sources(Scene.of(a, knowledge), proposal(a, "shelled", "ACCUSE"))
    governor = [Mention(start=s.start, end=s.end, text=s.text) for s in found]
    assert unspoken("ACCUSE", governor, found) == ()
    assert unspoken("ASSAULT", governor, found) == found
    assert unspoken("ACCUSE", [], found) == found


@pytest.mark.parametrize(
    "introduction",
    [
        "Governor/NOUN/3/nsubj Ada/PROPN/1/flat Okoro/PROPN/1/flat left/VERB/0/root",
        "Ada/PROPN/4/nsubj Okoro/PROPN/1/flat who/PRON/4/nsubj heads/VERB/0/root ministry/NOUN/4/obj",
        "Ada/PROPN/0/root Okoro/PROPN/1/flat ,/PUNCT/5/punct the/DET/5/det governor/NOUN/1/appos",
    ],
)
def test_a_person_has_the_kind_of_any_introduction(knowledge, introduction):
    a = annotated(
        "Ada/PROPN/3/nsubj Okoro/PROPN/1/flat said/VERB/0/root shells/NOUN/5/nsubj fell/VERB/3/ccomp",
        introduction,
        entities={"Ada Okoro": "PER"},
    )
    found = sources(Scene.of(a, knowledge), proposal(a, "fell", "ASSAULT"))
    assert [(s.text, s.kind) for s in found] == [("Ada Okoro", "government")]


def test_its_spokesman_speaks_for_whom_it_stands_for(knowledge):
    a = annotated(
        "Qamar/PROPN/2/compound Militia/PROPN/3/nsubj left/VERB/0/root Tora/PROPN/3/obj",
        "Its/PRON/2/nmod:poss spokesman/NOUN/3/nsubj said/VERB/0/root shells/NOUN/5/nsubj fell/VERB/3/ccomp",
        entities={"Qamar Militia": "ARM", "Tora": "LOC"},
    )
    (found,) = sources(Scene.of(a, knowledge), proposal(a, "fell", "ASSAULT"))
    assert (found.kind, found.name) == ("armed_group", None)

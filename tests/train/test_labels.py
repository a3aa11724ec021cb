"""The label sets of the model."""

from marsad.annotate.features import SPACE
from marsad.evaluate.treebank import Sentence
from marsad.knowledge import load_knowledge
from marsad.train.labels import KINDS, RAREST, STANCES, STATUSES, event_labels, label_sets


def sentence(*rows: tuple[str, str, str, str]) -> Sentence:
    words, lemmas, upos, relations = (list(column) for column in zip(*rows, strict=True))
    return Sentence("s", words, [SPACE] * len(words), upos, lemmas, [0] * len(words), relations)


def test_labels_are_those_of_the_treebanks_in_a_stable_order() -> None:
    seen = sentence(("cities", "city", "NOUN", "obj"), ("fell", "fall", "VERB", "root"))
    found = label_sets([*[seen] * RAREST, sentence(("a", "a", "DET", "det"), ("went", "go", "VERB", "root"))])
    assert found["upos"] == ["DET", "NOUN", "VERB"]
    assert found["relations"] == ["det", "obj", "root"]
    assert found["lemmas"] == ["l|0|", "l|3|all", "l|3|y"]


def test_the_identity_is_a_script_even_where_no_word_needs_it() -> None:
    assert label_sets([])["lemmas"] == ["l|0|"]


def test_events_have_the_labels_of_the_ontology() -> None:
    found = event_labels()
    assert len(found["types"]) == 16
    assert found["types"] == sorted(found["types"])
    assert found["modes"] == sorted(set(found["modes"]))
    assert len(found["modes"]) == 59
    ontology = load_knowledge().ontology
    assert set(found["kinds"]) == set(KINDS) == set(ontology.number_kinds)
    assert set(found["status"]) == set(STATUSES) == set(ontology.statuses)
    assert set(found["stance"]) == set(STANCES) == set(ontology.stances)

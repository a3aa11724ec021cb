"""Place names meant literally or for who acts there, on trees cut by hand: no model."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.metonymy import Words, cues, weights, with_literal
from marsad.annotate.metonymy.words import LISTS, kinds
from marsad.model.annotation import Annotation, Entity, Sentence, Token
from marsad.model.report import Report
from marsad.model.span import Span


def tree(words: str, *names: str) -> Annotation:
    """One sentence of `form/UPOS/head/relation`, heads counted from 1, and its names of places."""
    cells = [word.split("/") for word in words.split()]
    text = " ".join(cell[0] for cell in cells)
    tokens, at = [], 0
    for form, upos, head, relation in cells:
        tokens.append(Token(at, at + len(form), upos, form.lower(), int(head) - 1, relation))
        at += len(form) + 1
    found = tuple(Entity(text.index(n), text.index(n) + len(n), "LOC") for n in names)
    sentences = (Sentence(0, len(text), 0, len(tokens)),)
    report = Report(id="r", text=text, sha256="0")
    return Annotation(report=report, tokens=tuple(tokens), sentences=sentences, entities=found)


def told(words: str, name: str) -> frozenset[str]:
    annotation = tree(words)
    start = annotation.report.text.index(name)
    return cues(Words(annotation), Span(start, start + len(name)))


REJECTED = "Oslo/PROPN/2/nsubj rejected/VERB/0/root the/DET/4/det offer/NOUN/2/obj"
SIGNED = (
    "The/DET/2/det pact/NOUN/6/nsubj:pass between/ADP/4/case Oslo/PROPN/2/nmod was/AUX/6/aux:pass "
    "signed/VERB/0/root in/ADP/8/case Lagos/PROPN/6/obl"
)
LISTED = (
    "Envoys/NOUN/2/nsubj met/VERB/0/root in/ADP/4/case Lagos/PROPN/2/obl ,/PUNCT/6/punct Oslo/PROPN/4/conj "
    "and/CCONJ/8/cc Rome/PROPN/4/conj"
)


@pytest.mark.parametrize(
    ("sentence", "name", "cue"),
    [
        (REJECTED, "Oslo", "subject: acting"),
        (SIGNED, "Oslo", "between: tie"),
        (SIGNED, "Lagos", "in"),
        (LISTED, "Rome", "in"),
        ("Oslo/PROPN/3/nmod:poss 's/PART/1/case suburbs/NOUN/0/root", "Oslo", "owner: part"),
        ("Shelled/VERB/0/root by/ADP/3/case Chad/PROPN/1/obl", "Chad", "by, behind a verb"),
        ("Shelled/VERB/0/root by/ADP/3/case Chad/PROPN/1/obl", "Chad", "country"),
        (
            "all/ADV/3/advmod over/ADP/3/case Oslo/PROPN/4/obl lived/VERB/0/root people/NOUN/4/nsubj",
            "Oslo",
            "in: being",
        ),
        (
            "cities/NOUN/2/nsubj surrendered/VERB/0/root including/VERB/4/case Oslo/PROPN/1/nmod",
            "Oslo",
            "subject: giving",
        ),
        (
            "Bergen/PROPN/0/root ,/PUNCT/3/punct Norway/PROPN/1/nmod:unmarked",
            "Norway",
            "behind a comma",
        ),
    ],
)
def test_a_cue_says_what_stands_there(sentence, name, cue):
    assert cue in told(sentence, name)


def test_a_row_of_names_is_no_address():
    assert "behind a comma" not in told(LISTED, "Oslo")


@pytest.mark.parametrize(
    ("sentence", "name", "literal"),
    [
        (REJECTED, "Oslo", False),
        (SIGNED, "Oslo", False),
        (SIGNED, "Lagos", True),
        (LISTED, "Rome", True),
        ("The/DET/2/det coast/NOUN/0/root of/ADP/4/case Chile/PROPN/2/nmod", "Chile", True),
        ("The/DET/2/det army/NOUN/0/root of/ADP/4/case Chile/PROPN/2/nmod", "Chile", False),
        ("They/PRON/2/nsubj fled/VERB/0/root to/ADP/4/case Chile/PROPN/2/obl", "Chile", True),
        ("They/PRON/2/nsubj ceded/VERB/0/root to/ADP/4/case Chile/PROPN/2/obl", "Chile", False),
        ("They/PRON/2/nsubj visited/VERB/0/root Chile/PROPN/2/obj", "Chile", True),
        ("They/PRON/2/nsubj accused/VERB/0/root Chile/PROPN/2/obj", "Chile", False),
    ],
)
def test_a_name_is_read_as_a_person_would(sentence, name, literal):
    [entity] = with_literal(tree(sentence, name)).entities
    assert entity.literal is not None
    assert (entity.literal > 0.5) == literal


def test_only_names_of_places_have_a_reading():
    annotation = tree(REJECTED, "Oslo")
    person = Entity(0, 4, "PER")
    there = Annotation(report=annotation.report, tokens=annotation.tokens, entities=(person,))
    assert with_literal(there).entities == (person,)


def test_no_words_no_cues():
    annotation = tree(REJECTED)
    assert cues(Words(annotation), Span(4, 5)) == frozenset()


@pytest.mark.parametrize(
    ("word", "lemma", "upos", "kind", "has"),
    [
        ("accused", "accuse", "VERB", "acting", True),
        ("accusing", "accusing", "VERB", "acting", True),
        ("states", "state", "VERB", "part", False),
        ("states", "state", "NOUN", "part", True),
        ("states", "state", "NOUN", "acting", False),
        ("cities", "citie", "NOUN", "part", True),
        ("war", "war", "NOUN", "part", False),
    ],
)
def test_forms_of_a_word_share_its_kinds_and_verbs_are_no_nouns(word, lemma, upos, kind, has):
    assert (kind in kinds(word, lemma, upos)) == has


def test_each_weight_is_of_a_cue_that_can_be_found():
    kinds_named = {cue.partition(": ")[2] for cue in weights().cues if ": " in cue}
    assert kinds_named <= LISTS.keys(), "run tools/fit_metonymy.py again"


RELATIONS = ["nsubj", "obj", "obl", "nmod", "conj", "appos", "flat", "case", "compound", "root"]
WORDS = ["Oslo", "in", "of", "'s", "war", "accused", "city", ",", "including", "all"]
TAGS = ["PROPN", "NOUN", "VERB", "ADP", "PUNCT"]


@given(st.data())
def test_any_tree_gives_every_name_a_share(data):
    size = data.draw(st.integers(1, 9))
    cells = [
        (data.draw(st.sampled_from(options)) for options in (WORDS, TAGS, range(size + 1), RELATIONS))
        for _ in range(size)
    ]
    annotation = tree(" ".join("/".join(map(str, cell)) for cell in cells))
    text = annotation.report.text
    ends = sorted(data.draw(st.lists(st.integers(0, len(text)), min_size=2, max_size=2)))
    found = Annotation(
        report=annotation.report,
        tokens=annotation.tokens,
        sentences=annotation.sentences,
        entities=(Entity(ends[0], ends[1], "LOC"),),
    )
    [entity] = with_literal(found).entities
    assert entity.literal is not None
    assert 0 <= entity.literal <= 1

"""The tree helpers, with syntax, without it, and with broken syntax."""

import pytest
from annotated import annotated, everywhere, report, tagged
from hypothesis import given
from hypothesis import strategies as st

from marsad.coding.syntax import (
    Tree,
    clause,
    conjuncts,
    noun_phrase,
    phrase_after,
    phrase_before,
    subtree,
    top,
)
from marsad.model.annotation import Annotation, Sentence, Token
from marsad.model.span import Span

MILITIA = (
    "Several/ADJ/3/amod local/ADJ/3/amod militias/NOUN/8/nsubj/militia ,/PUNCT/5/punct "
    "backed/VERB/3/acl/back by/ADP/7/case "
    "Norland/PROPN/5/obl entered/VERB/0/root/enter the/DET/10/det town/NOUN/8/obj of/ADP/12/case "
    "Qamar/PROPN/10/nmod and/CCONJ/14/cc "
    "left/VERB/8/conj/leave ./PUNCT/8/punct"
)


@pytest.fixture
def tree():
    return Tree.of(annotated(MILITIA, entities={"Qamar": "LOC"}))


def said(tree, span):
    return span.of(tree.text)


def test_a_noun_phrase_leaves_out_what_describes_it_in_a_clause(tree):
    assert said(tree, noun_phrase(tree, 2)) == "Several local militias"
    assert said(tree, noun_phrase(tree, 9)) == "the town of Qamar"


def test_the_top_of_a_span_governs_its_words(tree):
    assert tree.word(top(tree, Span(0, 22))) == "militias"
    assert top(tree, Span(3, 3)) == -1


def test_a_clause_is_opened_by_its_verb(tree):
    assert tree.word(clause(tree, 0)) == "entered"
    assert tree.word(clause(tree, 6)) == "backed"


def test_conjuncts_are_found_in_order(tree):
    assert [tree.word(i) for i in conjuncts(tree, 7)] == ["entered", "left"]


def test_a_subtree_can_leave_relations_out(tree):
    assert [tree.word(i) for i in subtree(tree, 2, frozenset(("acl", "punct")))] == [
        "Several",
        "local",
        "militias",
    ]


def test_words_know_their_sentence_and_neighbours(tree):
    assert tree.sentence(3) == 0
    assert list(tree.bounds(3)) == list(range(15))
    assert tree.at(0) == 0
    assert [tree.word(i) for i in tree.inside(everywhere(tree.text, "the town")[0])] == ["the", "town"]
    assert tree.word(99) == tree.upos(-1) == tree.relation(99) == tree.lemma(99) == ""


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("the/DET northern/ADJ rebels and/CCONJ others", 0, "the northern rebels"),
        ("rebels -/PUNCT held/VERB Qamar/PROPN", 0, "rebels"),
        ("and/CCONJ then/ADV", 0, None),
        ("its/PRON main/ADJ allies the/DET town", 0, "its main allies"),
        ("they/PRON rebels", 0, "they"),
    ],
)
def test_the_phrase_after_a_word(text, at, expected):
    tree = Tree.of(tagged(text))
    found = phrase_after(tree, at)
    assert (said(tree, found) if found else None) == expected


@pytest.mark.parametrize(
    ("text", "at", "expected"),
    [
        ("on/ADP the/DET local/ADJ rebels backed/VERB by/ADP", 4, "the local rebels"),
        ("rebels ,/PUNCT backed/VERB", 2, "rebels"),
        ("went/VERB backed/VERB", 1, None),
        ("a/DET group the/DET army left/VERB", 4, "the army"),
    ],
)
def test_the_phrase_before_a_word(text, at, expected):
    tree = Tree.of(tagged(text))
    found = phrase_before(tree, at)
    assert (said(tree, found) if found else None) == expected


def test_two_names_side_by_side_are_two_phrases():
    tree = Tree.of(
        tagged("Qamar/PROPN Front/PROPN Banu/PROPN Salt/PROPN", {"Qamar Front": "ARM", "Banu Salt": "ORG"})
    )
    assert said(tree, phrase_after(tree, 0)) == "Qamar Front"
    assert said(tree, phrase_before(tree, 4)) == "Banu Salt"


@st.composite
def broken(draw):
    """Words with heads that may point anywhere: to themselves, in circles, out of range."""
    size = draw(st.integers(1, 12))
    words = draw(
        st.lists(st.sampled_from(["a", "of", "Qamar", "its", "-", "held"]), min_size=size, max_size=size)
    )
    tags = draw(
        st.lists(
            st.sampled_from(["NOUN", "PROPN", "VERB", "ADP", "PUNCT", "DET", ""]),
            min_size=size,
            max_size=size,
        )
    )
    heads = draw(st.lists(st.integers(-3, size + 3), min_size=size, max_size=size))
    relations = draw(
        st.lists(st.sampled_from(["nsubj", "acl", "conj", "dep", "amod"]), min_size=size, max_size=size)
    )
    text, tokens = " ".join(words), []
    at = 0
    for word, upos, head, relation in zip(words, tags, heads, relations, strict=True):
        tokens.append(Token(at, at + len(word), upos, word, head, relation))
        at += len(word) + 1
    return Annotation(report=report(text), tokens=tuple(tokens), sentences=(Sentence(0, len(text), 0, size),))


@given(broken())
def test_broken_trees_are_borne(annotation):
    tree = Tree.of(annotation)
    for i in range(len(tree)):
        assert noun_phrase(tree, i).holds(tree.span(i, i))
        assert i in subtree(tree, i)
        assert 0 <= clause(tree, i) < len(tree)
        assert conjuncts(tree, i)
        assert top(tree, tree.span(0, i)) >= 0
        phrase_after(tree, i)
        phrase_before(tree, i)

"""Frames at work without a model: which words they match, and who fills their slots."""

from dataclasses import replace

import pytest
from annotated import annotated

from marsad.coding.lexicon import matches, propose
from marsad.coding.syntax import Tree
from marsad.knowledge import Frame, Frames, load_knowledge

SLOTS = {"actor": ("nsubj", "obl:by"), "recipient": ("obj", "nsubj:pass")}
SHELL = Frame(words="shell", pos="verb", type="ASSAULT", mode=("heavy-weapons",), **SLOTS)
TAKE = Frame(words="take control", pos="verb", type="COERCE", mode=("seize",), actor=("nsubj",), recipient=())
RAID = Frame(words="raid", pos="noun", type="ASSAULT", actor=("nmod:by", "nsubj"), recipient=("nmod:on",))
BORDER = Frame(words="cross-border raid", pos="noun", type="MOBILIZE")
CLASH = Frame(
    words="clash", pos="verb", type="ASSAULT", actor=("nsubj",), recipient=("obl:with",), mutual=True
)
FRAMES = Frames((SHELL, TAKE, RAID, CLASH, BORDER), ("launch", "carry"))
CUES = load_knowledge().words.cues


def told(text, entities=None):
    tree = Tree.of(annotated(text, entities=entities))
    made = [propose(tree, m, FRAMES.lights, CUES) for m in matches(tree, FRAMES)]
    words = lambda p, role: [tree.text[r.start : r.end] for r in p.roles if r.role == role]  # noqa: E731
    parties = lambda p: [words(p, role) for role in ("actors", "recipients", "places")]  # noqa: E731
    return [(tree.text[p.start : p.end], *p.types, *parties(p), *p.status) for p in made]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels/NOUN/2/nsubj shelled/VERB/0/root/shell the/DET/4/det camp/NOUN/2/obj",
         ("shelled", "ASSAULT", ["Rebels"], ["the camp"], [], "asserted")),
        ("The/DET/2/det camp/NOUN/4/nsubj:pass was/AUX/4/aux:pass shelled/VERB/0/root/shell "
         "by/ADP/6/case rebels/NOUN/4/obl",
         ("shelled", "ASSAULT", ["rebels"], ["The camp"], [], "asserted")),
        ("Troops/NOUN/2/nsubj took/VERB/0/root/take full/ADJ/4/amod control/NOUN/2/obj",
         ("took full control", "COERCE", ["Troops"], [], [], "asserted")),
        ("Troops/NOUN/2/nsubj launched/VERB/0/root/launch a/DET/4/det raid/NOUN/2/obj on/ADP/6/case "
         "camps/NOUN/4/nmod",
         ("raid", "ASSAULT", ["Troops"], ["camps"], [], "asserted")),
        ("Rebels/NOUN/4/nsubj and/CCONJ/3/cc troops/NOUN/1/conj clashed/VERB/0/root/clash",
         ("clashed", "ASSAULT", ["Rebels", "troops"], [], [], "asserted")),
        ("Troops/NOUN/2/nsubj plan/VERB/0/root to/PART/4/mark shell/VERB/2/xcomp camps/NOUN/4/obj",
         ("shell", "ASSAULT", ["Troops"], ["camps"], [], "future")),
        ("Troops/NOUN/4/nsubj shelling/VERB/1/acl/shell camps/NOUN/2/obj left/VERB/0/root",
         ("shelling", "ASSAULT", ["Troops"], ["camps"], [], "asserted")),
        ("Camps/NOUN/0/root shelled/VERB/1/acl/shell by/ADP/4/case rebels/NOUN/2/obl",
         ("shelled", "ASSAULT", ["rebels"], ["Camps"], [], "asserted")),
        ("Rebels/NOUN/2/nsubj shelled/VERB/0/root/shell camps/NOUN/2/obj near/ADP/5/case Tora/PROPN/2/obl",
         ("shelled", "ASSAULT", ["Rebels"], ["camps"], ["Tora"], "asserted")),
    ],
)  # fmt: skip
def test_a_frame_tells_an_event(text, expected):
    assert told(text, {"Tora": "LOC"}) == [expected]


def test_a_word_of_another_part_of_speech_does_not_match():
    assert told("the/DET/2/det shell/NOUN/3/nsubj broke/VERB/0/root/break") == []


def test_an_expression_needs_all_its_words():
    assert told("Troops/NOUN/2/nsubj took/VERB/0/root/take part/NOUN/2/obj") == []


def test_a_hyphen_may_stand_alone_or_in_its_word():
    for text in (
        "cross-border/ADJ/2/amod raid/NOUN/0/root",
        "cross/ADJ/3/amod +-/PUNCT/1/punct +border/NOUN/4/compound raid/NOUN/0/root",
    ):
        assert [t[:2] for t in told(text)][:1] == [("cross-border raid", "MOBILIZE")]


def test_the_first_frame_whose_conditions_hold_is_taken():
    tree = Tree.of(annotated("Rebels/NOUN/2/nsubj shelled/VERB/0/root/shell camps/NOUN/2/obj"))
    other = replace(SHELL, type="MOBILIZE")
    assert [m.frame.type for m in matches(tree, Frames((other, SHELL)))] == ["MOBILIZE"]
    assert [m.frame.type for m in matches(tree, Frames((other, SHELL)), lambda m: m.frame is SHELL)] == [
        "ASSAULT"
    ]

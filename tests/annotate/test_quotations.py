"""Quotations and their speakers, on words cut by hand: no model."""

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from marsad.annotate.quotations import REPORTING, quotations
from marsad.model.annotation import Annotation, Sentence, Token
from marsad.model.report import Report


def marked(text: str) -> Annotation:
    """A report whose words are cut at blanks and signs; capitalised words are proper nouns, reporting
    verbs are verbs."""
    tokens = []
    for m in re.finditer(r"\w+(?:'\w+)?|[^\w\s]", text):
        word = m[0].lower()
        upos = (
            "VERB"
            if word in REPORTING
            else "PRON"
            if word in ("he", "she", "it")
            else "DET"
            if word == "the"
            else "NOUN"
        )
        upos = "PUNCT" if not m[0][0].isalnum() else "ADP" if word in ("to", "in", "that") else upos
        tokens.append(Token(m.start(), m.end(), upos, word, -1, "dep"))
    cuts = [m.end() for m in re.finditer(r"[.!?][”\"]?(?=\s)|\n\n", text)]
    starts = [0, *cuts]
    ends = [*cuts, len(text)]
    sentences = []
    for a, b in zip(starts, ends, strict=True):
        own = [i for i, t in enumerate(tokens) if a <= t.start < b]
        if own:
            sentences.append(Sentence(tokens[own[0]].start, tokens[own[-1]].end, own[0], own[-1] + 1))
    return Annotation(
        report=Report(id="r", text=text, sha256="0"), tokens=tuple(tokens), sentences=tuple(sentences)
    )


def read(text: str) -> list[tuple[str, str | None]]:
    return [
        (text[q.start : q.end], q.speaker.of(text) if q.speaker else None) for q in quotations(marked(text))
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We hold the bridge,” he said.", [("“We hold the bridge,”", "he")]),
        ('"We hold the bridge," said the governor.', [('"We hold the bridge,"', "the governor")]),
        ("The governor said: “We hold the bridge.”", [("“We hold the bridge.”", "The governor")]),
        ("‘We hold it,’ Moreno said.", [("‘We hold it,’", "Moreno")]),
        ("The army's convoy left the rebels' camp.", []),
        ("«We hold it», Moreno said.", [("«We hold it»", "Moreno")]),
        ('"We left," he said. "They came later."', [('"We left,"', "he"), ('"They came later."', "he")]),
        ("We saw it all. “Moreno said.” Later he left.", [("We saw it all.", "Moreno")]),
        ("The so-called “safe zone” was empty.", [("“safe zone”", None)]),
        ("No marks at all.", []),
        ("", []),
    ],
)
def test_words_and_speaker(text, expected):
    assert read(text) == expected


def test_a_quotation_runs_on_over_paragraphs():
    text = (
        "“We left,” Moreno said. “The road was cut.\n\n“Nobody came,\n\n“and nobody called.”\n\nIt is open."
    )
    assert [speaker for _, speaker in read(text)] == ["Moreno"] * 4


def test_a_quotation_left_open_ends_with_its_sentence_if_nothing_goes_on_with_it():
    text = "Moreno said “We left. The bridge is open.\n\nNobody came."
    assert [q for q, _ in read(text)] == ["“We left."]


def test_a_quotation_left_open_ends_with_its_paragraph():
    assert read("He said “We left\n\nThe bridge is open.") == [("“We left", "He")]


def test_the_subject_of_the_verb_is_the_speaker():
    rows = [
        ("“", "PUNCT", 2, "punct"),
        ("Go", "VERB", -1, "root"),
        ("”", "PUNCT", 1, "punct"),
        ("told", "VERB", 1, "parataxis"),
    ]
    rows += [
        ("the", "DET", 5, "det"),
        ("mayor", "NOUN", 3, "nsubj"),
        ("of", "ADP", 7, "case"),
        ("Tora", "PROPN", 5, "nmod"),
    ]
    text, tokens = "", []
    for form, upos, head, relation in rows:
        text += " " if text else ""
        tokens.append(Token(len(text), len(text) + len(form), upos, form.lower(), head, relation))
        text += form
    annotation = Annotation(
        report=Report(id="r", text=text, sha256="0"),
        tokens=tuple(tokens),
        sentences=(Sentence(0, len(text), 0, len(tokens)),),
    )
    assert [q.speaker.of(text) for q in quotations(annotation) if q.speaker] == ["the mayor of Tora"]


@given(st.text(alphabet="ab A.,'\"“”‘’«»\n", max_size=60))
def test_any_text_gives_ordered_spans_within_it(text):
    found = quotations(marked(text))
    assert all(0 <= q.start < q.end <= len(text) for q in found)
    assert all(a.end <= b.start for a, b in pairwise(found))

import io
from dataclasses import replace

import pytest

from marsad.export.annotation_text import write_annotation
from marsad.export.marked_html import write_annotation_html
from marsad.model.annotation import Annotation, Entity, Proposal, Quotation, Sentence, Token
from marsad.model.report import Report
from marsad.model.span import Span

TEXT = "“Rebels left <Hama>,” he said."


def token(words: str, upos: str, head: int, relation: str) -> Token:
    start = TEXT.index(words)
    return Token(start, start + len(words), upos, words.lower(), head, relation)


@pytest.fixture
def annotation() -> Annotation:
    return Annotation(
        report=Report(id="r", text=TEXT, sha256="0"),
        tokens=(
            token("Rebels", "NOUN", 1, "nsubj"),
            token("left", "VERB", 4, "ccomp"),
            token("<Hama>", "PROPN", 1, "obj"),
            token("he", "PRON", 4, "nsubj"),
            token("said", "VERB", -1, "root"),
        ),
        sentences=(Sentence(0, len(TEXT), 0, 5),),
        entities=(Entity(13, 19, "LOC"),),
        quotations=(Quotation(0, 21, Span(22, 24)),),
        proposals=(
            Proposal(
                start=8, end=12, sentence=0, score=0.9, types={"RETREAT": 0.8, "ASSAULT": 0.1},
                status={}, historical=0.0, modes={}, stance={},
            ),
        ),
    )  # fmt: skip


def test_the_text_view_has_a_line_a_word_and_the_spans_below(annotation):
    out = io.StringIO()
    write_annotation([annotation], out)
    lines = out.getvalue().splitlines()
    assert "2\tleft\tleft\tVERB\t5\tccomp" in lines
    assert "# LOC      <Hama>" in lines
    assert "# QUOTE    “Rebels left <Hama>,”  (speaker: he)" in lines
    assert "# EVENT    left  (RETREAT, 0.90)" in lines


def test_the_text_view_says_how_likely_a_name_means_the_place(annotation):
    out = io.StringIO()
    write_annotation([replace(annotation, entities=(Entity(13, 19, "LOC", 0.2),))], out)
    assert "# LOC      <Hama>  (literal: 0.20)" in out.getvalue().splitlines()


def test_the_html_view_is_one_page_with_marks_and_trees_and_reaches_nowhere(annotation):
    out = io.StringIO()
    write_annotation_html([annotation], out)
    html = out.getvalue()
    assert html.count("<path ") == 4, "an arc for every word but the root"
    assert "&lt;Hama&gt;<small>LOC</small>" in html
    assert "http" not in html
    assert "<script" not in html


def test_an_annotation_without_marks_is_shown_too():
    bare = Annotation(report=Report(id="r", text="", sha256="0"))
    for write in (write_annotation, write_annotation_html):
        write([bare], io.StringIO())

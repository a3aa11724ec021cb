from hypothesis import given
from hypothesis import strategies as st

from marsad.export.marks import Mark, pieces, printable
from marsad.model.span import Span

TEXT = "Rebels seized a bridge."
spans = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted)
marks = st.lists(st.builds(lambda span, label: Mark(*span, label), spans, st.sampled_from("abc")))


@given(marks, spans)
def test_pieces_are_the_text_and_nothing_else(found, within):
    cut = pieces(TEXT, found, Span(*within))
    assert "".join(piece.text for piece in cut) == TEXT[within[0] : within[1]]


@given(marks)
def test_every_character_is_under_the_marks_that_hold_it(found):
    for piece in pieces(TEXT, found, Span(0, len(TEXT))):
        for at in range(piece.start, piece.start + len(piece.text)):
            assert set(piece.labels) == {mark.label for mark in found if mark.start <= at < mark.end}


@given(st.text())
def test_what_is_printed_has_as_many_characters_and_none_that_drives_a_terminal(text):
    shown = printable(text)
    assert len(shown) == len(text)
    assert not set(shown) & set("\x1b\x9b\x07\r\x00\u202e")

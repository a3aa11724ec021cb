"""Who says what, against what others marked."""

import pytest

from marsad.evaluate.attribution import Attribution, Told, sources, spans_of, speakers
from marsad.evaluate.matches import Matches
from marsad.model.span import Span

SAID = Attribution(sources=(Span(0, 10),), content=(Span(16, 60),))
UNNAMED = Attribution(sources=(), content=(Span(70, 90),))
INSIDE, OUTSIDE, IN_PASSIVE = Span(20, 26), Span(62, 66), Span(75, 80)


@pytest.mark.parametrize(
    ("told", "matches"),
    [
        (Told(INSIDE, (Span(4, 10),)), Matches(1, 1, 1, 1)),
        (Told(INSIDE, (Span(62, 66),)), Matches(0, 1, 0, 1)),
        (Told(INSIDE, ()), Matches(0, 0, 0, 1)),
        (Told(OUTSIDE, (Span(0, 10),)), Matches(0, 1, 0, 0)),
        (Told(OUTSIDE, ()), Matches(0, 0, 0, 0)),
        (Told(IN_PASSIVE, (Span(0, 10),)), Matches(0, 0, 0, 0)),
    ],
)
def test_an_event_is_said_by_whoever_the_content_around_it_is_said_by(told, matches):
    assert speakers([told], [SAID, UNNAMED]) == matches


def test_a_source_counts_once_however_many_events_it_tells():
    told = [Told(INSIDE, (Span(4, 10),)), Told(OUTSIDE, (Span(4, 10), Span(30, 33)))]
    assert sources(told, [SAID, SAID, UNNAMED]) == Matches(right=1, said=2, found=1, gold=1)


@pytest.mark.parametrize(
    ("part", "found"),
    [
        ("officials said", ["officials said"]),
        ("The bridge is closed", ["The bridge", "is closed"]),
        ("nothing alike", []),
        ("", []),
    ],
)
def test_a_part_is_found_even_in_pieces(part, found):
    text = "The bridge, officials said, is closed"
    text = text.replace("bridge,", "bridge ,")
    assert [span.of(text) for span in spans_of(part, text)] == found

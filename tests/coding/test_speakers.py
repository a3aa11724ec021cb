"""Vague sources take kind and anonymity of whom they point back to; words and names stay their own."""

from dataclasses import replace

import pytest

from marsad.coding.speakers import settled
from marsad.model.record import Event, Source, Words
from marsad.model.span import Span

GOVERNOR = ("governor Ada Okoro", "government", False)
POLICE = ("a source at the police command", "government", True)
MONITOR = ("a monitoring group", "monitor", False)
RADIO = ("state radio", "media", False)


def kinds(*told):
    """Kind and anonymity of the last of these sources, each in an event of its own."""
    events = [event(source(at * 100, *each)) for at, each in enumerate(told)]
    last = settled(events)[-1].sources[0]
    return last.kind, last.anonymous


def source(start, text, kind="other", anonymous=False):
    return Source(start=start, end=start + len(text), text=text, kind=kind, anonymous=anonymous)


def event(*sources):
    trigger = Words(start=0, end=4, text="raid")
    return Event(
        id="e", type="ASSAULT", trigger=trigger, sources=sources, sentence=Span(0, 9), confidence=1.0, why=""
    )


@pytest.mark.parametrize(
    ("before", "words", "expected"),
    [
        ([GOVERNOR], ("he",), ("government", False)),
        ([GOVERNOR, RADIO], ("she",), ("government", False)),
        ([GOVERNOR, RADIO], ("it",), ("media", False)),
        ([POLICE, MONITOR], ("The source", "other", True), ("government", True)),
        ([POLICE, MONITOR], ("the group",), ("monitor", False)),
        ([("a UN spokesman", "igo", False)], ("The spokesman", "government"), ("igo", False)),
        ([MONITOR], ("The spokesman", "government"), ("government", False)),
        ([GOVERNOR, MONITOR], ("Okoro",), ("government", False)),
        ([GOVERNOR], ("Lindqvist",), ("other", False)),
        ([GOVERNOR], ("activists",), ("other", False)),
        ([], ("he",), ("other", False)),
        ([GOVERNOR], ("he", "other", True), ("government", True)),
    ],
)
def test_a_vague_source_has_the_kind_of_the_one_before(before, words, expected):
    assert kinds(*before, words) == expected


def test_a_source_before_the_first_introduction_stays_open():
    first, second = settled([event(source(300, *GOVERNOR)), event(source(10, "he"))])
    assert (first.sources[0].kind, second.sources[0].kind) == ("government", "other")


def test_a_source_that_turns_out_anonymous_keeps_no_name():
    named = replace(source(100, "it"), name="Ada Okoro", id="okoro")
    told = settled([event(source(0, *POLICE)), event(named)])[1].sources[0]
    assert (told.anonymous, told.name, told.id) == (True, None, None)


def test_nothing_but_kind_and_anonymity_changes():
    told = settled([event(source(0, *POLICE)), event(source(100, "it"))])[1].sources[0]
    assert (told.text, told.start, told.name, told.id) == ("it", 100, None, None)

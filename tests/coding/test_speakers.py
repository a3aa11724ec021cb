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


def test_he_is_a_person_and_it_is_none():
    governor, monitor = source(0, *GOVERNOR), source(100, *MONITOR)
    he, it = source(200, "he"), source(300, "it")
    found = settled([event(he), event(it)], others=[governor, monitor], people={governor.span, he.span})
    assert [e.sources[0].kind for e in found] == ["government", "monitor"]


def test_a_group_is_no_government():
    group = source(200, "the group", "government")
    [told] = settled([event(group)], others=[source(0, *MONITOR), source(100, *GOVERNOR)])
    assert told.sources[0].kind == "monitor"


def test_sources_close_to_the_group_have_its_kind():
    close = source(200, "sources close to the group", anonymous=True)
    [told] = settled([event(close)], others=[source(0, "the rebel group", "armed_group")])
    assert (told.sources[0].kind, told.sources[0].anonymous) == ("armed_group", True)


def test_he_has_the_open_kind_of_a_speaker_whose_kind_is_open():
    activist = source(100, "activist Lindqvist")
    [told] = settled([event(source(200, "he"))], [source(0, *GOVERNOR), activist], {activist.span})
    assert told.sources[0].kind == "other"

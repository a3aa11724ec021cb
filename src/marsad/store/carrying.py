"""Events keep their ids when a report is coded again or has changed: by type and overlapping trigger.

A person's judgement names an event by its id. A newer coder may put the trigger a word further, and an outlet
may mend a sentence above it: it is the same event for both.
"""

import re
from collections.abc import Mapping
from dataclasses import replace
from difflib import SequenceMatcher
from hashlib import sha256

from marsad.model.record import Record
from marsad.model.span import Span

__all__ = ["carried", "renamed"]

_WORD = re.compile(r"\S+")


def carried(old: Record, new: Record) -> Record:
    """The new record, its events with the ids that they had in the old one."""
    triggers = _moved([event.trigger.span for event in old.events], old.report.text, new.report.text)
    names: dict[str, str] = {}
    taken: set[str] = set()
    pairs = [
        (_apart(span, event.trigger.span), event.id, was.id)
        for event in new.events
        for was, span in zip(old.events, triggers, strict=True)
        if span is not None and was.type == event.type and span.overlaps(event.trigger.span)
    ]
    for _, name, was in sorted(pairs):  # the nearest first
        if name not in names and was not in taken:
            names[name] = was
            taken.add(was)
    return renamed(new, names)


def renamed(record: Record, names: Mapping[str, str]) -> Record:
    """The record with other ids of events. One that is not named keeps its id, unless another has it."""
    taken = set(names.values())
    ids = {
        event.id: names.get(event.id) or (another(event.id) if event.id in taken else event.id)
        for event in record.events
    }
    return replace(
        record,
        events=tuple(replace(event, id=ids[event.id]) for event in record.events),
        control=tuple(
            replace(one, event=ids.get(one.event, one.event)) if one.event else one for one in record.control
        ),
    )


def another(name: str) -> str:
    """An id in place of one that is taken; the same every time."""
    return sha256(name.encode()).hexdigest()[: len(name)]


def _apart(one: Span, other: Span) -> int:
    return abs(one.start - other.start) + abs(one.end - other.end)


def _moved(spans: list[Span], old: str, new: str) -> list[Span | None]:
    """Where the stretches of the old text stand in the new one; None for those that do not."""
    if old == new:
        return list(spans)
    words, others = list(_WORD.finditer(old)), list(_WORD.finditer(new))
    matcher = SequenceMatcher(None, [w[0] for w in words], [w[0] for w in others], autojunk=False)
    shift = {
        at: others[there + n].start() - words[here + n].start()
        for here, there, length in matcher.get_matching_blocks()
        for n in range(length)
        for at in range(words[here + n].start(), words[here + n].end())
    }
    return [
        Span(span.start + shift[span.start], span.end + shift[span.start]) if span.start in shift else None
        for span in spans
    ]

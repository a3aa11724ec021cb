"""Why an event was coded as it was: every value with the words and the place in the report it was read
from.
"""

from collections.abc import Iterable, Iterator
from typing import TextIO

from marsad.errors import BadInput
from marsad.export.marks import printable
from marsad.export.words import STATUS, answers
from marsad.model.record import Event, Record, Words

__all__ = ["explain", "explain_events"]


def explain_events(records: Iterable[Record], wanted: str | None, out: TextIO) -> None:
    """Write the explanation of the event `wanted`, or of all. Raises BadInput where no record has that
    event.
    """
    known: dict[str, str] = {}
    for record in records:
        for event in record.events:
            known[event.id] = f"{event.id} ({event.type}, “{event.trigger.text}”)"
            if wanted in {None, event.id}:
                out.write(printable(explain(record, event)) + "\n")
    if wanted is not None and wanted not in known:
        raise BadInput(f"there is no event {wanted!r}; there are {', '.join(known.values()) or 'none'}")


def explain(record: Record, event: Event) -> str:
    """Plain text, a line per value. Positions count characters of the report's text, the first included."""
    lines = [
        f"Event {event.id}: {event.type}" + (f" ({', '.join(event.mode)})" if event.mode else ""),
        "",
        f"  {' '.join(event.sentence.of(record.report.text).split())}",
        "",
        *_lines(event),
    ]
    return "\n".join(lines) + "\n"


def _lines(event: Event) -> Iterator[str]:
    yield _line("decided by", event.why)
    yield _line("trigger", f"“{event.trigger.text}”", event.trigger)
    yield _line("status", f"{event.status}: {STATUS.get(event.status, event.status)}")
    if event.historical:
        yield _line("background", "told as belonging to an earlier time than the report's own news")
    if event.contexts:
        yield _line("contexts", ", ".join(event.contexts))
    for question, found in answers(event):
        for one in found:
            yield _line(question, one.said, one.words)
        if not found:
            yield _line(question, "not said")
    yield _line("confidence", f"{event.confidence:.2f}")


def _line(name: str, what: str, words: Words | None = None) -> str:
    at = f"   [{words.start}-{words.end}: “{words.text}”]" if words else ""
    return f"  {name:<12} {what}{at}"

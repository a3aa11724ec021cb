"""A report and the sentences in which it tells something, as lines to read."""

from collections.abc import Iterator, Sequence

from rich.text import Text

from marsad.export.marks import printable
from marsad.export.table import sentence_view
from marsad.model.case import Told
from marsad.model.record import Event
from marsad.model.report import Report
from marsad.model.span import Span

__all__ = ["report_line", "sentence_lines"]


def report_line(number: int, report: Report, note: str = "") -> Text:
    """`[1] 2024-12-05  Levant Courier  r17  Army leaves Hama`."""
    agency = f" with {report.agency}" if report.agency and report.agency != report.outlet else ""
    line = Text(f"[{number}] {(report.published or 'no date')[:10]}  ", style="bold")
    line.append(printable((report.outlet or "outlet unknown") + agency), "not bold")
    line.append(printable(f"  {report.external_id or report.id}"), "dim")
    line.append(f"  {note}" if note else "", "italic")
    return line.append(printable(f"  {report.title}" if report.title else ""), "bold")


def sentence_lines(told: Sequence[Told], *, marked: bool) -> Iterator[Text]:
    """Each sentence of one report once, and below it the events read from it, with their ids."""
    by_sentence: dict[Span, list[Event]] = {}
    for one in told:
        by_sentence.setdefault(one.event.sentence, []).append(one.event)
    for events in by_sentence.values():
        yield sentence_view(events, told[0].record.report.text, marked=marked)
        ids = (f"event {event.id} {' '.join((event.type, *event.mode))}" for event in events)
        yield Text("    " + "; ".join(ids), style="dim")

"""Events as flat rows, one per event: for CSV, spreadsheets, pandas and polars. Columns: docs/formats.md.

Codes of other schemes (CAMEO, ACLED, UCDP) stand behind, for those who ask for them.

What rows cannot hold is in LOSS.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TextIO

from marsad.export.cells import SEPARATOR, Cell, write_cells
from marsad.export.words import bounds
from marsad.knowledge import Chosen
from marsad.model.record import Event, Record, Source

__all__ = ["COLUMNS", "LOSS", "rows", "write_csv"]

LOSS = (
    "rows leave out the positions of the words, relations, control of ground, warnings, and of every place "
    "but the first all but its name; the formats json and jsonl keep everything"
)
COUNTED = ("killed", "wounded", "missing", "captured", "displaced")


def rows(record: Record, codes: Chosen | None = None) -> Iterator[dict[str, Cell]]:
    """One flat dict per event, with the same keys every time; None where the report does not say."""
    for event in record.events:
        row = {column: value(record, event) for column, value in COLUMNS.items()}
        yield {**row, **codes.of(event, record.report.text)} if codes else row


def write_csv(records: Iterable[Record], out: TextIO, codes: Chosen | None = None) -> None:
    """CSV with a header, as the records come. Before what a spreadsheet would run as a formula stands a '."""
    columns = (*COLUMNS, *(codes.columns if codes else ()))
    write_cells(columns, (row for record in records for row in rows(record, codes)), out)


def _of_report(field: str) -> Callable[[Record, Event], Cell]:
    return lambda record, _: getattr(record.report, field)


def _of_event(field: str) -> Callable[[Record, Event], Cell]:
    return lambda _, event: getattr(event, field)


def _joined(role: str, value: Callable[[Any], str | None]) -> Callable[[Record, Event], Cell]:
    """The values of all in a role, in their order, parted by SEPARATOR; an unknown value leaves its place
    empty.
    """

    def cell(_: Record, event: Event) -> Cell:
        values = [value(one) or "" for one in getattr(event, role)]
        return SEPARATOR.join(values) if any(values) else None

    return cell


def _of_place(field: str) -> Callable[[Record, Event], Cell]:
    return lambda _, event: getattr(event.places[0], field) if event.places else None


def _of_time(field: str) -> Callable[[Record, Event], Cell]:
    return lambda _, event: getattr(event.time, field) if event.time else None


def _count(kind: str, end: str) -> Callable[[Record, Event], Cell]:
    """The bound of the first number of a kind."""

    def cell(_: Record, event: Event) -> Cell:
        return next((getattr(number, end) for number in event.numbers if number.kind == kind), None)

    return cell


def _source(one: Source) -> str:
    return f"{one.known_as} ({one.kind}{', anonymous' if one.anonymous else ''}, {one.stance})"


COLUMNS: Mapping[str, Callable[[Record, Event], Cell]] = {
    "report_id": _of_report("id"),
    "external_id": _of_report("external_id"),
    "outlet": _of_report("outlet"),
    "agency": _of_report("agency"),
    "published": _of_report("published"),
    "url": _of_report("url"),
    "title": _of_report("title"),
    "event_id": _of_event("id"),
    "type": _of_event("type"),
    "mode": lambda _, event: SEPARATOR.join(event.mode) or None,
    "contexts": lambda _, event: SEPARATOR.join(event.contexts) or None,
    "status": _of_event("status"),
    "historical": _of_event("historical"),
    "trigger": lambda _, event: event.trigger.text,
    "actors": _joined("actors", lambda one: one.known_as),
    "actor_ids": _joined("actors", lambda one: one.id),
    "actor_countries": _joined("actors", lambda one: one.country),
    "actor_sectors": _joined("actors", lambda one: one.sector),
    "recipients": _joined("recipients", lambda one: one.known_as),
    "recipient_ids": _joined("recipients", lambda one: one.id),
    "recipient_countries": _joined("recipients", lambda one: one.country),
    "recipient_sectors": _joined("recipients", lambda one: one.sector),
    "places": _joined("places", lambda one: one.known_as),
    "geonameid": _of_place("geonameid"),
    "lat": _of_place("lat"),
    "lon": _of_place("lon"),
    "country": _of_place("country"),
    "admin1": _of_place("admin1"),
    "place_precision": _of_place("precision"),
    "date_from": _of_time("from_"),
    "date_to": _of_time("to"),
    "date_precision": _of_time("precision"),
    "time_words": _of_time("text"),
    **{f"{kind}_{end}": _count(kind, end) for kind in COUNTED for end in ("low", "high")},
    "numbers": _joined("numbers", lambda one: f"{one.kind} {bounds(one)} “{one.text}”"),
    "weapons": _joined("weapons", lambda one: one.text),
    "sources": _joined("sources", _source),
    "sentence": lambda record, event: " ".join(event.sentence.of(record.report.text).split()),
    "confidence": _of_event("confidence"),
    "why": _of_event("why"),
}
"""Column -> its value for one event of a record."""

"""Incidents by day: how many of which type, and which they are.

An incident stands on its first day. What is planned, only possible or denied is shown and not counted.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from marsad.export.cells import Cell, joined, write_cells
from marsad.export.incidents.plain import Names, incident_to_dict
from marsad.export.incidents.said import harm, when, where
from marsad.export.marks import printable
from marsad.export.table import INDENT, NOT_HAPPENED, console_for
from marsad.export.words import STATUS
from marsad.model.incident import Incident
from marsad.model.views import Day

__all__ = ["day_to_dict", "write_timeline_csv", "write_timeline_table"]


def counts(day: Day) -> dict[str, int]:
    """Type -> incidents of it that are told as having happened, the most frequent first."""
    happened = (one for one in day.incidents if one.status == "asserted")
    return dict(Counter(type_ for one in happened for type_ in one.types).most_common())


def day_to_dict(day: Day, names: Names) -> dict[str, Any]:
    """`{"day", "counts": {type: n}, "incidents": [...]}`; an unknown day is None."""
    found = [incident_to_dict(one, names) for one in day.incidents]
    return {"day": day.day, "counts": counts(day), "incidents": found}


def write_timeline_csv(days: Iterable[Day], out: TextIO) -> None:
    """A row for each day and type, with how many and which; what has not happened is not counted."""
    write_cells(("day", "type", "incidents", "incident_ids"), _rows(days), out)


def _rows(days: Iterable[Day]) -> Iterator[dict[str, Cell]]:
    for day in days:
        for type_, count in counts(day).items():
            ids = (one.id for one in day.incidents if type_ in one.types and one.status == "asserted")
            yield {"day": day.day, "type": type_, "incidents": count, "incident_ids": joined(ids)}


def write_timeline_table(days: Iterable[Day], out: TextIO) -> None:
    """Write days for reading: the counts, then a line or two for each incident."""
    console = console_for(out)
    for day in days:
        told = ", ".join(f"{type_} {count}" for type_, count in counts(day).items())
        title = Text.assemble((_title(day.day), "bold"), f"  {told}")
        views = [_view(one) for one in day.incidents]
        console.print(Group(title, Padding(Group(*views), INDENT), Text()))


def _title(day: str | None) -> str:
    return f"{day} {date.fromisoformat(day):%A}" if day else "Day unknown"


def _view(incident: Incident) -> RenderableType:
    line = Text.assemble((printable(where(incident.place)), "bold blue"), f"  {', '.join(incident.types)}")
    if incident.status != "asserted":
        line.append(f"  {STATUS.get(incident.status, incident.status)}, not counted", NOT_HAPPENED)
    elif incident.to and incident.to != incident.from_:
        line.append(f"  {when(incident)}")
    count = len(incident.origins)
    line.append(f"  {count} origin{'' if count == 1 else 's'}", "dim")
    what = Text(printable(incident.what))
    what.append(printable(f"  {harm(incident.tolls)}") if incident.tolls else "", "yellow")
    return Group(line, Padding(Group(what, Text(f"incident {incident.id}", "dim")), INDENT, expand=False))

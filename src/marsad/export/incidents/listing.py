"""Incidents to read in the terminal: a few lines for each, the day and the place first."""

from collections.abc import Iterable, Iterator
from typing import TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from marsad.export.incidents.said import graded, harm, when, where, witnessed
from marsad.export.marks import printable
from marsad.export.table import INDENT, NOT_HAPPENED, console_for
from marsad.export.words import STATUS
from marsad.model.incident import Incident

__all__ = ["head", "summary", "write_incident_table"]


def write_incident_table(incidents: Iterable[Incident], out: TextIO) -> None:
    """Write incidents for reading, as they come."""
    console = console_for(out)
    for incident in incidents:
        console.print(_view(incident))


def _view(incident: Incident) -> RenderableType:
    lines = [Text(printable(incident.what)), *summary(incident), Text(f"incident {incident.id}", "dim")]
    return Group(head(incident), Padding(Group(*lines), INDENT, expand=False), Text())


def head(incident: Incident) -> Text:
    """`2024-12-05  Hama, SYR  COERCE`; what has not happened is said at once."""
    line = Text.assemble(
        (when(incident), "bold"),
        "  ",
        (printable(where(incident.place)), "bold blue"),
        f"  {', '.join(incident.types)}",
    )
    if incident.status != "asserted":
        line.append(f"  {STATUS.get(incident.status, incident.status)}", NOT_HAPPENED)
    return line


def summary(incident: Incident) -> Iterator[Text]:
    """How many tell it and who they are; how many people were harmed; the grade, and what is contested."""
    names = ", ".join(printable(one.name) for one in incident.origins)
    yield Text(witnessed(incident) + (f": {names}" if names else ""), style="dim")
    if incident.tolls:
        yield Text(printable(harm(incident.tolls)), style="yellow")
    contested = ", ".join(dict.fromkeys(one.about for one in incident.contested))
    judged = [graded(incident.grade)] if incident.grade else []
    judged += [f"contested: {contested}"] if contested else []
    if judged:
        yield Text("; ".join(judged), style="dim")

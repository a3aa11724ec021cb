"""Incidents as flat rows, one for each: for spreadsheets and tables. Columns: docs/formats.md."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TextIO

from marsad.export.cells import Cell, joined, write_cells
from marsad.export.incidents.plain import Names
from marsad.export.incidents.said import toll
from marsad.model.incident import TOLL_KINDS, Incident, TollSum

__all__ = ["COLUMNS", "LOSS", "incident_properties", "incident_rows", "write_incident_csv"]

LOSS = (
    "rows leave out the single claims with their words, reasons, the sides of what is contested, and of each "
    "kind of toll all but one class of victims; the formats json and jsonl keep them"
)


def write_incident_csv(incidents: Iterable[Incident], names: Names, out: TextIO) -> None:
    """CSV with a header, a row for each incident."""
    write_cells(COLUMNS, incident_rows(incidents, names), out)


def incident_rows(incidents: Iterable[Incident], names: Names) -> Iterator[dict[str, Cell]]:
    """One flat dict for each incident, with the same keys every time."""
    for incident in incidents:
        yield {column: value(incident, names) for column, value in COLUMNS.items()}


def incident_properties(incident: Incident, names: Names) -> dict[str, Cell]:
    """What a map shows beside the place: the columns but those that a feature has of its own."""
    [row] = incident_rows([incident], names)
    return {name: cell for name, cell in row.items() if name not in {"lat", "lon", "place_precision"}}


def _own(field: str) -> Callable[[Incident, Names], Cell]:
    return lambda incident, _: getattr(incident, field)


def _of_place(field: str) -> Callable[[Incident, Names], Cell]:
    return lambda incident, _: getattr(incident.place, field) if incident.place else None


def _ids(field: str) -> Callable[[Incident, Names], Cell]:
    return lambda incident, names: joined(names.get(id_, id_) for id_ in getattr(incident, field))


def _parties(role: str) -> Callable[[Incident, Names], Cell]:
    return lambda incident, _: joined(one.known_as for one in getattr(incident, role))


def _toll(kind: str, end: str) -> Callable[[Incident, Names], Cell]:
    def cell(incident: Incident, _: Names) -> Cell:
        one = _widest(incident.tolls, kind)
        return getattr(one, end) if one else None

    return cell


def _widest(tolls: Iterable[TollSum], kind: str) -> TollSum | None:
    """The toll of all people, where anybody gives one, else the first class of victims."""
    found = [one for one in tolls if one.kind == kind]
    return min(found, key=lambda one: one.victims != "people", default=None)


COLUMNS: Mapping[str, Callable[[Incident, Names], Cell]] = {
    "incident_id": _own("id"),
    "what": _own("what"),
    "from": _own("from_"),
    "to": _own("to"),
    "status": _own("status"),
    "types": lambda incident, _: joined(incident.types),
    "place": lambda incident, _: incident.place.known_as if incident.place else None,
    "geonameid": _of_place("geonameid"),
    "lat": _of_place("lat"),
    "lon": _of_place("lon"),
    "country": _of_place("country"),
    "admin1": _of_place("admin1"),
    "place_precision": _of_place("precision"),
    "actors": _parties("actors"),
    "recipients": _parties("recipients"),
    "origins": lambda incident, _: len(incident.origins),
    "origin_names": lambda incident, _: joined(one.name for one in incident.origins),
    "reports": _ids("reports"),
    "mentions": _ids("mentions"),
    **{f"{kind}_{end}": _toll(kind, end) for kind in TOLL_KINDS for end in ("low", "best", "high")},
    "tolls": lambda incident, _: joined(toll(one) for one in incident.tolls),
    "contested": lambda incident, _: joined(one.about for one in incident.contested),
    "airwars": lambda incident, _: incident.grade.airwars if incident.grade else None,
    "admiralty": lambda incident, _: incident.grade.admiralty if incident.grade else None,
    "grade_suggested": lambda incident, _: incident.grade.suggested if incident.grade else None,
}
"""Column -> its value for one incident."""

"""Incidents as JSON: the form of docs/formats.md, in which programs exchange them."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

import msgspec

from marsad.export.incidents.said import called
from marsad.export.tolls_text import sum_row, toll_rows
from marsad.model.incident import Contest, Incident, Witness
from marsad.model.record import Mention, Place

__all__ = ["Names", "contest_to_dict", "incident_to_dict", "place_to_dict", "write_objects"]

Names = Mapping[str, str]
"""Id of a report -> what the caller calls it, where the input had an id."""


def incident_to_dict(incident: Incident, names: Names) -> dict[str, Any]:
    """The incident as plain dicts and lists. Values that are not known are left out, lists always there.

    `names` are the caller's own ids of reports.
    """
    plain = {
        "id": incident.id,
        "what": incident.what,
        "place": place_to_dict(incident.place) if incident.place else None,
        "from": incident.from_,
        "to": incident.to,
        "types": list(incident.types),
        "status": incident.status,
        "reports": [names.get(id_, id_) for id_ in incident.reports],
        "mentions": [names.get(id_, id_) for id_ in incident.mentions],
        "actors": [_party(one) for one in incident.actors],
        "recipients": [_party(one) for one in incident.recipients],
        "origins": [_origin(one, names) for one in incident.origins],
        "tolls": toll_rows(dict.fromkeys(claim for one in incident.tolls for claim in one.claims), names),
        "sums": [{**sum_row(one), "because": called(one.because, names)} for one in incident.tolls],
        "contested": [contest_to_dict(one) for one in incident.contested],
        "grade": msgspec.to_builtins(incident.grade),
    }
    return {name: value for name, value in plain.items() if value is not None}


def write_objects(plain: Iterable[Mapping[str, Any]], out: TextIO, *, lines: bool) -> None:
    """One object a line, as they come, or one indented array."""
    if lines:
        for one in plain:
            out.write(json.dumps(one, ensure_ascii=False) + "\n")
            out.flush()
    else:
        json.dump(list(plain), out, ensure_ascii=False, indent=1)
        out.write("\n")


def place_to_dict(place: Place) -> dict[str, Any]:
    """Without the positions of its words: they count in one report, and what is told here has many."""
    fields = ("geonameid", "lat", "lon", "country", "admin1", "precision")
    known = {field: getattr(place, field) for field in fields if getattr(place, field) is not None}
    return {"name": place.known_as, **known}


def _party(one: Mention) -> dict[str, Any]:
    known = {field: getattr(one, field) for field in ("id", "country", "sector")}
    return {"name": one.known_as} | {field: value for field, value in known.items() if value is not None}


def _origin(one: Witness, names: Names) -> dict[str, Any]:
    told = [names.get(id_, id_) for id_ in one.reports]
    return {"name": one.name, "kind": one.kind, "reports": told, "because": called(one.because, names)}


def contest_to_dict(one: Contest) -> dict[str, Any]:
    """What is contested, with those who stand on each side."""
    sides = [{"value": value, "said_by": list(names)} for value, names in one.sides]
    return {"about": one.about, "sides": sides, "because": one.because}

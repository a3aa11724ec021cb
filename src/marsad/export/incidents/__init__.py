"""Incidents for people and programs: a list, one with all that it stands on, days, judging.

Formats are table, json, jsonl, csv and geojson; what each loses: docs/formats.md.
"""

import json
from collections.abc import Iterable
from typing import TextIO

from marsad.export.incidents.features import Reach, feature, write_features
from marsad.export.incidents.listing import write_incident_table
from marsad.export.incidents.plain import Names, incident_to_dict, write_objects
from marsad.export.incidents.rows import incident_properties, write_incident_csv
from marsad.export.incidents.timeline import day_to_dict, write_timeline_csv, write_timeline_table
from marsad.export.incidents.why import write_why
from marsad.export.incidents.why_plain import case_features, case_to_dict, write_case_csv
from marsad.model.case import Case
from marsad.model.incident import Incident
from marsad.model.views import Day

__all__ = ["incident_to_dict", "write_case", "write_incidents", "write_timeline"]


def write_incidents(
    incidents: Iterable[Incident], names: Names, format: str, out: TextIO, reach: Reach
) -> None:
    """Write incidents as they come.

    `names` are the caller's own ids of reports; `reach` tells geojson how far a place of GeoNames reaches.
    """
    if format == "geojson":
        write_features(
            (feature(one.id, one.place, incident_properties(one, names), reach) for one in incidents), out
        )
    elif format == "csv":
        write_incident_csv(incidents, names, out)
    elif format == "table":
        write_incident_table(incidents, out)
    else:
        write_objects((incident_to_dict(one, names) for one in incidents), out, lines=format == "jsonl")


def write_case(case: Case, format: str, out: TextIO, reach: Reach) -> None:
    """Write one incident with all that it stands on; in json it is one object."""
    if format == "geojson":
        write_features(case_features(case, reach), out)
    elif format == "csv":
        write_case_csv(case, out)
    elif format == "table":
        write_why(case, out)
    else:
        indent = None if format == "jsonl" else 1
        out.write(json.dumps(case_to_dict(case), ensure_ascii=False, indent=indent) + "\n")


def write_timeline(days: Iterable[Day], names: Names, format: str, out: TextIO, reach: Reach) -> None:
    """Write incidents by day; on a map every incident has its days among its properties."""
    if format == "geojson":
        write_incidents((one for day in days for one in day.incidents), names, format, out, reach)
    elif format == "csv":
        write_timeline_csv(days, out)
    elif format == "table":
        write_timeline_table(days, out)
    else:
        write_objects((day_to_dict(day, names) for day in days), out, lines=format == "jsonl")

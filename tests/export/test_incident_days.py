"""Incidents by day: what is counted, and what is shown without being counted."""

import csv
import io
import json
from dataclasses import replace

import pytest

from export.market import INCIDENT
from marsad.export.incidents import write_timeline
from marsad.model.views import Day

LATER = replace(INCIDENT, id="i2", from_="2024-12-03", to="2024-12-05", types=("COERCE", "ASSAULT"))
PLANNED = replace(INCIDENT, id="i3", status="future")
UNDATED = replace(INCIDENT, id="i4", from_=None, to=None)
DAYS = (
    Day(day="2024-12-01", incidents=(INCIDENT, PLANNED)),
    Day(day="2024-12-03", incidents=(LATER,)),
    Day(day=None, incidents=(UNDATED,)),
)


def written(format):
    out = io.StringIO()
    write_timeline(DAYS, {}, format, out, lambda geonameid: None)
    return out.getvalue()


def test_each_day_is_told_with_its_counts_by_type():
    lines = [line.rstrip() for line in written("table").splitlines() if line and line[0] != " "]
    assert lines == [
        "2024-12-01 Sunday  ASSAULT 1",
        "2024-12-03 Tuesday  COERCE 1, ASSAULT 1",
        "Day unknown  ASSAULT 1",
    ]


def test_what_is_planned_is_shown_and_not_counted():
    assert "planned or expected, not reported as having happened, not counted" in written("table")
    [first, *_] = map(json.loads, written("jsonl").splitlines())
    assert (first["counts"], [one["id"] for one in first["incidents"]]) == ({"ASSAULT": 1}, ["i1", "i3"])


def test_an_incident_of_several_days_stands_on_its_first():
    assert "2024-12-03 to 2024-12-05" in written("table")


def test_csv_counts_by_day_and_type():
    rows = [tuple(row.values()) for row in csv.DictReader(io.StringIO(written("csv")))]
    assert rows == [
        ("2024-12-01", "ASSAULT", "1", "i1"),
        ("2024-12-03", "COERCE", "1", "i2"),
        ("2024-12-03", "ASSAULT", "1", "i2"),
        ("", "ASSAULT", "1", "i4"),
    ]


@pytest.mark.parametrize("format", ["json", "jsonl"])
def test_a_day_that_nobody_knows_is_null(format):
    found = written(format)
    last = json.loads(found)[-1] if format == "json" else json.loads(found.splitlines()[-1])
    assert last["day"] is None


def test_the_map_has_every_incident_with_its_day():
    features = json.loads(written("geojson"))["features"]
    assert [(one["id"], one["properties"]["from"]) for one in features] == [
        ("i1", "2024-12-01"), ("i3", "2024-12-01"), ("i2", "2024-12-03"), ("i4", None),
    ]  # fmt: skip

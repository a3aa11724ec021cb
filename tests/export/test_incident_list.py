"""Incidents as a list: for reading, as JSON, as rows, as points on a map."""

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from export.market import INCIDENT, REPORTS
from marsad.export.incidents import write_incidents
from marsad.export.incidents.rows import COLUMNS
from marsad.model.incident import TOLL_KINDS

DOCS = Path(__file__).parents[2] / "docs" / "formats.md"
NAMES = {id_: report.external_id for id_, report in REPORTS.items() if report.external_id}
PLACE = INCIDENT.place


def written(format, *incidents, reach=lambda geonameid: 2.5):
    out = io.StringIO()
    write_incidents(incidents, NAMES, format, out, reach)
    return out.getvalue()


def test_the_json_of_an_incident_names_reports_as_the_caller_does():
    plain = json.loads(written("jsonl", INCIDENT))
    assert plain["reports"] == ["ow-7", "p"]
    assert plain["mentions"] == ["m-1"]
    assert plain["origins"][0]["reports"] == ["ow-7", "p"]
    assert {toll["report"] for toll in plain["tolls"]} == {"ow-7", "p", "m-1"}


def test_every_toll_has_its_speaker_and_its_words_in_their_report():
    plain = json.loads(written("jsonl", INCIDENT))
    by_id = {report.external_id or report.id: report.text for report in REPORTS.values()}
    assert [(one["low"], one["high"], one["source"]) for one in plain["tolls"]] == [
        (12, 12, "the monitor"), (10, 10, "residents"), (10, 10, "residents"),
    ]  # fmt: skip
    assert all(by_id[one["report"]][one["start"] : one["end"]] == one["text"] for one in plain["tolls"])


def test_what_is_not_known_is_left_out_and_lists_are_always_there():
    plain = json.loads(
        written("jsonl", replace(INCIDENT, place=None, from_=None, to=None, grade=None, tolls=()))
    )
    assert not {"place", "from", "to", "grade"} & plain.keys()
    assert plain["tolls"] == []


def test_jsonl_is_one_line_each_and_json_one_array():
    assert [json.loads(line) for line in written("jsonl", INCIDENT, INCIDENT).splitlines()] == json.loads(
        written("json", INCIDENT, INCIDENT)
    )


@pytest.mark.parametrize(
    ("format", "nothing"),
    [("json", []), ("geojson", {"type": "FeatureCollection", "features": []})],
)
def test_no_incidents_are_still_json(format, nothing):
    assert json.loads(written(format)) == nothing


def test_csv_has_one_row_each_with_the_toll_of_all_people():
    [row] = csv.DictReader(io.StringIO(written("csv", INCIDENT)))
    assert list(row) == list(COLUMNS)
    assert (row["killed_low"], row["killed_best"], row["killed_high"]) == ("10", "10", "12")
    assert row["tolls"] == "killed 12 (civilians); killed 10 to 12, best 10"
    assert (row["origins"], row["reports"], row["wounded_low"]) == ("2", "ow-7; p", "")


def test_a_spreadsheet_runs_no_words_of_a_report():
    [row] = csv.DictReader(io.StringIO(written("csv", replace(INCIDENT, what="=1+1", place=None))))
    assert row["what"] == "'=1+1"


def test_a_point_on_the_map_says_how_exact_it_is():
    [feature] = json.loads(written("geojson", INCIDENT))["features"]
    assert feature["geometry"] == {"type": "Point", "coordinates": [36.609, 35.813]}
    assert (feature["properties"]["precision"], feature["properties"]["radius_km"]) == ("settlement", 2.5)


@pytest.mark.parametrize("place", [None, replace(PLACE, lat=None), replace(PLACE, lon=None)])
def test_what_nobody_places_is_on_the_map_without_a_point(place):
    [feature] = json.loads(written("geojson", replace(INCIDENT, place=place)))["features"]
    assert feature["geometry"] is None
    assert feature["properties"]["what"] == INCIDENT.what


def test_the_table_tells_day_place_origins_toll_and_that_a_grade_is_suggested():
    first, *rest = (line.rstrip() for line in written("table", INCIDENT).splitlines())
    assert first == "2024-12-01  Ariha, SYR  ASSAULT"
    assert rest == [
        "    Rebels shelled the market of Ariha",
        "    2 independent origins, 2 reports, 1 mention: Orient Wire, =Watch�[2J",
        "    killed 10 to 12, best 10 (civilians 12)",
        "    suggested grade Fair, B2; contested: responsibility",
        "    incident i1",
        "",
    ]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"status": "future"}, "planned or expected, not reported as having happened"),
        ({"to": "2024-12-04"}, "2024-12-01 to 2024-12-04"),
        ({"from_": None, "to": None}, "day unknown"),
        ({"place": None}, "place unknown"),
        (
            {"place": replace(PLACE, name="Idlib", precision="admin1")},
            "Idlib, SYR (somewhere in this province)",
        ),
        ({"place": replace(PLACE, name="Syria", precision="country")}, "Syria (somewhere in this country)"),
        ({"grade": replace(INCIDENT.grade, suggested=False)}, "    grade Fair, B2"),
    ],
)
def test_the_table_says_what_is_uncertain(change, said):
    assert said in written("table", replace(INCIDENT, **change))


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (11, 11, "killed 11"),
        (11, 14, "killed 11 to 14"),
        (20, None, "killed 20 or more"),
        (None, 5, "killed up to 5"),
        (None, None, "killed some"),
    ],
)
def test_a_toll_keeps_its_open_ends(low, high, said):
    toll = replace(INCIDENT.tolls[1], low=low, high=high, best=None)
    assert re.search(rf"^ +{said} *$", written("table", replace(INCIDENT, tolls=(toll,))), re.MULTILINE)


def test_a_class_that_is_all_who_were_harmed_is_told_once():
    people = replace(INCIDENT.tolls[1], low=16, best=16, high=16)
    civilians = replace(people, victims="civilians")
    assert "    killed 16 (civilians) " in written("table", replace(INCIDENT, tolls=(people, civilians)))


def test_every_column_is_in_the_documentation():
    documented = DOCS.read_text(encoding="utf-8").partition("## Incidents")[2].partition("\n## ")[0]
    of_tolls = {f"{kind}_{end}" for kind in TOLL_KINDS[1:] for end in ("low", "best", "high")}
    assert [column for column in COLUMNS if column not in of_tolls and f"`{column}`" not in documented] == []
    assert [kind for kind in TOLL_KINDS if f"`{kind}`" not in documented] == []

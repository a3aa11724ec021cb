"""Ties between parties and ground, as they are written."""

import csv
import io
import json
from dataclasses import replace

import pytest

from marsad.errors import BadInput
from marsad.export.incidents.holding import write_ground
from marsad.export.incidents.ties import write_ties
from marsad.model.incident import Contest
from marsad.model.record import Place
from marsad.model.views import Ground, Party, Quote, Tie

REBELS, ARMY = Party(key="SYR/REB", name="armed groups (Syria)"), Party(key="syrian-army", name="Syrian Army")
QUOTES = tuple(
    Quote(
        start=0,
        end=5,
        text=words,
        report=f"r{at}",
        published=f"2024-12-0{at}",
        day=f"2024-12-0{at}",
        said_by=said_by,
    )
    for at, (words, said_by) in enumerate(
        (("took\nHama", "a source"), ("holds", None), ("=left", None)), start=1
    )
)
TIE = Tie(type="part_of", from_=REBELS, to=ARMY, first="2024-12-01", last="2024-12-03", quotes=QUOTES)
HAMA = Place(
    start=0, end=4, text="Hama", name="Hama", geonameid=170017, lat=35.13, lon=36.76, country="SYR",
    precision="settlement",
)  # fmt: skip
GROUND = Ground(
    place=HAMA,
    state="besieged",
    holder=ARMY,
    since="2024-12-01",
    last="2024-12-03",
    quotes=QUOTES[:1],
    dispute=Contest(about="control", sides=(("rebels", ("a", "b")), ("army", ("c",))), because="in two days"),
)
NAMES = {"r1": "ow-7"}


def ties(format, *found):
    out = io.StringIO()
    write_ties(found, NAMES, format, out)
    return out.getvalue()


def ground(format, *found):
    out = io.StringIO()
    write_ground(found, NAMES, format, out, lambda geonameid: 7.0)
    return out.getvalue()


def lines(text):
    return [line.strip() for line in text.splitlines()]


def test_a_tie_is_a_sentence_with_its_days_and_its_first_and_last_words():
    assert lines(ties("table", TIE)) == [
        "is part of",
        "armed groups (Syria) is part of Syrian Army  2024-12-01 to 2024-12-03, told 3 times",
        "2024-12-01  “took Hama”  according to a source  ow-7",
        "2024-12-03  “=left”  r3",
        "and 1 more, in the other formats",
    ]


def test_a_tie_in_json_has_all_its_words():
    plain = json.loads(ties("jsonl", TIE))
    assert (plain["from"]["key"], plain["to"]["name"], len(plain["quotes"])) == ("SYR/REB", "Syrian Army", 3)
    assert plain["quotes"][0] == {
        "report": "ow-7", "published": "2024-12-01", "day": "2024-12-01", "said_by": "a source",
        "start": 0, "end": 5, "text": "took\nHama",
    }  # fmt: skip


def test_a_tie_in_csv_is_a_row_for_each_saying():
    rows = list(csv.DictReader(io.StringIO(ties("csv", TIE))))
    assert [(row["tie"], row["report"], row["words"]) for row in rows] == [
        ("part_of", "ow-7", "took Hama"), ("part_of", "r2", "holds"), ("part_of", "r3", "'=left"),
    ]  # fmt: skip


def test_ties_are_no_map_and_the_sentence_says_what_to_choose():
    with pytest.raises(BadInput, match="choose table, json, jsonl or csv"):
        ties("geojson", TIE)


@pytest.mark.parametrize("format", ["json", "csv", "table"])
def test_nothing_is_written_as_nothing(format):
    assert ties(format).strip() in ("[]", "", ties("csv").strip())


def test_ground_tells_holder_state_days_words_and_dispute():
    assert lines(ground("table", GROUND))[:3] == [
        "Hama, SYR  besieged, in the hands of Syrian Army  since 2024-12-01, last told 2024-12-03",
        "2024-12-01  “took Hama”  according to a source  ow-7",
        "disputed  rebels: a, b; army: c",
    ]


def test_ground_that_nobody_is_said_to_hold_names_no_holder():
    assert lines(ground("table", replace(GROUND, holder=None, since=None, state="lost", dispute=None)))[
        0
    ] == ("Hama, SYR  lost  last told 2024-12-03")


def test_ground_on_a_map_is_a_point_with_holder_and_reach():
    [feature] = json.loads(ground("geojson", GROUND))["features"]
    assert feature["id"] == "geonames:170017"
    assert feature["geometry"]["coordinates"] == [36.76, 35.13]
    assert (feature["properties"]["holder"], feature["properties"]["radius_km"]) == ("Syrian Army", 7.0)


def test_ground_without_coordinates_has_no_point():
    place = replace(HAMA, geonameid=None, lat=None, lon=None)
    [feature] = json.loads(ground("geojson", replace(GROUND, place=place)))["features"]
    assert (feature["id"], feature["geometry"]) == ("Hama", None)


def test_ground_in_json_and_rows_says_the_same():
    plain, [row] = json.loads(ground("jsonl", GROUND)), csv.DictReader(io.StringIO(ground("csv", GROUND)))
    assert (plain["place"]["name"], plain["holder"]["key"], plain["state"]) == (
        row["place"],
        row["holder_key"],
        row["state"],
    )
    assert plain["dispute"]["sides"][0] == {"value": "rebels", "said_by": ["a", "b"]}
    assert (row["reports"], row["disputed"]) == ("ow-7", "in two days")

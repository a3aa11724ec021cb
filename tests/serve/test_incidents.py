"""Incidents asked for over HTTP: filters, pages, the map, counts, files."""

import csv
import gzip
import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

FILTERS = [
    {},
    {"since": "2025-03-01", "until": "2025-08-31"},
    {"bbox": "36.7,35,36.8,35.3"},
    {"near": "35.13,36.75", "within": 20},
    {"type": "ASSAULT,PROTEST"},
    {"type": "PROTEST"},
    {"mode": "heavy-weapons"},
    {"actor": "SYRREB"},
    {"status": "future"},
    {"min_origins": 2},
    {"min_toll": 18},
    {"outlet": "Hill Times"},
    {"speaker": "monitor"},
    {"speaker": "outlet"},
    {"reviewed": "true"},
    {"reviewed": "false"},
    {"text": "market"},
    {"text": "soldiers", "min_toll": 15, "outlet": "Valley Post"},
]


def listed(api, **asked):
    response = api.get("/incidents", params={"limit": 1000, **asked})
    assert response.status_code == 200, response.text
    return response.json()["items"]


def fits(one, asked):
    """What the filter promises, told by the summary alone; None where it does not show."""
    place, killed = one["place"] or {}, one["killed"] or [0, 0, 0]
    tests = {
        "since": lambda value: (one["to"] or "") >= value,
        "until": lambda value: (one["from"] or "9") <= value,
        "bbox": lambda _: 36.7 <= place["lon"] <= 36.8 and 35 <= place["lat"] <= 35.3,
        "near": lambda _: place["name"] == "Hama",
        "type": lambda value: bool(set(one["types"]) & set(value.split(","))),
        "mode": lambda value: value in one["modes"],
        "status": lambda value: one["status"] == value,
        "min_origins": lambda value: one["origins"] >= value,
        "min_toll": lambda value: killed[1] >= value,
        "reviewed": lambda value: str(one["reviewed"]).lower() == value,
    }
    return all(tests[name](value) for name, value in asked.items() if name in tests)


@pytest.mark.parametrize("asked", FILTERS, ids=str)
def test_a_filter_gives_what_it_says_to_list_map_and_counts_alike(api, asked):
    found = listed(api, **asked)
    assert all(fits(one, asked) for one in found)
    rest = [one for one in listed(api) if one not in found]
    shown = {"outlet", "speaker", "actor", "text"}
    if not shown & asked.keys():
        assert not any(fits(one, asked) for one in rest)
    columns = api.get("/map", params=asked).json()
    assert len(columns["id"]) + columns["unplaced"] == len(found)
    assert set(columns["id"]) <= {one["id"] for one in found}
    counts = api.get("/counts", params=asked).json()
    assert counts["total"] == len(found)
    assert sum(counts["status"].values()) == len(found)
    by_day = sum(sum(types.values()) for _, types in counts["days"])
    assert by_day + counts["undated"] == len(found)


def test_what_a_summary_does_not_show_is_filtered_too(api):
    assert len(listed(api, outlet="Hill Times")) == 4
    assert len(listed(api, speaker="monitor")) == 1
    assert {one["what"] for one in listed(api, text="market")} == {"Market shelled"}
    assert len(listed(api, actor="syrreb")) == len(listed(api, actor="SYRREB")) > 10


@settings(max_examples=25)
@given(limit=st.integers(1, 7), order=st.sampled_from(["newest", "oldest"]), asked=st.sampled_from(FILTERS))
def test_pages_give_everything_once_and_in_order(api, limit, order, asked):
    seen, cursor = [], None
    while True:
        page = api.get(
            "/incidents", params={**asked, "limit": limit, "order": order, "cursor": cursor}
        ).json()
        assert len(page["items"]) <= limit
        seen += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert sorted(one["id"] for one in seen) == sorted(one["id"] for one in listed(api, **asked))
    days = [one["from"] for one in seen if one["from"]]
    assert days == sorted(days, reverse=order == "newest")
    assert [one["from"] for one in seen[len(days) :]] == [None] * (len(seen) - len(days))


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"since": "yesterday"}, "since"),
        ({"type": "WAR"}, "'WAR' is no type; choose AGREE"),
        ({"status": "maybe"}, "'maybe' is no status"),
        ({"near": "Hama"}, "near: is lat,lon"),
        ({"near": "91,0"}, "latitude is from -90 to 90"),
        ({"bbox": "1,2,3"}, "bbox: is west,south,east,north"),
        ({"bbox": "1,5,3,2"}, "south below north"),
        ({"bbox": "nan,nan,nan,nan"}, "bbox: is west,south,east,north"),
        ({"within": "-1"}, "within"),
        ({"limit": "0"}, "limit"),
        ({"min_toll": "9" * 40}, "min_toll"),
        ({"cursor": "made up"}, "begin without one"),
        ({"cursor": "WzEsMl0"}, "begin without one"),
        ({"text": "a\x00b"}, "control characters"),
        ({"text": "x" * 5000}, "longer than"),
    ],
)
def test_a_wrong_question_is_answered_with_one_sentence(api, asked, said):
    response = api.get("/incidents", params=asked)
    assert response.status_code == 400
    assert list(response.json()) == ["error"]
    assert said in response.json()["error"]


def test_a_province_has_its_reach_and_a_town_none(api):
    columns = api.get("/map").json()
    assert len({len(columns[name]) for name in ("id", "lon", "lat", "day", "type", "radius_km")}) == 1
    assert set(columns["radius_km"]) == {None}


def test_files_hold_what_the_list_holds(api):
    asked = {"text": "soldiers", "since": "2025-01-01"}
    ids = {one["id"] for one in listed(api, **asked)}
    features = api.get("/incidents.geojson", params=asked)
    assert features.headers["content-type"] == "application/geo+json"
    assert {one["id"] for one in features.json()["features"]} == ids
    table = api.get("/incidents.csv", params=asked)
    assert 'filename="incidents.csv"' in table.headers["content-disposition"]
    assert {row["incident_id"] for row in csv.DictReader(io.StringIO(table.text))} == ids


def test_what_is_unchanged_is_not_sent_again(desk):
    first = desk.get("/counts")
    tag = {"If-None-Match": first.headers["etag"]}
    again = desk.get("/counts", headers=tag)
    assert (again.status_code, again.content) == (304, b"")
    [one, *_] = desk.get("/incidents").json()["items"]
    event = desk.get(f"/incidents/{one['id']}").json()["accounts"][0]["events"][0]
    desk.post("/judgements", json={"decision": "accept", "events": [event], "by": "amal"})
    now = desk.get("/counts", headers=tag)
    assert now.status_code == 200
    assert now.headers["etag"] != first.headers["etag"]


def test_a_large_answer_is_packed_for_those_who_take_it(api):
    plain = api.get("/incidents", headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with api.stream("GET", "/incidents", headers={"Accept-Encoding": "gzip"}) as packed:
        raw = b"".join(packed.iter_raw())
    assert packed.headers["content-encoding"] == "gzip"
    assert gzip.decompress(raw) == plain.content
    assert len(raw) < len(plain.content) / 2

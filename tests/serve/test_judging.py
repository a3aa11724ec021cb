"""Persons decide over HTTP: asked, kept, seen, taken back, given out; nobody without the token."""

import json

import pytest
from fastapi.testclient import TestClient

from marsad.serve import Settings, application


@pytest.fixture
def market(desk):
    [one] = desk.get("/incidents", params={"text": "market"}).json()["items"]
    return one


def events_of(desk, incident):
    case = desk.get(f"/incidents/{incident['id']}").json()
    return {one["report"]: one["events"][0] for one in case["accounts"]}


def judge(desk, decision, *events, **more):
    return desk.post("/judgements", json={"decision": decision, "events": list(events), "by": "amal", **more})


def test_a_rejected_event_leaves_its_incident_and_comes_back(desk, market):
    event = events_of(desk, market)["m"]
    made = judge(desk, "reject", event, because="no monitor says so")
    assert made.status_code == 201
    after = desk.get(f"/incidents/{market['id']}").json()
    assert "m" not in {one["report"] for one in after["accounts"]}
    back = desk.delete(f"/judgements/{made.json()['id']}")
    assert back.status_code == 200
    assert back.json()["retired"]
    again = desk.get(f"/incidents/{market['id']}").json()
    assert "m" in {one["report"] for one in again["accounts"]}


def test_incidents_are_split_and_merged(desk, market):
    events = events_of(desk, market)
    other = desk.get("/incidents", params={"since": "2025-01-01", "order": "oldest"}).json()["items"][0]
    split = judge(desk, "different", events["w"], events["m"])
    assert split.status_code == 201
    assert len(split.json()["incidents"]) == 2
    merged = judge(desk, "same", market["id"], other["id"])
    assert merged.status_code == 201
    assert len(merged.json()["incidents"]) == 1
    [now] = merged.json()["incidents"]
    links = [desk.get(f"/incidents/{id_}").json()["id"] for id_ in (market["id"], other["id"])]
    assert links == [now, now], "a link to an incident leads to what it became"


def test_a_judged_incident_is_reviewed_until_it_is_taken_back(desk, market):
    made = judge(desk, "accept", events_of(desk, market)["w"]).json()
    reviewed = desk.get("/incidents", params={"reviewed": "true"}).json()["items"]
    assert [one["id"] for one in reviewed] == [market["id"]]
    desk.delete(f"/judgements/{made['id']}")
    assert desk.get("/incidents", params={"reviewed": "true"}).json()["items"] == []


def test_a_grade_is_set_by_a_person(desk, market):
    made = judge(desk, "correct", market["id"], field="grade", value="Confirmed")
    assert made.status_code == 201, made.text
    graded = desk.get(f"/incidents/{market['id']}").json()["graded"]
    assert (graded["airwars"], graded["suggested"]) == ("Confirmed", False)


def test_every_decision_is_logged_with_its_author(desk, market):
    made = judge(desk, "accept", events_of(desk, market)["w"], because="read twice").json()
    [kept] = desk.get("/judgements").json()["items"]
    assert kept == {name: made[name] for name in kept}
    assert (kept["by"], kept["because"], kept["retired"]) == ("amal", "read twice", False)
    history = desk.get(f"/incidents/{market['id']}").json()["history"]
    assert ("added", "judgement", made["id"]) in {(one["kind"], one["noun"], one["of"]) for one in history}


def test_judgements_are_given_out_with_what_they_are_about(desk, market):
    event = events_of(desk, market)["w"]
    judge(desk, "correct", event, field="type", value="COERCE")
    taken = judge(desk, "accept", event).json()
    desk.delete(f"/judgements/{taken['id']}")
    lines = desk.get("/judgements", params={"format": "jsonl"}).text.splitlines()
    [lesson] = map(json.loads, lines)  # what was taken back teaches nothing
    assert (lesson["decision"], lesson["field"], lesson["value"]) == ("correct", "type", "COERCE")
    [told] = lesson["told"]
    assert (told["type"], told["words"]) == ("ASSAULT", "shelled")
    assert told["words"] in told["sentence"]


def test_what_is_asked_can_be_answered_and_is_not_asked_again(desk):
    before = desk.get("/review", params={"limit": 1000}).json()["items"]
    assert {one["kind"] for one in before} == {"pair", "event"}
    for kind, decision in (("pair", "different"), ("event", "accept")):
        asked = next(one for one in before if one["kind"] == kind)
        assert asked["evidence"]
        assert judge(desk, decision, *asked["events"]).status_code == 201
        left = desk.get("/review", params={"limit": 1000}).json()["items"]
        assert asked["events"] not in [one["events"] for one in left]


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"", "no judgement"),
        (b"[]", "no judgement"),
        (b'{"decision": "accept"}', "no judgement"),
        (b'{"decision": "accept", "events": ["x"], "by": "a", "more": 1}', "no judgement"),
        (b'{"decision": "perhaps", "events": ["x"], "by": "a"}', "perhaps"),
        (b'{"decision": "accept", "events": ["none"], "by": "a"}', "none"),
        (b'{"decision": "same", "events": ["x"], "by": "a"}', "two ids"),
        (b'{"decision": "accept", "events": [], "by": "a"}', "one or two events"),
        (b'{"decision": "accept", "events": ["x"], "by": " "}', "with a name"),
        (b'{"decision": "accept", "events": ["x"], "by": "a\\u0000"}', "control characters"),
        (b'{"decision": "accept", "events": ["x"], "by": "\\ud800"}', "no judgement"),
        (b'{"decision": "accept", "events": ["\xff"], "by": "a"}', "no judgement"),
        (b'{"decision": "accept", "events": ["x"], "by": "' + b"a" * 400 + b'"}', "longer than"),
    ],
)
def test_what_is_no_judgement_is_refused_in_one_sentence(desk, body, said):
    response = desk.post("/judgements", content=body)
    assert response.status_code == 400
    assert said in response.json()["error"]
    assert desk.get("/judgements").json()["items"] == []


def test_a_correction_that_cannot_be_carried_out_is_refused(desk, market):
    response = judge(desk, "correct", events_of(desk, market)["w"], field="time", value="yesterday")
    assert response.status_code == 400
    assert desk.get("/judgements").json()["items"] == []


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer wrong", "Basic open-sesame", "open-sesame", "Bearer é"]
)
def test_nobody_judges_without_the_token(desk, market, header):
    event = events_of(desk, market)["w"]
    made = judge(desk, "accept", event).json()
    headers = {"Authorization": header.encode()}
    body = {"decision": "accept", "events": [event], "by": "eve"}
    for response in (
        desk.post("/judgements", json=body, headers=headers),
        desk.delete(f"/judgements/{made['id']}", headers=headers),
    ):
        assert response.status_code == 401
        assert response.headers["www-authenticate"] == "Bearer"
    assert [one["by"] for one in desk.get("/judgements").json()["items"]] == ["amal"]


def test_without_a_token_the_server_only_reads(filled):
    app = application(Settings(db=str(filled)))
    with TestClient(app, base_url="http://localhost/api/v1") as client:
        assert client.get("/about").json()["writable"] is False
        refused = client.post("/judgements", json={}, headers={"Authorization": "Bearer "})
        assert refused.status_code == 401
        assert "started without --token" in refused.json()["error"]


def test_what_was_never_judged_cannot_be_taken_back(desk):
    assert desk.delete("/judgements/none").status_code == 404

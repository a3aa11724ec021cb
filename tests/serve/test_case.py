"""One incident, one report: every value with its words, where they stand, and who says so."""

import pytest


@pytest.fixture(scope="module")
def market(api):
    [one] = api.get("/incidents", params={"text": "market"}).json()["items"]
    return api.get(f"/incidents/{one['id']}").json()


def texts(api, ids):
    return {id_: api.get(f"/reports/{id_}").json()["text"] for id_ in ids}


def test_every_value_stands_in_its_report_and_within_its_sentence(api, market):
    text = texts(api, {one["report"] for one in market["claims"]})
    assert market["claims"]
    for claim in market["claims"]:
        words, sentence = claim["words"], claim["sentence"]
        assert text[claim["report"]][words["start"] : words["end"]] == words["text"]
        assert text[claim["report"]][sentence["start"] : sentence["end"]] == sentence["text"]
        assert sentence["start"] <= words["start"] <= words["end"] <= sentence["end"]


def test_a_toll_is_told_with_its_speaker_and_words(api, market):
    said = {(one["low"], one["words"]["text"], one["speaker"]) for one in market["tolls"]["series"]}
    assert {(10, "ten people", "residents"), (12, "12 civilians", "the monitor")} <= said
    text = texts(api, {one["report"] for one in market["tolls"]["series"]})
    for one in market["tolls"]["series"]:
        words = one["words"]
        assert text[one["report"]][words["start"] : words["end"]] == words["text"]


def test_a_copy_shows_what_both_share_and_adds_no_origin(api, market):
    [copy] = [one for one in market["copies"] if set(one["reports"]) == {"w", "p"}]
    text = texts(api, copy["reports"])
    assert copy["shared"]
    for one in copy["shared"]:
        assert text[one["report"]][one["start"] : one["end"]] == one["text"]
    assert not any(
        {"w", "p"} < set(one["reports"]) and len(one["reports"]) > 3 for one in market["origin_list"]
    )
    assert market["origins"] == len(market["origin_list"]) < market["reports"] + market["mentions"]


def test_why_reports_were_joined_is_told_between_its_own_accounts(market):
    accounts = {one["id"] for one in market["accounts"]}
    assert market["joined"]
    for one in market["joined"]:
        assert {one["left"], one["right"]} <= accounts
        assert 0 <= one["likely"] <= 1
        assert all(reason["because"] for reason in one["reasons"])


def test_the_grade_is_suggested_with_the_steps_of_its_rule(market):
    assert market["graded"]["suggested"]
    assert market["graded"]["airwars"] == market["grade"]
    assert market["graded"]["trace"]


def test_its_history_begins_with_its_coming(market):
    first = market["history"][0]
    assert (first["kind"], first["noun"], first["of"]) == ("added", "incident", market["id"])


def test_an_incident_as_a_table_has_a_row_for_each_saying(api, market):
    table = api.get(f"/incidents/{market['id']}/csv")
    assert table.status_code == 200
    assert "ten people" in table.text or "Ariha" in table.text


@pytest.mark.parametrize("path", ["/incidents/none", "/incidents/none/csv", "/reports/none", "/actors/none"])
def test_what_is_not_there_is_said_to_be_missing(api, path):
    response = api.get(path)
    assert response.status_code == 404
    assert "there is no" in response.json()["error"]


def test_the_beginning_of_an_id_is_not_taken_for_one(api, market):
    assert api.get(f"/incidents/{market['id'][:-1]}").status_code == 404


def test_a_report_has_every_coded_word_by_role(api):
    page = api.get("/reports/w").json()
    assert page["original"] == page["text"]  # a text, and not a page that was cleaned
    [event] = page["events"]
    roles = {one["role"] for one in event["spans"]}
    assert {"trigger", "actor", "place", "time", "number", "source"} <= roles
    for one in (*event["spans"], event["trigger"], event["sentence"]):
        assert page["text"][one["start"] : one["end"]] == one["text"]
    assert event["incident"] in {one["id"] for one in page["incidents"]}
    assert page["revisions"][0]["coder"] == "by hand"


def test_reports_are_found_by_their_words_page_by_page(api):
    every = api.get("/reports", params={"text": "soldiers"}).json()["items"]
    seen, cursor = [], None
    while True:
        page = api.get("/reports", params={"text": "soldiers", "limit": 5, "cursor": cursor}).json()
        seen += page["items"]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == every
    assert len(every) == 13
    assert [one["published"] for one in every] == sorted((one["published"] for one in every), reverse=True)

"""The page of an incident: what it is, and the words behind every value."""

import json
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from desk.conftest import Api, Opened

DORMITORY = "Shells hit student dormitory in Aleppo"


@pytest.fixture
def incident(api: Api) -> dict[str, Any]:
    """The one that most reports tell of that name a dormitory."""
    [found] = [one for one in api("/incidents?text=dormitory")["items"] if one["what"] == DORMITORY]
    return dict(api(f"/incidents/{found['id']}"))


def test_it_opens_from_the_list_and_shows_each_value_marked_in_its_sentence(
    opened: Opened, incident: dict[str, Any]
) -> None:
    page = opened("/?text=dormitory")
    page.get_by_role("link", name=DORMITORY).click()
    page.wait_for_url(f"**/incidents/{incident['id']}")
    claim = next(one for one in incident["claims"] if one["property"] == "killed" and one["said_by"])
    sentence = " ".join(claim["sentence"]["text"].split())
    saying = (
        page.locator("#claims .saying")
        .filter(has_text=sentence)
        .filter(has=page.locator("mark", has_text=claim["words"]["text"]))
    )
    expect(saying.first).to_be_visible()
    expect(saying.first).to_contain_text(claim["said_by"][0])
    expect(saying.first.locator(".hash")).to_have_text(claim["capture"][:10])


def test_a_link_from_a_value_leads_to_its_words_in_the_report(
    opened: Opened, incident: dict[str, Any]
) -> None:
    page = opened(f"/incidents/{incident['id']}")
    saying = page.locator("#claims .saying").first
    words = saying.locator("mark").inner_text()
    saying.locator("a").click()
    expect(page.locator(".coded .here").first).to_be_in_viewport()
    assert "".join(page.locator(".coded .here").all_inner_texts()) == words


def test_tolls_are_drawn_over_time_and_told_in_a_table(opened: Opened, api: Api) -> None:
    every = [api(f"/incidents/{one['id']}") for one in api("/incidents?limit=100")["items"]]
    incident = max(every, key=lambda one: len(one["tolls"]["series"]))
    claims = Counter((one["kind"], one["victims"]) for one in incident["tolls"]["series"])
    page = opened(f"/incidents/{incident['id']}")
    drawn = [count for count in claims.values() if count > 1]
    expect(page.locator("#tolls .toll-chart")).to_have_count(len(drawn))
    expect(page.locator("#tolls .toll-chart .claim")).to_have_count(sum(drawn))
    expect(page.locator("#tolls tbody tr")).to_have_count(claims.total())


def test_contested_points_and_origins_stand_side_by_side(opened: Opened, incident: dict[str, Any]) -> None:
    page = opened(f"/incidents/{incident['id']}")
    sides = sum(len(one["sides"]) for one in incident["contests"])
    expect(page.locator("#contested .side")).to_have_count(sides)
    expect(page.locator("ol.origins > li")).to_have_count(incident["origins"])


def test_copies_of_one_text_are_shown_beside_one_another_with_what_they_share(
    opened: Opened, api: Api
) -> None:
    found = next(
        one for one in api("/incidents?limit=100")["items"] if api(f"/incidents/{one['id']}")["copies"]
    )
    page = opened(f"/incidents/{found['id']}")
    page.locator(".copies summary").first.click()
    expect(page.locator(".texts .text")).to_have_count(2)
    expect(page.locator(".texts .text mark").first).to_be_visible()


def test_it_is_saved_as_json_and_csv_and_cited_by_its_link(
    opened: Opened, incident: dict[str, Any], address: str
) -> None:
    page = opened(f"/incidents/{incident['id']}")
    with page.expect_download() as saved:
        page.get_by_role("link", name="JSON").click()
    assert json.loads(Path(saved.value.path()).read_bytes())["id"] == incident["id"]
    with page.expect_download() as saved:
        page.get_by_role("button", name="CSV").click()
    rows = Path(saved.value.path()).read_text(encoding="utf-8").splitlines()
    assert len(rows) > len(incident["claims"])
    expect(page.locator(".citation")).to_contain_text(f"{address}/incidents/{incident['id']}")


def test_it_prints_dark_words_on_light_paper_without_tools(opened: Opened, incident: dict[str, Any]) -> None:
    page = opened(f"/incidents/{incident['id']}", color_scheme="dark")
    expect(page.locator("#claims")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("#header")).to_be_hidden()
    expect(page.get_by_role("button", name="Print")).to_be_hidden()
    expect(page.locator(".pair .reasons").last).to_be_visible()
    expect(page.locator(".citation")).to_be_visible()
    for part in ("h1", ".citation", "#claims mark", "#claims .by"):
        colour = page.locator(part).first.evaluate("one => getComputedStyle(one).color")
        assert max(map(int, re.findall(r"\d+", colour)[:3])) < 128, f"{part} is pale on paper"


def test_an_incident_that_is_not_there_is_told_of_in_a_sentence(opened: Opened) -> None:
    page = opened("/incidents/no-such")
    expect(page.get_by_role("alert")).to_contain_text("no-such")

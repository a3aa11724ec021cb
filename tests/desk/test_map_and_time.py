"""Time that plays, and the tools of the map."""

import re

from playwright.sync_api import Page, expect

from desk.conftest import Api, Opened

TOTAL = "output.total"


def test_play_moves_the_period_on_and_pause_puts_it_into_the_address(opened: Opened) -> None:
    page = opened("/?since=2024-11-27&until=2024-11-28")
    expect(page.locator(".timeline .bars rect").first).to_be_visible()
    page.get_by_role("button", name="Play").click()
    expect(page.get_by_role("slider", name="First day of the period")).not_to_have_attribute(
        "aria-valuetext", "27 Nov 2024"
    )
    page.get_by_role("button", name="Pause").click()
    page.wait_for_url(re.compile(r"since=2024-(11-(28|29|30)|12-\d\d)&until="))


def test_a_page_that_is_opened_while_time_plays_stays_open(opened: Opened) -> None:
    page = opened("/")
    expect(page.locator(".timeline .bars rect").first).to_be_visible()
    page.get_by_role("button", name="Play").click()
    page.get_by_role("link", name="About").click()
    expect(page.get_by_role("heading", name="About")).to_be_visible()
    page.wait_for_timeout(1500)  # two steps of what played
    assert page.url.endswith("/about")


def test_near_a_settlement_are_the_incidents_around_it(opened: Opened, api: Api) -> None:
    page = opened("/")
    page.get_by_text("More filters").click()
    page.get_by_label("Near", exact=True).fill("aleppo")
    page.get_by_label("Near", exact=True).press("Enter")
    page.wait_for_url(re.compile(r"near=36\.2\d*%2C37\.1\d*&within=25"))
    near = api("/counts?near=36.2,37.16&within=25")["total"]
    assert 0 < near < api("/counts")["total"]
    expect(page.locator(TOTAL)).to_have_text(re.compile(rf"^{near} incidents?$"))


def test_a_box_drawn_on_the_map_narrows_to_it(opened_with_map: Opened) -> None:
    page = _with_map(opened_with_map)
    everything = page.locator(TOTAL).inner_text()
    page.get_by_role("button", name="Draw a box").click()
    canvas = page.locator(".mapcanvas").bounding_box()
    assert canvas is not None
    page.mouse.move(canvas["x"] + 200, canvas["y"] + 100)
    page.mouse.down()
    page.mouse.move(canvas["x"] + 260, canvas["y"] + 140, steps=3)
    page.mouse.up()
    page.wait_for_url(re.compile(r"bbox="))
    expect(page.locator(TOTAL)).not_to_have_text(everything)
    page.get_by_role("button", name="Remove the filter within the box").click()
    expect(page.locator(TOTAL)).to_have_text(everything)


def test_who_holds_what_is_told_in_the_legend(opened_with_map: Opened, api: Api) -> None:
    page = _with_map(opened_with_map)
    page.get_by_role("button", name="Who holds what").click()
    holder = next(place["holder"]["name"] for place in api("/control")["places"] if place["holder"])
    legend = page.locator(".legend")
    legend.evaluate("legend => { legend.open = true; }")
    expect(legend.get_by_text(f"{holder} (").first).to_be_visible()


def _with_map(opened: Opened) -> Page:
    page = opened("/")
    expect(page.locator(".map.ready")).to_be_visible()
    return page

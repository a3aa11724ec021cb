"""The first page: the same incidents as list, timeline and map, narrowed by what the address says."""

import re

from playwright.sync_api import Page, expect

from desk.conftest import Api, Opened

ITEMS = ".list .item"


def test_the_list_has_every_incident_that_the_store_has(opened: Opened, api: Api) -> None:
    page = opened("/")
    expect(page.locator(ITEMS)).to_have_count(api("/counts")["total"])
    expect(page.locator(".timeline .bars rect").first).to_be_visible()


def test_a_search_narrows_list_and_counts_and_stands_in_the_address(opened: Opened, api: Api) -> None:
    page = opened("/")
    expect(page.locator(ITEMS).first).to_be_visible()
    page.get_by_role("searchbox", name="Search the words of reports").fill("dormitory")
    page.wait_for_url(re.compile(r"\?text=dormitory"))
    expect(page.locator(ITEMS).filter(has_text="Shells hit student dormitory")).to_have_count(1)
    few = api("/counts?text=dormitory")["total"]
    expect(page.locator(ITEMS)).to_have_count(few)
    expect(page.locator("output.total")).to_have_text(re.compile(rf"^{few} incidents?$"))
    page.get_by_role("button", name="Remove the filter").first.click()
    expect(page.locator("output.total")).not_to_have_text(re.compile(rf"^{few} incidents?$"))


def test_a_shared_link_shows_what_its_sender_saw(opened: Opened) -> None:
    sender = opened("/?type=ASSAULT&min_origins=2")
    expect(sender.locator(ITEMS).first).to_be_visible()
    seen = sender.locator(f"{ITEMS} .what").all_inner_texts()
    reader = opened(sender.url.split("/", 3)[3].join(("/", "")))
    expect(reader.locator(f"{ITEMS} .what")).to_have_text(seen)


def test_a_brush_over_the_timeline_shows_that_period_and_back_takes_it_away(opened: Opened) -> None:
    page = opened("/")
    expect(page.locator(ITEMS).first).to_be_visible()
    total = page.locator("output.total").inner_text()
    stage = page.locator(".timeline .stage").bounding_box()
    assert stage is not None
    page.mouse.move(stage["x"] + stage["width"] * 0.6, stage["y"] + 30)
    page.mouse.down()
    page.mouse.move(stage["x"] + stage["width"] * 0.75, stage["y"] + 30, steps=4)
    page.mouse.up()
    page.wait_for_url(re.compile(r"since=\d{4}-\d\d-\d\d.*until=\d{4}-\d\d-\d\d"))
    expect(page.locator("output.total")).not_to_have_text(total)
    page.go_back()
    expect(page.locator("output.total")).to_have_text(total)


def test_the_brush_moves_by_keys(opened: Opened) -> None:
    page = opened("/")
    expect(page.locator(ITEMS).first).to_be_visible()
    page.get_by_role("slider", name="First day of the period").press("ArrowRight")
    page.wait_for_url(re.compile(r"since="))


# Moves over the map until more than one incident is under the pointer; where that was, in the window.
FIND_CLUSTER = """() => {
  const canvas = document.querySelector('.mapcanvas canvas'), tip = document.querySelector('.tip');
  const box = canvas.getBoundingClientRect();
  for (let y = 20; y < box.height - 20; y += 12) for (let x = 20; x < box.width - 20; x += 12) {
    const at = {clientX: box.left + x, clientY: box.top + y, bubbles: true, view: window};
    canvas.dispatchEvent(new MouseEvent('mousemove', at));
    if (!tip.hidden && /^\\d+ incidents/.test(tip.textContent)) return [at.clientX, at.clientY];
  }
  return null;
}"""


def test_a_click_on_a_cluster_opens_it_as_a_list(opened_with_map: Opened) -> None:
    page = opened_with_map("/")
    expect(page.locator(".map.ready")).to_be_visible()
    at = _cluster(page)
    page.mouse.click(*at)
    sheet = page.get_by_role("dialog")
    expect(sheet.locator(".item").nth(1)).to_be_visible()
    sheet.locator(".what").first.click()
    expect(page.get_by_role("heading", name="What they say")).to_be_visible()


def _cluster(page: Page) -> tuple[float, float]:
    for _ in range(40):
        found = page.evaluate(FIND_CLUSTER)
        if found:
            return found[0], found[1]
        page.wait_for_timeout(250)
    raise AssertionError("no cluster on the map")


def test_without_webgl_list_and_timeline_stay(opened: Opened) -> None:
    page = opened("/")
    expect(page.locator(ITEMS).first).to_be_visible()
    expect(page.locator(".timeline .bars rect").first).to_be_visible()
    expect(page.get_by_text("no WebGL")).to_be_visible()


def test_on_a_phone_the_list_is_read_and_opened(opened: Opened) -> None:
    page = opened("/", size=(390, 844), has_touch=True, is_mobile=True)
    page.locator(f"{ITEMS} .what").first.tap()
    expect(page.get_by_role("heading", name="What they say")).to_be_visible()

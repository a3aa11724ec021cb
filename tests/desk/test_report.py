"""The page of a report: its words with all that was read from them."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from desk.conftest import Api, Opened
from desk.hostile import MARK

LIT = re.compile(r"\blit\b")


@pytest.fixture
def report(api: Api) -> dict[str, Any]:
    """One that was read from a page of the web, so that something was left out."""
    pages = [api(f"/reports/{one['id']}") for one in api("/reports?text=Hama")["items"]]
    return next(one for one in pages if one["left_out"] and one["events"])


def test_every_trigger_is_marked_and_pointing_at_it_lights_its_event(
    opened: Opened, report: dict[str, Any]
) -> None:
    page = opened(f"/reports/{report['id']}")
    event = report["events"][0]
    words = page.locator(f".coded [data-events~='{event['id']}'].role-trigger").first
    words.hover()
    expect(page.locator(f"#event-{event['id']}")).to_have_class(LIT)
    page.locator(f"#event-{event['id']}").focus()
    expect(words).to_have_class(LIT)


def test_the_original_is_a_button_away_and_what_was_left_out_is_told(
    opened: Opened, report: dict[str, Any]
) -> None:
    page = opened(f"/reports/{report['id']}")
    expect(page.locator("#left-out blockquote")).to_have_count(len(report["left_out"]))
    page.get_by_role("button", name="Show the original").click()
    expect(page.locator(".original")).to_be_visible()
    expect(page.locator(".coded")).to_be_hidden()


@pytest.mark.parametrize("of", ["report", "incident", "list"])
def test_hostile_words_stay_words(opened: Opened, api: Api, of: str) -> None:
    [report] = api("/reports?text=HYPERLINK")["items"]
    incident = api(f"/reports/{report['id']}")["incidents"][0]["id"]
    path = {"report": f"/reports/{report['id']}", "incident": f"/incidents/{incident}"}
    page = opened(path.get(of, "/?text=HYPERLINK"))
    expect(page.get_by_text(MARK).first).to_be_visible()
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.broken") is None
    assert page.locator("main img, main script, main a[href^='javascript']").count() == 0
    if of == "report":
        expect(page.locator(".coded")).to_contain_text("<script>")
        expect(page.locator(".original")).to_contain_text("⟨U+202E⟩")
    assert "\u202e" not in page.content()

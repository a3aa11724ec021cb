"""What a person decides: by keyboard, with a name, and taken back where it was wrong."""

import re

import pytest
from playwright.sync_api import Page, expect

from desk.conftest import TOKEN, Api, Opened


@pytest.fixture
def sitting(opened: Opened) -> Page:
    """The queue, with somebody who judges."""
    page = opened("/review")
    page.get_by_role("button", name="Say who judges").click()
    _sign(page)
    expect(page.get_by_text("Judging as amal")).to_be_visible()
    return page


def _sign(page: Page, token: str = TOKEN) -> None:
    window = page.get_by_role("dialog", name="Who judges?")
    window.get_by_label("Name").fill("amal")
    window.get_by_label("Token").fill(token)
    window.get_by_role("button", name="Go on").click()


def test_a_key_decides_the_log_names_who_and_a_key_undoes(sitting: Page) -> None:
    asked = sitting.locator(".doubt").inner_text()
    sitting.keyboard.press("s" if "one happening" in asked else "a")
    expect(sitting.locator("#log li").first).to_contain_text(re.compile("amal: (same|accept)"))
    expect(sitting.locator(".doubt")).not_to_have_text(asked, use_inner_text=True)
    sitting.keyboard.press("z")
    expect(sitting.locator("#log li s").first).to_contain_text("amal")
    expect(sitting.locator(".doubt")).to_have_text(asked, use_inner_text=True)


def test_keys_move_through_the_queue_and_stay_letters_in_fields(sitting: Page) -> None:
    expect(sitting.locator(".left")).to_contain_text("1 of")
    sitting.keyboard.press("j")
    expect(sitting.locator(".left")).to_contain_text("2 of")
    for _ in range(20):
        if sitting.get_by_role("button", name="Correct").count():
            break
        sitting.keyboard.press("j")
        sitting.wait_for_timeout(50)
    place = sitting.locator(".left").inner_text()
    sitting.keyboard.press("c")
    sitting.get_by_label("Right is").fill("jazk")
    expect(sitting.locator(".left")).to_have_text(place)


def test_a_field_is_corrected_and_what_cannot_be_is_told_in_a_sentence(opened: Opened, api: Api) -> None:
    report = api(f"/reports/{api('/reports?text=Hama')['items'][0]['id']}")
    page = opened(f"/reports/{report['id']}")
    event = page.locator(".event").first
    event.get_by_role("button", name="Correct").click()
    event.get_by_label("Wrong is").select_option("status")
    event.get_by_label("Right is").fill("perhaps")
    event.get_by_role("button", name="Correct").click()
    _sign(page, "not the token")
    _sign(page)
    expect(page.locator("#notice .problem")).to_contain_text("perhaps")
    event.get_by_label("Right is").fill("future")
    event.get_by_role("button", name="Correct").click()
    expect(page.locator("#notice")).to_contain_text("Kept: correct status to future")
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notice")).to_contain_text("Taken back")


def test_a_report_is_split_off_and_comes_back_by_undo(opened: Opened, api: Api) -> None:
    found = max(api("/incidents?limit=100")["items"], key=lambda one: one["reports"])
    page = opened(f"/incidents/{found['id']}")
    page.get_by_role("button", name="Split off").last.click()
    _sign(page)
    expect(page.locator("#notice")).to_contain_text("Kept: different")
    expect(page.locator("#history")).to_contain_text("amal: different")
    total = api("/counts")["total"]
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#notice")).to_contain_text("Taken back")
    assert api("/counts")["total"] <= total


def test_judgements_are_exported_as_training_data(sitting: Page) -> None:
    with sitting.expect_download() as saved:
        sitting.get_by_role("link", name="Export as training data").click()
    assert saved.value.suggested_filename == "judgements.jsonl"

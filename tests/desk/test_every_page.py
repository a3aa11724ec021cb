"""Every page in both themes and on a phone: it can be used by all, fits, and looks as it should.

With MARSAD_SCREENSHOTS set (./test --screenshots DIR) a picture of each is kept there.
"""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import axe_playwright_python
import pytest
from playwright.sync_api import Page, expect

from desk.conftest import WIDE, Api, Opened

AXE = Path(axe_playwright_python.__file__).with_name("axe.min.js").read_text(encoding="utf-8")
PHONE = (390, 844)
PAGES: dict[str, Callable[[Api], str]] = {
    "first": lambda _: "/",
    "incident": lambda api: f"/incidents/{_most(api)['id']}",
    "report": lambda api: f"/reports/{api('/reports?text=Hama')['items'][0]['id']}",
    "actors": lambda _: "/actors",
    "actor": lambda _: "/actors/hts",
    "sources": lambda _: "/sources",
    "review": lambda _: "/review",
    "about": lambda _: "/about",
    "missing": lambda _: "/incidents/none",
}
LOOKS = {"light": ("light", WIDE), "dark": ("dark", WIDE), "phone": ("light", PHONE)}
# What a look can change: colours by theme, what fits and can be reached by width.
CONTRAST = "color-contrast"
RULES: dict[str, dict[str, Any]] = {
    "light": {},
    "dark": {"runOnly": [CONTRAST]},
    "phone": {"rules": {CONTRAST: {"enabled": False}}},
}


def _most(api: Api) -> Any:
    return max(api("/incidents?limit=100")["items"], key=lambda one: (one["reports"], one["id"]))


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", PAGES)
def test_a_page_is_open_to_all_and_fits(
    opened: Opened, opened_with_map: Opened, api: Api, name: str, look: str
) -> None:
    theme, size = LOOKS[look]
    open_page = opened_with_map if name == "first" else opened
    page = open_page(PAGES[name](api), size=size, color_scheme=theme, reduced_motion="reduce")
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("heading", level=1).or_(page.get_by_role("alert")).first).to_be_attached()
    if name == "first":
        expect(page.locator(".map.ready")).to_be_attached()
        if size == WIDE:
            assert page.evaluate("document.documentElement.scrollHeight") <= size[1], "the page scrolls, too"
    _keep(page, f"{name}-{look}")
    assert page.evaluate("document.documentElement.scrollWidth") <= size[0], "it is wider than the window"
    assert _serious(page, RULES[look]) == []


def _serious(page: Page, rules: dict[str, Any]) -> list[str]:
    """What axe-core holds to be a serious or critical fault, with the first element that has it."""
    page.evaluate(AXE)
    found = page.evaluate("rules => axe.run(document, {resultTypes: ['violations'], ...rules})", rules)
    return [
        f"{one['id']}: {one['help']} ({one['nodes'][0]['html'][:120]})"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]


def _keep(page: Page, name: str) -> None:
    folder = os.environ.get("MARSAD_SCREENSHOTS")
    if folder:
        page.screenshot(path=Path(folder) / f"{name}.png", full_page=True)

"""Who stands with and against whom, and who tells it."""

from playwright.sync_api import expect

from desk.conftest import Api, Opened


def test_a_click_on_a_tie_shows_the_words_behind_it(opened: Opened, api: Api) -> None:
    tie = api("/actors")["edges"][0]
    page = opened("/actors")
    expect(page.locator(".network .party").first).to_be_visible()
    page.locator(f".edge[data-tie$='|{tie['from']}|{tie['to']}'] .hit").first.dispatch_event("click")
    words = " ".join(tie["evidence"][0]["text"].split())
    expect(page.locator(".evidence blockquote").first).to_contain_text(words[:60])


def test_the_network_is_drawn_the_same_every_time(opened: Opened) -> None:
    first, second = opened("/actors"), opened("/actors")
    for page in (first, second):
        expect(page.locator(".network .party").first).to_be_visible()
    assert first.locator(".network").inner_html() == second.locator(".network").inner_html()


def test_kinds_of_ties_are_chosen_in_the_address(opened: Opened, api: Api) -> None:
    page = opened("/actors?ties=backs")
    backs = sum(one["type"] == "backs" for one in api("/actors")["edges"])
    expect(page.locator("#ties tbody tr")).to_have_count(backs)


def test_a_party_has_its_names_and_incidents(opened: Opened, api: Api) -> None:
    page = opened("/actors/hts")
    expect(page.get_by_role("heading", level=1)).to_have_text(api("/actors/hts")["name"])
    expect(page.get_by_text("هيئة تحرير الشام")).to_be_visible()


def test_sources_are_sorted_by_their_heads(opened: Opened) -> None:
    page = opened("/sources")
    outlets = page.get_by_role("region", name="Outlets")
    outlets.get_by_role("button", name="Name").click()
    names = outlets.locator("tbody td:first-child").all_inner_texts()
    assert names == sorted(names, key=str.casefold)

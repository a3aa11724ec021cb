"""What hostile reports and questions hold is text, and nothing else."""

from urllib.parse import quote

import pytest

from serve.conftest import HOSTILE

TRICKS = [
    "<script>alert(1)</script>",
    "' OR 1=1 --",
    "'; DROP TABLE incidents; --",
    '" OR text:* NEAR(a b) ^c "',
    "*",
    "a* OR b",
    "%",
    "_",
    "../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "%2e%2e%2f%00",
    "{{7*7}}${7*7}",
    "مدينة حلب",
    "9" * 300,
    "-1",
    "NaN",
    "é" * 300,
    "\U0001f4a3",
]
PATHS = ["/incidents/{}", "/reports/{}", "/actors/{}", "/incidents/{}/csv"]
NAMES = ["text", "actor", "outlet", "speaker", "mode", "type", "status", "since", "near", "bbox", "cursor"]


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("name", NAMES)
def test_a_filter_with_a_trick_finds_nothing_or_is_refused(api, name, trick):
    whole = len(api.get("/incidents").json()["items"])
    response = api.get("/incidents", params={name: trick})
    assert response.status_code in (200, 400)
    if response.status_code == 200 and name != "text":
        assert response.json()["items"] == []
    assert len(api.get("/incidents").json()["items"]) == whole


@pytest.mark.parametrize("trick", TRICKS)
@pytest.mark.parametrize("path", PATHS)
def test_an_address_with_a_trick_leads_nowhere(api, path, trick):
    response = api.get(path.format(quote(trick, safe="")))
    assert response.status_code in (400, 404)
    assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "trick", ["..%2f..%2fetc%2fpasswd", "%2e%2e/settings.py", "assets/%2e%2e/%2e%2e/desk.py", "/etc/passwd"]
)
def test_no_address_of_the_desk_leads_to_another_file(api, trick):
    response = api.get(f"http://localhost/{trick}")
    assert response.status_code == 404
    assert "root:" not in response.text


@pytest.mark.parametrize("text", ["\u202eevil", "a\x00b", "a\x1b[2Jb", "\u2066x"])
def test_characters_that_hide_are_refused(api, text):
    response = api.get("/incidents", params={"text": text})
    assert response.status_code == 400
    assert "control characters" in response.json()["error"]


@pytest.fixture(scope="module")
def hostile(api):
    found = api.get("/incidents", params={"text": "evil", "since": "2024-12-02"}).json()["items"]
    return found[0]


def test_a_hostile_report_is_sent_as_it_is_and_only_as_json(api, hostile):
    case = api.get(f"/incidents/{hostile['id']}")
    assert case.headers["content-type"] == "application/json"
    report = api.get(f"/reports/{case.json()['accounts'][0]['report']}").json()
    assert report["text"] == HOSTILE
    assert report["outlet"] == "<img src=x onerror=alert(1)>"


def test_a_number_that_no_one_can_count_is_kept_and_drawn(api, hostile):
    assert hostile["killed"][1] == 9_000_000_000_000_000_000
    columns = api.get("/map", params={"min_toll": 1_000_000}).json()
    assert columns["id"] == [hostile["id"]]
    assert columns["killed"] == [2**53 - 1]  # the most that a browser counts exactly


def test_a_spreadsheet_runs_nothing_of_a_report(api):
    table = api.get("/incidents.csv").text
    assert not any(
        cell.startswith(("=", "+", "@")) for line in table.splitlines() for cell in line.split(",")
    )

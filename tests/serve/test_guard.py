"""What the server refuses before it reads, and what it tells every browser."""

import pytest
from fastapi.testclient import TestClient

from marsad.errors import BadInput
from marsad.serve import Settings, application
from marsad.serve.guard import Pace


def test_every_answer_forbids_scripts_from_elsewhere_and_in_line(api):
    for path in ("/about", "/none", "http://localhost/", "http://localhost/none", "/judgements?limit=x"):
        headers = api.get(path).headers
        policy = dict(part.strip().split(" ", 1) for part in headers["content-security-policy"].split(";"))
        assert policy["default-src"] == "'none'"
        assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"


def test_no_page_of_another_site_may_read(api):
    headers = {"Origin": "https://elsewhere.example"}
    answered = api.get("/about", headers=headers)
    asked = api.options("/about", headers={**headers, "Access-Control-Request-Method": "GET"})
    assert not [name for one in (answered, asked) for name in one.headers if "access-control" in name]
    assert asked.status_code == 405


@pytest.mark.parametrize(
    "host", ["elsewhere.example", "localhost.elsewhere.example", "", "[", "127.0.0.1.nip.io"]
)
def test_another_name_for_this_machine_is_refused(api, host):
    response = api.get("/about", headers={"Host": host})
    assert response.status_code == 400
    assert "localhost alone" in response.json()["error"]


@pytest.mark.parametrize("host", ["localhost", "127.0.0.1:8000", "[::1]:8000"])
def test_its_own_names_are_known(api, host):
    assert api.get("/about", headers={"Host": host}).status_code == 200


def in_pieces():
    for _ in range(100):
        yield b" " * 1000


@pytest.mark.parametrize("body", [b" " * 70_000, in_pieces()], ids=["whole", "in pieces"])
def test_a_body_that_is_too_large_is_not_read(desk, body):
    response = desk.post("/judgements", content=body)
    assert response.status_code == 413
    assert "larger than" in response.json()["error"]


def test_a_client_keeps_its_pace():
    now = 0.0
    pace = Pace(10, clock=lambda: now)
    assert [pace.allows("a") for _ in range(21)] == [True] * 20 + [False]
    assert pace.allows("b")
    now = 0.5
    assert [pace.allows("a") for _ in range(6)] == [True] * 5 + [False]


def test_too_many_requests_are_refused_in_words(filled, monkeypatch):
    monkeypatch.setattr(Settings, "rate", 2.0)
    with TestClient(application(Settings(db=str(filled))), base_url="http://localhost") as client:
        codes = [client.get("/health").status_code for _ in range(5)]
        assert codes[:4] == [200] * 4
        assert codes[4] == 429
        assert "requests a second" in client.get("/health").json()["error"]


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.2", "::", "example.org"])
def test_other_machines_are_let_in_only_with_a_token(host):
    with pytest.raises(BadInput, match="--token"):
        Settings(db="x", host=host)
    assert Settings(db="x", host=host, token="t").host == host


@pytest.mark.parametrize("host", ["127.0.0.1", "127.8.8.8", "::1", "localhost"])
def test_this_machine_needs_none(host):
    assert Settings(db="x", host=host).is_local


def test_a_store_that_is_not_there_is_told_before_anybody_asks(tmp_path):
    with pytest.raises(BadInput, match="there is no store"):
        application(Settings(db=str(tmp_path / "none.db")))

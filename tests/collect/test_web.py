import hashlib
import socket

import pytest

from marsad.collect import Limits, captures
from marsad.collect.web import fetch
from marsad.errors import MarsadError, Unreachable
from marsad.model.problem import Problem
from marsad.model.report import Capture


def test_a_page_is_kept_with_its_hash_type_charset_and_time(site, limits):
    page = fetch(f"{site}/page", limits)
    assert page.sha256 == hashlib.sha256(page.content).hexdigest()
    assert (page.media_type, page.charset, page.url) == ("text/html", "utf-8", f"{site}/page")
    assert page.fetched is not None
    assert page.fetched.endswith("+00:00")


def test_redirects_are_followed_and_the_last_address_kept(site, limits):
    page = fetch(f"{site}/moved", limits)
    assert (page.origin, page.url) == (f"{site}/moved", f"{site}/page")


def test_rows_at_an_address_are_rows(site, limits):
    got = list(captures(f"{site}/rows.jsonl", limits=limits))
    assert [type(one) for one in got] == [Capture, Problem, Capture]
    assert got[1].origin == f"{site}/rows.jsonl:2"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("image", "is an image (image/png), not a page"),
        ("large", "is larger than 0.02 MB"),
        ("zipped", "is larger than 0.02 MB"),
        ("refused", "the server refuses the page (403 Forbidden)"),
        ("gone", "there is no such page (404 Not Found)"),
        ("broken", "the server failed (503 Service Unavailable)"),
        ("circle", "leads on more than 3 times"),
        ("elsewhere", "is no address of the web"),
        ("inwards", "127.0.0.2 is not on the public internet"),
        ("short", "broke off"),
        ("silent", "did not answer in time"),
        ("dribble", "did not answer in time"),
    ],
)
def test_what_a_server_does_wrong_is_one_clear_problem(site, limits, path, reason):
    [problem] = captures(f"{site}/{path}", limits=limits)
    assert isinstance(problem, Problem)
    assert problem.origin == f"{site}/{path}"
    assert reason in problem.reason
    assert ";" in problem.reason, "says what to do"
    assert "\n" not in str(problem)


@pytest.mark.parametrize("url", ["http://", "http://[::1", "ftp://example.org/x", "http://a b/", "x://y"])
def test_what_is_no_address_is_refused_in_words(url):
    [problem] = captures(url)
    assert isinstance(problem, Problem)


def test_without_leave_nothing_on_this_machine_is_reached(site):
    with pytest.raises(Unreachable, match="not on the public internet"):
        fetch(f"{site}/page", Limits())


def test_a_closed_port_is_told_as_such(limits):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    with pytest.raises(MarsadError, match="could not be reached"):
        fetch(f"http://127.0.0.1:{port}/", limits)

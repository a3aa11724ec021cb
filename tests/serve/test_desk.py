"""The desk's files and addresses, and the server as a command."""

import gzip
import socket
import subprocess
import sys

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from typer.testing import CliRunner

from marsad.cli import app as command
from marsad.serve.desk import Desk
from marsad.serve.refusals import tell_refusals

PAGES = [
    "/",
    "/incidents/a.b",
    "/reports/a",
    "/actors",
    "/actors/SYR%2FREB",
    "/actors/country:rus",
    "/sources",
    "/review",
    "/about",
    "/?since=2024-12-01&text=x",
]


@pytest.fixture
def site(tmp_path):
    (tmp_path / "assets").mkdir()
    (tmp_path / "index.html").write_text("<!doctype html><title>Marsad</title>")
    (tmp_path / "assets" / "index-abc.js").write_text("start();" * 1000)
    app = FastAPI()
    app.include_router(Desk(tmp_path).routes())
    tell_refusals(app)
    with TestClient(app) as client:
        yield client


@pytest.mark.parametrize("address", PAGES)
def test_every_address_of_the_desk_opens_it(site, address):
    response = site.get(address)
    assert response.status_code == 200
    assert response.headers["content-type"].startswith("text/html")
    assert response.headers["cache-control"] == "no-cache"


def test_what_is_named_by_its_content_is_asked_for_once(site):
    script = site.get("/assets/index-abc.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert "immutable" in script.headers["cache-control"]
    with site.stream("GET", "/assets/index-abc.js") as packed:
        assert gzip.decompress(b"".join(packed.iter_raw())) == script.content
    again = site.get("/assets/index-abc.js", headers={"If-None-Match": script.headers["etag"]})
    assert again.status_code == 304


def test_an_unknown_address_is_told_so(site):
    assert site.get("/assets/none.js").json() == {"error": "there is no such page"}


def test_without_the_built_desk_the_api_is_named(tmp_path):
    app = FastAPI()
    app.include_router(Desk(tmp_path).routes())
    tell_refusals(app)
    with TestClient(app) as client:
        assert "/api/v1" in client.get("/").json()["error"]


def test_coding_a_report_waits_for_no_server(tmp_path):
    report = tmp_path / "report.txt"
    report.write_text("Rebels shelled the town of Ariha on Sunday, killing ten civilians, residents said.")
    code = "import sys; from marsad.cli import app; app(['code', sys.argv[1]], standalone_mode=False)"
    call = [sys.executable, "-c", f"{code}; print(*sys.modules, file=sys.stderr)", str(report)]
    done = subprocess.run(call, capture_output=True, text=True, check=True)
    assert "shelled" in done.stdout
    assert not {"fastapi", "sqlalchemy", "starlette", "uvicorn"} & set(done.stderr.split())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (["--db", "none.db"], "there is no store"),
        (["--host", "0.0.0.0"], "--token"),
        (["--port", "70000"], "65535"),
        (["--token", "  "], "a token is"),
    ],
)
def test_a_server_that_cannot_start_says_why(tmp_path, monkeypatch, options, said):
    monkeypatch.chdir(tmp_path)
    result = CliRunner().invoke(command, ["serve", *options])
    assert result.exit_code == 2
    assert said in result.stderr


def test_a_port_that_is_taken_is_named(filled):
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        port = str(sock.getsockname()[1])
        result = CliRunner().invoke(command, ["serve", "--db", str(filled), "--port", port])
    assert result.exit_code == 2
    assert f"127.0.0.1:{port} cannot be had" in result.stderr

"""Changes, page by page and as they happen."""

import json
import socket
import threading

import httpx
import pytest
import uvicorn

from marsad.serve import Settings, application
from serve.conftest import TOKEN


def test_the_feed_is_read_in_pages_without_a_gap(api):
    seen, since = [], "0"
    while True:
        page = api.get("/changes", params={"since": since, "limit": 7}).json()
        seen += [one["id"] for one in page["items"]]
        since = page["next"]
        if since is None:
            break
    assert seen == [one["id"] for one in api.get("/changes", params={"limit": 1000}).json()["items"]]
    assert seen == sorted(set(seen))
    assert api.get("/changes", params={"since": seen[-1]}).json() == {"items": [], "next": None}


@pytest.fixture
def running(filled, tmp_path):
    """The address of a server that runs, and what stops it."""
    path = tmp_path / "marsad.db"
    path.write_bytes(filled.read_bytes())
    stopping = threading.Event()
    app = application(Settings(db=str(path), token=TOKEN), stopping)
    server = uvicorn.Server(uvicorn.Config(app, log_level="error", timeout_graceful_shutdown=5))
    with socket.socket() as sock:
        sock.bind(("127.0.0.1", 0))
        sock.listen()
        thread = threading.Thread(target=server.run, kwargs={"sockets": [sock]})
        thread.start()
        yield f"http://127.0.0.1:{sock.getsockname()[1]}"
        stopping.set()
        server.should_exit = True
        thread.join(timeout=20)
    assert not thread.is_alive()


def told(stream):
    """The next event of a stream."""
    fields = {}
    for line in stream:
        if not line and "data" in fields:
            return fields
        name, _, value = line.partition(": ")
        fields[name] = value
    raise AssertionError("the stream ended")


def test_a_change_is_told_as_it_happens_and_a_reader_goes_on_where_it_was(running):
    with httpx.Client(base_url=f"{running}/api/v1", timeout=20) as client:
        [one, *_] = client.get("/incidents").json()["items"]
        event = client.get(f"/incidents/{one['id']}").json()["accounts"][0]["events"][0]
        with client.stream("GET", "/changes/stream") as stream:
            assert stream.headers["content-type"].startswith("text/event-stream")
            lines = stream.iter_lines()
            assert next(lines) == "retry: 3000"
            body = {"decision": "accept", "events": [event], "by": "amal"}
            made = httpx.post(
                f"{running}/api/v1/judgements",
                json=body,
                headers={"Authorization": f"Bearer {TOKEN}"},
                timeout=20,
            )
            change = told(lines)
        assert json.loads(change["data"])["of"] == made.json()["id"]
        before = {"Last-Event-ID": str(int(change["id"]) - 1)}
        with client.stream("GET", "/changes/stream", headers=before) as stream:
            assert told(stream.iter_lines()) | {"retry": "3000"} == change | {"retry": "3000"}

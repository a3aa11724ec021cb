"""A real server on loopback that misbehaves in every way a server of the web can."""

import gzip
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from marsad.collect import Limits

PAGE = b"<html><body><p>The ceasefire held for a second night.</p></body></html>"


class Site(BaseHTTPRequestHandler):
    """One path for every way to answer."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        getattr(self, "answer_" + self.path.strip("/").partition(".")[0].partition("?")[0])()

    def answer_page(self) -> None:
        self.give(PAGE, "text/html; charset=UTF-8")

    def answer_zipped(self) -> None:
        self.give(gzip.compress(b"<p>" + b"word " * 100_000), "text/html", ("Content-Encoding", "gzip"))

    def answer_image(self) -> None:
        self.give(b"\x89PNG\r\n", "image/png")

    def answer_rows(self) -> None:
        self.give(b'{"text": "One."}\nnot json\n{"text": "Two."}\n', "text/plain")

    def answer_large(self) -> None:
        self.give(b"x" * 50_000, "text/html")

    def answer_refused(self) -> None:
        self.give(b"", "text/html", status=403)

    def answer_gone(self) -> None:
        self.give(b"", "text/html", status=404)

    def answer_broken(self) -> None:
        self.give(b"", "text/html", status=503)

    def answer_moved(self) -> None:
        self.give(b"x" * 50_000, "text/html", ("Location", "/page"), status=302)

    def answer_inwards(self) -> None:
        self.give(b"", "text/html", ("Location", "http://127.0.0.2:1/"), status=302)

    def answer_elsewhere(self) -> None:
        self.give(b"", "text/html", ("Location", "file:///etc/passwd"), status=302)

    def answer_circle(self) -> None:
        self.give(b"", "text/html", ("Location", "/circle"), status=302)

    def answer_short(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "1000")
        self.end_headers()
        self.wfile.write(b"cut o")
        self.close_connection = True

    def answer_silent(self) -> None:
        time.sleep(1)
        self.close_connection = True

    def answer_dribble(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", "1000")
        self.end_headers()
        for _ in range(10):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)

    def give(self, body: bytes, kind: str, *more: tuple[str, str], status: int = 200) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        for name, value in more:
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Tests print what they have to say themselves."""

    def handle(self) -> None:
        try:
            super().handle()
        except (BrokenPipeError, ConnectionResetError):
            """The client has hung up, as it should."""


@pytest.fixture(scope="session")
def site() -> Iterator[str]:
    """The address of the server, without the last slash."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def limits() -> Limits:
    """Small limits, and leave to reach the server on loopback and nothing else there."""
    return Limits(
        max_bytes=20_000,
        connect_seconds=0.5,
        read_seconds=0.3,
        total_seconds=0.5,
        redirects=3,
        also_reachable=frozenset({"127.0.0.1"}),
    )

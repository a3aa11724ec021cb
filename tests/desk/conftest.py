"""The desk in Chromium: a store of the examples and a hostile report, served on this machine."""

import fcntl
import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Playwright, Request, expect, sync_playwright

from desk.hostile import hostile_report

ROOT = Path(__file__).resolve().parents[2]
TOKEN = "of-the-tests"
WEBGL = ("--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist")
NO_WEBGL = ("--disable-3d-apis",)
# A machine that does much else needs longer than the half second or so that a page takes.
PATIENCE_MS = 20_000
expect.set_options(timeout=PATIENCE_MS)
WIDE = (1280, 900)


@pytest.fixture(scope="session")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store, made once for all processes that run tests."""
    folder = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        folder = folder.parent
    store = folder / "desk.db"
    with (folder / "desk.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not store.exists():
            hostile = folder / "hostile.jsonl"
            hostile.write_text(json.dumps(hostile_report()) + "\n", encoding="utf-8")
            making = folder / "making.db"
            _marsad("add", str(ROOT / "examples/reports"), str(hostile), "--db", str(making), "--quiet")
            making.rename(store)
    return store


def _marsad(*words: str) -> None:
    subprocess.run([sys.executable, "-m", "marsad", *words], check=True, cwd=ROOT, capture_output=True)


@pytest.fixture(scope="session")
def address(made: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the desk is served, on a store that these tests may judge in."""
    store = tmp_path_factory.mktemp("served") / "desk.db"
    shutil.copy(made, store)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "marsad", "serve", "--db", str(store), "--port", str(port)]
    quiet = subprocess.DEVNULL
    environment = {**os.environ, "MARSAD_TOKEN": TOKEN}
    with subprocess.Popen(command, env=environment, stdout=quiet, stderr=quiet) as server:
        try:
            yield _answering(f"http://127.0.0.1:{port}", server)
        finally:
            server.terminate()


def _answering(address: str, server: "subprocess.Popen[bytes]") -> str:
    for _ in range(240):
        if server.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"{address}/api/v1/about", timeout=5):
                return address
        except OSError:
            time.sleep(0.25)
    raise RuntimeError("marsad serve does not answer")


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    if not _chromium():
        pytest.skip("Chromium is not here (Debian: apt install chromium)")
    with sync_playwright() as running:
        yield running


def _chromium() -> str | None:
    return os.environ.get("MARSAD_TEST_CHROMIUM") or shutil.which("chromium")


def _launched(playwright: Playwright, *flags: str) -> Browser:
    # Its own sandbox does not run as root, as tests in containers do; only this desk is shown in it.
    return playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox", *flags])


@pytest.fixture(scope="session")
def browser(playwright: Playwright) -> Iterator[Browser]:
    """Without WebGL, which software draws slowly; the map alone needs it."""
    with _launched(playwright, *NO_WEBGL) as running:
        yield running


@pytest.fixture(scope="session")
def browser_with_map(playwright: Playwright) -> Iterator[Browser]:
    with _launched(playwright, *WEBGL) as running:
        yield running


Opened = Callable[..., Page]
Api = Callable[[str], Any]


@pytest.fixture
def watched(address: str) -> Iterator[Opened]:
    """Opens pages of which no request leaves this machine and no script fails."""
    wrong: list[str] = []
    contexts = []

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "data:", "blob:")):
            wrong.append(f"a request left this machine: {request.url}")

    def told(message: ConsoleMessage) -> None:
        # The browser itself tells of answers such as 401; a script that fails, or is forbidden, is a fault.
        if message.type == "error" and "Failed to load resource" not in message.text:
            wrong.append(f"the console tells of an error: {message.text}")

    def open_page(browser: Browser, path: str = "/", size: tuple[int, int] = WIDE, **more: Any) -> Page:
        context = browser.new_context(
            base_url=address, viewport={"width": size[0], "height": size[1]}, locale="en-GB", **more
        )
        contexts.append(context)
        context.set_default_timeout(PATIENCE_MS)
        context.on("request", asked)
        page = context.new_page()
        page.on("console", told)
        page.on("pageerror", lambda error: wrong.append(f"a script failed: {error}"))
        page.on("dialog", lambda dialog: wrong.append(f"a dialog opened: {dialog.message}"))
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not wrong


@pytest.fixture
def opened(watched: Opened, browser: Browser) -> Opened:
    """Opens a page of the desk: `opened("/review")`. There is no map."""
    return partial(watched, browser)


@pytest.fixture
def opened_with_map(watched: Opened, browser_with_map: Browser) -> Opened:
    """The same, in a browser that draws the map."""
    return partial(watched, browser_with_map)


@pytest.fixture
def api(address: str) -> Api:
    """What the API answers, decoded."""

    def ask(path: str) -> Any:
        with urllib.request.urlopen(f"{address}/api/v1{path}", timeout=30) as answer:
            return json.load(answer)

    return ask

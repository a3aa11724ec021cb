"""What stands before the application: limits of size and pace, one's own name, headers for the browser.

Plain ASGI, since what streams must pass as it comes.
"""

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from marsad.serve.refusals import refusal
from marsad.serve.settings import Settings, is_loopback

__all__ = ["CSP", "Guard", "Pace"]

# A judgement is some hundreds of bytes.
MOST_BYTES = 64 * 1024
# The path and query of the longest filter are well below.
MOST_ADDRESS = 4096
# Clients whose pace is remembered.
CLIENTS = 10_000

CSP = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; "
    "connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
HEADERS = {
    "Content-Security-Policy": CSP,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}
_RAW = [(name.lower().encode(), value.encode()) for name, value in HEADERS.items()]


class TooLarge(Exception):
    """More was sent than is read."""


@dataclass(slots=True)
class _Bucket:
    left: float
    since: float


class Pace:
    """Lets a client do `rate` requests a second, and twice as many at once."""

    def __init__(self, rate: float, clock: Callable[[], float] = time.monotonic) -> None:
        self._rate = rate
        self._clock = clock
        self._buckets: OrderedDict[str, _Bucket] = OrderedDict()

    def allows(self, client: str) -> bool:
        """Whether one more request of the client is within its pace; it counts then."""
        now, most = self._clock(), 2 * self._rate
        bucket = self._buckets.setdefault(client, _Bucket(most, now))
        self._buckets.move_to_end(client)
        if len(self._buckets) > CLIENTS:
            self._buckets.popitem(last=False)
        bucket.left = min(most, bucket.left + (now - bucket.since) * self._rate)
        bucket.since = now
        if bucket.left < 1:
            return False
        bucket.left -= 1
        return True


class Guard:
    """Refuses what is too much or meant for another server, before anything of it is read."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings
        self._pace = Pace(settings.rate)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """One request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        is_begun = False

        async def sent(message: Message) -> None:
            nonlocal is_begun
            if message["type"] == "http.response.start":
                is_begun = True
                message = {**message, "headers": [*message.get("headers", ()), *_RAW]}
            await send(message)

        refused = self._refused(scope)
        if refused is not None:
            await refusal(*refused)(scope, receive, sent)
            return
        try:
            await self._app(scope, _bounded(receive), sent)
        except TooLarge:
            if not is_begun:
                await refusal(*TOO_LARGE)(scope, receive, sent)

    def _refused(self, scope: Scope) -> tuple[int, str] | None:
        headers = {name: value.decode("latin-1") for name, value in scope["headers"]}
        client = scope["client"][0] if scope.get("client") else ""
        if not self._pace.allows(client):
            return 429, f"more than {self._settings.rate:g} requests a second; wait a moment, and try again"
        if len(scope["path"]) + len(scope["query_string"]) > MOST_ADDRESS:
            return 400, f"the address is longer than {MOST_ADDRESS} bytes; ask for less"
        length = headers.get(b"content-length", "0")
        if not length.isdigit() or int(length) > MOST_BYTES:
            return TOO_LARGE
        if self._settings.is_local and not _is_local(headers.get(b"host", "")):
            return 400, "this server answers to localhost alone"
        return None


TOO_LARGE = (413, f"the body is larger than {MOST_BYTES // 1024} KB; no judgement is")


def _is_local(host: str) -> bool:
    """Whether a browser that asks for this host means this machine: a page elsewhere may give its own name
    our address, and would read what we answer.
    """
    try:
        name = urlsplit(f"//{host}").hostname or ""
    except ValueError:
        return False
    return is_loopback(name)


def _bounded(receive: Receive) -> Receive:
    """The body as it comes, up to MOST_BYTES."""
    size = 0

    async def received() -> Message:
        nonlocal size
        message = await receive()
        size += len(message.get("body", b""))
        if size > MOST_BYTES:
            raise TooLarge
        return message

    return received

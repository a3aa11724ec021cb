"""Fetching one page: httpx behind one function, so that limits, guard and wording are in one place."""

from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus

import httpcore
import httpx

from marsad.collect.guard import GuardedNetwork
from marsad.collect.keep import capture_of, too_large
from marsad.collect.limits import Limits
from marsad.collect.media import media_of
from marsad.errors import Unreachable
from marsad.model.report import Capture

__all__ = ["fetch"]

HEADERS = {
    # Says who asks and for what; servers that refuse unknown agents refuse honestly.
    "user-agent": "Marsad/0.1 (open conflict monitor; reads single pages at a person's request)",
    "accept": "text/html, application/xhtml+xml, text/plain;q=0.9, application/jsonl;q=0.8, text/csv;q=0.8",
}
SAVE_IT = "save the page and give the file"


def fetch(url: str, limits: Limits) -> Capture:
    """The page at `url`, redirects followed. Raises Unreachable or Unreadable, with what to do, for what is
    in the way.
    """
    with _in_words(), _client(limits) as client, _followed(client, url, limits) as response:
        _check_status(response)
        media = media_of(response.headers.get("content-type"))
        content = _body(response, limits)
    return replace(
        capture_of(content, origin=url, media_type=media.type),
        url=str(response.url),
        charset=media.charset,
        fetched=datetime.now(UTC).isoformat(timespec="seconds"),
    )


class _GuardedTransport(httpx.BaseTransport):
    """Carries httpx's requests over connections that the guard has opened, and over no others."""

    def __init__(self, limits: Limits) -> None:
        self._pool = httpcore.ConnectionPool(
            ssl_context=httpx.create_ssl_context(), network_backend=GuardedNetwork(limits)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request: the first, or that of a redirect."""
        to = request.url
        url = httpcore.URL(scheme=to.raw_scheme, host=to.raw_host, port=to.port, target=to.raw_path)
        answer = self._pool.handle_request(
            httpcore.Request(request.method, url, headers=request.headers.raw, extensions=request.extensions)
        )
        return httpx.Response(
            answer.status, headers=answer.headers, stream=_Body(answer), extensions=answer.extensions
        )

    def close(self) -> None:
        """Close all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    """The bytes of an answer, as they come."""

    def __init__(self, answer: httpcore.Response) -> None:
        self._answer = answer

    def __iter__(self) -> Iterator[bytes]:
        yield from self._answer.iter_stream()

    def close(self) -> None:
        """Give the connection back."""
        self._answer.close()


def _client(limits: Limits) -> httpx.Client:
    return httpx.Client(
        transport=_GuardedTransport(limits),
        headers=HEADERS,
        timeout=httpx.Timeout(limits.read_seconds, connect=limits.connect_seconds),
        trust_env=False,
    )


@contextmanager
def _followed(client: httpx.Client, url: str, limits: Limits) -> Iterator[httpx.Response]:
    """The answer at the end of the redirects. The bodies of those on the way, of any size, are not read."""
    request = client.build_request("GET", url)
    for _ in range(limits.redirects + 1):
        with closing(client.send(request, stream=True)) as response:
            if response.next_request is None:
                yield response
                return
            request = response.next_request
    raise Unreachable(f"leads on more than {limits.redirects} times; give the last address")


def _check_status(response: httpx.Response) -> None:
    if response.is_success:
        return
    phrase = f"{response.status_code} {response.reason_phrase or ''}".strip()
    if response.status_code in {HTTPStatus.NOT_FOUND, HTTPStatus.GONE}:
        raise Unreachable(f"there is no such page ({phrase}); check the address")
    if response.is_client_error:
        raise Unreachable(f"the server refuses the page ({phrase}); open it in a browser, {SAVE_IT}")
    raise Unreachable(f"the server failed ({phrase}); try again later")


def _body(response: httpx.Response, limits: Limits) -> bytes:
    """The whole body, decompressed. One that claims or turns out to be too large is not read to its end."""
    if int(response.headers.get("content-length") or 0) > limits.max_bytes:
        raise too_large(limits)
    content = bytearray()
    for chunk in response.iter_bytes():
        content += chunk
        if len(content) > limits.max_bytes:
            raise too_large(limits)
    return bytes(content)


# The transport speaks httpcore, the client httpx; each has its own tree of errors.
_NOT_WEB = (httpx.InvalidURL, httpx.UnsupportedProtocol, httpcore.UnsupportedProtocol, ValueError)
_TOO_SLOW = (httpcore.TimeoutException, httpx.TimeoutException)
_UNREACHED = (httpcore.ConnectError, httpx.ConnectError)
_BROKEN = (httpcore.NetworkError, httpcore.ProtocolError, httpx.HTTPError)


@contextmanager
def _in_words() -> Iterator[None]:
    """Says what an error of the network means and what to do about it."""
    try:
        yield
    except _NOT_WEB:
        raise Unreachable("is no address of the web, or leads to one that is not; give http(s)://") from None
    except _TOO_SLOW:
        raise Unreachable(f"did not answer in time; try later, or {SAVE_IT}") from None
    except _UNREACHED as error:
        raise Unreachable(f"could not be reached ({_plainly(error)}); check the address") from None
    except _BROKEN as error:
        raise Unreachable(f"broke off ({_plainly(error)}); try again, or {SAVE_IT}") from None


def _plainly(error: Exception) -> str:
    return str(error).partition("] ")[2] or str(error) or type(error).__name__

"""Answers as JSON: of one moment of the store, with an ETag, packed for those who take gzip, and remembered.

All that is read hangs on the store alone, and every change of it is a row of the feed: until the feed grows,
the answer to a question stays the same.
"""

import gzip
import secrets
from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Any

import msgspec
from fastapi import Request, Response

from marsad.serve.pool import Stores
from marsad.store import Store

__all__ = ["Answers"]

JSON = "application/json"
# What is smaller fits one packet as it is.
WORTH_PACKING = 1400
# Level 4 packs columns of numbers nearly as well as 9, in a fourth of the time.
LEVEL = 4
# Bytes of answers that are remembered.
MEMORY = 64 * 1024 * 1024

Body = tuple[bytes, bool]
"""The bytes, and whether they are packed."""


class Answers:
    """Answers of one server."""

    def __init__(self, stores: Stores) -> None:
        self.stores = stores
        # Another store may be served at this address tomorrow, and have as many changes.
        self._salt = secrets.token_hex(4)
        self._memory: OrderedDict[tuple[str, str, bool], Body] = OrderedDict()
        self._size = 0
        self._lock = Lock()

    def json(self, request: Request, make: Callable[[Store], Any]) -> Response:
        """What `make` reads from the store; nothing is read where the client or the memory has it."""
        return self.bytes(request, lambda store: msgspec.json.encode(make(store)), JSON)

    def bytes(self, request: Request, make: Callable[[Store], bytes], media_type: str) -> Response:
        """The same for bytes of another kind."""
        with self.stores.reading() as store:
            tag = f'W/"{store.last_change()}-{self._salt}"'
            headers = {"ETag": tag, "Cache-Control": "no-cache", "Vary": "Accept-Encoding"}
            if tag in request.headers.get("if-none-match", ""):
                return Response(status_code=304, headers=headers)
            packs = "gzip" in request.headers.get("accept-encoding", "")
            key = (f"{request.url.path}?{request.url.query}", tag, packs)
            body = self._remembered(key)
            if body is None:
                body = _packed(make(store), packs=packs)
                self._remember(key, body)
        content, is_packed = body
        if is_packed:
            headers["Content-Encoding"] = "gzip"
        return Response(content, headers=headers, media_type=media_type)

    def _remembered(self, key: tuple[str, str, bool]) -> Body | None:
        with self._lock:
            if key not in self._memory:
                return None
            self._memory.move_to_end(key)
            return self._memory[key]

    def _remember(self, key: tuple[str, str, bool], body: Body) -> None:
        with self._lock:
            if key in self._memory or len(body[0]) > MEMORY // 4:
                return
            self._memory[key] = body
            self._size += len(body[0])
            while self._size > MEMORY:
                _, (oldest, _) = self._memory.popitem(last=False)
                self._size -= len(oldest)


def _packed(content: bytes, *, packs: bool) -> Body:
    if packs and len(content) > WORTH_PACKING:
        return gzip.compress(content, LEVEL, mtime=0), True
    return content, False

"""Nouns as bytes in a column and back, and the time of day as the store writes it."""

import zlib
from datetime import UTC, datetime
from functools import cache
from typing import Any, TypeVar

import msgspec

__all__ = ["now", "pack", "plain", "unpack"]

T = TypeVar("T")
# A record is JSON with the same names again and again: the fastest level leaves a sixth of it.
LEVEL = 1

_encoder = msgspec.json.Encoder()


def pack(noun: Any) -> bytes:
    """The noun as compressed JSON."""
    return zlib.compress(_encoder.encode(noun), LEVEL)


def unpack(body: bytes, noun: type[T]) -> T:
    """What `pack` was given."""
    kind: Any = noun  # mypy does not count types among what can be hashed
    found: T = _decoder(kind).decode(zlib.decompress(body))
    return found


def plain(words: str) -> str:
    """The words without what a column cannot hold: zero characters, bytes of file names that are no text."""
    return words.replace("\0", "").encode("utf-8", "replace").decode()


def now() -> str:
    """This second, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")


@cache
def _decoder(noun: Any) -> Any:
    return msgspec.json.Decoder(noun)

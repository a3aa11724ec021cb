"""Bytes, kept as they were found and named by their hash."""

from hashlib import sha256

from marsad.collect.limits import Limits
from marsad.errors import Unreadable
from marsad.model.report import Capture

__all__ = ["capture_of", "too_large"]


def capture_of(content: bytes, *, origin: str, media_type: str | None = None) -> Capture:
    """The bytes of a local file, a stream or a row as a Capture."""
    return Capture(content=content, sha256=sha256(content).hexdigest(), origin=origin, media_type=media_type)


def too_large(limits: Limits) -> Unreadable:
    """The error for what exceeds `limits.max_bytes`."""
    return Unreadable(
        f"is larger than {limits.max_bytes / 1_000_000:g} MB, more than any news page; "
        "save the report alone, or give many reports as JSONL, one a line"
    )

"""Cursors: where a page ended, in letters that nobody needs to understand."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from typing import Any

import msgspec

from marsad.errors import BadInput

__all__ = ["after", "cursor_of"]


def cursor_of(*where: Any) -> str:
    """The cursor of the page behind."""
    return urlsafe_b64encode(msgspec.json.encode(where)).decode().rstrip("=")


def after(words: str | None, kind: Any) -> Any:
    """What `cursor_of` was given, a tuple of this type; None without one. Raises BadInput for other words."""
    if not words:
        return None
    try:
        return msgspec.json.decode(urlsafe_b64decode(words + "=" * (-len(words) % 4)), type=kind)
    except (ValueError, msgspec.MsgspecError):
        raise BadInput("cursor: is none of this list; begin without one") from None

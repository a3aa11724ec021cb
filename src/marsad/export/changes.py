"""The feed of changes as JSON Lines."""

from collections.abc import Iterable
from typing import TextIO

import msgspec

from marsad.model.incident import Kept

__all__ = ["write_changes"]


def write_changes(changes: Iterable[Kept], out: TextIO) -> None:
    """One JSON object a line, in order; what a change has not is left out."""
    for change in changes:
        plain = msgspec.to_builtins(change)
        out.write(
            msgspec.json.encode({k: v for k, v in plain.items() if v not in (None, ())}).decode() + "\n"
        )

"""Plain rows for people, a value a line, and for programs, an object a line."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TextIO

from marsad.export.marks import printable

NOTHING = "nothing found"


def write_rows(rows: Iterable[Mapping[str, Any]], out: TextIO, *, as_json: bool) -> None:
    """Write rows: as JSON whole, else without what is not known, a blank line between two."""
    if as_json:
        out.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
        return
    told = ["".join(_line(name, value) for name, value in row.items() if _known(value)) for row in rows]
    out.write("\n".join(told) or f"{NOTHING}\n")


def _known(value: Any) -> bool:
    return value is not None and value != []


def _line(name: str, value: Any) -> str:
    words = "; ".join(map(str, value)) if isinstance(value, list) else str(value)
    return printable(f"{name:>12}  {words}") + "\n"

"""Tables of reports: every row of a JSONL file is one Capture, every bad row one Problem.

Rows have the columns id, title, text, published, outlet, url. One of `text` and `title` must be there:
a headline alone is a report. Files are read row by row, so their length does not matter.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from types import MappingProxyType
from typing import Any, BinaryIO

from marsad.collect.keep import capture_of, too_large
from marsad.collect.limits import Limits
from marsad.collect.media import ROW
from marsad.errors import Unreadable
from marsad.model.problem import Problem
from marsad.model.report import Capture

__all__ = [
    "COLUMNS",
    "OWN",
    "Columns",
    "jsonl_rows",
    "lines_of",
    "looks_like_row",
    "renamed",
    "row_capture",
]

COLUMNS = ("id", "title", "text", "published", "outlet", "url")
Columns = Mapping[str, str]
"""Column as above -> its name in a table that calls it otherwise."""
OWN: Columns = MappingProxyType({})
BLANK = b"\xef\xbb\xbf \t\r\n"


def row_capture(row: Mapping[str, Any], origin: str) -> Capture:
    """One row as a Capture. Raises Unreadable where it has no text and no title, or a bad value."""
    values = {name: _words(row.get(name), name) for name in COLUMNS}
    if values["text"] is None and values["title"] is None:
        raise Unreadable("has no text; a row needs a `text` with the words of the report, or a `title`")
    kept = {name: value for name, value in values.items() if value is not None}
    try:
        content = json.dumps(kept, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        raise Unreadable("holds bytes that are not UTF-8; save the table as UTF-8") from None
    return capture_of(content, origin=origin, media_type=ROW)


def renamed(row: Mapping[str, Any], columns: Columns) -> Mapping[str, Any]:
    """The row with the columns as they are called here; what `columns` does not name keeps its name."""
    taken = set(columns.values())
    kept = {name: value for name, value in row.items() if name not in taken}
    return kept | {name: row.get(theirs) for name, theirs in columns.items()}


def jsonl_rows(
    lines: Iterable[bytes], origin: str, limits: Limits, columns: Columns = OWN
) -> Iterator[Capture | Problem]:
    """The rows of a JSONL file, given line by line. Blank lines count as lines and give nothing."""
    for at, line in enumerate(lines, start=1):
        if not line.strip(BLANK):
            continue
        try:
            yield row_capture(renamed(_parsed(line, limits), columns), f"{origin}:{at}")
        except Unreadable as error:
            yield Problem(f"{origin}:{at}", str(error))


def looks_like_row(line: bytes, columns: Columns = OWN) -> bool:
    """Whether a line is a row of JSONL: a JSON object with a text or a title."""
    try:
        row = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(row, dict) and any(columns.get(name, name) in row for name in ("text", "title"))


def lines_of(stream: BinaryIO, limits: Limits) -> Iterator[bytes]:
    """The lines of a stream. Of a line beyond `limits.max_bytes` comes the beginning, one byte too long;
    the rest is passed over, so that one endless line cannot fill the memory.
    """
    while line := stream.readline(limits.max_bytes + 1):
        rest = line
        while len(rest) > limits.max_bytes and not rest.endswith(b"\n"):
            rest = stream.readline(limits.max_bytes + 1)
        yield line


def _parsed(line: bytes, limits: Limits) -> Mapping[str, Any]:
    if len(line) > limits.max_bytes:
        raise too_large(limits)
    try:
        row = json.loads(line)
    except UnicodeDecodeError:
        raise Unreadable("holds bytes that are not UTF-8; save the table as UTF-8") from None
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"is not JSON ({error}); every line must be one JSON object") from None
    if not isinstance(row, dict):
        raise Unreadable('is not a JSON object; write {"text": "..."} on every line')
    return row


def _words(value: Any, name: str) -> str | None:
    """A cell as text; None where it is empty. Numbers serve as ids, dates as dates; NaN is how pandas
    writes empty.
    """
    if value is None or value != value:
        return None
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, (str, int, float)) and not isinstance(value, bool):
        return str(value) if str(value).strip() else None
    raise Unreadable(f"has a {name} that is not text; give a string")

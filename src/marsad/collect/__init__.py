"""Get bytes: from a file, a folder, an address of the web or standard input, kept under their SHA-256."""

import io
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from urllib.parse import urlsplit

from marsad.collect.limits import DEFAULTS, Limits
from marsad.collect.local import TABLES, from_file, from_folder, from_stdin, from_stream
from marsad.collect.media import CSV, JSONL, type_by_name
from marsad.collect.rows import COLUMNS, OWN, Columns, row_capture
from marsad.errors import MarsadError
from marsad.model.problem import Problem
from marsad.model.report import Capture

__all__ = ["COLUMNS", "OWN", "Columns", "Limits", "captures", "row_capture"]


def captures(
    target: str, *, stdin: BinaryIO | None = None, limits: Limits = DEFAULTS, columns: Columns = OWN
) -> Iterator[Capture | Problem]:
    """What `target` holds: a file, a folder (its files), an http(s) address, or `-` for standard input.

    JSONL and CSV give one Capture per row; `columns` says how tables call them. What cannot be had is a
    Problem that says what to do; nothing is raised.
    """
    if target == "-":
        yield from from_stdin(stdin or sys.stdin.buffer, limits, columns)
    elif "://" in target:
        yield from _from_web(target, limits, columns)
    elif Path(target).is_dir():
        yield from from_folder(Path(target), limits, columns)
    else:
        yield from from_file(Path(target), limits, columns)


def _from_web(url: str, limits: Limits, columns: Columns) -> Iterator[Capture | Problem]:
    from marsad.collect.web import fetch  # httpx takes 0.1 s to import, and most runs read local files

    try:
        page = fetch(url, limits)
    except MarsadError as error:
        yield Problem(url, str(error))
        return
    media_type = _table_type(page)
    if media_type is None:
        yield page
    else:
        yield from from_stream(io.BytesIO(page.content), url, media_type, limits, columns)


def _table_type(page: Capture) -> str | None:
    """The type of a table among pages; many servers give tables as plain text, then the name in the address
    tells.
    """
    if page.media_type in TABLES:
        return page.media_type
    by_name = type_by_name(urlsplit(page.url or "").path)
    return by_name if page.media_type != "text/html" and by_name in {CSV, JSONL} else None

"""Captures from this machine: a file, a folder of files, standard input."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from marsad.collect.csv_rows import csv_rows
from marsad.collect.keep import capture_of, too_large
from marsad.collect.limits import Limits
from marsad.collect.media import CSV, JSONL, type_by_name
from marsad.collect.rows import OWN, Columns, jsonl_rows, lines_of, looks_like_row
from marsad.model.problem import Problem
from marsad.model.report import Capture

__all__ = ["from_file", "from_folder", "from_stdin", "from_stream"]

TABLES = {JSONL: jsonl_rows, CSV: csv_rows}


def from_folder(folder: Path, limits: Limits, columns: Columns = OWN) -> Iterator[Capture | Problem]:
    """All files below `folder`, sorted by path. Hidden ones (.name) and READMEs, which are about the folder,
    are passed over; links to folders are not followed.
    """
    found = False
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(name for name in names if not name.startswith((".", "README"))):
            found = True
            yield from from_file(Path(parent, name), limits, columns)
    if not found:
        yield Problem(str(folder), "is a folder without files that can be seen; give a folder of reports")


def from_file(path: Path, limits: Limits, columns: Columns = OWN) -> Iterator[Capture | Problem]:
    """The one report of a page or text file, or the many of a JSONL or CSV file."""
    try:
        with path.open("rb") as stream:
            yield from from_stream(stream, str(path), type_by_name(path.name), limits, columns)
    except FileNotFoundError:
        yield Problem(str(path), "is not there; check the path")
    except OSError as error:
        yield Problem(str(path), f"cannot be opened ({error.strerror or error}); check that you may read it")


def from_stdin(stream: BinaryIO, limits: Limits, columns: Columns = OWN) -> Iterator[Capture | Problem]:
    """What stands on standard input: one page or text, or rows of JSONL, known by the first line."""
    first = next(lines_of(stream, limits), b"")
    if looks_like_row(first, columns):
        yield from jsonl_rows(_joined(first, lines_of(stream, limits)), "-", limits, columns)
    else:
        yield from _whole(first + stream.read(limits.max_bytes + 1), "-", None, limits)


def from_stream(
    stream: BinaryIO, origin: str, media_type: str | None, limits: Limits, columns: Columns = OWN
) -> Iterator[Capture | Problem]:
    """The captures in a stream of a known type: rows of a table, else the whole as one page."""
    if media_type in TABLES:
        yield from TABLES[media_type](lines_of(stream, limits), origin, limits, columns)
    else:
        yield from _whole(stream.read(limits.max_bytes + 1), origin, media_type, limits)


def _whole(
    content: bytes, origin: str, media_type: str | None, limits: Limits
) -> Iterator[Capture | Problem]:
    if len(content) > limits.max_bytes:
        yield Problem(origin, str(too_large(limits)))
    else:
        yield capture_of(content, origin=origin, media_type=media_type)


def _joined(first: bytes, rest: Iterator[bytes]) -> Iterator[bytes]:
    yield first
    yield from rest

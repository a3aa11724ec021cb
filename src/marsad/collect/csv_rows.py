"""CSV: like JSONL, with the names of the columns in the first line."""

import csv
from collections.abc import Iterable, Iterator

from marsad.collect.limits import Limits
from marsad.collect.rows import COLUMNS, OWN, Columns, renamed, row_capture
from marsad.errors import Unreadable
from marsad.model.problem import Problem
from marsad.model.report import Capture

__all__ = ["csv_rows"]


def csv_rows(
    lines: Iterable[bytes], origin: str, limits: Limits, columns: Columns = OWN
) -> Iterator[Capture | Problem]:
    """The rows of a CSV file, given line by line; commas, semicolons or tabs stand between the columns.

    A row that breaks the rules of quoting is one Problem, and reading goes on with the line after its
    first: a quote that is never closed costs one row, not the rest of the file.
    """
    # The csv module keeps this bound for the whole process; its own, 128 kB, is too small for a long report.
    csv.field_size_limit(limits.max_bytes)
    feed = _Feed(lines)
    header = next(feed, "")
    delimiter = max(",;\t", key=header.count)
    names = _names(header, delimiter)
    columns = {name: theirs.lower() for name, theirs in columns.items()}
    named = renamed(dict.fromkeys(names, ""), columns)
    if missing := [theirs for theirs in columns.values() if theirs not in names]:
        yield Problem(f"{origin}:1", f"has no column `{missing[0]}`; its columns are {', '.join(names)}")
        return
    if "text" not in named and "title" not in named:
        known = ", ".join(COLUMNS)
        yield Problem(f"{origin}:1", f"has no column `text`; the first line must name the columns ({known})")
        return
    for at, row in _parsed(feed, delimiter):
        try:
            yield row_capture(renamed(_named(row, names), columns), f"{origin}:{at}")
        except Unreadable as error:
            yield Problem(f"{origin}:{at}", str(error))


def _names(header: str, delimiter: str) -> list[str]:
    """The names of the columns; none where the first line breaks the rules of CSV."""
    try:
        cells = next(csv.reader([header], delimiter=delimiter), [])
    except csv.Error:
        return []
    return [name.strip().lower() for name in cells]


def _parsed(feed: "_Feed", delimiter: str) -> Iterator[tuple[int, list[str] | csv.Error]]:
    """The rows with the line that each begins on; blank lines give nothing."""
    reader = csv.reader(feed, delimiter=delimiter, strict=True)
    while True:
        at = feed.begin_row()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            feed.go_back()
            yield at, error
        else:
            if cells:
                yield at, cells


def _named(row: list[str] | csv.Error, names: list[str]) -> dict[str, str]:
    if isinstance(row, csv.Error):
        raise Unreadable(f'breaks the rules of CSV ({row}); write " inside a quoted text as ""')
    if len(row) > len(names):
        raise Unreadable(
            f"has {len(row)} columns where the first line names {len(names)}; quote texts with commas"
        )
    return dict(zip(names, row, strict=False))


class _Feed:
    """Lines for the csv module that can be taken back: the lines of the row being read are remembered."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = iter(lines)
        self._row: list[str] = []
        self._waiting: list[str] = []
        self._line = 0

    def __iter__(self) -> "_Feed":
        return self

    def __next__(self) -> str:
        line = self._waiting.pop() if self._waiting else self._decoded(next(self._lines))
        self._line += 1
        self._row.append(line)
        return line

    def begin_row(self) -> int:
        """Forget the last row; the number of the line that the next one begins on."""
        self._row.clear()
        return self._line + 1

    def go_back(self) -> None:
        """Put all lines of the row but its first back."""
        again = self._row[1:]
        self._waiting.extend(reversed(again))
        self._line -= len(again)

    def _decoded(self, line: bytes) -> str:
        """Bytes that are not UTF-8 are kept as lone surrogates, which `row_capture` then refuses, row by
        row.
        """
        return line.decode("utf-8-sig" if self._line == 0 else "utf-8", "surrogateescape")

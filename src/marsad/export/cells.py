"""Cells of a table for spreadsheets: what stands in them, and what must not be run there."""

import csv
from collections.abc import Iterable, Mapping
from typing import TextIO

__all__ = ["SEPARATOR", "Cell", "harmless", "joined", "write_cells"]

SEPARATOR = "; "

Cell = str | int | float | bool | None


def harmless(cell: Cell) -> Cell:
    """Words of a report are other people's: `=HYPERLINK(...)` in a cell of a spreadsheet would be run."""
    return f"'{cell}" if isinstance(cell, str) and cell[:1] in tuple("=+-@\t\r") else cell


def joined(values: Iterable[str]) -> str | None:
    """Several values in one cell; None where there are none."""
    return SEPARATOR.join(values) or None


def write_cells(columns: Iterable[str], rows: Iterable[Mapping[str, Cell]], out: TextIO) -> None:
    """CSV with a header, as the rows come. Before what a spreadsheet would run as a formula stands a '."""
    writer = csv.DictWriter(out, fieldnames=list(columns), lineterminator="\n")
    writer.writeheader()
    for row in rows:
        writer.writerow({name: harmless(cell) for name, cell in row.items()})
        out.flush()

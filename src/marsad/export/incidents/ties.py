"""Who backs, leads, belongs to, stands with or against whom, and who fights whom: with words and days."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import Any, TextIO

import msgspec
from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from marsad.errors import BadInput
from marsad.export.cells import Cell, write_cells
from marsad.export.incidents.plain import Names, write_objects
from marsad.export.incidents.quotes import quote_lines, quote_to_dict
from marsad.export.marks import printable
from marsad.export.table import INDENT, console_for
from marsad.model.views import Tie

__all__ = ["check_tie_format", "write_ties"]

COLUMNS = (
    "tie", "from_key", "from", "to_key", "to", "day", "report", "published", "said_by", "start", "end",
    "words",
)  # fmt: skip
VERBS = {"part_of": "is part of", "allied_with": "is allied with"}


def check_tie_format(format: str) -> None:
    """Raise BadInput for a format that ties cannot be written in."""
    if format == "geojson":
        raise BadInput("ties between parties have no place on a map; choose table, json, jsonl or csv")


def write_ties(ties: Iterable[Tie], names: Names, format: str, out: TextIO) -> None:
    """Write ties; in csv a row for each saying. Raises as `check_tie_format`."""
    check_tie_format(format)
    if format == "csv":
        write_cells(COLUMNS, (row for one in ties for row in _rows(one, names)), out)
    elif format == "table":
        console = console_for(out)
        for type_, found in groupby(ties, key=lambda one: one.type):
            console.print(Text(VERBS.get(type_, type_), style="bold"))
            for one in found:
                console.print(Padding(_view(one, names), INDENT, expand=False))
    else:
        write_objects((_plain(one, names) for one in ties), out, lines=format == "jsonl")


def _plain(one: Tie, names: Names) -> dict[str, Any]:
    return {
        "type": one.type,
        "from": msgspec.to_builtins(one.from_),
        "to": msgspec.to_builtins(one.to),
        "first": one.first,
        "last": one.last,
        "quotes": [quote_to_dict(quote, names) for quote in one.quotes],
    }


def _rows(one: Tie, names: Names) -> Iterator[dict[str, Cell]]:
    for quote in one.quotes:
        cells: tuple[Cell, ...] = (
            one.type, one.from_.key, one.from_.name, one.to.key, one.to.name, quote.day,
            names.get(quote.report, quote.report), quote.published, quote.said_by, quote.start, quote.end,
            " ".join(quote.text.split()),
        )  # fmt: skip
        yield dict(zip(COLUMNS, cells, strict=True))


def _view(one: Tie, names: Names) -> RenderableType:
    days = one.first if one.first == one.last else f"{one.first} to {one.last}"
    count = len(one.quotes)
    line = Text.assemble(
        (printable(one.from_.name), "bold"),
        f" {VERBS.get(one.type, one.type)} ",
        (printable(one.to.name), "bold"),
    )
    line.append(f"  {days or 'day unknown'}, told {'once' if count == 1 else f'{count} times'}", "dim")
    return Group(line, Padding(Group(*quote_lines(one.quotes, names)), INDENT, expand=False))

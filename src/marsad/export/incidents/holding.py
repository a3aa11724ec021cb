"""Who holds what ground, by the last dated report of each place, with its words and who disputes it."""

from collections.abc import Iterable
from typing import Any, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from marsad.export.cells import Cell, joined, write_cells
from marsad.export.incidents.features import Reach, feature, write_features
from marsad.export.incidents.plain import Names, contest_to_dict, place_to_dict, write_objects
from marsad.export.incidents.quotes import quote_lines, quote_to_dict
from marsad.export.incidents.said import where
from marsad.export.marks import printable
from marsad.export.table import INDENT, console_for
from marsad.model.views import Ground

__all__ = ["write_ground"]

COLUMNS = (
    "place", "geonameid", "lat", "lon", "country", "admin1", "place_precision", "state", "holder_key",
    "holder", "since", "last", "reports", "disputed",
)  # fmt: skip
STATES = {"held": "held", "lost": "lost", "contested": "fought over", "besieged": "besieged"}


def write_ground(found: Iterable[Ground], names: Names, format: str, out: TextIO, reach: Reach) -> None:
    """Write ground, a line, row or point for each place."""
    if format == "geojson":
        write_features((feature(_id(one), one.place, _properties(one, names), reach) for one in found), out)
    elif format == "csv":
        write_cells(COLUMNS, (_row(one, names) for one in found), out)
    elif format == "table":
        console = console_for(out)
        for one in found:
            console.print(_view(one, names))
    else:
        write_objects((_plain(one, names) for one in found), out, lines=format == "jsonl")


def _id(one: Ground) -> str:
    return f"geonames:{one.place.geonameid}" if one.place.geonameid is not None else one.place.known_as


def _plain(one: Ground, names: Names) -> dict[str, Any]:
    return {
        "place": place_to_dict(one.place),
        "state": one.state,
        "holder": {"key": one.holder.key, "name": one.holder.name} if one.holder else None,
        "since": one.since,
        "last": one.last,
        "quotes": [quote_to_dict(quote, names) for quote in one.quotes],
        "dispute": contest_to_dict(one.dispute) if one.dispute else None,
    }


def _row(one: Ground, names: Names) -> dict[str, Cell]:
    place = one.place
    reports = dict.fromkeys(names.get(quote.report, quote.report) for quote in one.quotes)
    cells: tuple[Cell, ...] = (
        place.known_as, place.geonameid, place.lat, place.lon, place.country, place.admin1, place.precision,
        one.state, one.holder.key if one.holder else None, one.holder.name if one.holder else None,
        one.since, one.last, joined(reports), one.dispute.because if one.dispute else None,
    )  # fmt: skip
    return dict(zip(COLUMNS, cells, strict=True))


def _properties(one: Ground, names: Names) -> dict[str, Cell]:
    return {
        name: cell for name, cell in _row(one, names).items() if name not in {"lat", "lon", "place_precision"}
    }


def _view(one: Ground, names: Names) -> RenderableType:
    line = Text.assemble((printable(where(one.place)), "bold blue"), f"  {STATES.get(one.state, one.state)}")
    if one.holder is not None:
        line.append(", in the hands of ").append(printable(one.holder.name), "bold")
    since = f"since {one.since}, " if one.since and one.since != one.last else ""
    line.append(f"  {since}last told {one.last}", "dim")
    parts: list[RenderableType] = list(quote_lines(one.quotes, names))
    if one.dispute is not None:
        sides = "; ".join(f"{value}: {', '.join(said)}" for value, said in one.dispute.sides)
        parts.append(Text(printable(f"disputed  {sides}"), style="yellow"))
    return Group(line, Padding(Group(*parts), INDENT, expand=False), Text())

"""How many were harmed: sums with their rule, every claim in its order; a table with a sparkline, or JSON."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from marsad.export.marks import printable
from marsad.export.table import INDENT, console_for
from marsad.model.incident import TollClaim, TollPoint, TollSum

__all__ = ["bounds_text", "point_row", "sparkline", "sum_row", "toll_rows", "tolls_view", "write_tolls"]

_BARS = "▁▂▃▄▅▆▇█"


def sparkline(values: Sequence[int | None]) -> str:
    """The values as bars of eight heights, the highest value full; a blank where there is none."""
    top = max((value for value in values if value is not None), default=0)
    return "".join(" " if value is None else _bar(value, top) for value in values)


def _bar(value: int, top: int) -> str:
    return _BARS[value * (len(_BARS) - 1) // top] if top else _BARS[0]


def bounds_text(low: int | None, high: int | None) -> str:
    """From and to in the grammar of claims: `12`, `201..`, `..30`, `10..12`."""
    if low == high:
        return "?" if low is None else str(low)
    return f"{'' if low is None else low}..{'' if high is None else high}"


def toll_rows(claims: Iterable[TollClaim], names: Mapping[str, str] | None = None) -> list[dict[str, Any]]:
    """The claims that are tolls of their own, as the JSONL of an incident lists them.

    A part of another figure is none ("three of them children"). `names`: report id -> the id that the caller
    gave the report.
    """
    return [_claim_row(c, names or {}) for c in claims if not c.part_of]


def _claim_row(claim: TollClaim, names: Mapping[str, str]) -> dict[str, Any]:
    return {
        "kind": claim.kind,
        "low": claim.low,
        "high": claim.high,
        "victims": claim.victims,
        "part_of": claim.part_of,
        "source": claim.speaker,
        "report": names.get(claim.report, claim.report),
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
    }


def sum_row(toll: TollSum) -> dict[str, Any]:
    """One sum as plain values."""
    names = ("kind", "victims", "low", "best", "high", "rule", "because")
    return {name: getattr(toll, name) for name in names} | {"claims": len(toll.claims)}


def point_row(point: TollPoint, names: Mapping[str, str] | None = None) -> dict[str, Any]:
    """One claim of a series as plain values."""
    return {"day": point.day, "relation": point.relation} | _claim_row(point.claim, names or {})


def write_tolls(
    sums: Sequence[TollSum],
    series: Sequence[TollPoint],
    format: str,
    out: TextIO,
    names: Mapping[str, str] | None = None,
) -> None:
    """Write the tolls of one incident; `format` is table, json or jsonl (a line for each claim)."""
    if format == "json":
        rows = {"sums": [sum_row(s) for s in sums], "series": [point_row(p, names) for p in series]}
        json.dump(rows, out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif format == "jsonl":
        out.writelines(json.dumps(point_row(p, names), ensure_ascii=False) + "\n" for p in series)
    else:
        console_for(out).print(tolls_view(sums, series, names))


def tolls_view(
    sums: Sequence[TollSum], series: Sequence[TollPoint], names: Mapping[str, str] | None = None
) -> RenderableType:
    """For each sum its bounds, a sparkline and the reason; below all claims, day by day."""
    return Group(
        *(part for toll in sums for part in _sum_view(toll, series)), Text(""), _table(series, names or {})
    )


def _sum_view(toll: TollSum, series: Sequence[TollPoint]) -> Iterator[RenderableType]:
    of_sum = [p for p in series if p.claim in toll.claims and p.relation != "partial"]
    line = sparkline([p.claim.low if p.claim.low is not None else p.claim.high for p in of_sum])
    head = f"{toll.victims} {toll.kind}: {bounds_text(toll.low, toll.high)}, best {toll.best}"
    yield Text.assemble((printable(head), "bold"), f"  {line}" if len(of_sum) > 1 else "")
    yield Padding(Text(printable(toll.because), style="dim"), INDENT)


def _table(series: Sequence[TollPoint], names: Mapping[str, str]) -> Table:
    table = Table(
        "day", "kind", "victims", "figure", "relation", "speaker", "report", "words", box=None, pad_edge=False
    )
    for point in series:
        claim = point.claim
        cells = (
            point.day or "",
            claim.kind,
            claim.victims,
            bounds_text(claim.low, claim.high),
            point.relation,
            point.speaker or "the outlet",
            names.get(claim.report, claim.report),
            " ".join(claim.text.split()),
        )
        table.add_row(*(Text(printable(cell)) for cell in cells))
    return table

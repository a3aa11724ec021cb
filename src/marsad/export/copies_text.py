"""Copies as a table to read, or as JSON: which reports carry one text, whose it is, and what shows it."""

import json
from collections.abc import Iterable, Iterator
from typing import Any, TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from marsad.export.marks import printable
from marsad.export.table import INDENT, console_for
from marsad.model.copies import Copy, CopyGroup
from marsad.model.report import Report
from marsad.model.span import Span

__all__ = ["write_copies"]


def write_copies(groups: Iterable[CopyGroup], format: str, out: TextIO) -> None:
    """Write the groups; `format` is table, json or jsonl."""
    if format == "json":
        json.dump([_plain(group) for group in groups], out, ensure_ascii=False, indent=1)
        out.write("\n")
    elif format == "jsonl":
        out.writelines(json.dumps(_plain(group), ensure_ascii=False) + "\n" for group in groups)
    else:
        console = console_for(out)
        for group in groups:
            console.print(_view(group))


def _plain(group: CopyGroup) -> dict[str, Any]:
    return {
        "reports": [_id(report) for report in group.reports],
        "kind": group.kind,
        "agency": group.origin.name if group.origin.is_agency else None,
        "origin": group.origin.name,
        "because": list(_because(group)),
        "evidence": [_evidence(copy) for copy in _with_the_first(group)],
    }


def _evidence(copy: Copy) -> dict[str, Any]:
    """The words that both have, each with its place in the text of both."""
    return {
        "reports": [_id(copy.left), _id(copy.right)],
        "shared": [[_words(one.left, copy.left), _words(one.right, copy.right)] for one in copy.shared],
    }


def _words(span: Span, report: Report) -> dict[str, Any]:
    return {"start": span.start, "end": span.end, "text": span.of(report.text)}


def _because(group: CopyGroup) -> Iterator[str]:
    yield group.origin.because
    for copy in _with_the_first(group):
        yield "; ".join(copy.because)


def _with_the_first(group: CopyGroup) -> Iterator[Copy]:
    """The copies that the report published first is one of: in a group every two are copies."""
    return (copy for copy in group.copies if copy.left is group.reports[0] or copy.right is group.reports[0])


def _view(group: CopyGroup) -> RenderableType:
    head = Text.assemble((group.kind, "bold"), "  origin ", (printable(group.origin.name), "bold"))
    table = Table.grid(padding=(0, 2))
    for report in group.reports:
        cells = (report.published or "", report.outlet or "", _id(report), report.title or "")
        table.add_row(*(Text(printable(cell)) for cell in cells))
    because = [
        Text(f"· {' '.join(printable(sentence).split())}", style="dim") for sentence in _because(group)
    ]
    return Group(head, Padding(Group(table, *because), INDENT), Text(""))


def _id(report: Report) -> str:
    return report.external_id or report.id

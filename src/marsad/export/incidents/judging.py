"""What a person is asked to judge, and what was decided, to read in the terminal."""

from collections.abc import Iterable
from itertools import groupby
from typing import TextIO

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from marsad.export.incidents.joins import likely, reasons_view
from marsad.export.incidents.said import judged
from marsad.export.incidents.telling import report_line, sentence_lines
from marsad.export.marks import printable
from marsad.export.table import INDENT, console_for, event_view
from marsad.model.case import Doubt
from marsad.model.incident import Judgement

__all__ = ["write_doubt", "write_judgements"]


def write_doubt(doubt: Doubt, out: TextIO) -> None:
    """Show a question: the sentences of two accounts and how they compared, or one event with its answers."""
    console = console_for(out)
    marked = console.color_system is not None
    if doubt.event is None:
        console.print(Rule(Text("Do these tell one happening?", style="bold"), align="left", style="dim"))
        _pair(doubt, console, marked=marked)
    else:
        console.print(Rule(Text("Is this event right?", style="bold"), align="left", style="dim"))
        [told] = doubt.told()
        console.print(report_line(told.number, told.record.report))
        console.print(event_view(told.event, told.record.report.text, told.number, marked=marked))
        console.print(Text(f"    decided by  {printable(told.event.why)}", style="dim"))


def _pair(doubt: Doubt, console: Console, *, marked: bool) -> None:
    for number, told in groupby(doubt.told(), key=lambda one: one.number):
        found = list(told)
        console.print(report_line(number, found[0].record.report))
        for view in sentence_lines(found, marked=marked):
            console.print(Padding(view, INDENT, expand=False))
    if doubt.joined is not None:
        console.print(Text(f"The rules: {likely(doubt.joined.score)} likely to tell one happening"))
        console.print(Padding(reasons_view(doubt.joined), INDENT, expand=False))


def write_judgements(judgements: Iterable[Judgement], out: TextIO) -> None:
    """Every judgement in a line, those taken back too."""
    console = console_for(out)
    for one in judgements:
        console.print(Text(printable(judged(one)), style="strike dim" if one.retired else ""), soft_wrap=True)

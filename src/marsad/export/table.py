"""A record to read in the terminal: each event with its words highlighted in their sentence, and its
answers.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import TextIO

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.style import Style
from rich.table import Table
from rich.text import Text

from marsad.export.marks import marks_of, pieces, printable
from marsad.export.words import QUESTION_ROLE, STATUS, answers, control, relation, told
from marsad.model.record import Event, Record
from marsad.model.report import Report

__all__ = ["INDENT", "NOT_HAPPENED", "console_for", "event_view", "sentence_view", "write_table"]

STYLES: Mapping[str, Style] = {
    "trigger": Style(bold=True, reverse=True),
    "actor": Style(color="green", bold=True),
    "recipient": Style(color="red", bold=True),
    "place": Style(color="blue", bold=True),
    "time": Style(color="magenta"),
    "number": Style(color="yellow", bold=True),
    "weapon": Style(color="cyan"),
    "source": Style(italic=True, underline=True),
}
# What has not happened is said in the first line of an event, in a colour that asks for attention.
NOT_HAPPENED = Style(color="yellow")
# Blanks above, right, below and left of an event's parts.
INDENT = (0, 0, 0, 4)
# Where the output is no terminal, its width is nobody's: wide enough for a sentence in two lines.
WIDTH = 110


def write_table(records: Iterable[Record], out: TextIO) -> None:
    """Write records for reading. Colours only where `out` is a terminal; elsewhere the trigger stands in [
    ].
    """
    console = console_for(out)
    for record in records:
        console.print(_record_view(record, marked=console.color_system is not None))


def console_for(out: TextIO) -> Console:
    """A console that writes to `out` and changes nothing in the words."""
    width = None if out.isatty() else WIDTH
    return Console(file=out, width=width, highlight=False, markup=False, emoji=False, soft_wrap=False)


def _record_view(record: Record, *, marked: bool) -> RenderableType:
    report = record.report
    parts: list[RenderableType] = [
        Rule(Text(printable(report.title or "(no title)"), style="bold"), align="left", style="dim"),
        Text(printable(_facts(report)), style="dim"),
    ]
    parts += [
        event_view(event, report.text, at, marked=marked) for at, event in enumerate(record.events, start=1)
    ]
    parts.append(Text())
    parts += [_line("backing", relation(one), one.text) for one in record.relations]
    parts += [_line("ground", control(one), None) for one in record.control]
    parts += [_line("warning", warning, None) for warning in record.warnings]
    if not record.events:
        parts.append(
            Padding(Text("No event was found in this report.", style="italic"), (0, 0, 0, 1), expand=False)
        )
    return Group(*parts, Text())


def event_view(event: Event, text: str, at: int, *, marked: bool = True) -> RenderableType:
    """One event: what it is, its sentence with the words marked, and what it answers."""
    head = Text.assemble((f"{at:>2}  ", "dim"), (event.type, "bold"))
    head.append(f" {' '.join(event.mode)}" if event.mode else "")
    happened = event.status == "asserted"
    head.append(f"  {STATUS.get(event.status, event.status)}", Style() if happened else NOT_HAPPENED)
    head.append(", as background" if event.historical else "")
    head.append(f"  confidence {event.confidence:.2f}  id {event.id}", "dim")
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", justify="right", min_width=12)
    grid.add_column()
    for question, found in answers(event):
        if found:
            grid.add_row(question, Text(printable(told(found)), style=STYLES[QUESTION_ROLE[question]]))
    return Group(
        Text(),
        head,
        Padding(sentence_view([event], text, marked=marked), INDENT, expand=False),
        Padding(grid, INDENT, expand=False),
    )


def sentence_view(events: Sequence[Event], text: str, *, marked: bool) -> Text:
    """The sentence of the first event, the words of all marked by role; without colours triggers stand in
    [ ].
    """
    shown = Text()
    marks = [mark for event in events for mark in marks_of(event)]
    for piece in pieces(printable(text), marks, events[0].sentence):
        words = piece.text.replace("\n", " ")
        if "trigger" in piece.labels and not marked:
            words = f"[{words}]"
        shown.append(words, Style.combine([Style(), *(STYLES[label] for label in piece.labels)]))
    return shown


def _facts(report: Report) -> str:
    known = {
        "outlet": report.outlet,
        "agency": report.agency,
        "published": report.published,
        "dateline": report.dateline,
        "byline": report.byline,
        "id": report.external_id or report.id,
    }
    return "  ".join(f"{name} {value}" for name, value in known.items() if value)


def _line(name: str, what: str, words: str | None) -> RenderableType:
    quoted = f"  “{words}”" if words else ""
    return Padding(
        Text.assemble((f"{name}  ", "dim"), printable(what), (printable(quoted), "dim")),
        (0, 0, 0, 1),
        expand=False,
    )

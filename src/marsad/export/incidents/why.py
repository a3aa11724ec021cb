"""Why an incident is what it is: each value with its words, speaker and report, and why reports were joined.

1. what and when, 2. the reports, 3. values, 4. tolls, 5. origins, 6. what is contested, 7. joins, 8. grade,
9. judgements. Reports are called by numbers, [1] is the one published first.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import groupby
from typing import TextIO

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from marsad.export.incidents.joins import join_lines
from marsad.export.incidents.listing import head, summary
from marsad.export.incidents.said import called, judged
from marsad.export.incidents.telling import report_line, sentence_lines
from marsad.export.incidents.values import Saying, Value, values
from marsad.export.marks import printable
from marsad.export.table import INDENT, console_for
from marsad.export.tolls_text import tolls_view
from marsad.model.case import Case
from marsad.model.incident import Contest

__all__ = ["write_why"]

Lines = Iterator[RenderableType]
# What is told otherwise than as having happened.
NOTES = {"future": "planned", "hypothetical": "only possible", "negated": "denied"}


def write_why(case: Case, out: TextIO) -> None:
    """Write one incident for reading, section by section; a section without content is left out."""
    console = console_for(out)
    incident = case.incident
    console.print(Rule(Text(printable(incident.what), style="bold"), align="left", style="dim"))
    console.print(Group(head(incident), *summary(incident), Text(f"incident {incident.id}", "dim")))
    marked = console.color_system is not None
    sections: dict[str, Callable[[], Lines]] = {
        "Reports that tell it": lambda: _reports(case, marked=marked),
        "What they say": lambda: _values(case),
        "People harmed": lambda: _tolls(case),
        "Independent origins": lambda: _origins(case),
        "Contested": lambda: _contested(case),
        "Why these reports were joined": lambda: join_lines(case),
        "Grade": lambda: _grade(case),
        "Judgements of people": lambda: _judgements(case),
    }
    for title, lines in sections.items():
        content = list(lines())
        if content:
            console.print(Group(Text(), Text(title, style="bold"), Padding(Group(*content), INDENT)))


def _reports(case: Case, *, marked: bool) -> Lines:
    """Each report in a line, below it the sentences that tell the incident, with the ids of their events."""
    for number, told in groupby(case.told(), key=lambda one: one.number):
        found = list(told)
        report = found[0].record.report
        passing = "in passing" if report.id in case.incident.mentions else ""
        yield report_line(number, report, note=passing)
        for view in sentence_lines(found, marked=marked):
            yield Padding(view, INDENT, expand=False)


def _numbered(case: Case, sentence: str) -> str:
    return called(sentence, {id_: f"[{number}]" for id_, number in case.numbers.items()})


def _values(case: Case) -> Lines:
    """By question: the value, then a line for each speaker with the words of each report."""
    grid = Table.grid(padding=(0, 2))
    grid.add_column(style="dim", justify="right", min_width=9)
    grid.add_column()
    for question, found in groupby(values(case), key=lambda one: one.question):
        for at, value in enumerate(found):
            grid.add_row("" if at else question, Text(printable(value.value), style="bold"))
            for how, sayings in _by_speaker(value):
                grid.add_row("", _saying(how, sayings))
    if grid.row_count:
        yield grid


def _by_speaker(value: Value) -> Iterator[tuple[str, list[Saying]]]:
    """What the outlets say themselves comes first."""
    said: dict[str, list[Saying]] = {}
    for saying in value.sayings:
        speakers = f"according to {'; '.join(saying.speakers)}" if saying.speakers else ""
        note = NOTES.get(saying.told.event.status, "")
        said.setdefault("; ".join(part for part in (speakers, note) if part), []).append(saying)
    yield from sorted(said.items(), key=lambda one: one[0] != "")


def _saying(how: str, sayings: list[Saying]) -> RenderableType:
    line = Text()
    for number, words in dict.fromkeys((one.told.number, _flat(one.words.text)) for one in sayings):
        line.append(f"[{number}] ", "dim")
        line.append(printable(f"“{words}” "))
    return Padding(line.append(printable(f" {how}") if how else "", "italic"), (0, 0, 0, 2), expand=False)


def _flat(words: str) -> str:
    return " ".join(words.split())


def _tolls(case: Case) -> Lines:
    if case.incident.tolls:
        sums = [replace(one, because=_numbered(case, one.because)) for one in case.incident.tolls]
        yield tolls_view(sums, case.tolls, {id_: f"[{number}]" for id_, number in case.numbers.items()})


def _origins(case: Case) -> Lines:
    numbers = case.numbers
    for origin in case.incident.origins:
        reports = " ".join(f"[{numbers[id_]}]" for id_ in origin.reports if id_ in numbers)
        line = Text(printable(origin.name), style="bold").append(f" ({origin.kind})  {reports}", "default")
        yield line.append(printable(f"  {_numbered(case, origin.because)}"), "dim")


def _contested(case: Case) -> Lines:
    for contest in case.incident.contested:
        yield Text(contest.about, style="bold yellow")
        yield Padding(_sides(contest), INDENT, expand=False)
        yield Padding(Text(printable(_numbered(case, contest.because)), style="dim"), INDENT)


def _sides(contest: Contest) -> Table:
    """The sides beside one another, each with those who stand on it."""
    grid = Table.grid(padding=(0, 4))
    for _ in contest.sides:
        grid.add_column()
    grid.add_row(*(Text(printable(value), style="bold") for value, _ in contest.sides))
    said = ("say " + ", ".join(names) if names else "" for _, names in contest.sides)
    grid.add_row(*(Text(printable(names)) for names in said))
    return grid


def _grade(case: Case) -> Lines:
    grade = case.incident.grade
    if grade is None:
        return
    by = "suggested by rule; a person decides" if grade.suggested else "set by a person"
    yield Text.assemble((f"{grade.airwars}, {grade.admiralty}", "bold"), f"  {by}")
    for step, sentence in enumerate(grade.trace, start=1):
        yield Text(printable(f"{step}. {_numbered(case, sentence)}"), style="dim")


def _judgements(case: Case) -> Lines:
    for one in case.judgements:
        yield Text(printable(judged(one)), style="strike dim" if one.retired else "")

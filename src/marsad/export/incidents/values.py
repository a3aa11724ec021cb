"""What an incident is said to be: every value once, with all the words that say it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from marsad.export.words import number, party, place, source
from marsad.model.case import Case, Told
from marsad.model.incident import TOLL_KINDS
from marsad.model.record import Event, Time, Words

__all__ = ["QUESTIONS", "Saying", "Value", "values"]

QUESTIONS = ("type", "who", "whom", "where", "when", "how many", "with what")
"""In the order in which they are shown; how many people were harmed is told by the tolls."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Saying:
    """The words of one report that give a value, and who is said to say so."""

    told: Told
    words: Words

    @property
    def speakers(self) -> tuple[str, ...]:
        """Nearest first, with their stance; empty where the outlet says it itself."""
        return tuple(source(one) for one in self.told.event.sources)

    @property
    def happened(self) -> bool:
        """Whether the words tell what is said to have happened."""
        return self.told.event.status == "asserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Value:
    """One answer to one of QUESTIONS, and every saying of it."""

    question: str
    value: str
    sayings: tuple[Saying, ...]


def values(case: Case) -> tuple[Value, ...]:
    """All values, by question: what is told as having happened before the rest, and what most sayings give
    before what few do; ties stand as the reports came.
    """
    found: dict[tuple[str, str], list[Saying]] = {}
    names: dict[tuple[str, str], str] = {}
    for told in case.told():
        for question, value, words in _answers(told.event):
            key = question, value.casefold()
            names.setdefault(key, value)
            found.setdefault(key, []).append(Saying(told=told, words=words))
    every = [
        Value(question=key[0], value=names[key], sayings=tuple(_once(said))) for key, said in found.items()
    ]
    return tuple(sorted(every, key=_rank))


def _rank(one: Value) -> tuple[int, bool, int]:
    happened = any(saying.happened for saying in one.sayings)
    return QUESTIONS.index(one.question), not happened, -len(one.sayings)


def _once(sayings: list[Saying]) -> Iterator[Saying]:
    """Each stretch of words of a report once, though several events be read from it."""
    seen = set()
    for saying in sayings:
        key = (saying.told.number, saying.words.start, saying.words.end, saying.speakers)
        if key not in seen:
            seen.add(key)
            yield saying


def _answers(event: Event) -> Iterator[tuple[str, str, Words]]:
    """Question, value, words. The value is without the words, so that two reports' values can be one."""
    yield "type", " ".join((event.type, *event.mode)), event.trigger
    for question, parties in (("who", event.actors), ("whom", event.recipients)):
        for one in parties:
            yield question, party(replace(one, text=one.known_as)), one
    for at in event.places:
        yield "where", place(replace(at, text=at.known_as)), at
    if event.time is not None:
        yield "when", _days(event.time), event.time
    for count in event.numbers:
        if count.kind not in TOLL_KINDS:
            yield "how many", number(count), count
    for weapon in event.weapons:
        yield "with what", weapon.text, weapon


def _days(time: Time) -> str:
    if time.from_ is None and time.to is None:
        return f"no date can be told from “{time.text}”"
    days = time.from_ if time.from_ == time.to else f"{time.from_ or '...'} to {time.to or '...'}"
    return f"{days} ({time.precision})"

"""What date an undated report is from, as far as those who held an office tell: "Norland President Omar Zeri"
was written while he was."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from marsad.coding.speaker_phrases import before
from marsad.coding.syntax import Tree, listed
from marsad.knowledge import Knowledge
from marsad.knowledge.periods import is_before
from marsad.knowledge.records import Party
from marsad.model.span import Span

_NO_MORE = listed("acting deposed elect ex former late ousted overthrown then toppled")
# How the offices of one person are parted: "president, before that leader of HTS".
_FIRST = re.compile(r"[,(]")


def latest_day(tree: Tree, knowledge: Knowledge) -> tuple[str, str] | None:
    """The last whole day (ISO 8601) on which all whom a report calls by their office held it, and the words
    for the one who left first; None where all hold it still, nobody is called so or no day fits all.
    """
    held = list(_held(tree, knowledge))
    ended = [(party.until, words) for party, words in held if party.until]
    if not ended:
        return None
    until, words = min(ended)
    day = _day_before(until)
    begun = all(not is_before(day, party.since) for party, _ in held if party.since)
    return (day, words) if begun else None


def _held(tree: Tree, knowledge: Knowledge) -> Iterator[tuple[Party, str]]:
    """Those whom the report calls by the office that they are listed with, and the words for them."""
    for entity in tree.annotation.entities:
        last = tree.inside(Span(entity.start, entity.end))[-1:] if entity.label == "PER" else ()
        for i in last:
            words = before(tree, i + 1).of(tree.text)
            party = knowledge.actors.find(words)
            if party and party.office and party.since and _calls(words, party.office):
                yield party, words


def _calls(words: str, office: str) -> bool:
    """Whether words call somebody by an office that is held."""
    said = set(re.findall(r"\w+", words.lower().replace("defense", "defence")))
    asked = _FIRST.split(office)[0].lower().split()
    return not said & _NO_MORE and bool(asked) and said.issuperset(asked)


def _day_before(until: str) -> str:
    """The day before a day, month or year begins: another may hold the office by its end."""
    year, month, day = (*map(int, until.split("-")), 1, 1)[:3]
    return (date(year, month, day) - timedelta(days=1)).isoformat()

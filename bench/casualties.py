#!/usr/bin/env python3
"""Victims told by local news, killed and injured: bench/casualties.py PATH ... [--limit N]

PATH: rows of ../shared/data/casualties_gvdb (Gun Violence Database), or its folder (dev.jsonl is read then).
Each row is one shooting; its gold is how many were killed, and how many injured and survived, as annotators
read them off the article. Title, body and date are coded. No name is looked at: only counts are.

What our record says of it, by rule, from events of type ASSAULT that are asserted and not background:
  killed    the count that most events of the article give (it tells one shooting many times), of two the
            larger. The count of an event is its largest number of kind killed (the lower bound; of "up to 5"
            the upper); where it has none and its trigger is a word of death, its recipients one by one ("two
            men" are two), and one person where it names none.
  injured   likewise by numbers of kind wounded and words of wounds. Where none is told, those shot: the
            recipients of triggers like "shot" and "shooting", less the killed.

Printed: the share of articles with the right count, with its interval, beside that of always saying the
commonest pair of counts; and precision, recall and F1 of victims, each a person with what befell him or her.
There is no published figure for these counts: Ebner et al. 2020 report F1 of argument spans on this set,
which our record does not give.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from marsad.coding.harm import harm_of
from marsad.evaluate.matches import Matches
from marsad.evaluate.rows import read_rows
from marsad.model.record import Event, Number, Record
from marsad.text import numbers
from others.run import Call, bench, coded, heading, rate, show

SHOT = re.compile(r"\bsho(?:t|ts|ot\w*)\b|gunfire|gunshot", re.IGNORECASE)
DEADLY = re.compile(r"fatal|homicide|suicide|slay", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Article:
    """An article with `text`, `n_killed` and `n_injured_surviving`"""

    text: str
    n_killed: int
    n_injured_surviving: int
    title: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Toll:
    """How many were killed, and how many injured and survived."""

    killed: int
    injured: int


def main(call: Call) -> None:
    for path in call.files("dev.jsonl"):
        rows = read_rows(path, Article, call.limit)
        gold = [Toll(row.n_killed, row.n_injured_surviving) for row in rows]
        said = [toll(record) for _, record in coded(rows, report, call)]
        heading("Victims", rows, path)
        show("killed", [victims(g.killed, s.killed) for g, s in zip(gold, said, strict=True)])
        show("injured", [victims(g.injured, s.injured) for g, s in zip(gold, said, strict=True)])
        common = Counter(gold).most_common(1)[0][0]
        always = f"always {common.killed} killed, {common.injured} injured:"
        print("count of the article right, per cent")
        rate("killed", [g.killed == s.killed for g, s in zip(gold, said, strict=True)])
        rate(always, [g.killed == common.killed for g in gold])
        rate("injured", [g.injured == s.injured for g, s in zip(gold, said, strict=True)])
        rate(always, [g.injured == common.injured for g in gold])
        rate("both", [g == s for g, s in zip(gold, said, strict=True)])
        rate(always, [g == common for g in gold])


def report(row: Article) -> dict[str, str | None]:
    """The set's texts begin with the title, and the body follows without a blank."""
    return {
        "title": row.title,
        "text": row.text.removeprefix(row.title or "").strip(),
        "published": row.date,
    }


def toll(record: Record) -> Toll:
    """How many the record says were killed and injured."""
    told = [e for e in record.events if e.type == "ASSAULT" and e.status == "asserted" and not e.historical]
    killed = commonest(count(event, "killed") for event in told)
    injured = commonest(count(event, "wounded") for event in told)
    shot = commonest(people(event) for event in told if SHOT.search(event.trigger.text))
    return Toll(killed, injured or max(0, shot - killed))


def commonest(counts: Iterable[int]) -> int:
    """The count that is given most often, of several the largest; 0 where none is given."""
    given = Counter(number for number in counts if number)
    return max(given, key=lambda number: (given[number], number), default=0)


def count(event: Event, kind: str) -> int:
    """How many people an event leaves dead or wounded."""
    if counts := [bound(number) for number in event.numbers if number.kind == kind]:
        return max(counts)
    return max(1, people(event)) if befell(event.trigger.text) == kind else 0


def bound(number: Number) -> int:
    return number.low if number.low is not None else number.high or 0


def befell(trigger: str) -> str | None:
    return "killed" if DEADLY.search(trigger) else harm_of(trigger)


def people(event: Event) -> int:
    """The recipients, one by one or as many as they say they are."""
    return sum(as_many(recipient.text) for recipient in event.recipients)


def as_many(words: str) -> int:
    bounds: Iterable[numbers.Bounds | None] = (numbers.resolve(s.of(words)) for s in numbers.find(words))
    return next((b.low for b in bounds if b and b.low), 1)


def victims(gold: int, said: int) -> Matches:
    return Matches(min(gold, said), said, min(gold, said), gold)


if __name__ == "__main__":
    bench(__doc__, main)

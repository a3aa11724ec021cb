#!/usr/bin/env python3
"""Who acts on whom, and who that is: bench/actors.py PATH ... [--limit N]

PATH: a file of one of three sets, or its folder.

1. Phrases with party, country and sector (bench/tables/parties_*.jsonl): the share right of each. Names are
   compared by the party that they lead to. The table names no party for people of a state ("two Kenyan
   officers"); their state's body is right there too in the first line, and in the second line it is not.
2. ../shared/data/plover_events (dev.jsonl): country and sector of each source and target, where the set has
   them; with the phrase given, and where our own record of the sentence has a party in that place. The set's
   dates are placeholders and left out.
3. ../shared/data/actor_tagging_cameo (train.jsonl), sentences tagged for CAMEO: the words of who acts (S) and
   of whom it befalls (T) in the one main event; a third role (R) is not counted.

What our record says of the third set, by rule. The main event is the surest of those with an actor and a
recipient, else the surest of all, whatever its type and status. Its actors are the source. Its recipients are
the target; if there are none, its places are, for here a place that is attacked or visited is a target, and
in our record a place. Our spans leave relative clauses and appositions out, which this set often tags too.

Printed: by word, every word of the span counts; by party, a party is right if one of the gold's overlaps it;
exact, if both ends agree. ConfliBERT's figures on this set are of span F1 on its test split; the folder's
README could not verify them, so none stands here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from marsad.evaluate.matches import Matches, matched
from marsad.evaluate.rows import has_form, read_rows
from marsad.evaluate.tokens import joined, runs
from marsad.model.record import Event, Record, Words
from others import parties
from others.run import Call, bench, coded, heading, show, together

SIDES = {"source": "S", "target": "T"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with `tokens` and as many `tags`"""

    tokens: list[str]
    tags: list[str]

    def __post_init__(self) -> None:
        if len(self.tokens) != len(self.tags):
            raise ValueError(f"{len(self.tokens)} tokens and {len(self.tags)} tags")


def main(call: Call) -> None:
    for path in call.files("train.jsonl", "dev.jsonl"):
        if has_form(path, parties.Phrase):
            parties.of_phrases(path, call)
        elif has_form(path, parties.Sentence):
            parties.of_records(path, call)
        else:
            tagged(path, call)


def tagged(path: Path, call: Call) -> None:
    """Source and target words of sentences."""
    rows = read_rows(path, Sentence, call.limit)
    pairs = [(row, said(row, record)) for row, record in coded(rows, report, call)]
    heading("Source and target", rows, path)
    for way, measure in {"by word": by_word, "by party": by_party, "exact": exact}.items():
        found = {
            side: [measure(runs(row.tags, tag), spans[side]) for row, spans in pairs]
            for side, tag in SIDES.items()
        }
        for side, parts in found.items():
            show(f"{side}, {way}", parts)
        show(f"both, {way}", together(*found.values()))


def report(row: Sentence) -> dict[str, str]:
    return {"text": joined(row.tokens).text}


def said(row: Sentence, record: Record) -> dict[str, list[range]]:
    """The words of source and target of the main event."""
    event = main_event(record.events)
    if event is None:
        return {side: [] for side in SIDES}
    return {
        "source": [*places(row, record, event.actors)],
        "target": [*places(row, record, event.recipients or event.places)],
    }


def places(row: Sentence, record: Record, mentions: Iterable[Words]) -> Iterator[range]:
    """The words of the sentence that each mention covers."""
    words_in = joined(row.tokens).words_in
    for mention in mentions:
        span = record.report.in_original(mention.span)
        if span and (words := words_in([span])):
            yield range(min(words), max(words) + 1)


def main_event(events: Iterable[Event]) -> Event | None:
    return max(events, key=lambda e: (bool(e.actors and e.recipients), e.confidence), default=None)


def by_word(gold: list[range], said: list[range]) -> Matches:
    return matched([*{*flat(gold)}], [*{*flat(said)}], lambda g, s: g == s)


def flat(spans: Iterable[range]) -> list[int]:
    return [at for span in spans for at in span]


def by_party(gold: list[range], said: list[range]) -> Matches:
    return matched(gold, said, lambda g, s: max(g.start, s.start) < min(g.stop, s.stop))


def exact(gold: list[range], said: list[range]) -> Matches:
    return matched(gold, said, lambda g, s: g == s)


if __name__ == "__main__":
    bench(__doc__, main)

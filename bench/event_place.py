#!/usr/bin/env python3
"""Where an event took place, its verb given: bench/event_place.py PATH [--limit N]

PATH: rows of ../shared/data/event_place (`train.jsonl`; Halterman 2019: a sentence, a verb, the words that
name the place of its event), or its folder.

Left out are rows with a mark that is empty, holds other words than it says or cuts through a word: one in
twelve. Among those kept, many without a place name it plainly ("a bomb went off in Samra"), as if the mark
had been lost: of 40 in which the reader below is sure of a place, 24 do. So two parts are shown beside all
rows: those that have a place, and those of the source Unknown_Andy, the largest in which few marks seem lost
(of its rows without a place the reader finds one in 7 per cent, of those of the annotator RA in 20).

What is held against the marks, word by word (words without a letter or digit do not count):
  record         the places that the record would list for the verb. One rule of it was held against these
                 rows (coding/distances.py), nothing learnt from them. It lists also what a place lies in
                 ("Samra in the Qasr province"), as the coded reports do; most annotators here left that out
  most specific  of those the ones that are no country, region or province, where there are such
  reader         a light reader (others/place_reader.py) learnt from the rows themselves in five folds, on
                 what the shipped model sees, which learns nothing. The score from which a word is said is set
                 on the same part of the other folds. It is not shipped: parts of these texts are LDC's, and
                 nothing learnt from them may be handed on
In brackets are 95 % bootstrap intervals over texts.

Published (Halterman 2019, abstract): precision and recall over .83, on rows that are not in this file.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from marsad.annotate import load
from marsad.annotate.annotator import Annotator
from marsad.cli.progress import watched
from marsad.coding.likely import likely
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree
from marsad.coding.where import places
from marsad.coding.who import accepted
from marsad.evaluate.intervals import Figure, Tally, bootstrap
from marsad.evaluate.matches import Matches
from marsad.knowledge import Knowledge, load_knowledge
from marsad.model.record import Place
from marsad.model.report import Report
from marsad.model.span import Span
from others.event_places import Row, read
from others.place_reader import answers, heard
from others.place_words import Asked, asked
from others.run import Call, bench

BROAD = ("admin1", "country", "region")
"""Precisions of places that others lie in."""
SURE = "Unknown_Andy"
"""A source in which few marks seem lost."""
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """Words of one row by their places: those marked, those of the record; and the row as numbers."""

    marked: Words
    record: Words
    specific: Words
    asked: Asked


def main() -> None:
    bench(__doc__, measure)


def measure(call: Call) -> None:
    annotator, knowledge = load(call.model), load_knowledge()
    for path in call.files("train.jsonl"):
        rows, there = read(path, call.limit)
        told = [told_of(annotator, knowledge, r) for r in watched(rows, f"{len(rows)} rows", quiet=False)]
        numbers = [t.asked for t in told]
        folds = heard(numbers)
        parts = {
            "all intact rows": range(len(rows)),
            "rows that have a place": [i for i, t in enumerate(told) if t.marked],
            f"rows of {SURE}": [i for i, r in enumerate(rows) if r.source == SURE],
        }
        print(f"{path.name}, {len(rows)} of {there} rows are intact")
        for name, kept in ((name, kept) for name, kept in parts.items() if kept):
            said = answers(numbers, folds, frozenset(kept))
            own = [rows[i] for i in kept]
            print(f"{f'{name}, {len(own)}':32}P                    R                   F1")
            show("record", own, [(told[i].marked, told[i].record) for i in kept])
            show("most specific", own, [(told[i].marked, told[i].specific) for i in kept])
            show("reader", own, [(told[i].marked, said[i]) for i in kept], "bar 83 and 83")


def told_of(annotator: Annotator, knowledge: Knowledge, row: Row) -> Told:
    """A row with what the record says of its verb."""
    report = Report(id=row.id, text=row.text, sha256="", published=None)
    scene = Scene.of(annotator.about(report, [row.asked]), knowledge)
    listed = [
        place
        for proposal in scene.annotation.proposals
        for place in places(scene, accepted(likely(scene.tree, proposal).roles, "places"))
    ]
    marked = words(scene.tree, row.marked)
    return Told(
        marked=marked,
        record=words(scene.tree, [Span(p.start, p.end) for p in listed]),
        specific=words(scene.tree, [Span(p.start, p.end) for p in most_specific(listed)]),
        asked=asked(annotator, scene, row.asked, row.key, marked),
    )


def most_specific(listed: Sequence[Place]) -> Sequence[Place]:
    """Those that no other lies in, as far as their precision tells."""
    narrow = [p for p in listed if p.lies_in or p.precision not in BROAD]
    return narrow or [p for p in listed if p.precision == listed[0].precision]


def words(tree: Tree, spans: Sequence[Span]) -> Words:
    """The places of the words of spans, signs left out."""
    return frozenset(i for span in spans for i in tree.inside(span) if any(c.isalnum() for c in tree.word(i)))


def show(name: str, rows: Sequence[Row], pairs: Sequence[tuple[Words, Words]], bar: str = "") -> None:
    """Precision, recall and F1 in per cent; rows of one text are drawn together."""
    by_text: dict[str, Matches] = defaultdict(Matches)
    for row, (marked, said) in zip(rows, pairs, strict=True):
        right = len(marked & said)
        by_text[row.key] += Matches(right, len(said), right, len(marked))
    tallies = [astuple(part) for part in by_text.values()]
    precision, recall = bootstrap(tallies, _precision), bootstrap(tallies, _recall)
    f1 = sum(by_text.values(), Matches()).f1
    print(f"  {name:20}{_with_ends(precision)} {_with_ends(recall)} {f1:6.1f}  {bar}".rstrip(), flush=True)


def _precision(tally: Tally) -> float:
    return Matches(*tally).precision


def _recall(tally: Tally) -> float:
    return Matches(*tally).recall


def _with_ends(figure: Figure) -> str:
    return f"{figure.value:7.1f} [{figure.low:4.1f}, {figure.high:4.1f}]"


if __name__ == "__main__":
    main()

#!/usr/bin/env python3
"""Where an event took place, its verb given: bench/event_place.py PATH [--limit N]

PATH: rows of ../shared/data/event_place (`train.jsonl`; Halterman 2019: a sentence, a verb, the words that
name the place of its event), or its folder.

Left out are rows with a mark that is empty or a mere sign, holds other words than it says or cuts through a
word: one in twelve. Among those kept, many without a place name it plainly ("a bomb went off in Samra"), as
if the mark had been lost. A line tells how many, for each source: of its rows for whose verb the
record, which learnt nothing from these marks, lists a place, the share without any mark. Three parts are
shown beside all rows: those of sources in which that share is no more than LOST (one source is left out),
those that have a place, and those of the largest source, in which few marks are lost.

What is held against the marks, word by word (words without a letter or digit do not count):
  record         the places that the record would list for the verb. One rule of it was held against these
                 rows (coding/distances.py), nothing learnt from them. It lists also what a place lies in
                 ("Samra in the Qasr province"), as the coded reports do; most annotators here left that out
  most specific  of those the ones that are no country, region or province, where there are such
  light reader   learnt from the rows themselves in five folds, on what the shipped model sees, which learns
                 nothing (others/place_reader.py). The score from which a word is said is set on the same
                 part of the other folds
  tuned network  the shipped network, its upper layers and its role reader trained on in the same folds
                 (others/place_tuned.py). Its scores for the other folds, on which the least is set, are of
                 networks that did not learn from the rows scored but did from the fold that is judged
  both           their mean
No reader is shipped: parts of these texts are LDC's, and nothing learnt from them may be handed on. All five
folds take an hour of one core. In brackets are 95 % bootstrap intervals over texts.

Published (Halterman 2019, introduction): precision and recall by word over .83. Which rows that was measured
on is not told where we can read it; those of the set that were adjudicated are held out, and this file holds
none. How far two people agree on it, the verbs show that stand in it twice, marked by each of two.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import astuple, dataclass

from marsad.cli.progress import watched
from marsad.coding.likely import likely
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree
from marsad.coding.where import places
from marsad.coding.who import accepted
from marsad.evaluate.intervals import Figure, Tally, bootstrap
from marsad.evaluate.matches import Matches
from marsad.evaluate.shipped import SHIPPED
from marsad.knowledge import Knowledge, load_knowledge
from marsad.model.record import Place
from marsad.model.report import Report
from marsad.model.span import Span
from others.event_places import Row, marked_twice, read
from others.overheard import Overheard
from others.place_reader import answers, beside, heard, parted
from others.place_tuned import Sight, sight, tuned
from others.place_words import Asked, asked
from others.run import Call, bench

BROAD = ("admin1", "country", "region")
"""Precisions of places that others lie in."""
SURE = "Unknown_Andy"
"""The largest source."""
LOST = 0.5
"""A source in which more of the rows with a place in the record have no mark than this is no measure."""
FEW = 20
"""Fewer rows of a source tell nothing of its marks."""
READERS = {"light reader": 0.0, "tuned network": 1.0, "both": 0.5}
"""The share that the tuned network has in each."""
Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Told:
    """Words of one row by their places: those marked, those of the record; and the row as readers see it."""

    marked: Words
    record: Words
    specific: Words
    asked: Asked
    sight: Sight


def main() -> None:
    bench(__doc__, measure)


def measure(call: Call) -> None:
    network, knowledge = Overheard(call.model), load_knowledge()
    for path in call.files("train.jsonl"):
        rows, there = read(path, call.limit)
        told = [told_of(network, knowledge, r) for r in watched(rows, f"{len(rows)} rows", quiet=False)]
        numbers = [t.asked for t in told]
        parts = parted(numbers)
        light = heard(numbers, parts)
        other = tuned([t.sight for t in told], parts, call.model or SHIPPED, network.labels)
        readers = {name: beside(light, other, share) for name, share in READERS.items()}
        print(f"{path.name}, {len(rows)} of {there} rows are intact")
        print(agreement(rows))
        for name, kept in kinds(rows, told).items():
            own = [rows[i] for i in kept]
            print(f"{f'{name}, {len(own)}':32}P                    R                   F1")
            show("record", own, [(told[i].marked, told[i].record) for i in kept])
            show("most specific", own, [(told[i].marked, told[i].specific) for i in kept])
            for reader, folds in readers.items():
                said = answers(numbers, folds, frozenset(kept))
                bar = "bar 83 and 83" if reader == "both" else ""
                show(reader, own, [(told[i].marked, said[i]) for i in kept], bar)


def agreement(rows: Sequence[Row]) -> str:
    """How well the marks of verbs that were marked twice agree, letter by letter."""
    pairs = [(a.letters, b.letters) for a, b in marked_twice(rows)]
    counts = [Matches(len(a & b), len(b), len(a & b), len(a)) for a, b in pairs]
    return f"{len(pairs)} verbs are marked twice; the two marks agree to F1 {sum(counts, Matches()).f1:.1f}"


def kinds(rows: Sequence[Row], told: Sequence[Told]) -> dict[str, list[int]]:
    """Parts of the rows that are shown, by their names; none that is empty."""
    lost = lost_marks(rows, told)
    shares = ", ".join(f"{source} {100 * share:.0f}" for source, share in lost.items())
    print(f"rows without a mark, of those with a place in the record, in per cent: {shares}")
    left = [source for source, share in lost.items() if share > LOST]
    every = range(len(rows))
    made = {
        "all intact rows": list(every),
        f"without {', '.join(left)}": [i for i in every if left and rows[i].source not in left],
        "rows that have a place": [i for i in every if told[i].marked],
        f"rows of {SURE}": [i for i in every if rows[i].source == SURE],
    }
    return {name: kept for name, kept in made.items() if kept}


def lost_marks(rows: Sequence[Row], told: Sequence[Told]) -> dict[str, float]:
    """Of each source's rows with a place in the record, the share without a mark; the highest first."""
    marked: dict[str, list[bool]] = defaultdict(list)
    for row, one in zip(rows, told, strict=True):
        if one.record:
            marked[row.source].append(bool(one.marked))
    enough = {s: 1 - sum(m) / len(m) for s, m in marked.items() if len(m) >= FEW}
    return dict(sorted(enough.items(), key=lambda item: -item[1]))


def told_of(network: Overheard, knowledge: Knowledge, row: Row) -> Told:
    """A row with what the record says of its verb."""
    report = Report(id=row.id, text=row.text, sha256="", published=None)
    annotation, answer = network.hear(report, row.asked)
    scene = Scene.of(annotation, knowledge)
    listed = [
        place
        for proposal in scene.annotation.proposals
        for place in places(scene, accepted(likely(scene.tree, proposal).roles, "places"))
    ]
    marked = words(scene.tree, row.marked)
    numbers = asked(scene, answer, row.asked, row.key, marked)
    return Told(
        marked=marked,
        record=words(scene.tree, [Span(p.start, p.end) for p in listed]),
        specific=words(scene.tree, [Span(p.start, p.end) for p in most_specific(listed)]),
        asked=numbers,
        sight=sight(answer, numbers),
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

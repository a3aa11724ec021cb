"""Sentences with two marked parties and the PLOVER root between them, to learn and to measure the root on."""

import json
import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from marsad.annotate import load
from marsad.annotate.features import cut, load_tokenizer
from marsad.annotate.tokens import tokens
from marsad.annotate.windows import gaps
from marsad.model.span import Span
from marsad.train.gold import GoldEvent
from marsad.train.recipe import corpora
from marsad.train.tasks import as_report

YIELD = {"CONCEDE": "YIELD", "RETREAT": "YIELD"}
"""PLOVER types that PLV has as one root."""


class Pair(NamedTuple):
    """A sentence as pieces, which of its words are source (1) and target (2), and what is right."""

    pieces: Any
    party: list[int]
    root: int
    quad: str = ""


def read(path: Path) -> tuple[list[Pair], list[str]]:
    """The sentences of PLV, and its roots in alphabetical order."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    roots = sorted({r["plover_root"] for r in rows})
    made = []
    for r in rows:
        sides = [[Span(*s) for s in r[key]] for key in ("source_spans", "target_spans")]
        made.append(_pair(r["sentence"], sides, roots.index(r["plover_root"]), r["plover_quad"]))
    return made, roots


def of_reports(data: Path, roots: Sequence[str], most: int) -> list[Pair]:
    """Events of the annotator's own training reports (`data` as for `marsad train`) whose two sides stand in
    one sentence, at most `most` of a root: PLV has 15 to 18 sentences of its rarest ones."""
    by_root = defaultdict(list)
    annotate = load(events=False)
    for report in corpora(data).reports:
        sentences = [s.span for s in next(annotate([as_report(report)])).sentences]
        for event in report.events:
            root = YIELD.get(event.types[0], event.types[0]) if event.types else ""
            for sentence in (s for s in sentences if root in roots and s.holds(event.trigger)):
                if pair := _told(report.text, sentence, event, roots.index(root)):
                    by_root[root].append(pair)
    rng = random.Random(7)
    return [p for found in by_root.values() for p in rng.sample(found, min(most, len(found)))]


def _told(text: str, sentence: Span, event: GoldEvent, root: int) -> Pair | None:
    sides = [
        [Span(s.start - sentence.start, s.end - sentence.start) for s in spans if sentence.holds(s)]
        for spans in (event.roles["actors"], event.roles["recipients"])
    ]
    asserted = not event.optional and event.status != "negated"
    return _pair(sentence.of(text), sides, root) if asserted and all(sides) else None


def _pair(text: str, sides: Sequence[Sequence[Span]], root: int, quad: str = "") -> Pair:
    spans = list(tokens(text))
    pieces = cut(_TOKENIZER, [s.of(text) for s in spans], gaps(text, spans))
    return Pair(pieces, list(_marks(spans, sides)), root, quad)


def _marks(spans: Sequence[Span], sides: Sequence[Sequence[Span]]) -> Iterator[int]:
    for s in spans:
        of = [n for n, side in enumerate(sides, 1) if any(s.overlaps(p) for p in side)]
        yield of[-1] if of else 0


_TOKENIZER = load_tokenizer()

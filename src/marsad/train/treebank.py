"""Treebanks as training windows for the annotator."""

import random
from collections.abc import Iterable
from pathlib import Path

from marsad.annotate.features import ENTITIES
from marsad.evaluate.treebank import Sentence

# Words in a training window, drawn anew each time: from a lone sentence to what fills the encoder's window.
SHORTEST, LONGEST = 20, 190

Window = list[Sentence]


def add_entities(sentences: list[Sentence], path: Path) -> None:
    """Add the project's own entity annotation of EWT train.

    The lines of `path` are `sent_id<TAB>start-end:LABEL ...`, words counted from 0. A sentence without a
    proper noun and without a line has no names; its adjectives of nationality were not looked for.
    """
    spans: dict[str, list[tuple[int, int, str]]] = {}
    seen: set[str] = set()
    for line in path.read_text("utf-8").splitlines():
        key, _, rest = line.partition("\t")
        seen.add(key)
        for item in rest.split():
            where, label = item.split(":")
            start, end = where.split("-")
            spans.setdefault(key, []).append((int(start), int(end), label))
    for sentence in sentences:
        if sentence.id in seen:
            sentence.entities, sentence.known = spans.get(sentence.id, []), frozenset(ENTITIES[:6])
        elif "PROPN" not in sentence.upos:
            sentence.entities, sentence.known = [], frozenset(ENTITIES[:5])


def windows(sentences: Iterable[Sentence], rng: random.Random) -> list[Window]:
    """Consecutive sentences of one document, up to a number of words drawn anew for each window."""
    found: list[Window] = []
    room = 0
    for sentence in sentences:
        if sentence.opens or not found or room < len(sentence.words):
            found.append([])
            room = rng.randint(SHORTEST, LONGEST)
        found[-1].append(sentence)
        room -= len(sentence.words)
    return [w for w in found if w]

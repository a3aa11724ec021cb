"""Named entities of other people's corpora, in the annotator's labels."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

from marsad.annotate.features import PARAGRAPH, SPACE
from marsad.evaluate.treebank import Sentence, read_conllu
from marsad.train.gold import outermost

NAMES = frozenset(("PER", "ORG", "LOC"))
"""Labels that GUM and CrossNER can teach.

They draw the line between place and facility, or between group and armed group, otherwise.
"""
GUM_TYPES = {"person": "PER", "organization": "ORG", "place": "LOC"}
CROSSNER_TYPES = {
    "person": "PER",
    "politician": "PER",
    "organisation": "ORG",
    "politicalparty": "ORG",
    "location": "LOC",
    "country": "LOC",
}
LINKS = frozenset(("of", "and", "for", "the", "'s", "&", "-"))
"""Words that may stand inside a name in lower case."""
# GUM counts offices and peoples as persons; names here are of single persons.
NOT_NAMES = frozenset(
    ("president", "minister", "chairman", "chair", "professor", "queen", "king", "emperor", "mayor")
)


def read_gum(path: Path) -> Iterator[Sentence]:
    """Sentences of one GUM document with its named persons, organisations and places.

    A name is headed by a proper noun.
    """
    marks = list(_entity_columns(path))
    for sentence, column in zip(read_conllu(path), marks, strict=True):
        found: dict[tuple[int, int], str] = {}
        for start, end, kind in _nested(column):
            head = _head(sentence, start, end)
            if _is_name(sentence, head, kind):
                found.setdefault(_name(sentence, head, (start, end), kind), GUM_TYPES[kind])
        sentence.entities = outermost([(a, b, label) for (a, b), label in found.items()])
        sentence.known = NAMES
        yield sentence


def _entity_columns(path: Path) -> Iterator[list[str]]:
    for block in path.read_text("utf-8").split("\n\n"):
        rows = [r.split("\t") for r in block.splitlines() if r and not r.startswith("#")]
        rows = [r for r in rows if r[0].isdigit()]
        if rows:
            yield [next((m[7:] for m in r[9].split("|") if m.startswith("Entity=")), "") for r in rows]


def _nested(column: list[str]) -> Iterator[tuple[int, int, str]]:
    """GUM's bracketed entities that begin and end in this sentence.

    Each as (first word, word after the last, type).
    """
    open_: dict[str, list[tuple[int, str]]] = {}
    for i, cell in enumerate(column):
        for mark in re.findall(r"\([^()]+\)?|[^()]+\)", cell):
            key, *rest = mark.strip("()").split("-")
            if mark.startswith("("):
                open_.setdefault(key, []).append((i, rest[0] if rest else ""))
            if mark.endswith(")") and open_.get(key):
                start, kind = open_[key].pop()
                yield start, i + 1, kind


def _head(sentence: Sentence, start: int, end: int) -> int:
    """The word whose head lies outside the span (the first such)."""
    return next((i for i in range(start, end) if not start < sentence.heads[i] <= end), start)


def _is_name(sentence: Sentence, head: int, kind: str) -> bool:
    word = sentence.words[head]
    plural_person = kind == "person" and word.endswith("s") and sentence.lemmas[head] + "s" == word
    proper = sentence.upos[head] == "PROPN" and word.lower() not in NOT_NAMES
    return kind in GUM_TYPES and proper and not plural_person


def _name(sentence: Sentence, head: int, span: tuple[int, int], kind: str) -> tuple[int, int]:
    """The name around its head.

    Capitalised words before it, and behind it those of the name (`University of X`).
    """
    first, last = head, head + 1
    capital = [w[0].isupper() or w.isdigit() for w in sentence.words]
    tied = ("flat", "compound", "amod", "nummod", "goeswith")
    while first > span[0] and capital[first - 1] and sentence.relations[first - 1].startswith(tied):
        first -= 1
    links = LINKS if kind != "person" else frozenset(("-",))
    while last < span[1] and (
        capital[last] or sentence.words[last] in links or sentence.words[last - 1] == "-"
    ):
        last += 1
    while last > head + 1 and sentence.words[last - 1] in LINKS:
        last -= 1
    return first, last


def read_crossner(path: Path) -> Iterator[Sentence]:
    """Sentences of CrossNER politics (Wikipedia), entities only."""
    for line in path.read_text("utf-8").split("\n"):
        if not line.strip():
            continue
        row = json.loads(line)
        entities: list[tuple[int, int, str]] = []
        for i, tag in enumerate(row["tags"]):
            label = CROSSNER_TYPES.get(tag[2:])
            if label and tag.startswith("I-") and entities and entities[-1][1] == i:
                entities[-1] = (entities[-1][0], i + 1, label)
            elif label:
                entities.append((i, i + 1, label))
        words = row["tokens"]
        yield Sentence(
            row["id"],
            words,
            [PARAGRAPH, *[SPACE] * (len(words) - 1)],
            entities=entities,
            known=NAMES,
            opens=True,
        )

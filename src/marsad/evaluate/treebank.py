"""Treebanks and entity files as others wrote them: CoNLL-U and IOB2."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from marsad.annotate.features import ENTITIES, NOTHING, PARAGRAPH, SPACE


@dataclass(slots=True)
class Sentence:
    """One annotated sentence. `heads` count within the sentence from 1, 0 is the root; empty lists where not annotated."""

    id: str
    words: list[str]
    gaps: list[int]
    """What stands before each word, as annotate.features counts it."""
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    relations: list[str] = field(default_factory=list)
    entities: list[tuple[int, int, str]] | None = None
    """(first word, word after the last, label); None where entities are not annotated."""
    known: frozenset[str] = frozenset(ENTITIES)
    """Labels that the annotation covers; the others are not learnt from this sentence."""
    opens: bool = False
    """Whether it opens a document."""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file, syntactic words only."""
    current: list[list[str]] = []
    comments: dict[str, str] = {}
    joined: set[int] = set()
    for line in path.read_text("utf-8").splitlines() + [""]:
        if line.startswith("#"):
            key, _, value = line[1:].partition("=")
            comments[key.strip()] = value.strip()
        elif not line:
            if current:
                yield _sentence(current, comments, joined)
            current, comments, joined = [], {}, set()
        elif "\t" in line:
            columns = line.split("\t")
            if match := re.fullmatch(r"(\d+)-(\d+)", columns[0]):
                joined |= set(range(int(match[1]) + 1, int(match[2]) + 1))
                if "SpaceAfter=No" in columns[9]:
                    joined.add(int(match[2]) + 1)
            elif columns[0].isdigit():
                current.append(columns)


def _sentence(rows: list[list[str]], comments: dict[str, str], joined: set[int]) -> Sentence:
    joins = lambda i: i + 1 in joined or "SpaceAfter=No" in rows[i - 1][9]  # noqa: E731
    begins = bool({"newpar", "newpar id", "newdoc id"} & comments.keys())
    gaps = [NOTHING if i and joins(i) else SPACE for i in range(len(rows))]
    gaps[0] = PARAGRAPH if begins else SPACE
    return Sentence(
        id=comments.get("sent_id", ""),
        words=[r[1] for r in rows],
        gaps=gaps,
        upos=[r[3] for r in rows],
        lemmas=[r[2] for r in rows],
        heads=[int(r[6]) for r in rows],
        relations=[r[7] for r in rows],
        opens="newdoc id" in comments,
    )


def read_iob2(path: Path) -> dict[str, list[tuple[int, int, str]]]:
    """Entities of an IOB2 file (UNER): sentence id -> (first word, word after the last, label)."""
    found: dict[str, list[tuple[int, int, str]]] = {}
    own: list[tuple[int, int, str]] = []
    at = 0
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("# sent_id"):
            own = found.setdefault(line.partition("=")[2].strip(), [])
            at = 0
        elif "\t" in line:
            tag = line.split("\t")[2]
            if tag.startswith("B-"):
                own.append((at, at + 1, tag[2:]))
            elif tag.startswith("I-") and own:
                own[-1] = (own[-1][0], at + 1, own[-1][2])
            at += 1
    return found

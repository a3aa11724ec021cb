"""Treebanks and entity files as others wrote them: CoNLL-U and IOB2."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from marsad.annotate.features import ENTITIES, NOTHING, PARAGRAPH, SPACE


@dataclass(slots=True)
class Sentence:
    """One annotated sentence. Lists are empty where it is not annotated."""

    id: str
    words: list[str]
    gaps: list[int]
    """What stands before each word, as annotate.features counts it."""
    upos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    """Places within the sentence, counted from 1; 0 is the root."""
    relations: list[str] = field(default_factory=list)
    entities: list[tuple[int, int, str]] | None = None
    """(first word, word after the last, label); None where entities are not annotated."""
    known: frozenset[str] = frozenset(ENTITIES)
    """Labels that the annotation covers; the others are not learnt from this sentence."""
    opens: bool = False
    """Whether it opens a document."""


def read_conllu(path: Path) -> Iterator[Sentence]:
    """Sentences of a CoNLL-U file, syntactic words only."""
    for lines in _blocks(path):
        comments = dict(_comment(line) for line in lines if line.startswith("#"))
        columns = [line.split("\t") for line in lines if "\t" in line and not line.startswith("#")]
        rows = [c for c in columns if c[0].isdigit()]
        if rows:
            yield _sentence(rows, comments, _joined(columns))


def _blocks(path: Path) -> Iterator[list[str]]:
    """The lines of a file that no blank line parts."""
    block: list[str] = []
    for line in [*path.read_text("utf-8").splitlines(), ""]:
        if line:
            block.append(line)
        else:
            yield block
            block = []


def _comment(line: str) -> tuple[str, str]:
    key, _, value = line[1:].partition("=")
    return key.strip(), value.strip()


def _joined(columns: Sequence[Sequence[str]]) -> set[int]:
    """Numbers of the words that stand right behind the one before, as the rows of fused words (`3-4`) say."""
    joined: set[int] = set()
    for row in columns:
        if match := re.fullmatch(r"(\d+)-(\d+)", row[0]):
            joined |= set(range(int(match[1]) + 1, int(match[2]) + 1))
            if "SpaceAfter=No" in row[9]:
                joined.add(int(match[2]) + 1)
    return joined


def _sentence(rows: list[list[str]], comments: dict[str, str], joined: set[int]) -> Sentence:
    begins = bool({"newpar", "newpar id", "newdoc id"} & comments.keys())
    gaps = [PARAGRAPH if begins else SPACE]
    for i in range(1, len(rows)):
        gaps.append(NOTHING if i + 1 in joined or "SpaceAfter=No" in rows[i - 1][9] else SPACE)
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

#!/usr/bin/env python3
"""Who says so, in texts marked by others: bench/attribution.py PATH ... [--limit N]

PATH: rows of ../shared/data/attribution_gum (sentences of many genres, each with the clause that says who:
eRST relations of GUM) or ../shared/data/attribution_polnear (whole articles on US politics with source, cue
and content of every attribution; the first annotator's), or their folders (dev.jsonl is read then). The form
of a file is seen by its first row.

Our record has sources of events only, not of every statement, and events of sixteen types only. So two things
are counted:
  events     event by event: gold are the coded events whose trigger lies in the content of an attribution
             with a source, said are those coded with a source, right are those where a source overlaps that
             of an attribution around the trigger. This is what the record promises.
  sources    source by source, each span once: those of all coded events against all that are marked, right
             by overlap. What is said of no coded event cannot be found; recall is low by construction.
In GUM the source is the whole clause ("officials said"), and sentences without an attribution are not in the
set, so precision of sources is that within sentences that have one. News and interviews are shown apart: they
are the genres that Marsad is for.

There is no published figure for either: GUM's is a derived task, and for PolNeAR, where span F1 of source,
cue and content is usual (CofeNet 2022), the folder's README could not verify the numbers. Its annotators
agree at Krippendorff's alpha .754 by token.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from marsad.evaluate.attribution import Attribution, Told, sources, spans_of, speakers
from marsad.evaluate.rows import has_form, read_rows
from marsad.model.record import Record
from marsad.model.span import Span
from others.run import Call, bench, coded, heading, show

NEWS = frozenset(("news", "interview"))


@dataclass(frozen=True, slots=True)
class Relation:
    """A relation of GUM with `doc_id`, `genre`, `attribution_edu`, `content` and the sentences of both"""

    doc_id: str
    genre: str
    attribution_edu: str
    content: str
    sentence_attr: str
    sentence_content: str
    content_precedes: bool
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """Source, cue or content: pieces of text by their offsets."""

    spans: list[tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Marked:
    """An attribution of PolNeAR."""

    source: list[Part]
    content: list[Part]


@dataclass(frozen=True, slots=True)
class Annotator:
    """What one annotator marked."""

    attributions: list[Marked]


@dataclass(frozen=True, slots=True)
class Article:
    """An article of PolNeAR with `text` and `annotations`"""

    text: str
    annotations: list[Annotator]
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A text with the attributions in it; offsets count in `text`."""

    text: str
    attributions: tuple[Attribution, ...]
    genre: str = ""
    date: str | None = None


def main(call: Call) -> None:
    for path in call.files("dev.jsonl"):
        name, rows = read(path, call.limit)
        pairs = [(row, told(record)) for row, record in coded(rows, report, call)]
        heading(name, rows, path)
        parts = {"": pairs}
        if any(row.genre for row in rows):
            parts[", news"] = [pair for pair in pairs if pair[0].genre in NEWS]
        for genre, some in parts.items():
            if some:
                show(f"events{genre}", [speakers(said, row.attributions) for row, said in some])
                show(f"sources{genre}", [sources(said, row.attributions) for row, said in some])


def read(path: Path, limit: int | None) -> tuple[str, list[Passage]]:
    """The name of the set and its passages, whichever of the two it is."""
    if has_form(path, Article):
        return "PolNeAR", [of_article(row) for row in read_rows(path, Article, limit)]
    return "GUM", of_relations(read_rows(path, Relation, limit))


def of_article(row: Article) -> Passage:
    """The text without the blanks around it, from which our offsets count too."""
    lead = len(row.text) - len(row.text.lstrip())
    marked = row.annotations[0].attributions if row.annotations else []
    attributions = (Attribution(spans(m.source, lead), spans(m.content, lead)) for m in marked)
    return Passage(row.text.strip(), tuple(attributions), date=row.date)


def spans(parts: Sequence[Part], lead: int) -> tuple[Span, ...]:
    return tuple(Span(start - lead, end - lead) for part in parts for start, end in part.spans)


def of_relations(rows: Sequence[Relation]) -> list[Passage]:
    """Relations of the same sentences as one passage."""
    passages: dict[tuple[str, str], Passage] = {}
    for row in rows:
        sentences = [row.sentence_content, row.sentence_attr]
        text = " ".join(dict.fromkeys(sentences if row.content_precedes else reversed(sentences))).strip()
        found = Attribution(spans_of(row.attribution_edu, text), spans_of(row.content, text))
        known = passages.get((row.doc_id, text))
        others = known.attributions if known else ()
        passages[row.doc_id, text] = Passage(text, (*others, found), row.genre, row.date)
    return list(passages.values())


def report(row: Passage) -> dict[str, str | None]:
    return {"text": row.text, "published": row.date}


def told(record: Record) -> list[Told]:
    """The events of a record with their places in the text that was given."""
    place = record.report.in_original
    return [
        Told(trigger, tuple(span for source in event.sources if (span := place(source.span))))
        for event in record.events
        if (trigger := place(event.trigger.span))
    ]


if __name__ == "__main__":
    bench(__doc__, main)

"""The annotator against treebanks.

Tags, trees and names are scored with words and sentences given, words and sentences from raw text.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from marsad.annotate import Annotator
from marsad.evaluate.scores import Score, of
from marsad.evaluate.treebank import Sentence
from marsad.model.report import Report
from marsad.model.span import Span

_BEFORE = ("", " ", "\n\n")
_NONE = Score()


@dataclass(frozen=True, slots=True)
class Page:
    """A document of a treebank as a report.

    With its words and, in `ends`, the places behind each sentence's last word.
    """

    report: Report
    words: tuple[Span, ...]
    ends: tuple[int, ...]
    sentences: tuple[Sentence, ...]


def pages(sentences: Iterable[Sentence]) -> Iterator[Page]:
    """The documents of a treebank, put together again from words and gaps."""
    current: list[Sentence] = []
    for sentence in sentences:
        if sentence.opens and current:
            yield _page(current)
            current = []
        current.append(sentence)
    if current:
        yield _page(current)


def _page(sentences: Sequence[Sentence]) -> Page:
    text, spans, ends = "", [], []
    for s in sentences:
        for word, gap in zip(s.words, s.gaps, strict=True):
            text += _BEFORE[gap] if text else ""
            spans.append(Span(len(text), len(text) + len(word)))
            text += word
        ends.append(len(spans))
    return Page(Report(id=sentences[0].id, text=text, sha256=""), tuple(spans), tuple(ends), tuple(sentences))


@dataclass(frozen=True, slots=True)
class Syntax:
    """Words given: per cent of words with the right UPOS, lemma, head (UAS), head and relation (LAS)."""

    words: int
    upos: float
    lemma: float
    uas: float
    las: float
    """Relations without their subtypes, as the evaluation of the CoNLL 2018 shared task counts them."""
    las_subtypes: float
    """Relations with their subtypes (nmod:poss is not nmod)."""


def syntax(annotator: Annotator, documents: Iterable[Page]) -> Syntax:
    """Score tags and trees; punctuation counts."""
    n = upos = lemma = uas = las = whole = 0
    for page in documents:
        found = annotator.given(page.report, page.words, page.ends).tokens
        base = 0
        for s in page.sentences:
            for i in range(len(s.words)):
                token = found[base + i]
                head = token.head - base + 1 if token.head >= 0 else 0
                n += 1
                upos += token.upos == s.upos[i]
                lemma += token.lemma == s.lemmas[i]
                uas += head == s.heads[i]
                las += head == s.heads[i] and _universal(token.relation) == _universal(s.relations[i])
                whole += head == s.heads[i] and token.relation == s.relations[i]
            base += len(s.words)
    shares = [round(100.0 * right / max(1, n), 2) for right in (upos, lemma, uas, las, whole)]
    return Syntax(n, *shares)


def _universal(relation: str) -> str:
    return relation.partition(":")[0]


@dataclass(frozen=True, slots=True)
class Cuts:
    """How raw text was cut; paragraphs are kept, as in a report."""

    words: Score = _NONE
    """Words: both ends must be right."""
    ends: Score = _NONE
    """Sentence boundaries: the characters behind which a sentence ends."""
    sentences: Score = _NONE
    """Whole sentences: both ends must be right, so that one wrong boundary costs two."""


def cuts(annotator: Annotator, documents: Iterable[Page]) -> Cuts:
    """Score words and sentences found in raw text."""
    total = Cuts()
    for page in documents:
        found = next(annotator([page.report]))
        starts = (0, *page.ends)
        gold = [
            Span(page.words[a].start, page.words[b - 1].end) for a, b in zip(starts, page.ends, strict=False)
        ]
        said = [s.span for s in found.sentences]
        total = Cuts(
            words=total.words + of(page.words, [Span(t.start, t.end) for t in found.tokens]),
            ends=total.ends + of([s.end for s in gold], [s.end for s in said]),
            sentences=total.sentences + of(gold, said),
        )
    return total


def names(
    annotator: Annotator,
    documents: Iterable[Page],
    gold: dict[str, list[tuple[int, int, str]]],
    same: dict[str, str],
) -> dict[str, Score]:
    """Entity spans by label, words given.

    `same` maps the annotator's labels to those of `gold`; others do not count.
    """
    scores: dict[str, Score] = {label: Score() for label in sorted(set(same.values()))}
    for page in documents:
        found = annotator.given(page.report, page.words, page.ends)
        said = {(e.start, e.end, same[e.label]) for e in found.entities if e.label in same}
        right, base = set(), 0
        for s in page.sentences:
            for a, b, label in gold.get(s.id, ()):
                right.add((page.words[base + a].start, page.words[base + b - 1].end, label))
            base += len(s.words)
        for label in scores:
            scores[label] += of([x for x in right if x[2] == label], [x for x in said if x[2] == label])
    return scores

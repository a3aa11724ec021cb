"""Report to Annotation.

1. words, 2. windows, 3. one pass of the network, 4. sentences and trees, 5. events' roles.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from marsad.annotate.features import PARAGRAPH, Pieces, cut, load_tokenizer
from marsad.annotate.measures import measures
from marsad.annotate.mended import mended, with_countries
from marsad.annotate.metonymy import with_literal
from marsad.annotate.network import Network, Page
from marsad.annotate.proposals import Trigger, given, proposals, question, tolls, triggers
from marsad.annotate.quotations import quotations
from marsad.annotate.syntax import names, parse, sentence_ends
from marsad.annotate.tokens import tokens
from marsad.annotate.windows import Window, gaps, pack
from marsad.model.annotation import Annotation, Entity, Proposal, Sentence, Token
from marsad.model.report import Report
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class _Draft:
    """A report cut into words and windows."""

    report: Report
    words: list[str]
    spans: list[Span]
    gaps: list[int]
    pieces: Pieces
    windows: list[Window]
    ends: frozenset[int] | None = None
    """Places behind the last word of each sentence, where they are given and not to be found."""
    asked: tuple[Span, ...] | None = None
    """The triggers that are asked about, where they are given and not to be found."""


class Annotator:
    """Marks the words of reports.

    Holds the network; safe to use for any number of reports, one call at a time.
    """

    def __init__(self, network: Network, *, events: bool = True) -> None:
        """`events=False` leaves the proposals out."""
        self.network = network
        self._tokenizer = load_tokenizer()
        self._events = events

    def __call__(self, reports: Iterable[Report]) -> Iterator[Annotation]:
        """Annotations in the order of the reports.

        Each window goes through the network alone: int8 scales a batch by its largest number, so that in a
        batch the marks of one report would depend on its neighbours.
        """
        for report in reports:
            yield self._annotate(self._draft(report, list(tokens(report.text))))

    def given(self, report: Report, words: Sequence[Span], ends: Iterable[int]) -> Annotation:
        """The annotation of a report whose words and sentence ends are known.

        `ends` are the places behind the sentences' last words.
        """
        return self._annotate(replace(self._draft(report, list(words)), ends=frozenset(ends)))

    def about(self, report: Report, triggers: Iterable[Span]) -> Annotation:
        """The annotation with proposals for these triggers and no others, one for each that touches a word;
        their scores still say how likely the model holds them to be triggers."""
        return self._annotate(replace(self._draft(report, list(tokens(report.text))), asked=tuple(triggers)))

    def windows(self, report: Report) -> tuple[Annotation, list[Window], Pieces]:
        """An annotation with the windows and pieces that the network saw it in.

        Training cuts its examples by them.
        """
        draft = self._draft(report, list(tokens(report.text)))
        return self._annotate(draft), draft.windows, draft.pieces

    def _draft(self, report: Report, spans: list[Span]) -> _Draft:
        """Steps 1 and 2."""
        words = [s.of(report.text) for s in spans]
        before = gaps(report.text, spans)
        pieces = cut(self._tokenizer, words, before)
        return _Draft(report, words, spans, before, pieces, pack(words, before, pieces) if words else [])

    def _annotate(self, draft: _Draft) -> Annotation:
        """Steps 3 to 5, window by window."""
        found: list[Token] = []
        sentences: list[Sentence] = []
        entities: list[Entity] = []
        proposed: list[Proposal] = []
        for window in draft.windows:
            page = self.network.pages([draft.pieces.slice(window.first, window.last)])[0]
            spans, words = draft.spans[window.first : window.last], draft.words[window.first : window.last]
            ends, base = _ends(draft, window, page), len(sentences)
            found += parse(self.network, page, ends, words, spans, window.first)
            told = mended(names(page, ends), words, draft.gaps[window.first : window.last])
            told = with_countries(told, words)
            entities += [Entity(spans[n.first].start, spans[n.last - 1].end, n.label) for n in told]
            if draft.asked is not None:
                proposed += self._proposals(page, given(page, ends, spans, draft.asked), ends, spans, base)
            elif self._events:
                likely = triggers(page, ends)
                likely = sorted([*likely, *tolls(ends, words, likely)], key=lambda t: t.start)
                proposed += self._proposals(page, likely, ends, spans, base)
            for start, end in zip([0, *ends], ends, strict=False):
                sentences.append(
                    Sentence(spans[start].start, spans[end - 1].end, window.first + start, window.first + end)
                )
        annotation = Annotation(
            report=draft.report,
            tokens=tuple(found),
            sentences=tuple(sentences),
            entities=tuple(entities),
            proposals=tuple(proposed),
        )
        marked = replace(annotation, entities=_merged(annotation.entities, measures(annotation)))
        return with_literal(replace(marked, quotations=quotations(marked)))

    def _proposals(
        self, page: Page, found: Sequence[Trigger], ends: Sequence[int], spans: Sequence[Span], base: int
    ) -> list[Proposal]:
        asked = [question(page, t) for t in found]
        sentences = [base + bisect_right(ends, t.start) for t in found]
        answers = [self.network.reading(q) for q in asked]
        return proposals(self.network.labels, asked, found, answers, spans, sentences)


def _ends(draft: _Draft, window: Window, page: Page) -> list[int]:
    """Places of a window behind the last word of each sentence, found or given."""
    if draft.ends is not None:
        return [
            i - window.first
            for i in range(window.first + 1, window.last + 1)
            if i in draft.ends or i == window.last
        ]
    after = [*draft.gaps[window.first + 1 : window.last], PARAGRAPH]
    words = draft.words[window.first : window.last]
    return sentence_ends(page, [g == PARAGRAPH or _stops(words, i) for i, g in enumerate(after)])


def _stops(words: Sequence[str], i: int) -> bool:
    """Whether a full stop of its own, not an abbreviation's, stands before a capital."""
    return words[i] == "." and i + 1 < len(words) and words[i + 1][:1].isupper()


def _merged(names: Sequence[Entity], measured: Sequence[Entity]) -> tuple[Entity, ...]:
    """Names and measures together; a measure inside a name (the 9th Brigade) gives way."""
    free = [m for m in measured if all(m.end <= n.start or n.end <= m.start for n in names)]
    return tuple(sorted([*names, *free], key=lambda e: (e.start, e.end)))


def load(path: Path | None = None, *, threads: int = 0, events: bool = True) -> Annotator:
    """The annotator with the shipped model, or the model file at `path`. Raises BadInput if there is none."""
    return Annotator(Network(path, threads), events=events)

"""What is learnt: syntax and names from treebanks, events from coded reports."""

import random
from collections.abc import Sequence

from torch import Tensor

from marsad.annotate import Annotator
from marsad.annotate.features import ENTITIES, load_tokenizer
from marsad.annotate.windows import gaps
from marsad.evaluate.treebank import Sentence
from marsad.model.annotation import Annotation
from marsad.model.report import Report
from marsad.model.span import Span
from marsad.train import events, syntax
from marsad.train.gold import GoldReport
from marsad.train.network import Labels, Network
from marsad.train.treebank import windows

# Pieces a training window may have: the encoder has 512 positions; a page of addresses can fill them with 190
# words.
MOST = 500


class SyntaxTask:
    """Sentence ends, tags, lemmas, trees and names."""

    name = "syntax"

    def __init__(self, corpora: Sequence[Sequence[Sentence]], labels: Labels, words: int = 1400) -> None:
        """`words`: about how many a batch holds."""
        self._corpora, self._labels, self._words = corpora, labels, words
        self._tokenizer = load_tokenizer()

    def groups(self, rng: random.Random) -> list[list[syntax.Example]]:
        """Batches of windows cut anew."""
        cut = [w for corpus in self._corpora for w in windows(corpus, rng)]
        examples = [syntax.example(w, self._labels, self._tokenizer) for w in cut]
        return syntax.batches([e for e in examples if len(e.pieces.ids) <= MOST], self._words, rng)

    def loss(self, net: Network, group: Sequence[syntax.Example]) -> Tensor:
        """The loss on one batch."""
        return syntax.syntax_loss(net, group)


class EventTask:
    """Triggers and roles."""

    name = "events"

    def __init__(
        self, reports: Sequence[GoldReport], annotator: Annotator, labels: Labels, words: int = 900
    ) -> None:
        """`annotator` gives words and sentences; `words`: about how many a batch holds.

        Events add their own cost, hence fewer than in a batch of syntax.
        """
        self._words = words
        self._examples = [e for r in reports for e in _examples(annotator, r, labels)]

    def groups(self, rng: random.Random) -> list[list[events.Example]]:
        """Batches of windows of like length."""
        order = sorted(self._examples, key=lambda e: len(e.accept) + rng.random() * 40)
        made: list[list[events.Example]] = [[]]
        for e in order:
            if made[-1] and (len(made[-1]) + 1) * len(e.accept) > self._words:
                made.append([])
            made[-1].append(e)
        rng.shuffle(made)
        return made

    def loss(self, net: Network, group: Sequence[events.Example]) -> Tensor:
        """The loss on one batch."""
        return events.loss(net, group)


def _examples(annotator: Annotator, gold: GoldReport, labels: Labels) -> list[events.Example]:
    annotation, windows_, pieces = annotator.windows(as_report(gold))
    return events.examples(annotation, windows_, pieces, gold, labels)


def as_report(gold: GoldReport) -> Report:
    """A coded report without its coding."""
    return Report(id=gold.id, text=gold.text, sha256="", published=gold.published)


def named_sentences(annotator: Annotator, gold: GoldReport) -> list[Sentence]:
    """The sentences of a coded report with its named entities, to learn names from."""
    annotation: Annotation = next(annotator([as_report(gold)]))
    made: list[Sentence] = []
    known = frozenset(ENTITIES if gold.weapons_known else ENTITIES[:6])
    before = gaps(gold.text, [Span(t.start, t.end) for t in annotation.tokens])
    for s in annotation.sentences:
        own = annotation.tokens[s.first : s.last]
        spans = []
        for start, end, label in gold.entities or ():
            at = [i for i, t in enumerate(own) if t.start < end and t.end > start]
            if at:
                spans.append((at[0], at[-1] + 1, label))
        made.append(
            Sentence(
                id=f"{gold.id}-{s.first}",
                words=[annotation.words(t) for t in own],
                gaps=before[s.first : s.last],
                entities=spans,
                known=known,
                opens=not made,
            )
        )
    return made

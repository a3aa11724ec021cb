"""A network that remembers what the annotator made it say of one verb: nothing is computed twice."""

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from marsad.annotate.annotator import Annotator
from marsad.annotate.features import Pieces
from marsad.annotate.network import Floats, Network, Page, Question, Reading
from marsad.model.annotation import Annotation
from marsad.model.report import Report
from marsad.model.span import Span


class Answer(NamedTuple):
    """What the network said of a verb and of the window that it stands in."""

    window: range
    """The window's words, as places in the text."""
    pieces: Pieces
    states: Floats
    """Words of the window x width: what the encoder makes of them."""
    question: Question
    reading: Reading


class Overheard(Network):
    """The network of a model file (None: the shipped one) under an annotator; it remembers what it said of
    the latest report."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(path, threads=1)  # sentences gain nothing from more
        self._annotator = Annotator(self)
        self._seen: list[Pieces] = []
        self._states: list[Floats] = []
        self._pages: list[Page] = []
        self._answers: list[tuple[Question, Reading]] = []

    def states(self, windows: Sequence[Pieces]) -> Floats:
        """As the network, and remembered."""
        found = super().states(windows)
        self._seen += windows
        self._states.append(found[0])
        return found

    def pages(self, windows: Sequence[Pieces]) -> list[Page]:
        """As the network, and remembered."""
        found = super().pages(windows)
        self._pages += found
        return found

    def reading(self, question: Question) -> Reading:
        """As the network, and remembered."""
        found = super().reading(question)
        self._answers.append((question, found))
        return found

    def hear(self, report: Report, verb: Span) -> tuple[Annotation, Answer]:
        """The annotation of a report asked about one verb, and what the network said of it."""
        self._seen, self._states, self._pages, self._answers = [], [], [], []
        annotation = self._annotator.about(report, [verb])
        question, reading = self._answers[0]
        number = next(i for i, page in enumerate(self._pages) if page is question.page)
        lengths = [len(page.words) for page in self._pages]
        window = range(sum(lengths[:number]), sum(lengths[: number + 1]))
        states = self._states[number][: len(window)]
        return annotation, Answer(window, self._seen[number], states, question, reading)

"""The main path, one function per arrow: read_all ─▶ annotate_all ─▶ code_all.

Everything streams: reports come out in the order in which their captures went in, and one group of them is in
memory. What fails, and why, takes the report's place as a Problem; whatever happens to one, the next is done.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from marsad.coding import code
from marsad.errors import MarsadError, Unreadable
from marsad.knowledge import Knowledge
from marsad.model.annotation import Annotation
from marsad.model.problem import Problem
from marsad.model.record import Record
from marsad.model.report import Capture, Report
from marsad.pipeline.given import NOTHING, Given
from marsad.read import read

__all__ = ["Annotate", "Pipeline", "Step", "annotate_all", "code_all", "read_all"]

S = TypeVar("S")
T = TypeVar("T")

Annotate = Callable[[Iterable[Report]], Iterator[Annotation]]
"""What `marsad.annotate.load` gives; in tests, anything of the same form."""

# Reports are annotated in groups, so that the model's batches are full. A group ends at so many reports
# (sixteen hold some 300 sentences, several batches) or characters (a page of news has 5,000; of books, one
# is enough).
GROUP = 16
GROUP_CHARACTERS = 400_000

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Step(Generic[T]):
    """What became of one capture so far: a value of its stage, or the Problem that ended its way."""

    origin: str
    value: T | Problem


class Pipeline:
    """Captures in, records out. Holds what is loaded once: the knowledge and the annotator."""

    def __init__(self, knowledge: Knowledge, annotator: Annotate) -> None:
        self.knowledge = knowledge
        self.annotator = annotator

    def code(
        self, captures: Iterable[Capture | Problem], given: Given = NOTHING
    ) -> Iterator[Record | Problem]:
        """The record of each capture, or what went wrong with it, in the order of the captures."""
        reports = read_all(captures, self.knowledge, given)
        annotations = annotate_all(reports, self.annotator)
        for step in code_all(annotations, self.knowledge):
            yield step.value


def read_all(
    captures: Iterable[Capture | Problem], knowledge: Knowledge, given: Given = NOTHING
) -> Iterator[Step[Report]]:
    """Capture to Report, one by one."""

    def report(capture: Capture) -> Report:
        agencies = knowledge.sources.agencies
        return read(capture, published=given.published, outlet=given.outlet, agencies=agencies)

    for capture in captures:
        yield _tried(report, Step(capture.origin, capture))


def annotate_all(reports: Iterable[Step[Report]], annotator: Annotate) -> Iterator[Step[Annotation]]:
    """Report to Annotation, group by group. Reports in a language that is not supported get no marks."""
    for group in _groups(reports):
        try:
            yield from _marked(group, annotator)
        except Exception:
            # One of them is the cause; alone, each of the others goes through.
            logger.debug("a group failed, its reports are annotated one by one", exc_info=True)
            for step in group:
                yield _tried(lambda report: _alone(report, annotator), step)


def code_all(annotations: Iterable[Step[Annotation]], knowledge: Knowledge) -> Iterator[Step[Record]]:
    """Annotation to Record, one by one. A report in a language that is not supported is a Problem."""

    def record(annotation: Annotation) -> Record:
        if not _supported(annotation.report):
            language = annotation.report.language
            raise Unreadable(f"is in the language {language!r}, which is not supported; give it in English")
        return code(annotation, knowledge)

    for step in annotations:
        yield _tried(record, step)


def _tried(function: Callable[[S], T], step: Step[S]) -> Step[T]:
    """The step's value taken one stage on. Its Problem stays; an error, expected or not, becomes one."""
    if isinstance(step.value, Problem):
        return Step(step.origin, step.value)
    try:
        return Step(step.origin, function(step.value))
    except MarsadError as error:
        return Step(step.origin, Problem(step.origin, _reason(error, step.origin)))
    except Exception as error:
        logger.debug("%s failed", step.origin, exc_info=True)
        told = " ".join(str(error).split())
        fault = f"failed with {type(error).__name__} ({told}), a fault of Marsad; please report it"
        return Step(step.origin, Problem(step.origin, fault))


def _reason(error: MarsadError, origin: str) -> str:
    """What the error says, without the name of the report if it begins with that: a Problem has its own."""
    return str(error).removeprefix(f"{origin}: ").removesuffix(".")


def _marked(group: Sequence[Step[Report]], annotator: Annotate) -> list[Step[Annotation]]:
    """The annotations of a group, made together, each in the place of its report."""
    wanted = [step.value for step in group if isinstance(step.value, Report) and _supported(step.value)]
    annotations = annotator(wanted)

    def annotation(report: Report) -> Annotation:
        return next(annotations) if _supported(report) else Annotation(report=report)

    return [
        Step(step.origin, step.value if isinstance(step.value, Problem) else annotation(step.value))
        for step in group
    ]


def _alone(report: Report, annotator: Annotate) -> Annotation:
    return next(annotator([report])) if _supported(report) else Annotation(report=report)


def _supported(report: Report) -> bool:
    """Whether Marsad can code the report's language: English, or one too short to be recognised."""
    return report.language in {None, "en"}


def _groups(reports: Iterable[Step[Report]]) -> Iterator[list[Step[Report]]]:
    """The reports in groups of at most GROUP; one that reaches GROUP_CHARACTERS is closed."""
    group: list[Step[Report]] = []
    characters = 0
    for step in reports:
        group.append(step)
        characters += len(step.value.text) if isinstance(step.value, Report) else 0
        if len(group) >= GROUP or characters >= GROUP_CHARACTERS:
            yield group
            group, characters = [], 0
    if group:
        yield group

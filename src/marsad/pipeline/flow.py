"""The main path, one function per arrow: read_all ─▶ annotate_all ─▶ code_all.

Everything streams: records come out in the order in which their captures went in, one at a time. What
fails, and why, takes the report's place as a Problem; whatever happens to one, the next is done.
"""

import logging
from collections.abc import Callable, Iterable, Iterator
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
    """Report to Annotation, one by one. Reports in a language that is not supported get no marks."""

    def annotation(report: Report) -> Annotation:
        return next(annotator([report])) if _supported(report) else Annotation(report=report)

    for step in reports:
        yield _tried(annotation, step)


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


def _supported(report: Report) -> bool:
    """Whether Marsad can code the report's language: English, or one too short to be recognised."""
    return report.language in {None, "en"}

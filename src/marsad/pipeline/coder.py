"""The pipeline for use from Python: `coder = marsad.load(); record = coder(text, published="2024-12-02")`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from marsad.annotate import load as load_annotator
from marsad.collect import captures, row_capture
from marsad.errors import Unreadable
from marsad.export import CodedRecord
from marsad.knowledge import load_knowledge
from marsad.model.problem import Problem
from marsad.model.record import Record
from marsad.model.report import Capture
from marsad.pipeline.flow import Pipeline
from marsad.pipeline.given import NOTHING, Given

__all__ = ["Coder", "load"]


def load(lexicons: Sequence[Path | str] = (), model: Path | str | None = None) -> "Coder":
    """A coder with the built-in knowledge and model, and what the folders of `lexicons` add.

    Raises BadKnowledge for a lexicon that contradicts itself, BadInput for a model that is not there.
    """
    knowledge = load_knowledge([Path(lexicon) for lexicon in lexicons])
    return Coder(Pipeline(knowledge, load_annotator(None if model is None else Path(model))))


class Coder:
    """Codes texts, rows, files and pages. Loaded once, it serves many reports, one call at a time."""

    def __init__(self, pipeline: Pipeline) -> None:
        self.pipeline = pipeline

    def __call__(
        self, text: str, *, title: str | None = None, published: str | None = None, outlet: str | None = None
    ) -> CodedRecord:
        """The record of one report. Raises Unreadable where there is nothing to read, BadInput for a bad
        date.
        """
        capture = row_capture({"text": text, "title": title}, "text")
        [result] = self._coded([capture], Given(published=published, outlet=outlet))
        if isinstance(result, Problem):
            raise Unreadable(str(result))
        return result

    def batch(self, rows: Iterable[str | Mapping[str, Any]]) -> Iterator[CodedRecord | Problem]:
        """The record of each row, in order: texts, or mappings with text, id, title, published, outlet, url.

        A row that cannot be read gives a Problem in its place. Rows are taken as records are asked for.
        """
        return self._coded(_row_captures(rows), NOTHING)

    def collect(
        self, target: str | Path, *, published: str | None = None, outlet: str | None = None
    ) -> Iterator[CodedRecord | Problem]:
        """The records of a file, a folder, a table (JSONL, CSV) or an http(s) address."""
        return self._coded(captures(str(target)), Given(published=published, outlet=outlet))

    def _coded(self, found: Iterable[Capture | Problem], given: Given) -> Iterator[CodedRecord | Problem]:
        for result in self.pipeline.code(found, given):
            yield CodedRecord.of(result) if isinstance(result, Record) else result


def _row_captures(rows: Iterable[str | Mapping[str, Any]]) -> Iterator[Capture | Problem]:
    for at, row in enumerate(rows, start=1):
        try:
            yield row_capture({"text": row} if isinstance(row, str) else row, f"row {at}")
        except Unreadable as error:
            yield Problem(f"row {at}", str(error))

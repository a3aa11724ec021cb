"""The words that a view rests on, with report, speaker and day."""

from collections.abc import Sequence

from marsad.link.weighing.speaker import KINDS, PRIVATE
from marsad.model.record import Record, Source, Words
from marsad.model.span import Span
from marsad.model.views import Quote

__all__ = ["quote"]


def quote(record: Record, at: Span | Words, sources: Sequence[Source] = (), day: str | None = None) -> Quote:
    """The words at a place of the report; `day` is that of which they tell, if it is known."""
    report = record.report
    published = report.published[:10] if report.published else None
    return Quote(
        start=at.start,
        end=at.end,
        text=report.text[at.start : at.end],
        report=report.id,
        published=published,
        day=day or published,
        said_by=_said_by(sources[0]) if sources else None,
    )


def _said_by(source: Source) -> str:
    """Who says so; of those who may be private persons only the kind."""
    if source.id is None and (source.kind in PRIVATE or source.anonymous):
        return KINDS.get(source.kind, "a source")
    return source.known_as

"""The toll claims of one report: figures of the record, without repeats and totals of a war, parts told."""

from collections.abc import Collection
from dataclasses import replace

from marsad.link.tolls.background import is_background, sums_up
from marsad.link.tolls.figures import Figure, figures_of
from marsad.link.tolls.implied import implied_in
from marsad.link.tolls.parts import with_parts
from marsad.link.tolls.repeats import once
from marsad.model.incident import TollClaim
from marsad.model.record import Record

__all__ = ["toll_claims"]


def toll_claims(record: Record, events: Collection[str] | None = None) -> tuple[TollClaim, ...]:
    """How many people were harmed, as the report says; of some events alone where their ids are given.

    What the report gives as background is left out unless its event is named.
    """
    text = record.report.text
    told = [f for f in figures_of(record, events) if not is_background(record, f)]
    told = [replace(f, sure=False) if sums_up(record, f) else f for f in told]
    told += implied_in(record, told, events)
    figures = once(with_parts(text, told), _title_end(record))
    chosen = (f for f in figures if events is None or not set(events).isdisjoint(f.events))
    return tuple(_claim(record, figure, events) for figure in chosen)


# Characters behind a title in which the text of some pages repeats it, past a date or an agency.
_AGAIN = 400


def _title_end(record: Record) -> int:
    """Where the text's own words begin: behind the title, and behind the title told once more."""
    text, title = record.report.text, record.report.title or ""
    again = text.find(title, len(title), 2 * len(title) + _AGAIN) if title else -1
    return max(len(title), again + len(title))


def _claim(record: Record, figure: Figure, events: Collection[str] | None) -> TollClaim:
    at = figure.at
    return TollClaim(
        report=record.report.id,
        kind=figure.kind,
        low=figure.low,
        high=figure.high,
        event=next(e for e in figure.events if events is None or e in events),
        victims=figure.victims,
        sources=figure.sources,
        part_of=figure.part_of,
        sure=figure.sure,
        start=at.start,
        end=at.end,
        text=at.of(record.report.text),
    )

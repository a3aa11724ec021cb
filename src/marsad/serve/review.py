"""What a person should judge first, as the API tells it."""

from collections.abc import Iterator

from marsad.model.case import Doubt
from marsad.model.record import Record
from marsad.model.span import Span
from marsad.pipeline.judging import doubts
from marsad.serve.case import share
from marsad.serve.forms import Evidence
from marsad.serve.judging_forms import ReviewItem
from marsad.serve.reports import event_form
from marsad.store import Store

__all__ = ["review_items"]

# Incidents that are looked among: those on which most hangs.
STAKED = 300


def review_items(store: Store) -> list[ReviewItem]:
    """The least sure on which most hangs first."""
    return [_item(store, one) for one in doubts(store, store.staked(STAKED))]


def _item(store: Store, doubt: Doubt) -> ReviewItem:
    told = list(doubt.told())
    joined, incidents = doubt.joined, store.incidents_with([doubt.accounts[0].id])
    incident = next(iter(incidents), None)
    event = told[0].event if doubt.event and told else None
    if joined is not None:
        because = [reason.because for reason in sorted(joined.reasons, key=lambda one: -one.weight)]
    else:
        because = [event.why] if event else []
    return ReviewItem(
        kind="event" if doubt.event else "pair",
        events=[doubt.event] if doubt.event else [account.events[0] for account in doubt.accounts],
        confidence=share(joined.score) if joined else event.confidence if event else 0.0,
        stakes=doubt.stakes,
        what=[account.what for account in doubt.accounts],
        because=because,
        evidence=list(_sentences(doubt)),
        incident=incident,
        event=event_form(event, told[0].record, incident) if event else None,
    )


def _sentences(doubt: Doubt) -> Iterator[Evidence]:
    """The sentences that tell what is asked about, each once."""
    shown: set[tuple[str, Span]] = set()
    for told in doubt.told():
        key = (told.record.report.id, told.event.sentence)
        if key not in shown:
            shown.add(key)
            day = told.event.time.from_ if told.event.time else None
            yield _evidence(told.record, told.event.sentence, day)


def _evidence(record: Record, span: Span, day: str | None) -> Evidence:
    report = record.report
    return Evidence(
        report=report.id,
        outlet=report.outlet,
        date=day,
        published=report.published,
        said_by=None,
        start=span.start,
        end=span.end,
        text=report.text[span.start : span.end],
    )

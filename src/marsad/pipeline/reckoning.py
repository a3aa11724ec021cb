"""What the tolls of stored incidents come to by another rule than that by which they were kept."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

from marsad.link.tolls import toll_series, toll_sums
from marsad.model.incident import Incident, TollClaim, TollPoint
from marsad.pipeline.linking import texts_of
from marsad.store import Store

__all__ = ["KEPT_BY", "by_rule", "series_of"]

KEPT_BY = "conservative"
"""The rule by which the store reckons."""


def by_rule(store: Store, incidents: Iterable[Incident], rule: str) -> Iterator[Incident]:
    """The incidents with what their claims come to by a rule. Raises BadInput for a rule that is none."""
    for one in incidents:
        if rule == KEPT_BY or not one.tolls:
            yield one
        else:
            claims, published, texts = _known(store, one)
            yield replace(one, tolls=toll_sums(claims, published, rule, texts))


def series_of(store: Store, incident: Incident) -> tuple[TollPoint, ...]:
    """Every claim of people harmed in the order of publication, and how it stands to those before."""
    return toll_series(*_known(store, incident))


def _known(
    store: Store, incident: Incident
) -> tuple[tuple[TollClaim, ...], Mapping[str, date], Mapping[str, str]]:
    """The claims, when their reports were published, and which of these carry one text."""
    claims = tuple(dict.fromkeys(claim for one in incident.tolls for claim in one.claims))
    reports = sorted({claim.report for claim in claims})
    days = {id_: header.published for id_, header in store.headers(reports).items()}
    published = {id_: date.fromisoformat(day[:10]) for id_, day in days.items() if day}
    return claims, published, texts_of(reports, store.copies_of(reports))

"""How the figures moved: every claim in the order of publication, and how it stands to what was known."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from marsad.link.tolls.statements import value_of
from marsad.model.incident import TOLL_KINDS, TollClaim, TollPoint

__all__ = ["toll_series"]


def toll_series(
    claims: Iterable[TollClaim], published: Mapping[str, date], origins: Mapping[str, str] | None = None
) -> tuple[TollPoint, ...]:
    """The claims as a series, kind by kind, first published first; a report without a date comes last.

    A figure is `partial` where another of its report includes it, `same` where it fits what was said last,
    `update` where it is higher and of a later day, or of the same speaker; else a `contradiction`.
    """
    points: list[TollPoint] = []
    for kind in TOLL_KINDS:
        of_kind = sorted({c for c in claims if c.kind == kind}, key=lambda c: _order(c, published))
        points.extend(_points(of_kind, published, origins or {}))
    return tuple(points)


def _order(claim: TollClaim, published: Mapping[str, date]) -> tuple[date, str, bool, int, str]:
    return published.get(claim.report, date.max), claim.report, claim.part_of, -value_of(claim), repr(claim)


def _points(
    claims: Sequence[TollClaim], published: Mapping[str, date], origins: Mapping[str, str]
) -> Iterator[TollPoint]:
    known: list[TollPoint] = []
    for claim in claims:
        day = published.get(claim.report)
        relation = _relation(claim, day, known, published, origins)
        point = TollPoint(
            day=str(day) if day else None, speaker=claim.speaker, relation=relation, claim=claim
        )
        if relation != "partial":
            known.append(point)
        yield point


def _relation(
    claim: TollClaim,
    day: date | None,
    known: Sequence[TollPoint],
    published: Mapping[str, date],
    origins: Mapping[str, str],
) -> str:
    if claim.part_of or any(_within(claim, p.claim) for p in known):
        return "partial"
    if not known:
        return "first"
    if any(_fits(claim, p.claim) for p in known[-1:]) or any(_copied(claim, p.claim, origins) for p in known):
        return "same"
    last = known[-1]
    same_speaker = claim.speaker is not None and claim.speaker == last.speaker
    later = day is not None and (same_speaker or day > published.get(last.claim.report, date.max))
    return "update" if later and value_of(claim) > value_of(last.claim) else "contradiction"


def _within(claim: TollClaim, other: TollClaim) -> bool:
    """Whether the same report has a higher figure on the same word: this one tells of a scene or a group."""
    same = claim.report == other.report and claim.speaker in (other.speaker, None)
    return same and value_of(claim) < value_of(other)


def _fits(claim: TollClaim, other: TollClaim) -> bool:
    """Whether both can be true as they stand, and give one number."""
    if value_of(claim) == value_of(other):
        return True
    low, high = sorted((claim, other), key=value_of)
    return low.high is not None and low.low != low.high and value_of(high) <= low.high


def _copied(claim: TollClaim, other: TollClaim, origins: Mapping[str, str]) -> bool:
    origin = origins.get(claim.report)
    return origin is not None and origin == origins.get(other.report) and value_of(claim) == value_of(other)

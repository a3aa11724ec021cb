"""What each speaker says of one kind of harm, as it stands after all reports.

Within a report the figures that its words make sure, and of these the ones that it opens with, outrank the
others; the highest of them is its total, and smaller ones tell of scenes or groups, unless another speaker
gives them. Reports that carry one text are one origin and count once.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from marsad.model.incident import TollClaim

__all__ = ["Statement", "standing", "statements", "value_of"]

# Characters in which a report tells its news (title and first paragraphs); figures behind them are often of
# other happenings.
_LEAD = 1000


@dataclass(frozen=True, slots=True)
class Statement:
    """One speaker's total in one report."""

    claim: TollClaim
    day: date | None
    speaker: str
    """Its speaker, else the origin of its report."""


def value_of(claim: TollClaim) -> int:
    """The number that the claim gives: its lower bound, else its upper one."""
    return claim.low if claim.low is not None else claim.high or 0


def statements(
    claims: Iterable[TollClaim], published: Mapping[str, date], origins: Mapping[str, str]
) -> tuple[Statement, ...]:
    """The totals of each report, first published first."""
    by_report: dict[str, list[TollClaim]] = {}
    for claim in claims:
        by_report.setdefault(claim.report, []).append(claim)
    told = [
        Statement(claim, published.get(report), claim.speaker or origins.get(report, report))
        for report, own in by_report.items()
        for claim in _totals(own)
    ]
    return tuple(sorted(told, key=_key))


def _totals(claims: Sequence[TollClaim]) -> list[TollClaim]:
    """The highest figure of the foremost, and the highest of each other speaker who gives another."""
    foremost = max(_rank(c) for c in claims)
    ranked = sorted((c for c in claims if _rank(c) == foremost), key=_height, reverse=True)
    found = {ranked[0].speaker: ranked[0]}
    if ranked[0].speaker is not None:
        for claim in ranked[1:]:
            if claim.speaker is not None:
                found.setdefault(claim.speaker, claim)
    return list(found.values())


def _rank(claim: TollClaim) -> tuple[bool, bool]:
    return claim.sure, claim.start < _LEAD


def standing(told: Iterable[Statement]) -> tuple[Statement, ...]:
    """Those that nothing later replaced: the speaker's next word; a higher one than an outlet's own."""
    told = tuple(told)
    return tuple(s for s in told if not any(_replaces(later, s) for later in told))


def _replaces(later: Statement, earlier: Statement) -> bool:
    newer = (later.day or date.min) > (earlier.day or date.min)
    if later.speaker == earlier.speaker:
        same_day = later.day == earlier.day
        higher = (_height(later.claim), _key(later)) > (_height(earlier.claim), _key(earlier))
        return newer or (same_day and higher)
    return newer and earlier.claim.speaker is None and value_of(later.claim) > value_of(earlier.claim)


def _height(claim: TollClaim) -> tuple[int, bool, int]:
    """By the number, of two that give one number the open one, then the one told first."""
    return value_of(claim), claim.high is None, -claim.start


def _key(statement: Statement) -> tuple[date, str, int, int, str]:
    claim = statement.claim
    return statement.day or date.max, claim.report, claim.start, claim.end, claim.kind

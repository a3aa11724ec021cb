"""What each speaker says of one kind of harm, as it stands: told once, by the latest report that has it.

Reports that carry one text are one origin, and count once. Within one report a speaker's highest figure is
the total that is told; smaller ones tell of scenes or groups.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from marsad.model.incident import TollClaim

__all__ = ["Statement", "speaker_of", "standing", "statements", "value_of"]


@dataclass(frozen=True, slots=True)
class Statement:
    """One speaker's total in one report."""

    claim: TollClaim
    day: date | None
    speaker: str
    """Its speaker, else the origin of its report."""
    origin: str


def value_of(claim: TollClaim) -> int:
    """The number that the claim gives: its lower bound, else its upper one."""
    return claim.low if claim.low is not None else claim.high or 0


def speaker_of(claim: TollClaim) -> str | None:
    """Who says so, nearest to the figure; None where the outlet does."""
    first = next(iter(claim.sources), None)
    return (first.name or first.text) if first else None


def statements(
    claims: Iterable[TollClaim], published: Mapping[str, date], origins: Mapping[str, str]
) -> tuple[Statement, ...]:
    """The highest claim of each report and speaker, first published first."""
    told = [_statement(claim, published, origins) for claim in claims]
    highest: dict[tuple[str, str], Statement] = {}
    for one in sorted(told, key=lambda s: (_height(s), _key(s))):
        highest[one.claim.report, one.speaker] = one
    return tuple(sorted(highest.values(), key=_key))


def standing(told: Iterable[Statement]) -> tuple[Statement, ...]:
    """Those that nothing later replaced: the speaker's next word; a higher one than an outlet's own."""
    told = tuple(told)
    return tuple(s for s in told if not any(_replaces(later, s) for later in told))


def _replaces(later: Statement, earlier: Statement) -> bool:
    newer = (later.day or date.min) > (earlier.day or date.min)
    if later.speaker == earlier.speaker:
        rank = (_height(later), _key(later)), (_height(earlier), _key(earlier))
        return newer or (later.day == earlier.day and rank[0] > rank[1])
    return newer and speaker_of(earlier.claim) is None and value_of(later.claim) > value_of(earlier.claim)


def _statement(claim: TollClaim, published: Mapping[str, date], origins: Mapping[str, str]) -> Statement:
    origin = origins.get(claim.report, claim.report)
    return Statement(claim, published.get(claim.report), speaker_of(claim) or origin, origin)


def _height(statement: Statement) -> tuple[int, bool]:
    """By the number, and of two that give one number the open one."""
    return value_of(statement.claim), statement.claim.high is None


def _key(statement: Statement) -> tuple[date, str, int, int, str]:
    claim = statement.claim
    return statement.day or date.max, claim.report, claim.start, claim.end, claim.kind

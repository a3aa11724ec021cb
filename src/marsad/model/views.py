"""What many records together show: ties between parties, who holds what ground, what happened when."""

from dataclasses import dataclass

from marsad.model.incident import Contest, Incident
from marsad.model.record import Place, Words

__all__ = ["TIES", "Day", "Ground", "Party", "Quote", "Tie"]

TIES = ("backs", "leads", "part_of", "allied_with", "opposes", "fights")
"""Kinds of ties. `allied_with` and `fights` go both ways."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """A party as a node: of the lexicon, or known by country and sector alone. Never a private person."""

    key: str
    """Id in the actor lexicon, else country and sector: `SYR/REB`."""
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Words):
    """The words of a report that something rests on."""

    report: str
    published: str | None = None
    day: str | None = None
    """The day that it tells of: the event's own, else that of publication."""
    said_by: str | None = None
    """None: the outlet itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """What reports say of two parties, with first and last day on which it is told of."""

    type: str
    """One of TIES."""
    from_: Party
    to: Party
    first: str | None = None
    last: str | None = None
    quotes: tuple[Quote, ...]
    """First told first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """Who holds a place, by the last dated report of it."""

    place: Place
    state: str
    """held, lost, contested or besieged."""
    holder: Party | None = None
    """None where it is only said who lost it, or nobody is named."""
    since: str | None = None
    """The first day of the unbroken run of reports that name this holder."""
    last: str
    """The day of the last report."""
    quotes: tuple[Quote, ...]
    """The reports of this holder and state, last first."""
    dispute: Contest | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """What happened on a day; `day` is None for what has no known day."""

    day: str | None
    incidents: tuple[Incident, ...]

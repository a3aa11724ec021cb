"""What is asked of the store, and what it answers with beside the nouns of the model."""

from dataclasses import dataclass

from marsad.model.record import Control, Relation

__all__ = ["Header", "Held", "Stated", "Wanted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which incidents; what is not given does not narrow. Days are ISO dates, both included."""

    since: str | None = None
    until: str | None = None
    near: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    within: float = 25.0
    """Kilometres around `near`; about a town and its villages."""
    types: tuple[str, ...] = ()
    """Any of these."""
    actor: str | None = None
    """A party's id, name or country, in any case, on either side."""
    min_origins: int = 0
    status: str | None = None
    text: str | None = None
    """Words that the incident or one report of it must all have."""
    bbox: tuple[float, float, float, float] | None = None
    """West, south, east, north in degrees; west of 170 and east of -170 is a box over the date line."""
    modes: tuple[str, ...] = ()
    """Any of these."""
    outlet: str | None = None
    """Who published a report of it, in any case."""
    speaker: str | None = None
    """A kind of source that says so in a report of it; `outlet` where one says so itself."""
    min_killed: int = 0
    """So many killed at the best of what is said."""
    reviewed: bool | None = None
    """Whether a person has judged one of its events."""
    limit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """What is shown of a report beside a value of it."""

    id: str
    external_id: str | None
    outlet: str | None
    title: str | None
    published: str | None
    url: str | None
    revision: int
    first_seen: str
    last_seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """A relation between parties, and the report that states it."""

    report: Header
    relation: Relation


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Who holds what ground, the day for which it is said (else that of publication), and the report."""

    report: Header
    day: str | None
    control: Control

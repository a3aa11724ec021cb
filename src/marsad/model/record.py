"""What comes out: the record of one report, as spec/record.md (docs/record.md) writes it.

Every value carries its span: `start`, `end` (half-open, code points of `report.text`) and `text`, the words.
"""

from dataclasses import dataclass

from marsad.model.report import Report
from marsad.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A stretch of the report with its words; the base of every value."""

    start: int
    end: int
    text: str

    @property
    def span(self) -> Span:
        """Where the words stand."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Words):
    """Words that name somebody or something; `name` is that by which it is known, if it is."""

    name: str | None = None

    @property
    def known_as(self) -> str:
        """The name, else the words."""
        return self.name or self.text


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Named):
    """A party as the report names it.

    `country` is ISO 3166 alpha-3, `sector` a PLOVER sector, `id` the party in the actor lexicon.
    """

    id: str | None = None
    country: str | None = None
    sector: str | None = None
    head: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Place(Named):
    """A place as named.

    lat, lon in degrees (WGS 84): the centre of the thing named; precision says how much that is worth. What
    the gazetteer does not know has no name and no number, and the rest of what it lies in, if that is told.
    """

    geonameid: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    precision: str | None = None
    """point, settlement, admin2, admin1, country or region."""

    @property
    def lies_in(self) -> bool:
        """Whether degrees and precision are those of what it lies in: its own name nobody knows."""
        return self.name is None and self.lat is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Time(Words):
    """When.

    `from_` and `to` are ISO dates, both included; None where the words are relative to an unknown date.
    """

    from_: str | None = None
    to: str | None = None
    precision: str = "unknown"
    """hour, part_of_day, day, week, month, year or unknown."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Number(Words):
    """How many: low to high, both included; None is open."""

    kind: str
    low: int | None = None
    high: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Source(Named):
    """Who says so."""

    id: str | None = None
    kind: str = "other"
    anonymous: bool = False
    stance: str = "asserts"
    """asserts, denies, expects or claims_responsibility."""
    medium: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that someone did, may do, or is said not to have done."""

    id: str
    type: str
    mode: tuple[str, ...] = ()
    contexts: tuple[str, ...] = ()
    status: str = "asserted"
    historical: bool = False
    trigger: Words
    actors: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    places: tuple[Place, ...] = ()
    time: Time | None = None
    numbers: tuple[Number, ...] = ()
    weapons: tuple[Words, ...] = ()
    sources: tuple[Source, ...] = ()
    sentence: Span
    confidence: float
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation(Words):
    """What a report says about parties, not an act: backs, leads, part_of, allied_with or opposes."""

    type: str
    from_: Mention
    to: Mention
    sources: tuple[Source, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Control:
    """Who holds what ground.

    `change` is taken, lost, held, contested or besieged; `event` the id of the event that tells it.
    """

    place: Place
    holder: Mention | None = None
    previous: Mention | None = None
    change: str
    time: Time | None = None
    event: str | None = None
    sources: tuple[Source, ...] = ()
    status: str = "asserted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """All that one report says, and what could not be settled (`warnings`)."""

    report: Report
    events: tuple[Event, ...] = ()
    relations: tuple[Relation, ...] = ()
    control: tuple[Control, ...] = ()
    warnings: tuple[str, ...] = ()

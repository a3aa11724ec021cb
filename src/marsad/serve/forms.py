"""What the API answers with. msgspec writes it, and the OpenAPI is made from it, so that both are one.

Spans are half-open, in code points of the text of the report; days are ISO dates, times ISO 8601 in UTC.
"""

import msgspec

from marsad.store import Brief

__all__ = [
    "AboutForm", "Change", "Contested", "Counted", "Decided", "Evidence", "Failure", "Form", "Ground",
    "Health", "Located", "MapData", "Page",
]  # fmt: skip


class Form(msgspec.Struct, frozen=True, kw_only=True, rename={"from_": "from"}):
    """Base of the forms."""


class Failure(Form, frozen=True):
    """Why something was not done, in one sentence."""

    error: str


class Page(Form, frozen=True):
    """Incidents in a list; `next` is the cursor of the page behind it, null at the end."""

    items: list[Brief]
    next: str | None


class MapData(Form, frozen=True):
    """Incidents on a map, a list for each column; those without coordinates are counted alone."""

    id: list[str]
    lon: list[float]
    lat: list[float]
    day: list[str | None]
    type: list[str]
    """The type that names it."""
    origins: list[int]
    killed: list[int | None]
    status: list[str]
    precision: list[str | None]
    radius_km: list[float | None]
    """How far the place reaches from its centre, of districts, provinces, countries, where that is known."""
    unplaced: int
    left_out: int
    """More than are drawn; the newest are."""


class Counted(Form, frozen=True):
    """How many incidents have which value."""

    total: int
    types: dict[str, int]
    status: dict[str, int]
    days: list[tuple[str, dict[str, int]]]
    """Day -> type that names the incident -> how many, day by day."""
    undated: int
    actors: list[tuple[str, int, str]]
    """Name, how many, and the key by which to filter; the commonest alone."""
    outlets: list[tuple[str, int]]


class AboutForm(Form, frozen=True):
    """What is served."""

    version: str
    reports: int
    events: int
    incidents: int
    judgements: int
    first: str | None
    last: str | None
    """The first and last day of an incident."""
    types: dict[str, list[str]]
    """Type -> its modes."""
    statuses: list[str]
    speakers: list[str]
    """Kinds of sources, for the filter `speaker`."""
    writable: bool
    """Whether judgements are taken, from who has the token."""
    disclaimer: str
    attribution: list[str]


class Health(Form, frozen=True):
    """That the store answers."""

    status: str
    changes: int
    """The id of the last row of the feed of changes."""


class Located(Form, frozen=True):
    """Words of a report, and where they stand in its text."""

    start: int
    end: int
    text: str


class Change(Form, frozen=True):
    """A row of the feed of changes."""

    id: int
    kind: str
    """added, merged, split, corrected or withdrawn."""
    noun: str
    """report, event, incident or judgement."""
    of: str
    into: list[str]
    when: str
    because: str | None


class Decided(Form, frozen=True):
    """What a person decided."""

    id: str
    decision: str
    """same, different, unsure, accept, reject or correct."""
    events: list[str]
    field: str | None
    value: str | None
    by: str
    because: str | None
    when: str
    retired: bool
    """Whether it was taken back."""


class Evidence(Located, frozen=True):
    """The words of a report that something rests on."""

    report: str
    outlet: str | None
    date: str | None
    """The day that it tells of."""
    published: str | None
    said_by: str | None
    """None: the outlet itself."""


class Ground(Form, frozen=True):
    """Where, and how exactly that is known."""

    name: str
    geonameid: int | None
    lat: float | None
    lon: float | None
    precision: str | None
    country: str | None
    admin1: str | None


class Contested(Form, frozen=True):
    """What speakers disagree about; value and names of each side."""

    about: str
    sides: list[tuple[str, list[str]]]
    because: str

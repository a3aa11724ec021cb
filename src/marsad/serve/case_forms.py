"""One incident with all that it stands on, as the API tells it."""

from marsad.serve.forms import Change, Contested, Decided, Form, Located
from marsad.store import Brief

__all__ = [
    "AccountForm", "CaseForm", "ClaimForm", "CopyForm", "GradeForm", "JoinForm", "OriginForm", "PartyForm",
    "PointForm", "ReasonForm", "SharedForm", "SumForm", "TollsForm",
]  # fmt: skip


class PartyForm(Form, frozen=True):
    """Who."""

    name: str
    id: str | None
    country: str | None
    sector: str | None


class AccountForm(Form, frozen=True):
    """What one report tells of the incident."""

    id: str
    report: str
    external_id: str | None
    outlet: str | None
    agency: str | None
    title: str | None
    published: str | None
    url: str | None
    capture: str
    """SHA-256 of the bytes that the report was read from."""
    main: bool
    """Whether it is what the report is published for."""
    what: str
    events: list[str]
    types: list[str]
    modes: list[str]
    status: str


class ClaimForm(Form, frozen=True):
    """One value, one report, one speaker."""

    id: str
    event: str
    property: str
    value: str
    """In the grammar of docs/weighing.md, with names for ids."""
    words: Located
    sentence: Located
    report: str
    outlet: str | None
    published: str | None
    said_by: list[str]
    """Nearest first; empty: the outlet itself."""
    stance: str
    status: str
    capture: str


class OriginForm(Form, frozen=True):
    """An independent origin, and the reports that go back to it."""

    name: str
    kind: str
    reports: list[str]
    because: str


class SumForm(Form, frozen=True):
    """What the claims of one kind of harm and class of victims come to."""

    kind: str
    victims: str
    low: int | None
    best: int | None
    high: int | None
    rule: str
    because: str


class PointForm(Form, frozen=True):
    """A claim in the order of publication, and how it stands to what was known."""

    day: str | None
    speaker: str | None
    relation: str
    """first, same, update, contradiction or partial."""
    kind: str
    victims: str
    low: int | None
    high: int | None
    report: str
    outlet: str | None
    words: Located
    part_of: bool


class TollsForm(Form, frozen=True):
    """People harmed: the sums, and every claim over time."""

    sums: list[SumForm]
    series: list[PointForm]


class GradeForm(Form, frozen=True):
    """A grade, suggested by rule or set by a person; the steps of the rule."""

    airwars: str
    admiralty: str
    trace: list[str]
    suggested: bool


class ReasonForm(Form, frozen=True):
    """One feature of a comparison, and what it adds to the score (log odds)."""

    feature: str
    weight: float
    because: str


class JoinForm(Form, frozen=True):
    """Two accounts compared."""

    left: str
    right: str
    score: float
    """Log odds that they tell one happening."""
    likely: float
    """The same as a share."""
    reasons: list[ReasonForm]


class SharedForm(Located, frozen=True):
    """A stretch of a report that stands in the other, too."""

    report: str


class CopyForm(Form, frozen=True):
    """Two reports that carry one text; their shared stretches by turns, the one's and the other's."""

    reports: list[str]
    kind: str
    """identical, light edit, partial or rewrite."""
    shared: list[SharedForm]
    because: list[str]


class CaseForm(Brief, frozen=True, kw_only=True):
    """An incident, and everything that it stands on."""

    actors: list[PartyForm]
    recipients: list[PartyForm]
    accounts: list[AccountForm]
    claims: list[ClaimForm]
    origin_list: list[OriginForm]
    tolls: TollsForm
    contests: list[Contested]
    graded: GradeForm | None
    joined: list[JoinForm]
    copies: list[CopyForm]
    judgements: list[Decided]
    history: list[Change]

"""Reports as the API tells them."""

from marsad.serve.case_forms import CopyForm
from marsad.serve.forms import Form, Located

__all__ = [
    "ControlSpan", "EventForm", "FurnitureForm", "NamedIncident", "ReportForm", "ReportLine", "ReportPage",
    "RevisionForm", "RoleForm", "TieSpan",
]  # fmt: skip


class ReportLine(Form, frozen=True):
    """A report in a list."""

    id: str
    external_id: str | None
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    first_seen: str


class ReportPage(Form, frozen=True):
    """Reports, newest first; `next` is the cursor of the page behind it."""

    items: list[ReportLine]
    next: str | None


class RoleForm(Located, frozen=True):
    """Words that play a part in an event."""

    role: str
    """trigger, actor, recipient, place, time, number, weapon or source."""
    name: str | None
    """What is read from them."""


class EventForm(Form, frozen=True):
    """One event as the report tells it."""

    id: str
    type: str
    modes: list[str]
    status: str
    historical: bool
    trigger: Located
    sentence: Located
    spans: list[RoleForm]
    confidence: float
    why: str
    incident: str | None
    """The incident that it is part of."""


class TieSpan(Located, frozen=True):
    """Words that say how two parties stand to one another."""

    type: str
    from_: str
    to: str


class ControlSpan(Located, frozen=True):
    """A place, and what is said of who holds it."""

    change: str
    said: str


class RevisionForm(Form, frozen=True):
    """One state of a report."""

    revision: int
    sha256: str
    coder: str
    added: str


class FurnitureForm(Form, frozen=True):
    """What was left out of a page, and by which rule."""

    text: str
    rule: str


class NamedIncident(Form, frozen=True):
    """An incident that the report tells of."""

    id: str
    what: str
    main: bool
    """Whether it is what the report is published for."""


class ReportForm(ReportLine, frozen=True):
    """A report with all that was read from it."""

    text: str
    agency: str | None
    byline: str | None
    dateline: str | None
    language: str | None
    sha256: str
    revisions: list[RevisionForm]
    events: list[EventForm]
    relations: list[TieSpan]
    control: list[ControlSpan]
    left_out: list[FurnitureForm]
    original: str | None
    """The page's text before it was cleaned; null where it cannot be read again."""
    incidents: list[NamedIncident]
    copies: list[CopyForm]
    warnings: list[str]

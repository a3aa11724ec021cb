"""What persons are asked and decide, and the feed of changes, as the API tells them."""

import msgspec

from marsad.serve.forms import Change, Decided, Evidence, Form
from marsad.serve.report_forms import EventForm

__all__ = [
    "Asked",
    "ChangesForm",
    "DecidedNow",
    "Decisions",
    "JudgedEvent",
    "Lesson",
    "ReviewForm",
    "ReviewItem",
]


class Asked(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A person's word: same, different or unsure of two events or incidents; accept, reject or correct of
    one.
    """

    decision: str
    events: list[str]
    """Ids of events, or of incidents to compare two or to set a grade."""
    field: str | None = None
    """With correct: type, status, actor, recipient, place, time, grade or a kind of number."""
    value: str | None = None
    """With correct: what is right."""
    because: str | None = None
    by: str
    """Who decides."""


class ReviewItem(Form, frozen=True):
    """Something for a person to judge: a pair of accounts, or an event."""

    kind: str
    """pair or event."""
    events: list[str]
    """What to send with the judgement: two ids, or one."""
    confidence: float
    """Of a pair, how likely they tell one happening; of an event, how sure its reading is."""
    stakes: float
    """People said to be harmed and reports that tell it, in orders of magnitude."""
    what: list[str]
    because: list[str]
    evidence: list[Evidence]
    """The sentences, by account."""
    incident: str | None
    event: EventForm | None
    """With an event, all that is read of it."""


class ReviewForm(Form, frozen=True):
    """The least sure on which most hangs first."""

    items: list[ReviewItem]
    next: str | None


class DecidedNow(Decided, frozen=True):
    """A judgement, and the incidents that its events are in now."""

    incidents: list[str]


class Decisions(Form, frozen=True):
    """Judgements, the last first."""

    items: list[Decided]
    next: str | None


class JudgedEvent(Form, frozen=True):
    """An event as it was coded, with its sentence."""

    id: str
    report: str
    type: str
    status: str
    confidence: float
    sentence: str
    words: str


class Lesson(Decided, frozen=True):
    """A judgement with what it was about: a line of training data."""

    told: list[JudgedEvent]


class ChangesForm(Form, frozen=True):
    """Rows of the feed after `since`; `next` is the `since` of the page behind it."""

    items: list[Change]
    next: str | None

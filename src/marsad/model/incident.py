"""Many reports, one happening: what each report tells of it, and what stands behind all of them.

    Record ─ accounts_of ─▶ Account ─┐
                                     ├─ link ─▶ Incident (origins, tolls, grade)
                       Judgement ────┘

Every value keeps the report and the words that it came from. Dates are ISO 8601, both ends included.
"""

from dataclasses import dataclass, field

from marsad.model.record import Mention, Place, Source, Words

__all__ = [
    "DECISIONS",
    "TOLL_KINDS",
    "Account",
    "Claim",
    "Contest",
    "Grade",
    "Incident",
    "Joined",
    "Judgement",
    "Kept",
    "Reason",
    "TollClaim",
    "TollPoint",
    "TollSum",
    "Witness",
]

TOLL_KINDS = ("killed", "wounded", "missing", "captured", "displaced")
"""Kinds of numbers (docs/record.md) that count people harmed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TollClaim(Words):
    """How many people, as one report says on one speaker's word; `low` to `high`, None is open."""

    report: str
    kind: str
    """One of TOLL_KINDS, or casualties: dead and wounded in one figure ("five were shot")."""
    low: int | None = None
    high: int | None = None
    event: str | None = None
    """The id of the event whose number it is."""
    victims: str = "people"
    """Class of the victims: people, civilians, children, women, fighters, soldiers, police, ..."""
    sources: tuple[Source, ...] = ()
    """Who says so, nearest first; empty where the outlet says it itself."""
    part_of: bool = False
    """Whether another claim of the same report includes it ("12 people, including 3 children")."""
    sure: bool = True
    """Whether the words beside the figure say what befell those counted, or only its event does."""

    @property
    def speaker(self) -> str | None:
        """Who says so, nearest to the figure; None where the outlet does."""
        return next((source.known_as for source in self.sources), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """What one report tells of one happening: its events that belong together, seen as one.

    A function of its record alone, so that it never changes with what else is known.
    """

    id: str
    report: str
    """The id of the report."""
    main: bool
    """Whether it is what the report is published for; False: background, follow-up, another happening."""
    of_several: bool = False
    """Whether its report is published for others too: a round-up, two stories in one."""
    what: str
    """One line that names it, from the report's own words."""
    events: tuple[str, ...]
    """Ids of the events that tell it, first in the text first."""
    types: tuple[str, ...]
    modes: tuple[str, ...] = ()
    status: str = "asserted"
    """That of its events that were surest to happen: asserted, else future, hypothetical, negated."""
    places: tuple[Place, ...] = ()
    """Most specific first."""
    from_: str | None = None
    to: str | None = None
    published: str | None = None
    """The day on which its report was published."""
    actors: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    weapons: tuple[str, ...] = ()
    speakers: tuple[str, ...] = ()
    """Kinds of those who say so (docs/record.md); `outlet` where it says so itself."""
    tolls: tuple[TollClaim, ...] = ()
    words: tuple[str, ...] = ()
    """Content words, folded, sorted, without repetition."""
    keys: tuple[str, ...] = ()
    """What it is looked up by; two accounts without a common key are never compared."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One feature of a comparison: its name, what it adds to the score (log odds), and a sentence."""

    feature: str
    weight: float
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """Two accounts compared: their ids in order, the score (log odds that they tell one happening), why."""

    left: str
    right: str
    score: float
    reasons: tuple[Reason, ...] = ()


DECISIONS = ("same", "different", "unsure", "accept", "reject", "correct")


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """What a person decided: same, different or unsure of two events; accept, reject or correct of one.

    Never edited: a later judgement of the same events outranks it, `retired` takes it back.
    """

    id: str
    decision: str
    """One of DECISIONS."""
    events: tuple[str, ...]
    """One or two ids of events, in order."""
    field: str | None = None
    """With correct: the property of the event."""
    value: str | None = None
    """With correct: its right value."""
    by: str
    because: str | None = None
    when: str
    """ISO 8601 date-time in UTC."""
    retired: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """An independent origin of an incident or claim: who told first, and the reports that go back to it."""

    name: str
    kind: str
    """agency, outlet or speaker."""
    reports: tuple[str, ...]
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TollSum:
    """What the claims of one kind and class of victims come to, by a rule that is named."""

    kind: str
    victims: str
    low: int | None
    """The least that any claim says that no later one has raised; None where it has no lower bound."""
    best: int | None
    high: int | None
    """The most; None where the highest claim is open ("at least 20")."""
    rule: str
    because: str
    claims: tuple[TollClaim, ...]
    """All that is claimed of them; last those that do not count, as their report says another more surely."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TollPoint:
    """A claim in the order in which claims were published, and how it stands to what was known before."""

    day: str | None
    """The day on which its report was published."""
    speaker: str | None
    """Who says so, nearest; None where the outlet says it itself."""
    relation: str
    """first, same, update, contradiction or partial."""
    claim: TollClaim


@dataclass(frozen=True, slots=True, kw_only=True)
class Contest:
    """A point on which speakers disagree: what about, and the sides with who stands on each."""

    about: str
    """responsibility, killed, wounded, control, happened, ..."""
    sides: tuple[tuple[str, tuple[str, ...]], ...]
    """Value -> names of those who say so."""
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Grade:
    """A suggested grade: a person decides. `trace` are the rule's steps, in sentences."""

    airwars: str
    """Confirmed, Fair, Weak, Contested or Discounted."""
    admiralty: str
    """Source reliability A to F and credibility 1 to 6, as in B2."""
    trace: tuple[str, ...]
    suggested: bool = True
    """False once a person has set it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incident:
    """One happening, as all accounts of it together tell it; a function of accounts and judgements."""

    id: str
    what: str
    place: Place | None = None
    from_: str | None = None
    to: str | None = None
    types: tuple[str, ...] = ()
    status: str = "asserted"
    accounts: tuple[str, ...]
    """Ids of accounts, first published first."""
    reports: tuple[str, ...] = ()
    """Ids of the reports whose main news it is."""
    mentions: tuple[str, ...] = ()
    """Ids of the reports that tell of it beside their own news."""
    actors: tuple[Mention, ...] = ()
    recipients: tuple[Mention, ...] = ()
    origins: tuple[Witness, ...] = ()
    tolls: tuple[TollSum, ...] = ()
    contested: tuple[Contest, ...] = ()
    grade: Grade | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value, one report, one speaker. Its id is a hash of what is said, not of coder version or time.

    `value` has a written grammar: `201..`, `10..12`, `2024-12-01`, `geonames:173576`, a party's id or name.
    """

    id: str
    event: str
    report: str
    property: str
    """type, actor, recipient, place, time, killed, ..., control, relation."""
    value: str
    said_by: tuple[str, ...] = ()
    """Speakers, nearest first; empty: the outlet itself."""
    stance: str = "asserts"
    status: str
    """The event's: asserted, future, hypothetical, negated."""
    words: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A row of the feed of changes. `id` grows; `kind` is added, merged, split, corrected or withdrawn."""

    id: int
    kind: str
    noun: str
    """report, event, incident or judgement."""
    of: str
    """The id of what changed."""
    into: tuple[str, ...] = field(default=())
    """With merged and split: the ids that it became."""
    when: str
    because: str | None = None

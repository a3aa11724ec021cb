"""A report with its words marked: what the annotator found, before anything is decided about events."""

from dataclasses import dataclass

from marsad.model.report import Report
from marsad.model.span import Span


@dataclass(frozen=True, slots=True)
class Token:
    """One word. `head` is the place of its head in `Annotation.tokens`, -1 for the root of a sentence."""

    start: int
    end: int
    upos: str
    lemma: str
    head: int
    relation: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: characters `start` to `end`, tokens `first` to `last` (excluded)."""

    start: int
    end: int
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Where it stands."""
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entity:
    """A named entity or a measured expression; labels: see annotate.LABELS."""

    start: int
    end: int
    label: str
    literal: float | None = None
    """For a place's name, how likely it means the place ("in Oslo") and not who acts there ("Oslo said")."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words given as somebody's own, marks included; `speaker` names who said them where it is plain."""

    start: int
    end: int
    speaker: Span | None = None


@dataclass(frozen=True, slots=True)
class Scored:
    """A span proposed for a role, with the model's probability."""

    role: str
    start: int
    end: int
    score: float
    kind: str | None = None
    """For numbers, what is counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """An event as the learned heads see it: a trigger, and probabilities for `coding` to decide by."""

    start: int
    end: int
    sentence: int
    """Place in `Annotation.sentences`."""
    score: float
    """Probability that the words are a trigger at all."""
    types: dict[str, float]
    status: dict[str, float]
    historical: float
    modes: dict[str, float]
    stance: dict[str, float]
    roles: tuple[Scored, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Annotation:
    """A report and its marks. Tokens are ordered and disjoint; sentences cover them."""

    report: Report
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    proposals: tuple[Proposal, ...] = ()

    def words(self, token: Token) -> str:
        """The token as it stands in the report."""
        return self.report.text[token.start : token.end]

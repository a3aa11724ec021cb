"""One text in several reports: two that carry it, the group of all, and where it comes from."""

from dataclasses import dataclass

from marsad.model.report import Report
from marsad.model.span import Span

__all__ = ["KINDS", "Card", "Copy", "CopyGroup", "Origin", "Shared"]

KINDS = ("identical", "light edit", "partial", "rewrite")
"""How near two copies are to one another, nearest first."""


@dataclass(frozen=True, slots=True)
class Card:
    """What is kept of a report to find its copies: its marks and bonds, runs of words and pairs of facts, as
    numbers of 64 bits, and its day.
    """

    key: str
    """The report by what tells it from others, first published first."""
    marks: frozenset[int]
    bonds: frozenset[int]
    day: int | None


@dataclass(frozen=True, slots=True)
class Shared:
    """What both reports of a copy say: where it stands in the text of the one and of the other."""

    left: Span
    right: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Copy:
    """Two reports that carry one text, and why that is believed: sentences for a person to check."""

    left: Report
    right: Report
    kind: str
    """One of KINDS."""
    shared: tuple[Shared, ...]
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Whose text it is: the agency that is credited, else the outlet that published it first."""

    name: str
    is_agency: bool
    because: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyGroup:
    """Reports of which every two are copies of one kind, first published first."""

    reports: tuple[Report, ...]
    kind: str
    origin: Origin
    copies: tuple[Copy, ...]

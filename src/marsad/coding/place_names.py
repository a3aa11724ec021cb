"""A place's name where it stands in a report, as it may be read there."""

from dataclasses import dataclass

from marsad.knowledge.place_ranking import Asked
from marsad.knowledge.place_row import Candidate
from marsad.knowledge.place_words import Reading
from marsad.model.span import Span

Sense = tuple[str, tuple[str, ...], frozenset[tuple[str, str]]]
"""A name, the kinds that its words ask for, and what they put it into."""
LOCAL = ("settlement", "point", "admin2", "admin1")
"""Kinds of places that tell where in a country a report is."""


@dataclass(frozen=True, slots=True)
class Named:
    """One place where a name stands, as it may be read there."""

    span: Span
    reading: Reading
    candidates: tuple[Candidate, ...]
    sense: Sense

    @property
    def asked(self) -> Asked:
        """The name with all that speaks for one place or another."""
        word, kinds, inside = self.sense
        return Asked(self.candidates, word, kinds, inside)

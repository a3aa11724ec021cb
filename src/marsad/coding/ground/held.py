"""Control of ground as found in the words, before it becomes a record."""

from dataclasses import dataclass

from marsad.model.span import Span

HELD, TAKEN, LOST, BESIEGED, CONTESTED = "held", "taken", "lost", "besieged", "contested"


@dataclass(frozen=True, slots=True)
class Held:
    """Who holds, takes or loses a place, and the words that tell it."""

    place: Span
    holder: Span | None
    previous: Span | None
    change: str
    cue: Span
    status: str = "asserted"

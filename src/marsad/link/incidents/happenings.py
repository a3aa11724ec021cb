"""Which events of one report tell one happening.

Two events contradict one another when they are told of different days, of different places, or one as done
and the other as planned. An event joins the happening that it agrees with best; one without place and time
goes with what is told before it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field

from marsad.link.incidents.days import Days, apart, days_of
from marsad.link.incidents.spots import agree, differ, specific
from marsad.model.record import Event, Place
from marsad.text.names import fold

__all__ = ["Happening", "are_one", "far_in_time", "happenings", "is_told_by", "once"]

# An event a day off is still the same night; two days off is another event.
SAME_DAYS = 1
# A shared place counts two (`_shared`).
TWICE = 4
# What is told as done and what is told as planned or denied are never one happening.
DONE = {"asserted": "done", "future": "planned", "hypothetical": "planned", "negated": "denied"}


@dataclass(slots=True)
class Happening:
    """Events of one report that tell one happening."""

    events: list[Event] = field(default_factory=list)
    """What it is made of, all of force or none, first in the text first."""
    beside: list[Event] = field(default_factory=list)
    """What belongs to it: condemned, demanded, done after it."""

    @property
    def places(self) -> list[Place]:
        """The places of all its events."""
        return [place for event in self.events for place in event.places]


def happenings(events: Sequence[Event], opening: int, *, by_sentence: bool = False) -> list[Happening]:
    """The events parted by happening; the happening told first comes first. What the opening (to that code
    point) tells goes with what is told before it, unless they contradict one another. `by_sentence`: what one
    sentence tells of two places is one happening ("marched in Nawa and blocked the road to Izra").
    """
    told: list[Happening] = []
    last: Happening | None = None
    for event in sorted(events, key=lambda one: (one.trigger.start, one.id)):
        fits = [one for one in told if not _contradicts(one, event, by_sentence=by_sentence)]
        best = max(fits, key=lambda one: (_agreement(one, event), one is last), default=None)
        if best is None or (_agreement(best, event) < _needed(best, event, opening)):
            told.append(best := Happening())
        best.events.append(event)
        last = best
    return told


def once(told: Sequence[Happening]) -> list[Happening]:
    """The happenings, but those beside another that only its own sentences tell: a purpose, a direction."""
    kept: list[Happening] = []
    for one in told:
        sentences = {event.sentence for event in one.events}
        home = next((other for other in kept if sentences <= {e.sentence for e in other.events}), None)
        if home is None:
            kept.append(one)
        else:
            home.beside.extend(one.events)
    return kept


def are_one(left: Happening, right: Happening) -> bool:
    """Whether two parts of a report tell one happening twice: of one place, and two things more."""
    return not any(_contradicts(left, event) for event in right.events) and any(
        _agreement(left, event) >= TWICE for event in right.events
    )


def is_told_by(happening: Happening, event: Event) -> bool:
    """Whether an event is of a place of the happening, and nothing contradicts."""
    return agree(happening.places, event.places) and not _contradicts(happening, event)


def far_in_time(left: Days | None, right: Days | None) -> bool:
    """Whether both say the day, and other days."""
    return left is not None and right is not None and apart(left, right) > SAME_DAYS


def _needed(happening: Happening, event: Event, opening: int) -> int:
    """How much they must agree on."""
    if event.trigger.start >= opening and _stands_alone(event):
        return 1
    return 0


def _stands_alone(event: Event) -> bool:
    """Whether it says itself where or when it was."""
    return any(map(specific, event.places)) or days_of(event.time) is not None


def _contradicts(happening: Happening, event: Event, *, by_sentence: bool = False) -> bool:
    shares = by_sentence and any(other.sentence == event.sentence for other in happening.events)
    return any(
        DONE[other.status] != DONE[event.status]
        or other.historical != event.historical
        or far_in_time(days_of(other.time), days_of(event.time))
        or (differ(other.places, event.places) and not shares)
        for other in happening.events
    )


def _agreement(happening: Happening, event: Event) -> int:
    """How many things both say: place, day, trigger, numbers, weapons."""
    return max(_shared(other, event) for other in happening.events)


def _shared(left: Event, right: Event) -> int:
    days = days_of(left.time), days_of(right.time)
    return (
        2 * agree(left.places, right.places)
        + (days[0] is not None and days[0] == days[1])
        + (fold(left.trigger.text) == fold(right.trigger.text))
        + bool(_numbers(left) & _numbers(right))
        + bool(_weapons(left) & _weapons(right))
        + bool(set(left.mode) & set(right.mode))
    )


def _numbers(event: Event) -> frozenset[tuple[str, int | None, int | None]]:
    return frozenset((number.kind, number.low, number.high) for number in event.numbers)


def _weapons(event: Event) -> frozenset[str]:
    return frozenset(fold(weapon.text) for weapon in event.weapons)

"""Whether what stands at a place in a report's text is about a happening that it tells."""

from collections.abc import Iterable

from marsad.model.record import Event

__all__ = ["is_beside"]

# Characters from a trigger; a name or a day farther off is of another happening.
_NEAR = 300


def is_beside(at: int, told: Iterable[Event], others: Iterable[Event]) -> bool:
    """Whether it stands in a sentence of what is told, or near it and in no sentence of the others, which are
    news of their own.
    """
    inside = any(event.sentence.start <= at < event.sentence.end for event in told)
    if inside or any(event.sentence.start <= at < event.sentence.end for event in others):
        return inside
    return any(abs(at - event.trigger.start) < _NEAR for event in told)

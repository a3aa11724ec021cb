"""Anonymous sources stay anonymous where they also act: their mentions as parties get no name either."""

from collections.abc import Iterable
from dataclasses import replace

from marsad.model.record import Event, Mention
from marsad.model.span import Span


def unnamed(events: Iterable[Event]) -> tuple[Event, ...]:
    """The events, without names on parties whose words are somewhere those of an anonymous source."""
    told = tuple(events)
    hidden = [s.span for e in told for s in e.sources if s.anonymous]
    if not hidden:
        return told
    return tuple(
        replace(e, actors=_without(e.actors, hidden), recipients=_without(e.recipients, hidden)) for e in told
    )


def _without(mentions: tuple[Mention, ...], hidden: list[Span]) -> tuple[Mention, ...]:
    return tuple(
        replace(m, name=None, id=None) if any(m.span.overlaps(h) for h in hidden) else m for m in mentions
    )

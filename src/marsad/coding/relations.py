"""Who backs, leads, belongs to, sides with or opposes whom: records of the ties that the words tell."""

from collections.abc import Sequence

from marsad.coding.control import shared_sources
from marsad.coding.scene import Scene
from marsad.coding.ties import Found, find_ties
from marsad.coding.who import mention
from marsad.model.record import Event, Relation
from marsad.model.span import Span


def relations(scene: Scene, events: Sequence[Event]) -> tuple[Relation, ...]:
    """The relations of a report in order of the text."""
    return tuple(_record(scene, f, events) for f in find_ties(scene.tree))


def _record(scene: Scene, found: Found, events: Sequence[Event]) -> Relation:
    spans = (found.from_, found.to, found.cue)
    span = Span(min(s.start for s in spans), max(s.end for s in spans))
    return Relation(
        start=span.start,
        end=span.end,
        text=span.of(scene.text),
        type=found.type,
        from_=mention(scene, found.from_),
        to=mention(scene, found.to),
        sources=shared_sources(events, span),
    )

"""Who holds what ground: records of what the words tell in passing (`ground`) and of what events of
taking and siege tell."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import takewhile

from marsad.coding.ground import BESIEGED, TAKEN, Held, find_ground
from marsad.coding.misread import with_towns
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.coding.where import place
from marsad.coding.who import mention
from marsad.model.record import Control, Event, Source
from marsad.model.span import Span

# Event words of COERCE seize that take no ground by themselves: forces advance and push, and still hold
# nothing new.
NO_TAKING = listed(
    "advance advanced advances advancing gain gains push pushed offensive expel expelled progress movement"
)
# Words that may stand between an event word and the place that it took, and how many of them:
# "full control over the whole town of" is about the longest such stretch.
LEADING = listed(
    "of over the control full back into whole entire strategic key city town village district suburb"
)
FAR = 7
_POSSESSIVE = ("'s ", "’s ")
SIEGES = listed("siege sieges besiege besieged besieging encircle encircled encirclement surround surrounded")


def control(scene: Scene, events: Sequence[Event]) -> tuple[Control, ...]:
    """Control of ground in order of the text, each told once."""
    told = [_from_words(scene, h, events) for h in find_ground(with_towns(scene))]
    spoken = {c.event for c in told}
    for c in (c for e in events if e.id not in spoken for c in _from_event(scene, e)):
        if not any(_same(c, k) for k in told):
            told.append(c)
    return tuple(sorted(told, key=lambda c: (c.place.start, c.change, c.holder.start if c.holder else -1)))


def _same(a: Control, b: Control) -> bool:
    """Whether two records tell one change of one place; what is lost to somebody is taken by him."""
    changes = {a.change, b.change}
    return a.place.span.overlaps(b.place.span) and (len(changes) == 1 or changes == {TAKEN, "lost"})


def _from_words(scene: Scene, held: Held, events: Sequence[Event]) -> Control:
    bounds = scene.tree.bounds(max(scene.tree.at(held.cue.start), 0))
    sentence = scene.tree.span(bounds[0], bounds[-1])
    # The event tells the change whose trigger is the word of the change.
    event = next((e for e in told_in(events, sentence) if e.trigger.span.overlaps(held.cue)), None)
    return Control(
        place=place(scene, held.place),
        holder=mention(scene, held.holder) if held.holder else None,
        previous=mention(scene, held.previous) if held.previous else None,
        change=held.change,
        time=event.time if event else None,
        event=event.id if event else None,
        sources=event.sources if event else shared_sources(events, sentence),
        status=held.status,
    )


def told_in(events: Sequence[Event], sentence: Span) -> list[Event]:
    """The events whose sentences share words with a sentence; `events` stand in order of the text."""
    first = bisect_left(events, sentence.start, key=lambda e: e.sentence.end)
    return list(takewhile(lambda e: e.sentence.start < sentence.end, events[first:]))


def shared_sources(events: Sequence[Event], sentence: Span) -> tuple[Source, ...]:
    """The sources that all events of a sentence have: a description beside them is said by the same."""
    sets = [e.sources for e in told_in(events, sentence)]
    return sets[0] if sets and all([s.span for s in x] == [s.span for s in sets[0]] for x in sets) else ()


def _from_event(scene: Scene, event: Event) -> Iterator[Control]:
    """The control that an event of taking or siege tells, if it happened and a place is what it took."""
    words = set(event.trigger.text.lower().split())
    seized = event.type == "COERCE" and "seize" in event.mode and not words & NO_TAKING
    besieged = event.type == "COERCE" and bool(words & SIEGES)
    place = next((p for p in event.places if _is_object(scene, event.trigger.span, p.span)), None)
    if event.status != "asserted" or not (seized or besieged) or place is None:
        return
    yield Control(
        place=place,
        holder=event.actors[0] if event.actors and not besieged else None,
        previous=event.recipients[0] if event.recipients and not besieged else None,
        change=BESIEGED if besieged else TAKEN,
        time=event.time,
        event=event.id,
        sources=event.sources,
        status=event.status,
    )


def _is_object(scene: Scene, trigger: Span, place: Span) -> bool:
    """Whether a place follows the trigger with nothing but words like "control of the town of" between:
    other places only say where something else was taken, as "Norland's second city" does."""
    if scene.text[place.end :].startswith(_POSSESSIVE):
        return False
    between = scene.text[trigger.end : place.start].lower().split()
    return trigger.end <= place.start and len(between) <= FAR and set(between) <= LEADING

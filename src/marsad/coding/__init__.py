"""Annotation to record: events, relations, control. One file answers one question; read `events` first."""

from collections.abc import Iterator

from marsad.coding.control import control
from marsad.coding.corrections import corrected
from marsad.coding.events import event
from marsad.coding.relations import relations
from marsad.coding.scene import Scene
from marsad.coding.source import people, voices
from marsad.coding.speakers import settled
from marsad.coding.unnamed import unnamed
from marsad.coding.what import candidates
from marsad.knowledge import Knowledge
from marsad.knowledge.recode import recoded
from marsad.model.annotation import Annotation
from marsad.model.record import Event, Record

__all__ = ["code"]


def code(annotation: Annotation, knowledge: Knowledge, *, corrections: bool = True) -> Record:
    """The record of one annotated report: 1. events, 2. what is said of parties and ground beside
    them, 3. what a user's rules call the events, and what stays open. `corrections`: whether what the
    words say against the model counts (to measure what it does)."""
    scene = Scene.of(annotation, knowledge)
    # 1.
    found = [event(scene, c) for c in corrected(scene, candidates(scene), rules=corrections)]
    spoken = voices(scene)
    persons = people(scene, [*spoken, *(s for e in found for s in e.sources)])
    events = unnamed(settled(found, spoken, persons))
    # 2. and 3.
    return Record(
        report=annotation.report,
        events=tuple(recoded(e, scene.text, knowledge.recode, knowledge.ontology) for e in events),
        relations=relations(scene, events),
        control=control(scene, events),
        warnings=(*annotation.report.warnings, *_left_open(scene, events)),
    )


def _left_open(scene: Scene, events: tuple[Event, ...]) -> Iterator[str]:
    """Warnings of what could not be settled."""
    if scene.annotation.report.published is not None:
        return
    if scene.in_office:
        day, words = scene.in_office
        yield f"the date of the report is not known; parties are those of {day}, as it names “{words}”"
    open_ = [e.time.text for e in events if e.time and e.time.from_ is None and e.time.to is None]
    if open_:
        words = ", ".join(f"“{t}”" for t in dict.fromkeys(open_))
        yield (
            f"the date of the report is not known, so these times stay unresolved: {words}; "
            "give it with --date"
        )

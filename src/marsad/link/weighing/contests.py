"""Where speakers disagree: who did it, how many were harmed, who holds the ground, whether it happened."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from marsad.knowledge import Knowledge
from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.figures import contested_tolls
from marsad.link.weighing.responsibility import Position, chief, positions
from marsad.link.weighing.sides import Side, exclusive, side_of
from marsad.link.weighing.speaker import Speaker
from marsad.link.weighing.voices import Voices
from marsad.model.incident import Contest, TollClaim, Witness
from marsad.model.record import Event, Record

__all__ = ["contests"]


def contests(
    evidence: Evidence,
    tolls: Iterable[TollClaim],
    origins: Iterable[Witness],
    voices: Voices,
    knowledge: Knowledge,
) -> tuple[Contest, ...]:
    """The points on which those who speak of one happening exclude one another."""
    found = [
        _responsibility(positions(evidence, voices, knowledge)),
        *contested_tolls(tolls, evidence, origins, voices),
        *_control(evidence, voices, knowledge),
        _happened(evidence, voices, knowledge),
    ]
    return tuple(contest for contest in found if contest is not None)


def _responsibility(taken: Sequence[Position]) -> Contest | None:
    """Two sides exclude one another and different speakers name them, or the one who is named denies it."""
    named = chief(taken)
    denied = [one for one in taken if not one.holds]
    clash = [
        (one, other)
        for one in named
        for other in named
        if one.speaker.key < other.speaker.key
        and exclusive(one.side, other.side)
        and one.is_rival(other, taken)
    ]
    refuted = [
        one
        for one in denied
        if any(one.speaker.key != other.speaker.key and one.side.key == other.side.key for other in named)
    ]
    if not clash and not refuted:
        return None
    sides: dict[str, set[str]] = {}
    for one in {*(p for pair in clash for p in pair)}:
        sides.setdefault(one.side.name, set()).add(one.speaker.name)
    for one in refuted:
        sides.setdefault(f"{_NOT}{one.side.name}", set()).add(one.speaker.name)
        for other in named:
            if other.side.key == one.side.key:
                sides.setdefault(other.side.name, set()).add(other.speaker.name)
    return _contest("responsibility", sides, "did it")


@dataclass(frozen=True, slots=True)
class Hold:
    """A speaker says that a side holds a place, or that it does not."""

    speaker: Speaker
    side: Side
    holds: bool


def _control(evidence: Evidence, voices: Voices, knowledge: Knowledge) -> Iterable[Contest]:
    """Speakers name holders of one place who exclude one another, or one denies what another says."""
    for place, holds in sorted(_holds(evidence, voices, knowledge).items()):
        sides: dict[str, set[str]] = {}
        for pair in combinations(holds, 2):
            for one in pair if _contradict(*pair) else ():
                value = one.side.name if one.holds else f"not {one.side.name}"
                sides.setdefault(value, set()).add(one.speaker.name)
        if sides:
            yield _contest("control", sides, f"holds {place}")


def _holds(evidence: Evidence, voices: Voices, knowledge: Knowledge) -> Mapping[str, Sequence[Hold]]:
    told = {(record.report.id, event.id) for record, event in evidence.all}
    places: dict[str, list[Hold]] = {}
    for record in evidence.records:
        for control in record.control:
            mention = control.holder if control.holder is not None else control.previous
            side = side_of(mention, knowledge) if mention is not None else None
            is_told = (record.report.id, control.event) in told and control.status in ("asserted", "negated")
            if side is not None and is_told:
                speaker = voices.teller(control.sources, record) or voices.publisher(record.report)
                holds = (control.holder is not None) == (control.status == "asserted")
                name = control.place.known_as
                places.setdefault(name, []).append(Hold(speaker, side, holds))
    return places


def _contradict(one: Hold, other: Hold) -> bool:
    if one.speaker.key == other.speaker.key:
        return False
    if one.holds and other.holds:
        return exclusive(one.side, other.side)
    return one.holds != other.holds and one.side.is_whole and one.side.key == other.side.key


def _happened(evidence: Evidence, voices: Voices, knowledge: Knowledge) -> Contest | None:
    """Told as a fact by some, and said by others not to have happened at all.

    Who denies only his own part in it contests responsibility, not that it happened.
    """
    sides: dict[str, set[str]] = {}
    keys: dict[str, set[str]] = {"yes": set(), "no": set()}
    asserted = [(record, event) for record, event in evidence.telling if event.status == "asserted"]
    types = {event.type for _, event in asserted}
    denied = [
        (record, event)
        for record, event in evidence.all
        if event.status == "negated" and event.type in types and _denies_all(record, event, voices, knowledge)
    ]
    for value, told in (("yes", asserted), ("no", denied)):
        for record, event in told:
            speaker = voices.teller(event.sources, record) or voices.publisher(record.report)
            sides.setdefault(value, set()).add(speaker.name)
            keys[value].add(speaker.key)
    if not keys["no"] - keys["yes"] or not keys["yes"]:
        return None
    return _contest("happened", sides, "")


def _denies_all(record: Record, event: Event, voices: Voices, knowledge: Knowledge) -> bool:
    """Whether somebody denies it (an outlet's own "no" is news, not a denial), and not his own part alone."""
    if not any(source.stance == "denies" for source in event.sources):
        return False
    speaker = voices.teller(event.sources, record)
    acting = [side_of(actor, knowledge) for actor in event.actors]
    own = any(side is None or (speaker is not None and side.key == speaker.side) for side in acting)
    return speaker is not None and not own


# Before the name of a side that is said not to have done it.
_NOT = "not "


def _contest(about: str, sides: Mapping[str, Iterable[str]], what: str) -> Contest:
    ordered = tuple(sorted((value, tuple(sorted(names))) for value, names in sides.items()))
    said = "; ".join(f"{', '.join(names)}: {_words(about, value, what)}" for value, names in ordered)
    return Contest(about=about, sides=ordered, because=said)


def _words(about: str, value: str, what: str) -> str:
    if about == "happened":
        return "it happened" if value == "yes" else "it did not happen"
    if about == "responsibility" and value.startswith(_NOT):
        return f"{value.removeprefix(_NOT)} did not do it"
    return f"{value} {what}"

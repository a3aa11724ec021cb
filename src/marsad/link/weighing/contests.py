"""Where speakers disagree: who did it, how many were harmed, who holds the ground, whether it happened."""

from collections.abc import Iterable, Mapping, Sequence

from marsad.knowledge import Knowledge
from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.figures import contested_tolls
from marsad.link.weighing.responsibility import Position, positions
from marsad.link.weighing.sides import exclusive, side_of
from marsad.link.weighing.voices import Voices
from marsad.model.incident import Contest, TollClaim, Witness
from marsad.model.record import Control, Event, Record

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
    named = [one for one in taken if one.holds]
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
        sides.setdefault(f"not {one.side.name}", set()).add(one.speaker.name)
        for other in named:
            if other.side.key == one.side.key:
                sides.setdefault(other.side.name, set()).add(other.speaker.name)
    return _contest("responsibility", sides, "did it")


def _control(evidence: Evidence, voices: Voices, knowledge: Knowledge) -> Iterable[Contest]:
    """Two holders of one place by different speakers, or one who says that it was not lost or taken."""
    told = {event.id for _, event in evidence.all}
    held: dict[str, dict[str, dict[str, set[str]]]] = {}
    for record in evidence.records:
        for control in record.control:
            if control.event in told and (side := _held_by(control, knowledge)):
                speaker = voices.teller(control.sources, record) or voices.publisher(record.report)
                values = held.setdefault(_where(control), {})
                values.setdefault(side, {}).setdefault(speaker.key, set()).add(speaker.name)
    for place, values in sorted(held.items()):
        speakers = [frozenset(by) for by in values.values()]
        if (
            len(values) > 1
            and len(frozenset().union(*speakers)) > 1
            and not all(s == speakers[0] for s in speakers)
        ):
            sides = {side: {name for names in by.values() for name in names} for side, by in values.items()}
            yield _contest("control", sides, f"holds {place}")


def _held_by(control: Control, knowledge: Knowledge) -> str | None:
    mention = control.holder if control.holder is not None else control.previous
    side = side_of(mention, knowledge) if mention is not None else None
    if side is None or control.status not in ("asserted", "negated"):
        return None
    is_out = (control.holder is None) != (control.status == "negated")
    return f"not {side.name}" if is_out else side.name


def _where(control: Control) -> str:
    return control.place.name or control.place.text


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


def _contest(about: str, sides: Mapping[str, Iterable[str]], what: str) -> Contest:
    ordered = tuple(sorted((value, tuple(sorted(names))) for value, names in sides.items()))
    said = "; ".join(f"{', '.join(names)}: {_words(about, value, what)}" for value, names in ordered)
    return Contest(about=about, sides=ordered, because=said)


def _words(about: str, value: str, what: str) -> str:
    if about == "happened":
        return "it happened" if value == "yes" else "it did not happen"
    return f"{value} {what}"

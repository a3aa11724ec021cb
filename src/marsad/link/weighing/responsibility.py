"""Who is said to have done it, by whom: the positions on which responsibility is contested."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from marsad.knowledge import Knowledge
from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.sides import Side, side_of
from marsad.link.weighing.speaker import Speaker
from marsad.link.weighing.voices import Voices
from marsad.model.incident import TOLL_KINDS
from marsad.model.record import Event, Mention, Record

__all__ = ["HARM", "Position", "chief", "positions"]

# Types of which somebody is held responsible: force, repression, driving people out.
HARM = frozenset({"ASSAULT", "COERCE", "SANCTION"})


@dataclass(frozen=True, slots=True)
class Position:
    """One speaker on one side's part in it: that it did it (`holds`), or did not."""

    speaker: Speaker
    side: Side
    holds: bool
    is_own: bool
    """Whether the speaker speaks for that side: it takes it on itself, or denies its part."""
    in_words: bool
    """Whether the speaker takes responsibility in so many words."""
    modes: frozenset[str]
    """Those of the event: two tellings of one deed have one in common."""
    hit: frozenset[str]
    """Sides that it was done to."""
    with_harm: bool
    """Whether the speaker tells of people harmed by it."""
    of_deed: bool = True
    """Whether it is about the deed itself, and not what went on around it."""

    def is_rival(self, other: "Position", taken: Sequence["Position"]) -> bool:
        """Whether the two name rivals for one deed, and not the two sides of one fight.

        Neither speaker holds both responsible, neither side is the other's victim, and the deed is one: of a
        mode in common, blamed by each on the other, or taken on by both in so many words. Who tells his own
        deed without such words tells another deed of the same days.
        """
        pair = {self.side.key, other.side.key}
        if any(pair <= _held_by(one.speaker, taken) for one in (self, other)):
            return False
        if self.side.key in other.hit or other.side.key in self.hit:
            return False
        if any(one.is_own and not one.in_words for one in (self, other)):
            return False
        blame_each_other = self.speaker.side == other.side.key and other.speaker.side == self.side.key
        return bool(self.modes & other.modes) or blame_each_other or (self.in_words and other.in_words)


def _held_by(speaker: Speaker, taken: Sequence[Position]) -> set[str]:
    """The sides that a speaker holds responsible for anything."""
    return {one.side.key for one in taken if one.holds and one.speaker.key == speaker.key}


def positions(evidence: Evidence, voices: Voices, knowledge: Knowledge) -> tuple[Position, ...]:
    """All positions, accusations and denials among them, in the order of the evidence."""
    deed = {(record.report.id, event.id) for record, event in evidence.telling}
    return tuple(
        replace(one, of_deed=event.type not in HARM or (record.report.id, event.id) in deed)
        for record, event in evidence.all
        for one in _of(record, event, voices, knowledge)
    )


def chief(taken: Sequence[Position]) -> tuple[Position, ...]:
    """Who is held responsible for the deed itself; of what each speaker holds, what is said most often.

    One wrong reading of five does not set a speaker against the others.
    """
    named = [one for one in taken if one.holds and one.of_deed]
    held: dict[str, Counter[str]] = {}
    for one in named:
        held.setdefault(one.speaker.key, Counter())[one.side.key] += 1
    most = {key: max(sides.values()) for key, sides in held.items()}
    return tuple(one for one in named if held[one.speaker.key][one.side.key] == most[one.speaker.key])


def _of(record: Record, event: Event, voices: Voices, knowledge: Knowledge) -> Iterator[Position]:
    speaker = voices.teller(event.sources, record) or voices.publisher(record.report)
    for mention, holds in _blamed(event):
        side = side_of(mention, knowledge)
        if side is not None:
            yield Position(
                speaker=speaker,
                side=side,
                holds=holds,
                is_own=speaker.side == side.key,
                in_words=_claimed(event),
                modes=frozenset(event.mode),
                hit=frozenset(s.key for one in event.recipients if (s := side_of(one, knowledge))),
                with_harm=_with_harm(event),
            )


def _blamed(event: Event) -> Iterator[tuple[Mention, bool]]:
    """Who did it, or did not. An accusation holds the accused responsible, a clash nobody alone.

    Joint strikes, which have a mode, are of both. Who took ground is a question of control.
    """
    if event.type == "ACCUSE" and "allege" in event.mode and event.status == "asserted":
        yield from ((mention, True) for mention in event.recipients)
    is_clash = len(event.actors) > 1 and not event.mode and event.status == "asserted"
    if event.type not in HARM or "seize" in event.mode or is_clash:
        return
    if event.status == "asserted":
        yield from ((mention, True) for mention in event.actors)
    elif event.status == "negated" and any(source.stance == "denies" for source in event.sources):
        yield from ((mention, False) for mention in event.actors)


def _claimed(event: Event) -> bool:
    return any(source.stance == "claims_responsibility" for source in event.sources)


def _with_harm(event: Event) -> bool:
    return any(number.kind in TOLL_KINDS for number in event.numbers)

"""Who is said to have done it, by whom: the positions on which responsibility is contested."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from marsad.knowledge import Knowledge
from marsad.link.weighing.evidence import Evidence
from marsad.link.weighing.sides import Side, side_of
from marsad.link.weighing.speaker import Speaker
from marsad.link.weighing.voices import Voices
from marsad.model.incident import TOLL_KINDS
from marsad.model.record import Event, Mention, Record

__all__ = ["HARM", "Position", "positions"]

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

    def is_rival(self, other: "Position", taken: Sequence["Position"]) -> bool:
        """Whether the two name rivals for one deed, and not the two sides of one fight.

        No speaker holds both responsible, neither is the other's victim, and the deed is one: of a mode in
        common, blamed by each on the other, or taken on by both in so many words. Who
        tells his own deed without such words tells another deed of the same days.
        """
        if any({self.side.key, other.side.key} <= sides for sides in _held_by(taken)):
            return False
        if self.side.key in other.hit or other.side.key in self.hit:
            return False
        if any(one.is_own and not one.in_words for one in (self, other)):
            return False
        blame_each_other = self.speaker.side == other.side.key and other.speaker.side == self.side.key
        return bool(self.modes & other.modes) or blame_each_other or (self.in_words and other.in_words)


def _held_by(taken: Sequence[Position]) -> Iterable[set[str]]:
    """The sides that each speaker holds responsible."""
    sides: dict[str, set[str]] = {}
    for one in taken:
        if one.holds:
            sides.setdefault(one.speaker.key, set()).add(one.side.key)
    return sides.values()


def positions(evidence: Evidence, voices: Voices, knowledge: Knowledge) -> tuple[Position, ...]:
    """All positions on the deed itself, accusations and denials among them, in the order of the evidence.

    Of what a speaker is said to hold, that counts which is said most often: one wrong reading of five does
    not set him against the others.
    """
    deed = {(record.report.id, event.id) for record, event in evidence.telling}
    taken = [
        one
        for record, event in evidence.all
        if event.type not in HARM or event.status != "asserted" or (record.report.id, event.id) in deed
        for one in _of(record, event, voices, knowledge)
    ]
    held: dict[str, Counter[str]] = {}
    for one in taken:
        if one.holds:
            held.setdefault(one.speaker.key, Counter())[one.side.key] += 1
    return tuple(
        one
        for one in taken
        if not one.holds or held[one.speaker.key][one.side.key] == max(held[one.speaker.key].values())
    )


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
    """Who did it, or did not. An accusation holds the accused responsible; a clash nobody alone.

    Who took ground is a question of control.
    """
    if event.type == "ACCUSE" and "allege" in event.mode and event.status == "asserted":
        yield from ((mention, True) for mention in event.recipients)
    if (
        event.type not in HARM
        or "seize" in event.mode
        or (len(event.actors) > 1 and event.status == "asserted")
    ):
        return
    if event.status == "asserted":
        yield from ((mention, True) for mention in event.actors)
    elif event.status == "negated" and any(source.stance == "denies" for source in event.sources):
        yield from ((mention, False) for mention in event.actors)


def _claimed(event: Event) -> bool:
    return any(source.stance == "claims_responsibility" for source in event.sources)


def _with_harm(event: Event) -> bool:
    return any(number.kind in TOLL_KINDS for number in event.numbers)

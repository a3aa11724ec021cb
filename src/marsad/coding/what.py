"""What happened: which proposals become events, and of which type and modes; user's frames speak first."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from marsad.coding.conditions import hold
from marsad.coding.how_sure import HALF, likeliest
from marsad.coding.lexicon import Match, matches, propose
from marsad.coding.scene import Scene
from marsad.knowledge import Frame, Frames, load_knowledge
from marsad.model.annotation import Proposal
from marsad.model.span import Span

# Proposals below this are no events. Of 0.35, 0.5 and 0.65 the best typed F1 on gold/dev with an early
# checkpoint of the event model (74.5, 75.2, 73.8); measure again with each model that is shipped.
ACCEPT = 0.5
# Not yet measured. Where the model gives its best type less than this, a frame whose type it holds possible
# decides.
UNSURE = 0.55
# What a frame's type must have from the model to be held possible.
POSSIBLE = 0.2


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposal taken for an event, with its type and modes. `match` is the frame that agrees with or
    decided it."""

    proposal: Proposal
    type: str
    mode: tuple[str, ...]
    match: Match | None = None
    by_frame: bool = False
    """Whether the frame alone found it, without the model."""

    @property
    def trigger(self) -> Span:
        """The words that express it."""
        return Span(self.proposal.start, self.proposal.end)


def candidates(scene: Scene) -> tuple[Candidate, ...]:
    """The events of a report in order of their triggers. Where a user's frame and the model meet, the
    frame decides the type."""
    found = list(matches(scene.tree, scene.knowledge.frames, lambda m: hold(scene, m)))
    by_token = {i: m for m in found for i in m.tokens}
    own = users_own(scene.knowledge.frames)
    told = [_told(scene, m) for m in found if m.frame in own]
    taken = {at for c in told for at in range(c.trigger.start, c.trigger.end)}
    likely = [p for p in scene.annotation.proposals if p.score >= ACCEPT and _stands(scene, p)]
    free = (p for p in likely if taken.isdisjoint(range(p.start, p.end)))
    learned = [c for p in free if (c := _judged(scene, p, by_token))]
    return tuple(sorted([*_apart(learned), *told], key=lambda c: (c.proposal.start, c.proposal.end)))


def _stands(scene: Scene, proposal: Proposal) -> bool:
    """Whether a proposal's trigger and sentence are in the report: annotations may come from elsewhere."""
    within = 0 <= proposal.start < proposal.end <= len(scene.text)
    return within and 0 <= proposal.sentence < len(scene.annotation.sentences)


@lru_cache(maxsize=8)
def users_own(frames: Frames) -> frozenset[Frame]:
    """The frames that a user's folders add to the built-in ones: these tell events by themselves."""
    return frozenset(frames) - frozenset(load_knowledge().frames)


def _apart(found: Iterable[Candidate]) -> list[Candidate]:
    """Of candidates whose triggers overlap, the surest."""
    kept: list[Candidate] = []
    taken: set[int] = set()
    for c in sorted(found, key=lambda c: (-c.proposal.score, c.proposal.start)):
        own = range(c.proposal.start, c.proposal.end)
        if taken.isdisjoint(own):
            kept.append(c)
            taken.update(own)
    return kept


def _judged(scene: Scene, proposal: Proposal, by_token: dict[int, Match]) -> Candidate | None:
    """A model's proposal with its type: the likeliest, or the one of a frame where the model is unsure."""
    known = {t: p for t, p in proposal.types.items() if t in scene.knowledge.ontology.types}
    if not known:
        return None
    best = likeliest(known, "")
    tokens = scene.tree.inside(Span(proposal.start, proposal.end))
    match = next((by_token[i] for i in reversed(tokens) if i in by_token), None)
    if match and known[best] < UNSURE and known.get(match.frame.type, 0.0) >= POSSIBLE:
        best = match.frame.type
    agrees = match is not None and match.frame.type == best
    return Candidate(proposal, best, _modes(scene, proposal, best), match if agrees else None)


def _modes(scene: Scene, proposal: Proposal, type_: str) -> tuple[str, ...]:
    """The modes of a type that the model holds likelier than not, likeliest first."""
    allowed = scene.knowledge.ontology.types[type_].modes
    likely = [(m, p) for m, p in proposal.modes.items() if p >= HALF and m in allowed]
    return tuple(m for m, _ in sorted(likely, key=lambda mp: (-mp[1], mp[0])))


def _told(scene: Scene, match: Match) -> Candidate:
    """An event by a frame alone."""
    frame: Frame = match.frame
    made = propose(scene.tree, match, scene.knowledge.frames.lights, scene.knowledge.words.cues)
    return Candidate(made, frame.type, frame.mode, match, by_frame=True)

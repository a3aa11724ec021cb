"""What happened: which proposals become events, and of which type and modes; user's frames speak first."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from marsad.coding.conditions import hold
from marsad.coding.how_sure import HALF, likeliest
from marsad.coding.lexicon import PARTS, SURE, Match, matches, propose
from marsad.coding.scene import Scene
from marsad.coding.syntax import Tree
from marsad.coding.who import accepted
from marsad.knowledge import Frame, Frames, load_knowledge
from marsad.knowledge.forms import words_by_form
from marsad.knowledge.kinds import built_in
from marsad.model.annotation import Proposal, Scored
from marsad.model.span import Span

# Proposals below this are no events. Of 0.35, 0.5 and 0.65 the best typed F1 on gold/dev with an early
# checkpoint of the event model (74.5, 75.2, 73.8); measure again with each model that is shipped.
ACCEPT = 0.5
# Where the model gives its best type less than this, a frame whose type it holds possible decides. On
# gold/dev and gold/train no figure moves from 0 to 0.75; of six events of the fifty reports of bench/eye that
# it turns, five come right.
UNSURE = 0.55
# What a frame's type must have from the model to be held possible; as above.
POSSIBLE = 0.2
_PARTIES = {"actors", "recipients"}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposal taken for an event, with its type and modes. `match` is the frame that agrees with or
    decided it."""

    proposal: Proposal
    type: str
    mode: tuple[str, ...]
    match: Match | None = None
    by_frame: bool = False
    """Whether a user's frame found it, with or without the model."""
    counts_as: str = ""
    """The built-in type that a user's type is a kind of, for rules that know the built-in ones only."""
    notes: tuple[str, ...] = ()
    """What rules corrected, for `why`."""

    @property
    def trigger(self) -> Span:
        """The words that express it."""
        return Span(self.proposal.start, self.proposal.end)


def candidates(scene: Scene) -> tuple[Candidate, ...]:
    """The events of a report in order of their triggers. Where a user's frame and the model meet, the
    frame decides the type."""
    frames = scene.knowledge.frames
    own = users_own(frames)
    tree = _spelled(scene.tree, frames) if own else scene.tree
    found = list(matches(tree, frames, lambda m: hold(scene, m)))
    by_token = {i: m for m in found for i in m.tokens}
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


@lru_cache(maxsize=8)
def _users_forms(frames: Frames) -> dict[str, str]:
    return words_by_form(
        part for f in users_own(frames) for part in f.words.casefold().replace("-", " ").split()
    )


def _spelled(tree: Tree, frames: Frames) -> Tree:
    """The tree with a user's words for lemmas where it has a form of one: rare words are those that the
    model's lemmas miss ("bulldozed" is of "bulldoz"), and those that users add."""
    known = _users_forms(frames)
    lemmas = tuple(
        known[word] if word in known and not frames.of(lemma, PARTS.get(tag)) else lemma
        for word, lemma, tag in zip(tree.lowers, tree.lemmas, tree.tags, strict=True)
    )
    return replace(tree, lemmas=lemmas)


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
    """An event by a user's frame: what it is, as the frame says; when, how surely and by whose word, as the
    model says where it sees an event in the same words."""
    frame: Frame = match.frame
    made = propose(scene.tree, match, scene.knowledge.frames.lights, scene.knowledge.words.cues)
    base = built_in(scene.knowledge.ontology.types, frame.type, frame.mode)
    made = replace(made, types={base: SURE, frame.type: SURE})
    seen = [p for p in scene.annotation.proposals if _stands(scene, p) and _same_words(p, made)]
    if seen:
        made = _filled(made, max(seen, key=lambda p: p.score), frame)
    return Candidate(made, frame.type, frame.mode, match, by_frame=True, counts_as=base)


def _same_words(one: Proposal, other: Proposal) -> bool:
    return one.start < other.end and other.start < one.end


def _filled(made: Proposal, seen: Proposal, frame: Frame) -> Proposal:
    """A frame's proposal with what the model knows better: status, background, stance, parties that it is
    sure stand on the other side ("two of them were held"), and the roles for which the frame finds nobody."""
    own = [r for r in made.roles if not any(_elsewhere(r, other) for other in seen.roles)]
    held = [*(Span(r.start, r.end) for r in own), Span(made.start, made.end)]
    fresh = [
        r
        for role in dict.fromkeys(r.role for r in seen.roles)
        if role not in {o.role for o in own}
        for r in accepted(seen.roles, role)
        if role not in _PARTIES or not any(Span(r.start, r.end).overlaps(s) for s in held)
    ]
    return replace(
        made,
        score=max(made.score, seen.score),
        status=made.status if frame.status or seen.score < ACCEPT else seen.status,
        historical=seen.historical,
        stance=seen.stance,
        roles=(*own, *fresh),
    )


def _elsewhere(told: Scored, seen: Scored) -> bool:
    """Whether the model is sure of another role for the party that a frame gives one."""
    return (
        {told.role, seen.role} == _PARTIES
        and seen.score >= HALF
        and told.start < seen.end
        and seen.start < told.end
    )

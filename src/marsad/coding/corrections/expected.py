"""What somebody is expected to do is an event with status future, told by its own verb (record, rule 2)."""

from collections.abc import Sequence
from dataclasses import replace

from marsad.coding.corrections.forces import FORCES
from marsad.coding.corrections.roles import SURE, anchor, as_type, span_of, told
from marsad.coding.scene import Scene
from marsad.coding.syntax import listed
from marsad.coding.what import Candidate
from marsad.coding.who import mention

EXPECTATION = listed("expect anticipate schedule slate poise set due")
GOING = listed("go head travel come proceed")


def expected(scene: Scene, found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, "they were expected to go to the front" as the going, if nothing else tells it."""
    taken = {i for c in found for i in scene.tree.inside(c.trigger)}
    return [c if c.by_frame else _expected(scene, c, taken) for c in found]


def _expected(scene: Scene, candidate: Candidate, taken: set[int]) -> Candidate:
    tree = scene.tree
    i = anchor(tree, candidate)
    if i < 0 or tree.lemma(i) not in EXPECTATION:
        return candidate
    done = next((k for k in tree.kids(i, "xcomp") if tree.upos(k) == "VERB"), -1)
    if done < 0 or done in taken or not (kind := _kind(scene, candidate, done)):
        return candidate
    at = tree.span(done, done)
    roles = tuple(r for r in candidate.proposal.roles if not span_of(r).overlaps(at))
    proposal = replace(candidate.proposal, start=at.start, end=at.end, status={"future": SURE}, roles=roles)
    return as_type(replace(candidate, proposal=proposal), *kind, "what is expected is told by its own verb")


def _kind(scene: Scene, candidate: Candidate, verb: int) -> tuple[str, tuple[str, ...]] | None:
    """Type and modes of what is expected: those of a frame of its verb; for a verb of going, of armed
    parties a move of forces, of governments a visit."""
    lemma = scene.tree.lemma(verb)
    plain = (f for f in scene.knowledge.frames.of(lemma, "verb") if not f.when)
    if frame := next(plain, None):
        return frame.type, frame.mode
    if lemma not in GOING:
        return None
    sectors = {mention(scene, span_of(r)).sector for r in told(candidate, "actors")}
    if armed := next((s for s in FORCES if s in sectors), None):
        return "MOBILIZE", (FORCES[armed],)
    return ("CONSULT", ("visit",)) if sectors & {"GOV", "IGO"} else None

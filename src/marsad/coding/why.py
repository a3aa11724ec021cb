"""Why an event was coded, in words that a person can check against the report."""

from collections.abc import Mapping, Sequence

from marsad.coding.syntax import Tree, top
from marsad.coding.what import Candidate
from marsad.model.record import Event, Words
from marsad.model.span import Span

# How the tree links a word to the event word, in plain words; other relations are given as they are.
LINKS = {
    "nsubj": "its subject",
    "nsubj:pass": "its passive subject",
    "obj": "its object",
    "obl:agent": "its agent after “by”",
    "obl": "beside it after a preposition",
    "nmod": "after a preposition of it",
    "nmod:poss": "its possessor",
    "amod": "an adjective of it",
    "compound": "a noun before it",
    "acl": "described by it",
    "acl:relcl": "described by it",
}


def because(tree: Tree, candidate: Candidate, event: Event, placed: Mapping[Span, str]) -> str:
    """One line: what fired, how sure, how each party is linked to the trigger, and by what places without an
    entry were `placed`."""
    proposal = candidate.proposal
    if candidate.by_frame and candidate.match:
        fired = f"frame “{candidate.match.frame.words}” ({event.type})"
    else:
        share = proposal.types.get(event.type, 0.0)
        fired = (
            f"model: “{event.trigger.text}” is a trigger ({proposal.score:.2f}) of {event.type} ({share:.2f})"
        )
        if candidate.match:
            fired += f", as frame “{candidate.match.frame.words}” says"
    parts = [
        fired,
        *(f"corrected: {note}" for note in candidate.notes),
        f"{event.status} ({proposal.status.get(event.status, 0.0):.2f})",
    ]
    for role, found in (("actor", event.actors), ("recipient", event.recipients), ("place", event.places)):
        parts += _linked(tree, event, role, found)
    parts += [f"“{p.text}” is placed {placed[p.span]}" for p in event.places if p.span in placed]
    return "; ".join(parts)


def _linked(tree: Tree, event: Event, role: str, found: Sequence[Words]) -> list[str]:
    return [f"{role} “{w.text}” {link(tree, event.trigger.span, w.span)}".rstrip() for w in found]


def link(tree: Tree, trigger: Span, words: Span) -> str:
    """How some words hang on the trigger: by one relation, through another word, or in another sentence."""
    a, b = top(tree, trigger), top(tree, words)
    if a < 0 or b < 0 or tree.sentence(a) != tree.sentence(b):
        return "in another sentence"
    if tree.head(b) == a:
        return f"({LINKS.get(tree.relation(b), tree.relation(b))})"
    if tree.head(a) == b:
        return f"({LINKS.get(tree.relation(a), tree.relation(a))})"
    above = {a, *tree.ancestors(a)}
    shared = next((k for k in tree.ancestors(b) if k in above), -1)
    return f"(through “{tree.word(shared)}”)" if shared >= 0 else ""

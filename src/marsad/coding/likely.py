"""Which of a proposal's spans count, and its parties whole: what the rules behind go on from."""

from dataclasses import replace

from marsad.coding.place_spans import whole_places
from marsad.coding.syntax import Tree
from marsad.coding.who import abreast, told, whole
from marsad.model.annotation import Proposal, Scored
from marsad.model.span import Span

# The least probability of a span in its role. Below 0.5 nothing is proposed. Of 0.5, 0.6 and 0.7 for one role
# after another, on gold/dev and the seed, only recipients gain (who-what-whom 58.7, 59.3, 59.3).
LEAST = {
    "actors": 0.5,
    "recipients": 0.6,
    "places": 0.5,
    "sources": 0.5,
    "time": 0.5,
    "numbers": 0.5,
    "weapons": 0.5,
}
PARTIES = ("actors", "recipients")


def likely(tree: Tree, proposal: Proposal) -> Proposal:
    """The proposal with the spans that are likely enough for their role, those of parties as whole
    phrases."""
    enough = tuple(r for r in proposal.roles if r.score >= LEAST.get(r.role, 1.0))
    others = tuple(r for r in enough if r.role not in (*PARTIES, "places"))
    parties = (_scored(enough, role, s) for role in PARTIES for s in _whole(tree, proposal, enough, role))
    return replace(proposal, roles=(*parties, *whole_places(tree, enough), *others))


def _whole(tree: Tree, proposal: Proposal, roles: tuple[Scored, ...], role: str) -> list[Span]:
    """The parties in a role, whole and each once."""
    row = abreast(tree, told(tree, roles, role))
    trigger = Span(proposal.start, proposal.end)
    kept: list[Span] = []
    for span in row:
        grown = whole(tree, span)
        # Grown into its neighbour, a span would swallow a party of its own: "Russian and regime forces".
        others = (trigger, *(s for s in row if s != span))
        kept.append(span if any(grown.overlaps(s) for s in others) else grown)
    return kept


def _scored(roles: tuple[Scored, ...], role: str, span: Span) -> Scored:
    """A whole party, as sure as the surest of its pieces."""
    pieces = [r.score for r in roles if r.role == role and r.start < span.end and span.start < r.end]
    return Scored(role, span.start, span.end, max(pieces))

"""Taking parties out of a candidate's roles, putting them in, giving it another type: each with its
reason."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from marsad.coding.likely import PARTIES
from marsad.coding.syntax import Tree, top
from marsad.coding.what import Candidate
from marsad.coding.who import accepted
from marsad.model.annotation import Scored
from marsad.model.span import Span

SURE = 1.0
"""What a party counts to which the words give a role."""


def anchor(tree: Tree, candidate: Candidate) -> int:
    """The token that governs the trigger; -1 where the report has no syntax."""
    i = top(tree, candidate.trigger)
    return i if i >= 0 and tree.relation(i) else -1


def first_of_row(tree: Tree, i: int) -> int:
    """The token with which the row of conjuncts begins that token i stands in; itself where it is alone."""
    while i >= 0 and tree.relation(i) == "conj" and tree.head(i) >= 0:
        i = tree.head(i)
    return i


def told(candidate: Candidate, *roles: str) -> list[Scored]:
    """The spans of some roles that count, in order of the text within each."""
    return [r for role in roles for r in accepted(candidate.proposal.roles, role)]


def span_of(party: Scored) -> Span:
    """Where it stands."""
    return Span(party.start, party.end)


def without(
    candidate: Candidate, dropped: Callable[[Scored], bool], note: str, among: Sequence[str] = PARTIES
) -> Candidate:
    """The candidate without the parties (or what else `among` names) that `dropped` says; itself where it
    says so of none."""
    roles = candidate.proposal.roles
    kept = tuple(r for r in roles if r.role not in among or not dropped(r))
    return candidate if len(kept) == len(roles) else _with(candidate, kept, note)


def joined(candidate: Candidate, role: str, spans: Iterable[Span], note: str) -> Candidate:
    """The candidate with more parties in a role: those that have no other role in it yet."""
    asked = list(spans)
    if not asked:
        return candidate
    taken = [*map(span_of, told(candidate, *PARTIES, "places", "sources")), candidate.trigger]
    new = [s for s in asked if not any(s.overlaps(t) for t in taken)]
    if not new:
        return candidate
    return _with(candidate, (*candidate.proposal.roles, *(_sure(role, s) for s in new)), note)


def sided(candidate: Candidate, actors: Iterable[Span], recipients: Iterable[Span], note: str) -> Candidate:
    """The candidate with these parties and no others."""
    others = tuple(r for r in candidate.proposal.roles if r.role not in PARTIES)
    sides = (*(_sure("actors", s) for s in actors), *(_sure("recipients", s) for s in recipients))
    return _with(candidate, (*others, *sides), note)


def as_type(candidate: Candidate, type_: str, mode: tuple[str, ...], note: str) -> Candidate:
    """The candidate as an event of another type, trusted as much as its own."""
    types = candidate.proposal.types
    trusted = max(types.get(candidate.type, 0.0), types.get(type_, 0.0))
    proposal = replace(candidate.proposal, types=types | {type_: trusted})
    notes = (*candidate.notes, note)
    return replace(candidate, proposal=proposal, type=type_, mode=mode, match=None, notes=notes)


def _sure(role: str, span: Span) -> Scored:
    return Scored(role, span.start, span.end, SURE)


def _with(candidate: Candidate, roles: tuple[Scored, ...], note: str) -> Candidate:
    notes = tuple(dict.fromkeys((*candidate.notes, note)))
    return replace(candidate, proposal=replace(candidate.proposal, roles=roles), notes=notes)

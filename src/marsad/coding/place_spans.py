"""The words of a place whole: no piece of a hyphenated name ("-Zor"), no mere side ("rural"), no part of the
name of somebody."""

from collections.abc import Collection, Sequence

from marsad.coding.syntax import Tree, hyphen_behind, listed
from marsad.model.annotation import Scored
from marsad.model.span import Span

_SIDES = listed(
    "central east eastern north northeast northeastern northern northwest northwestern rural south southeast "
    "southeastern southern southwest southwestern west western"
)
_SOMEBODY = ("ARM", "PER")
# Letters of the longest word that only joins the parts of a name: "ez", "au", "al".
_PARTICLE = 2


def whole_places(tree: Tree, roles: Sequence[Scored]) -> list[Scored]:
    """The places among the spans of an event's roles, whole, each once."""
    kept: dict[tuple[int, int], Scored] = {}
    told = {Span(r.start, r.end): r for r in roles if r.role == "places"}
    for span, place in sorted(told.items(), key=lambda item: -item[1].score):
        if not _is_side(tree, span) and not _is_in_a_name(tree, span):
            whole = _whole(tree, span, told)
            kept.setdefault(whole, Scored(place.role, *whole, place.score))
    return list(kept.values())


def _whole(tree: Tree, span: Span, told: Collection[Span]) -> tuple[int, int]:
    """A span with the rest of the name that it begins or ends within, at a hyphen; two places told stay two
    ("the Tora-Halden road")."""
    own = tree.inside(span)
    if not own:
        return span.start, span.end
    first, last = own[0], own[-1]
    name = tree.entity_at(first)
    holds = name is not None and name.start <= span.start and span.end <= name.end
    if name and holds and (hyphen_behind(tree, first - 1) or hyphen_behind(tree, last)):
        ends = tree.inside(Span(name.start, name.end))
        small = any(len(tree.word(i)) <= _PARTICLE and tree.word(i).isalpha() for i in ends)
        others = any(name.start <= s.start and s.end <= name.end for s in told if s != span)
        if small or not others:
            return name.start, name.end
    if tree.word(last) == "-" and last > first:
        last -= 1
    if tree.word(first) == "-" and hyphen_behind(tree, first - 1):
        first -= 1
    return tree.starts[first], tree.ends[last]


def _is_side(tree: Tree, span: Span) -> bool:
    words = tree.inside(span)
    return bool(words) and all(tree.lower(i) in _SIDES for i in words)


def _is_in_a_name(tree: Tree, span: Span) -> bool:
    """Whether a place is a part of the name of a group or person: coders of the training data take 5 of 9,000
    places from such names."""
    name = tree.entity_at(tree.at(span.start))
    longer = name is not None and name.label in _SOMEBODY and name.end - name.start > span.end - span.start
    return name is not None and longer and span.end <= name.end

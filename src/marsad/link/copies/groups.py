"""Copies, which are pairs, to groups: reports of which every two are copies of one kind."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations

from marsad.link.copies.credited import Credited
from marsad.link.copies.origin import origin_of
from marsad.model.copies import KINDS, Copy, CopyGroup

__all__ = ["Pair", "grouped"]

Pair = tuple[str, str]
"""The keys of two reports, in order."""


def grouped(copies: Mapping[Pair, Copy], credited: Credited) -> Iterator[CopyGroup]:
    """The groups, every copy in at least one; the nearest kind first. Keys sort as reports were published.

    Copies are not closed transitively: of three reports the one in the middle may carry two texts.
    """
    for kind in KINDS:
        of_kind = {pair: copy for pair, copy in copies.items() if copy.kind == kind}
        reports = {
            key: report
            for (left, right), c in of_kind.items()
            for key, report in ((left, c.left), (right, c.right))
        }
        for keys in _cliques(sorted(of_kind)):
            members = tuple(reports[key] for key in keys)
            yield CopyGroup(
                reports=members,
                kind=kind,
                origin=origin_of(members, credited),
                copies=tuple(of_kind[pair] for pair in combinations(keys, 2)),
            )


def _cliques(pairs: list[Pair]) -> Iterator[list[str]]:
    """Sets of keys, in order, of which every two are a pair; every pair is in one at least."""
    near: defaultdict[str, set[str]] = defaultdict(set)
    for left, right in pairs:
        near[left].add(right)
        near[right].add(left)
    covered: set[Pair] = set()
    for left, right in pairs:
        if (left, right) not in covered:
            members = {left, right}
            for key in sorted(near[left] & near[right]):
                if members <= near[key]:
                    members.add(key)
            keys = sorted(members)
            covered.update(combinations(keys, 2))
            yield keys

"""What two tellings share: stretches of the same words, and what both tell in the same order."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from marsad.link.copies.shingles import RUN
from marsad.link.copies.telling import Telling

__all__ = ["Stretch", "chain", "rising", "stretches"]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The same words in both: `length` words from word `left` of the one and `right` of the other."""

    left: int
    right: int
    length: int


def stretches(left: Telling, right: Telling) -> tuple[Stretch, ...]:
    """The longest stretches of RUN words and more that both share, in the order of `left` and without
    overlap there.
    """
    where = defaultdict(list)
    for at, run in enumerate(right.runs):
        where[run].append(at)
    found, at = [], 0
    while at < len(left.runs):
        begins = where.get(left.runs[at], ())
        runs, other = max(
            ((_reach(left.runs, at, right.runs, other), -other) for other in begins), default=(0, 0)
        )
        if runs:
            found.append(Stretch(at, -other, runs + RUN - 1))
        at += runs + RUN - 1 if runs else 1
    return tuple(found)


def _reach(left: Sequence[int], at: int, right: Sequence[int], other: int) -> int:
    """How many runs from here on are the same."""
    most = min(len(left) - at, len(right) - other)
    return next((n for n in range(most) if left[at + n] != right[other + n]), most)


def chain(left: Sequence[str], right: Sequence[str]) -> tuple[tuple[int, int], ...]:
    """The places of the longest sequence of keys that both have in this order, each key once."""
    where = defaultdict(list)
    for at, key in enumerate(right):
        where[key].append(at)
    pairs = [(at, other) for at, key in enumerate(left) for other in reversed(where.get(key, ()))]
    places = rising([other for _, other in pairs])
    first: dict[str, tuple[int, int]] = {}
    for place in places:
        first.setdefault(left[pairs[place][0]], pairs[place])
    return tuple(first.values())


def rising(values: Sequence[int]) -> list[int]:
    """Where the values of the longest strictly rising subsequence stand (patience sorting)."""
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for at, value in enumerate(values):
        pile = bisect_left(ends, value)
        ends[pile : pile + 1] = [value]
        last[pile : pile + 1] = [at]
        before.append(last[pile - 1] if pile else -1)
    path, at = [], last[-1] if last else -1
    while at >= 0:
        path.append(at)
        at = before[at]
    return path[::-1]

"""What two tellings share, measured; `verdict` decides by it."""

from bisect import bisect_right
from collections.abc import Sequence, Set
from dataclasses import dataclass
from math import sqrt

from marsad.link.copies.overlap import Stretch, chain, rising, stretches
from marsad.link.copies.shingles import RUN, is_mark
from marsad.link.copies.telling import Telling
from marsad.model.span import Span

__all__ = ["Overlap", "overlap"]


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two tellings share. Standing text counts for nothing in `runs`, `longest`, `words` and `cover`."""

    stretches: tuple[Stretch, ...]
    runs: int
    """Runs of words that both have."""
    longest: int
    """Words of the longest stretch."""
    words: int
    """Words in the stretches."""
    cover: tuple[float, float]
    """How much of each is in the stretches, 0 to 1."""
    opening: float
    """How much of what their titles and openings tell is the same: cosine, 0 to 1."""
    quotations: int
    """Quotations that both have, in the same order."""
    chain: tuple[tuple[int, int], ...]
    """Places in `items` of what both tell in the same order."""
    share: float
    """How much of what the one with less to tell tells is in the chain, 0 to 1."""


def overlap(left: Telling, right: Telling, standing: Set[int]) -> Overlap:
    """What two tellings share, given the marks that are standing text."""
    found = stretches(left, right)
    fresh, other_fresh = _fresh(left, standing), _fresh(right, standing)
    words = [
        [(s.left + n, s.right + n) for n in range(s.length) if fresh[s.left + n] and other_fresh[s.right + n]]
        for s in found
    ]
    order = _order(left, right)
    fewest = min(len({item.key for item in telling.items}) for telling in (left, right))
    return Overlap(
        stretches=found,
        runs=sum(max(0, len(pairs) - RUN + 1) for pairs in words),
        longest=max((len(pairs) for pairs in words), default=0),
        words=sum(len(pairs) for pairs in words),
        cover=(
            len({one for pairs in words for one, _ in pairs}) / max(1, sum(fresh)),
            len({other for pairs in words for _, other in pairs}) / max(1, sum(other_fresh)),
        ),
        opening=_cosine(left.opening, right.opening),
        quotations=_same_quotations(left, right, found),
        chain=order,
        share=len(order) / max(1, fewest),
    )


def _order(left: Telling, right: Telling) -> tuple[tuple[int, int], ...]:
    """What both tell in the same order, looked at from both: of chains of one length not all tell as much."""
    keys, other = [item.key for item in left.items], [item.key for item in right.items]
    return max(chain(keys, other), tuple((a, b) for b, a in chain(other, keys)), key=len)


def _fresh(telling: Telling, standing: Set[int]) -> list[bool]:
    """For each word whether it is no standing text: it is of the kind of the nearest mark, if any."""
    marks = [(at, run not in standing) for at, run in enumerate(telling.runs) if is_mark(run)]
    if all(is_fresh for _, is_fresh in marks):
        return [True] * len(telling.words)
    middles = [at + RUN // 2 for at, _ in marks]
    return [marks[_nearest(middles, at)][1] for at in range(len(telling.words))]


def _nearest(places: Sequence[int], at: int) -> int:
    """Which of the rising places is nearest to `at`."""
    after = bisect_right(places, at)
    return min((n for n in (after - 1, after) if 0 <= n < len(places)), key=lambda n: abs(places[n] - at))


def _cosine(left: frozenset[str], right: frozenset[str]) -> float:
    return len(left & right) / sqrt(len(left) * len(right)) if left and right else 0.0


def _same_quotations(left: Telling, right: Telling, found: Sequence[Stretch]) -> int:
    """How many quotations of both hold the same stretch, in the same order."""
    pairs = {
        (at, other)
        for stretch in found
        for at in _held(left, stretch.left, stretch.length)
        for other in _held(right, stretch.right, stretch.length)
    }
    return len(rising([other for _, other in sorted(pairs, key=lambda pair: (pair[0], -pair[1]))]))


def _held(telling: Telling, first: int, length: int) -> list[int]:
    """The quotations in which at least a run of these words stands."""
    words = telling.words[first : first + length]
    return [
        at
        for at, quotation in enumerate(telling.quotations)
        if sum(quotation.holds(Span(word.start, word.end)) for word in words) >= RUN
    ]

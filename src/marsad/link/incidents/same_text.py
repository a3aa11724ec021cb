"""Of two reports that carry one text, which accounts are the same: a bulletin is copied item by item."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from marsad.model.incident import Account

__all__ = ["Pair", "copied"]

Pair = tuple[str, str]

# The share of the words of the shorter that the longer must have, where a report has several items. Items of
# one bulletin share less, as each names its own place, deed and toll; edited copies keep more.
SHARED = 0.5


def copied(accounts: Iterable[Account], copies: Iterable[Pair]) -> Iterator[Pair]:
    """Pairs of main accounts that are one text; `copies` are pairs of ids of reports."""
    mains: dict[str, list[Account]] = defaultdict(list)
    for account in sorted(accounts, key=lambda one: one.id):
        if account.main:
            mains[account.report].append(account)
    for left, right in sorted(copies):
        ones, others = mains.get(left, []), mains.get(right, [])
        if len(ones) == 1 == len(others):
            yield ones[0].id, others[0].id
        else:
            yield from _paired(ones, others)


def _paired(ones: Sequence[Account], others: Sequence[Account]) -> Iterator[Pair]:
    """Each item with that which it shares most words with; what shares most goes first."""
    likest = sorted(
        (-shared, one.id, other.id)
        for one in ones
        for other in others
        if (shared := len(set(one.words) & set(other.words)))
        and shared >= SHARED * min(len(one.words), len(other.words))
    )
    taken: set[str] = set()
    for _, one, other in likest:
        if taken.isdisjoint((one, other)):
            taken.update((one, other))
            yield one, other

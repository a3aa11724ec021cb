"""Accounts into happenings: guarded agglomeration, the same whatever the order.

The likest two groups are joined first, as long as the mean chance that an account of one and an account of
the other tell one happening is above BAR, and no guard speaks against it. Accounts that were never compared
count as no chance, so a chain of neighbours does not become one happening.
"""

from collections.abc import Iterable, Mapping, Sequence
from heapq import heapify, heappop, heappush
from math import inf

from marsad.link.incidents.compare import chance
from marsad.link.incidents.decided import Decided, decided
from marsad.link.incidents.guards import fit, of_one_kind
from marsad.link.incidents.same_text import Pair, copied
from marsad.model.incident import Account, Joined, Judgement

__all__ = ["BAR", "grouped"]

# The mean chance from which two groups are one happening. Best over months that the weights were not fitted
# on (bench/links.py).
BAR = 0.31
# Two reports that carry one text tell one happening.
COPIED = 0.99


def grouped(
    accounts: Iterable[Account],
    joined: Iterable[Joined],
    judgements: Sequence[Judgement] = (),
    copies: frozenset[Pair] = frozenset(),
    bar: float = BAR,
) -> tuple[tuple[Account, ...], ...]:
    """Groups of accounts that tell one happening, each with a main account at least.

    `copies` are pairs of ids of reports, in order. A background account goes to the one group that it fits
    best, or to none. Grouping the accounts of each connected part alone gives the same groups.
    """
    known = {one.id: one for one in sorted(accounts, key=lambda one: one.id)}
    chances = _chances(known, joined, copies)
    person = decided(known.values(), judgements)
    groups = _agglomerated(known, chances, person, bar)
    _attach(known, chances, person, groups, bar)
    return tuple(
        sorted(
            (tuple(sorted(map(known.__getitem__, ids), key=_first_published)) for ids in groups),
            key=lambda group: _first_published(group[0]),
        )
    )


def _first_published(account: Account) -> tuple[bool, str, str]:
    """Main accounts first; then by day, those without one last."""
    return not account.main, account.published or "9999", account.id


def _chances(
    known: Mapping[str, Account], joined: Iterable[Joined], copies: frozenset[Pair]
) -> dict[str, dict[str, float]]:
    """Account -> account -> chance that they tell one happening, both ways."""
    chances: dict[str, dict[str, float]] = {one: {} for one in known}
    for pair in joined:
        if pair.left in known and pair.right in known:
            chances[pair.left][pair.right] = chances[pair.right][pair.left] = chance(pair.score)
    for left, right in copied(known.values(), copies):
        chances[left][right] = chances[right][left] = COPIED
    return chances


def _agglomerated(
    known: Mapping[str, Account], chances: Mapping[str, Mapping[str, float]], person: Decided, bar: float
) -> list[list[str]]:
    """The main accounts, grouped."""
    groups: dict[str, list[str]] = {}
    home: dict[str, str] = {}
    for ids in person.together({one for one in known if known[one].main}):
        groups[ids[0]] = list(ids)
        home.update(dict.fromkeys(ids, ids[0]))
    totals = _totals(groups, home, chances)

    def mean(left: str, right: str) -> float:
        return totals[left][right] / (len(groups[left]) * len(groups[right]))

    queue = [(-mean(one, other), one, other) for one in groups for other in totals[one] if one < other]
    heapify(queue)
    while queue:
        weight, left, right = heappop(queue)
        if -weight <= bar:
            break
        if left not in groups or right not in groups or abs(mean(left, right) + weight) > 1e-12:
            continue
        ones, others = groups[left], groups[right]
        if person.parted(ones, others) or not fit([known[o] for o in ones], [known[o] for o in others]):
            continue
        groups[left] = sorted((*ones, *groups.pop(right)))
        _merge(totals, left, right)
        for other in totals[left]:
            first, second = sorted((left, other))
            heappush(queue, (-mean(left, other), first, second))
    return [groups[one] for one in sorted(groups)]


def _totals(
    groups: Mapping[str, Sequence[str]], home: Mapping[str, str], chances: Mapping[str, Mapping[str, float]]
) -> dict[str, dict[str, float]]:
    """Group -> group -> sum of the chances between their accounts."""
    totals: dict[str, dict[str, float]] = {one: {} for one in groups}
    for one, group in home.items():
        for other, value in sorted(chances[one].items()):
            if other in home and home[other] != group:
                totals[group][home[other]] = totals[group].get(home[other], 0.0) + value
    return totals


def _merge(totals: dict[str, dict[str, float]], left: str, right: str) -> None:
    """Put the sums of the right group to those of the left."""
    for other, value in totals.pop(right).items():
        del totals[other][right]
        if other != left:
            both = totals[left].get(other, 0.0) + value
            totals[left][other] = totals[other][left] = both


def _attach(
    known: Mapping[str, Account],
    chances: Mapping[str, Mapping[str, float]],
    person: Decided,
    groups: list[list[str]],
    bar: float,
) -> None:
    """Put each background account to the group of main accounts that it fits best."""
    home = {one: at for at, ids in enumerate(groups) for one in ids}
    sizes = [len(ids) for ids in groups]
    for one in (id for id in known if not known[id].main):
        fits: dict[int, float] = {}
        for other, value in sorted(chances[one].items()):
            if other in home:
                fits[home[other]] = fits.get(home[other], 0.0) + value / sizes[home[other]]
        fits.update({home[other]: inf for other in person.same(one) if other in home})
        allowed = [
            at
            for at in fits
            if fits[at] > bar and not person.parted([one], groups[at])
            if fits[at] == inf or of_one_kind([known[one]], [known[each] for each in groups[at]])
        ]
        if allowed:
            groups[max(allowed, key=lambda at: (fits[at], -at))].append(one)

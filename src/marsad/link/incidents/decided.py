"""What people decided about accounts: which are the same, which are different."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from marsad.model.incident import Account, Judgement

__all__ = ["Decided", "decided"]


@dataclass(frozen=True, slots=True)
class Decided:
    """Ids of accounts -> those that a person said are the same, or different."""

    one: Mapping[str, frozenset[str]]
    other: Mapping[str, frozenset[str]]

    def same(self, account: str) -> frozenset[str]:
        """All that are the same as it."""
        return self.one.get(account, frozenset())

    def parted(self, left: Iterable[str], right: Sequence[str]) -> bool:
        """Whether a person said that one of the left and one of the right are different."""
        return any(not self.other.get(one, frozenset()).isdisjoint(right) for one in left)

    def together(self, accounts: set[str]) -> Iterable[tuple[str, ...]]:
        """The accounts, those that are the same in one group."""
        seen: set[str] = set()
        for one in sorted(accounts):
            if one not in seen:
                group = tuple(sorted(({one} | self.same(one)) & accounts))
                seen.update(group)
                yield group


def decided(accounts: Iterable[Account], judgements: Iterable[Judgement]) -> Decided:
    """What holds: a later judgement outranks an earlier one that it contradicts."""
    home = {event: account.id for account in accounts for event in account.events}
    groups: dict[str, frozenset[str]] = {}
    apart: dict[str, frozenset[str]] = {}
    settled: set[tuple[str, ...]] = set()
    for judgement in sorted(judgements, key=lambda one: (one.when, one.id), reverse=True):
        if judgement.retired or judgement.events in settled or len(judgement.events) != 2:
            continue
        settled.add(judgement.events)
        left, right = (home.get(event) for event in judgement.events)
        if left is None or right is None or left == right:
            continue
        ones, others = (groups.get(one, frozenset({one})) for one in (left, right))
        if judgement.decision == "same" and not any(apart.get(one, frozenset()) & others for one in ones):
            groups.update(dict.fromkeys(ones | others, ones | others))
        elif judgement.decision == "different" and ones != others:
            apart[left] = apart.get(left, frozenset()) | {right}
            apart[right] = apart.get(right, frozenset()) | {left}
    return Decided(groups, apart)

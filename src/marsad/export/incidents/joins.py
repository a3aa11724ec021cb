"""Why accounts were joined: for each report its surest tie to one published before it, in sentences."""

import math
from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from marsad.export.marks import printable
from marsad.export.table import INDENT
from marsad.model.case import Case
from marsad.model.incident import Account, Joined

__all__ = ["join_lines", "likely", "reasons_view"]

# What speaks against a join is told first of all by its worst pair; ten of them would hide it.
DOUBTS = 3
# Less would be told as 0.0.
LEAST = 0.05

Lines = Iterator[Text | Padding]


def join_lines(case: Case) -> Lines:
    """The surest tie of each account to an earlier one, then pairs that by themselves would not be joined."""
    order = {account.id: at for at, account in enumerate(case.accounts)}
    pairs = [one for one in case.joined if one.left in order and one.right in order]
    shown = []
    for at in range(1, len(order)):
        mine = [one for one in pairs if max(order[one.left], order[one.right]) == at]
        best = max(mine, key=lambda one: one.score, default=None)
        yield from _ties(case, at, best, order)
        shown += [best] if best else []
    doubts = sorted((one for one in pairs if one.score < 0 and one not in shown), key=lambda one: one.score)
    if doubts:
        yield Text("By themselves these would not be joined; the other reports hold them together:")
        for one in doubts[:DOUBTS]:
            yield from _compared(case, one, order)
    rest = len(pairs) - len(shown) - len(doubts[:DOUBTS])
    if rest:
        yield Text(f"{rest} more comparisons in --format json", style="dim")


def _ties(case: Case, at: int, best: Joined | None, order: dict[str, int]) -> Lines:
    """What ties an account to those before it: a person's word, one text, how the two compare."""
    account, before = case.accounts[at], case.accounts[:at]
    for earlier in before:
        for one in case.judgements:
            if (
                one.decision == "same"
                and not one.retired
                and _are(one.events, earlier.events, account.events)
            ):
                yield _both(case, earlier, account, f"are one happening, says {one.by}")
    copied = (one for one in before if _sorted(one.report, account.report) in case.copies)
    if first := next(copied, None):
        yield _both(case, first, account, "carry one text")
    if best is not None:
        yield from _compared(case, best, order)


def _are(pair: tuple[str, ...], left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    """Whether one of the two events is on the left and the other on the right."""
    one, other = pair
    return (one in left and other in right) or (one in right and other in left)


def _both(case: Case, left: Account, right: Account, what: str) -> Text:
    ends = f"[{case.numbers[left.report]}] and [{case.numbers[right.report]}]"
    return Text(ends, style="bold").append(printable(f"  {what}"), "not bold")


def _sorted(one: str, other: str) -> tuple[str, str]:
    return min(one, other), max(one, other)


def _compared(case: Case, one: Joined, order: dict[str, int]) -> Lines:
    left, right = (case.accounts[at] for at in sorted((order[one.left], order[one.right])))
    yield _both(case, left, right, f"{likely(one.score)} likely to tell one happening")
    yield Padding(reasons_view(one), INDENT, expand=False)


def reasons_view(one: Joined) -> Table:
    """The reasons that weigh, what speaks most for a join first, each with its weight in log odds."""
    grid = Table.grid(padding=(0, 2))
    weighty = (reason for reason in one.reasons if abs(reason.weight) >= LEAST)
    for reason in sorted(weighty, key=lambda reason: -reason.weight):
        style = "green" if reason.weight > 0 else "red"
        grid.add_row(Text(f"{reason.weight:+5.1f}", style), Text(printable(reason.because)))
    return grid


def likely(score: float) -> str:
    """Log odds as a share: `98 %`; never told as certain."""
    if abs(score) > math.log(99):
        return "over 99 %" if score > 0 else "under 1 %"
    return f"{100 / (1 + math.exp(-score)):.0f} %"

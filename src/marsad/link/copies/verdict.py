"""Whether two tellings are copies of one text, of which kind, and why: four rules, the first that holds.

1. Words: they share enough runs of words that are no standing text; the fewer, the more their openings agree.
2. Passage: a passage of the one stands in the other in other words.
3. Order: they tell the same things in the same order.
4. Alert: the one is an outlet's alert, the other its full item.

Rules 2 to 4 give a rewrite. Less speaks for them, so they ask for more around it: both published within a
day, of one thing, and not from different agencies.
"""

from collections.abc import Set
from dataclasses import dataclass

from marsad.link.copies.because import by_alert, by_order, by_passage, by_words
from marsad.link.copies.passage import best_passage
from marsad.link.copies.shared import Overlap, overlap
from marsad.link.copies.telling import Telling
from marsad.model.copies import Copy

__all__ = ["BARS", "Bars", "judged", "runs_needed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bars:
    """What copies must reach. Where the values are from: `BARS`."""

    runs: float
    """Shared runs of words, where the openings have nothing in common."""
    opening: float
    """How many times `runs` is halved where the openings tell the same throughout."""
    one_outlet: float
    """How many times as many runs two reports of one outlet need: outlets use their own paragraphs again."""
    least: float
    """Shared runs below which a text is too short to tell a copy from a coincidence."""
    alike: float
    """How much the openings of a rewrite must agree, 0 to 1."""
    passage: float
    """What a passage in other words must be worth, in words that tell something."""
    ordered: float
    """How much of what the shorter tells must be in the same order beside such a passage, 0 to 1."""
    order: float
    """The same where there is no such passage."""
    things: int
    """How many things these must be."""
    alert: float
    """How much of an alert must be in the full item, in order, and how much their openings must agree."""


# runs, opening, one_outlet: `./run bench copies` sweeps them on FA-KES visible, folds of months apart. Most
# folds choose a steeper 60 and 5, for 0.6 of F1; 50 and 4 trust openings that agree by chance less. passage
# lies between rewrites (5.7 and more) and pairs that are none (3.7 and less) there; ordered, order, things
# and alert part the other rewrites from their nearest neighbours. Six rewrites are too few to sweep. least
# is fourteen words: a headline, or the one sentence of an alert that all outlets write alike.
BARS = Bars(
    runs=50,
    opening=4,
    one_outlet=2,
    least=10,
    alike=0.2,
    passage=5.5,
    ordered=0.25,
    order=0.5,
    things=10,
    alert=0.6,
)
# What identical copies cover of the shorter, and of the longer, which may have a caption more (FA-KES
# visible: 0.90 and 0.76 at the least), and how much of the shared words their longest stretch holds. Light
# edits cover 0.59 and more of the shorter there, three in four of the partial copies less.
IDENTICAL, IDENTICAL_LONGER, UNBROKEN = 0.9, 0.75, 0.8
LIGHT = 0.58
# Days between a report and its rewrite: papers go on with the evening's copy.
NIGHT = 1


def judged(left: Telling, right: Telling, standing: Set[int], bars: Bars = BARS) -> Copy | None:
    """The copy that two tellings are, or None; `standing` are the marks of standing text."""
    both = overlap(left, right, standing)
    if both.runs >= runs_needed(left, right, both, bars):
        return by_words(left, right, both, _kind(both, bars))
    if not _could_be_rewritten(left, right, both, bars):
        return None
    if _one_outlet(left, right):
        return by_alert(left, right, both) if _is_alert(left, right, both, bars) else None
    passage = best_passage(left, right, standing)
    if passage.worth >= bars.passage and both.share >= bars.ordered:
        return by_passage(left, right, passage)
    if both.share >= bars.order and len(both.chain) >= bars.things:
        return by_order(left, right, both)
    return None


def runs_needed(left: Telling, right: Telling, both: Overlap, bars: Bars) -> float:
    """How many shared runs make these two copies."""
    times = bars.one_outlet if _one_outlet(left, right) else 1
    return max(bars.least, bars.runs * times / 2 ** (bars.opening * both.opening))


def _kind(both: Overlap, bars: Bars) -> str:
    """The kind of copies that share words; a rewrite tells in order twice as much as its words cover."""
    most, fewest = max(both.cover), min(both.cover)
    if most >= IDENTICAL and fewest >= IDENTICAL_LONGER and both.longest >= UNBROKEN * both.words:
        return "identical"
    if both.share >= bars.order and both.share >= 2 * most:
        return "rewrite"
    return "light edit" if most >= LIGHT else "partial"


def _could_be_rewritten(left: Telling, right: Telling, both: Overlap, bars: Bars) -> bool:
    """Whether both tell of one thing, at one time, and no two agencies stand behind them."""
    near = left.day is None or right.day is None or abs(left.day - right.day) <= NIGHT
    rivals = left.agencies and right.agencies and not left.agencies & right.agencies
    return near and not rivals and both.opening >= bars.alike


def _one_outlet(left: Telling, right: Telling) -> bool:
    name, other = left.report.outlet, right.report.outlet
    return name is not None and other is not None and name.casefold() == other.casefold()


def _is_alert(left: Telling, right: Telling, both: Overlap, bars: Bars) -> bool:
    """Whether one is the first word of what the other tells in full, from the same agency on the same day."""
    same_day = left.day is not None and left.day == right.day
    return same_day and bool(left.agencies & right.agencies) and min(both.share, both.opening) >= bars.alert

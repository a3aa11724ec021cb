"""What no likeness outweighs: a happening is done or not, of one kind, on few days and in few places; what
one report tells as two is two.

Reports are wrong about days and places, coding too, so that one that differs parts nothing: likeness does.
A series of happenings shows in many that differ.
"""

from collections.abc import Sequence
from itertools import pairwise

from marsad.link.incidents.features import nearest
from marsad.link.incidents.kinds import is_forceful
from marsad.link.incidents.sketch import Sketch, sketch
from marsad.model.incident import Account

__all__ = ["fit", "of_one_kind"]

# Days (neighbours count as one) and places on which reports of one happening may differ, and from how far on
# that counts. In the gold incidents of both visible sets no guard parts reports that would be joined rightly
# at these; at three days, the largest of the archive would be parted.
DAYS, PLACES = 4, 4
WIDE_DAYS, WIDE_PLACES = 6, 100.0


def fit(ones: Sequence[Account], others: Sequence[Account]) -> bool:
    """Whether two groups of main accounts may be one happening."""
    told = [sketch(one) for one in (*ones, *others)]
    return (
        {one.report for one in ones}.isdisjoint(other.report for other in others)
        and len({one.account.status == "asserted" for one in told}) == 1
        and of_one_kind(ones, others)
        and _few_days(told)
        and _few_places(told)
    )


def of_one_kind(ones: Sequence[Account], others: Sequence[Account]) -> bool:
    """Whether both tell force, or neither does, or both tell a protest, that force is used on."""
    if len({is_forceful(one) for one in (*ones, *others)}) == 1:
        return True
    return all("PROTEST" in one.types for one in (*ones, *others))


def _few_days(told: Sequence[Sketch]) -> bool:
    days = sorted({one.days[0] for one in told if one.days and one.days[0] == one.days[1]})
    if not days or days[-1] - days[0] <= WIDE_DAYS:
        return True
    return 1 + sum(later - day > 1 for day, later in pairwise(days)) <= DAYS


def _few_places(told: Sequence[Sketch]) -> bool:
    sites: list[Sketch] = []
    for one in told:
        if all(_far(one, site) for site in sites) and nearest(one, one) is not None:
            sites.append(one)
    return len(sites) <= PLACES


def _far(left: Sketch, right: Sketch) -> bool:
    gap = nearest(left, right)
    return gap is not None and gap > WIDE_PLACES and left.spots.keys().isdisjoint(right.spots.keys())

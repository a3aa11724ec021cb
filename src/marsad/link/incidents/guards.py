"""What no likeness outweighs: a happening is done or not, of one kind, on few days and in few places.

Reports are wrong about days and places, coding too, so that one that differs parts nothing: likeness does.
A series of happenings shows in many that differ.
"""

from collections.abc import Sequence
from itertools import pairwise

from marsad.link.incidents.features import nearest
from marsad.link.incidents.sketch import Sketch, sketch
from marsad.model.incident import Account

__all__ = ["fits"]

# Days (neighbours count as one) and places on which reports of one happening may differ, and from how far on
# that counts. In the gold incidents of both visible sets no guard parts reports that would be joined rightly
# at these; at three days, the largest of the archive would be parted.
DAYS, PLACES = 4, 4
WIDE_DAYS, WIDE_PLACES = 6, 100.0


def fits(accounts: Sequence[Account]) -> bool:
    """Whether main accounts may be one happening."""
    told = [sketch(one) for one in accounts]
    return (
        len({one.account.status == "asserted" for one in told}) == 1
        and len({_is_violent(one) for one in told}) == 1
        and _few_days(told)
        and _few_places(told)
    )


def _is_violent(one: Sketch) -> bool:
    return "ASSAULT" in one.account.types or "seize" in one.account.modes


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

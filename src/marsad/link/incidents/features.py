"""What speaks for and against two accounts telling one happening, as numbers: name -> value, absent is 0."""

from collections.abc import Iterator, Mapping
from math import log1p, log2

from marsad.knowledge.rarity import RAREST
from marsad.link.incidents.days import apart
from marsad.link.incidents.sketch import Sketch, likeness
from marsad.link.incidents.spots import distance, rank

__all__ = ["RARE", "features", "nearest"]

Feature = tuple[str, float]

# Bits of a word that few reports of a kind have: one in sixty, or fewer.
RARE = 6
# A shared toll says little more beyond that (bits).
TELLING = 5.0
# Kilometres: what is still called by one town's name, which tells nothing; what is still its countryside.
NEAR, AROUND = 15, 60
# Days by which a wrong date of publication moves those of its report: six weeks hold all but the odd wrong
# year among reports of one happening (FA-KES, visible); beyond, one day of the week is chance.
MOVED = 42


def features(left: Sketch, right: Sketch) -> Mapping[str, float]:
    """All that is measured of a pair; the same in either order."""
    found = dict(_words(left, right))
    for part in (_place, _time, _published, _killed, _means):
        found.update(part(left, right))
    return found


def _words(left: Sketch, right: Sketch) -> Iterator[Feature]:
    both = left.placed & right.placed
    yield "words", likeness(left.words, right.words, left.size * right.size, both)
    yield "title", likeness(left.title, right.title, left.title_size * right.title_size, both)
    shared = left.words.keys() & right.words.keys() - both
    yield "rare words", log1p(sum(left.words[word] for word in shared if left.words[word] >= RARE) / 8)
    yield "names", log1p(len(left.names & right.names))


def _place(left: Sketch, right: Sketch) -> Iterator[Feature]:
    if shared := left.spots.keys() & right.spots.keys():
        yield "same place", max(left.spots[name] for name in shared) / RAREST
    elif (gap := nearest(left, right)) is not None:
        if gap >= NEAR:
            yield "places apart" if gap < AROUND else "places far", 1.0
    else:
        ones, others = ({place.admin1 for place in one.account.places} - {None} for one in (left, right))
        if ones and others:
            yield "same region" if ones & others else "other region", 1.0


def nearest(left: Sketch, right: Sketch) -> float | None:
    """Kilometres between their nearest settlements."""
    gaps = (
        distance(one, other)
        for one in left.account.places
        if rank(one) <= 1
        for other in right.account.places
        if rank(other) <= 1
    )
    return min((gap for gap in gaps if gap is not None), default=None)


def _time(left: Sketch, right: Sketch) -> Iterator[Feature]:
    if left.weekdays and right.weekdays:
        if left.weekdays == right.weekdays:
            yield "same weekdays", 1.0
        elif left.weekdays.isdisjoint(right.weekdays):
            yield "other weekdays", 1.0
    if left.days is None or right.days is None:
        return
    gap = apart(left.days, right.days)
    if gap == 0:
        yield "same day", 1.0
    elif gap == 1:
        yield "next day", 1.0
    else:
        yield "days apart" if gap <= 3 else "week apart" if gap <= 10 else "days far", 1.0
    if 3 < gap <= MOVED and gap % 7 == 0 and left.days[0] == left.days[1] and right.days[0] == right.days[1]:
        yield "weeks apart", 1.0


def _published(left: Sketch, right: Sketch) -> Iterator[Feature]:
    if left.published is None or right.published is None:
        return
    gap = abs(left.published - right.published)
    yield "published apart", log2(1 + gap)
    if gap <= 1:
        yield "published together", 1.0


def _killed(left: Sketch, right: Sketch) -> Iterator[Feature]:
    if shared := left.headline & right.headline:
        yield "headline toll", min(log2(1 + max(shared)), TELLING)
    elif left.headline & right.killed or left.killed & right.headline:
        yield "headline told", 1.0
    for name, ones, others in (
        ("other killed", left.killed, right.killed),
        ("other wounded", left.wounded, right.wounded),
    ):
        if ones and others and not ones & others:
            gap = min(abs(log2((one + 1) / (other + 1))) for one in ones for other in others)
            yield name, min(gap, 3.0)


def _means(left: Sketch, right: Sketch) -> Iterator[Feature]:
    if left.means and right.means and left.means.isdisjoint(right.means):
        yield "other means", 1.0

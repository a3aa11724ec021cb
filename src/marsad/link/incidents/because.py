"""Features in sentences that an analyst reads."""

from collections.abc import Callable, Iterable, Mapping

from marsad.knowledge.rarity import stem
from marsad.link.incidents.days import apart
from marsad.link.incidents.features import RARE, nearest
from marsad.link.incidents.sketch import Sketch
from marsad.link.incidents.spots import name_of, specific

__all__ = ["because"]

# Words or names that a sentence lists.
LISTED = 6


def because(feature: str, left: Sketch, right: Sketch) -> str:
    """The sentence for a feature of the pair."""
    return _SENTENCES[feature](left, right)


def _listed(words: Iterable[str]) -> str:
    return ", ".join(sorted(set(words))[:LISTED])


def _likest(left: Sketch, right: Sketch) -> str:
    """The rarest words of both, as the first writes them."""
    shared = left.words.keys() & right.words.keys() - (left.placed & right.placed)
    rarest = sorted(shared, key=lambda word: (-left.words[word], word))[:LISTED]
    return _listed(word for word in left.account.words if stem(word) in rarest)


def _title(left: Sketch, right: Sketch) -> str:
    return f"the titles share words: “{left.account.what}” and “{right.account.what}”"


def _rare(left: Sketch, right: Sketch) -> str:
    shared = left.words.keys() & right.words.keys() - (left.placed & right.placed)
    rare = {word for word in shared if left.words[word] >= RARE}
    return f"both use rare words: {_listed(word for word in left.account.words if stem(word) in rare)}"


def _names(left: Sketch, right: Sketch) -> str:
    shared = left.names & right.names
    told = (word for word in left.account.words if " ".join(map(stem, word.split())) in shared)
    return f"both write the names {_listed(told)}"


def _same_place(left: Sketch, right: Sketch) -> str:
    shared = left.spots.keys() & right.spots.keys()
    names = (p.known_as for p in left.account.places if specific(p) and name_of(p) in shared)
    return f"both say {_listed(names)}"


def _places(left: Sketch, right: Sketch) -> str:
    gap = nearest(left, right)
    return f"one says {_first(left)}, the other {_first(right)}" + (
        "" if gap is None else f", {gap:.0f} km apart"
    )


def _first(one: Sketch) -> str:
    return next((place.known_as for place in one.account.places), "no place")


def _regions(left: Sketch, right: Sketch) -> str:
    ones, others = ({p.admin1 for p in one.account.places if p.admin1} for one in (left, right))
    if shared := ones & others:
        return f"both are in {_listed(shared)}"
    return f"one is in {_listed(ones)}, the other in {_listed(others)}"


def _days(left: Sketch, right: Sketch) -> str:
    if left.days is None or right.days is None:
        return "a day is unknown"
    gap = apart(left.days, right.days)
    if gap == 0:
        return f"the day is the same, {left.account.from_}"
    return f"{gap} day{'s' * (gap > 1)} apart: {left.account.from_} and {right.account.from_}"


def _named(weekdays: Iterable[str]) -> str:
    return _listed(map(str.title, weekdays))


def _published(left: Sketch, right: Sketch) -> str:
    gap = abs((left.published or 0) - (right.published or 0))
    return "published on one day" if gap == 0 else f"published {gap} day{'s' * (gap > 1)} apart"


def _numbers(name: str, kind: str) -> Callable[[Sketch, Sketch], str]:
    def sentence(left: Sketch, right: Sketch) -> str:
        ones, others = getattr(left, name), getattr(right, name)
        if shared := ones & others:
            return f"{max(shared)} {kind} in both"
        return f"{_count(ones)} {kind} in one, {_count(others)} in the other"

    return sentence


def _count(numbers: Iterable[int]) -> str:
    return " or ".join(map(str, sorted(numbers)))


def _headline_told(left: Sketch, right: Sketch) -> str:
    shared = left.headline & right.killed or left.killed & right.headline
    return f"{max(shared)} killed in the title of one, and told by the other"


def _means(left: Sketch, right: Sketch) -> str:
    return f"one names {_listed(left.means)}, the other {_listed(right.means)}"


_SENTENCES: Mapping[str, Callable[[Sketch, Sketch], str]] = {
    "words": lambda left, right: f"the words of both: {_likest(left, right)}",
    "title": _title,
    "rare words": _rare,
    "names": _names,
    "same place": _same_place,
    "places apart": _places,
    "places far": _places,
    "same region": _regions,
    "other region": _regions,
    "same day": _days,
    "next day": _days,
    "days apart": _days,
    "week apart": _days,
    "days far": _days,
    "weeks apart": lambda left, right: f"{_days(left, right)}, but the same day of the week",
    "same weekdays": lambda left, right: f"both name {_named(left.weekdays)}",
    "other weekdays": lambda left, right: (
        f"one names {_named(left.weekdays)}, the other {_named(right.weekdays)}"
    ),
    "published apart": _published,
    "published together": _published,
    "headline toll": lambda left, right: f"{max(left.headline & right.headline)} killed in both titles",
    "headline told": _headline_told,
    "other killed": _numbers("killed", "killed"),
    "other wounded": _numbers("wounded", "wounded"),
    "other means": _means,
}

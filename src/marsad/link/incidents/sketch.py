"""An account made ready for comparison: words with their rarity, places, days, numbers of people harmed."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from math import sqrt

from marsad.knowledge.rarity import rarity, stem, terms
from marsad.link.incidents.content import WEEKDAYS
from marsad.link.incidents.days import Days, day
from marsad.link.incidents.spots import name_of, specific
from marsad.model.incident import Account, TollClaim
from marsad.model.record import Mention, Place
from marsad.text.numbers import find, resolve

__all__ = ["Sketch", "likeness", "sketch"]

# A longer stretch of days says the season, not the happening.
LONGEST = 8
# Bits below which a word tells nothing: in more than one of three reports of its kind.
COMMON = 2
# More people harmed than that is the toll of a war.
LARGEST = 3000
# Modes (docs/record.md) that two reports may choose between for one act.
MEANS = {
    "aerial": "from the air",
    "drone": "from the air",
    "explosives": "bombs",
    "suicide-attack": "bombs",
    "firearms": "guns",
    "heavy-weapons": "shells and rockets",
    "unconventional": "gas",
    "abduct": "abduction",
    "seize": "ground taken",
    "primitive": "blades",
}
# Counts that say no number.
_VAGUE = re.compile(r"dozens|scores|hundreds|thousands|several|many|few")
# Where the outlet's own name begins in a title: "... | Jordan Times", "... - Sputnik".
_TAIL = re.compile(r" \| | - (?=[A-Z])")


@dataclass(frozen=True, slots=True, eq=False)
class Sketch:
    """What of an account is compared. Words are stems (knowledge/rarity.py)."""

    account: Account
    words: Mapping[str, int]
    """Words -> bits."""
    size: float
    """Square root of the sum of the bits, so that likenesses are between 0 and 1."""
    title: Mapping[str, int]
    title_size: float
    names: frozenset[str]
    """Pairs of names, without places."""
    placed: frozenset[str]
    """The words of its places, which the place is compared by."""
    spots: Mapping[str, int]
    """Names of its specific places, by sound -> bits."""
    days: Days | None
    weekdays: frozenset[str]
    published: int | None
    means: frozenset[str]
    headline: frozenset[int]
    """The killed that the title tells."""
    killed: frozenset[int]
    wounded: frozenset[int]
    parties: Mapping[str, str]
    """What a party is compared by -> its name."""


@lru_cache(maxsize=16384)
def sketch(account: Account) -> Sketch:
    """The account's sketch."""
    placed = frozenset(word for place in account.places for word in _stems(_both_names(place)))
    words = _bits(stem(word) for word in account.words if " " not in word)
    title = _bits(_stems(_TAIL.split(account.what)[0]))
    pairs = (tuple(map(stem, word.split())) for word in account.words if " " in word)
    killed = [one for one in account.tolls if one.kind == "killed"]
    return Sketch(
        account=account,
        words=words,
        size=_size(words),
        title=title,
        title_size=_size(title),
        names=frozenset(" ".join(pair) for pair in pairs if placed.isdisjoint(pair)),
        placed=placed,
        spots={name_of(place): _rarest(place) for place in account.places if specific(place)},
        days=_days(account),
        weekdays=WEEKDAYS.intersection(account.words),
        published=day(account.published),
        means=frozenset(MEANS[mode] for mode in account.modes if mode in MEANS),
        headline=_numbers(killed) & _counted(account.what),
        killed=_numbers(killed),
        wounded=_numbers(one for one in account.tolls if one.kind == "wounded"),
        parties=dict(_party(one) for one in (*account.actors, *account.recipients) if one.id or one.name),
    )


def likeness(
    left: Mapping[str, int], right: Mapping[str, int], sizes: float, without: frozenset[str]
) -> float:
    """The bits of what both have, out of what they might: 0 to 1; `without` counts for nothing."""
    if not sizes:
        return 0.0
    return sqrt(sum(left[word] for word in left.keys() & right.keys() if word not in without) / sizes)


def _stems(text: str) -> Iterable[str]:
    return (stem(word) for word, _ in terms(text))


def _both_names(place: Place) -> str:
    return f"{place.name or ''} {place.text}"


def _bits(stems: Iterable[str]) -> dict[str, int]:
    return {one: bits for one in stems if (bits := rarity(one)) >= COMMON}


def _size(bits: Mapping[str, int]) -> float:
    return sqrt(sum(bits.values()))


def _rarest(place: Place) -> int:
    return max(map(rarity, _stems(place.known_as)), default=0)


def _days(account: Account) -> Days | None:
    first, last = day(account.from_), day(account.to)
    if first is None or last is None or last - first >= LONGEST:
        return None
    return first, last


def _numbers(claims: Iterable[TollClaim]) -> frozenset[int]:
    return frozenset(
        one.low
        for one in claims
        if one.low is not None and one.low < LARGEST and not _VAGUE.search(one.text.casefold())
    )


def _counted(title: str) -> frozenset[int]:
    """The numbers in a title."""
    told = (resolve(title[span.start : span.end]) for span in find(title))
    return frozenset(low for bounds in told if bounds and (low := bounds.low) is not None)


def _party(mention: Mention) -> tuple[str, str]:
    name = mention.known_as
    return mention.id or name.casefold(), name

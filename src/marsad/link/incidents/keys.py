"""What an account is looked up by: keys that accounts of one happening share, and few others do.

Most keys are two things together, so that the reports that have one stay few however many there are: a place
and a week, a rare word and a place, a rare word and a week, a toll and a place. A name of two words is one
alone, where it is no party's: trials come years after the act.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import combinations

from marsad.knowledge.rarity import stem, terms
from marsad.link.incidents.sketch import Sketch, sketch
from marsad.link.incidents.spots import RANKS, name_of, rank
from marsad.model.incident import Account

__all__ = ["keyed"]

# How many places, names and rare words an account is looked up by. With these, 2,123 of the 2,210 pairs of
# gold of both visible sets are looked up, and one in 228 of all pairs (bench/links.py, bench/stories.py).
PLACES, NAMES, WORDS, TITLED = 5, 20, 14, 4
# Bits of a word that is looked up; of one in a title, which has few.
RARE, TELLING = 6, 4
WEEK = 7


def keyed(account: Account) -> Account:
    """The account with its keys."""
    return replace(account, keys=tuple(sorted(set(_keys(sketch(account))))))


def _keys(one: Sketch) -> Iterator[str]:
    places = [name_of(place) for place in one.account.places if rank(place) < RANKS["region"]][:PLACES]
    weeks = sorted(set(_weeks(one)))
    names = _names(one)
    rare = [*names[:WORDS], *_rarest(one.words, RARE)[:WORDS]]
    tolls = [f"{number} killed" for number in sorted(one.headline or one.killed) if number > 1]
    yield from names
    yield from (f"{place}, {told}" for place in places for told in (*weeks, *rare, *tolls))
    yield from (f"{told}, {week}" for told in (*rare, *tolls) for week in weeks)
    if one.account.main:
        yield from map(", ".join, combinations(sorted(_rarest(one.title, TELLING)[:TITLED]), 2))


def _weeks(one: Sketch) -> Iterator[str]:
    """Weeks that overlap by half, so that days up to three apart share one."""
    for at in {*(one.days or ()), one.published}:
        if at is not None:
            yield f"week {at // WEEK}"
            yield f"week {(at + WEEK // 2) // WEEK}+"


def _names(one: Sketch) -> list[str]:
    """Names that are no party's, chosen by themselves, so that two accounts choose alike."""
    known = {stem(word) for name in one.parties.values() for word, _ in terms(name)}
    return sorted((name for name in one.names if known.isdisjoint(name.split())), key=_mixed)[:NAMES]


def _rarest(words: Mapping[str, int], bits: int) -> Sequence[str]:
    return sorted((one for one in words if words[one] >= bits), key=lambda one: (-words[one], _mixed(one)))


def _mixed(word: str) -> bytes:
    return blake2b(word.encode(), digest_size=8).digest()

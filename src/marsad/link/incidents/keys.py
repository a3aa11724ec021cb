"""What an account is looked up by: keys that accounts of one happening share, and few others do.

A key is two things together, so that the reports that have it stay few however many there are:
a place and a week, a rare word and a place, a rare word and another.
"""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import blake2b
from itertools import combinations

from marsad.knowledge.rarity import RAREST, rarity, stem
from marsad.link.incidents.sketch import Sketch, sketch
from marsad.model.incident import Account

__all__ = ["keyed"]

# Places of an account that it is looked up by: the most specific.
PLACES = 4
# Rare words of an account that it is looked up by, chosen by themselves, so that two accounts choose alike.
WORDS = 10
WEEK = 7
# Bits of a word that is looked up.
RARE = 6


def keyed(account: Account) -> Account:
    """The account with its keys."""
    return replace(account, keys=tuple(sorted(set(_keys(sketch(account))))))


def _keys(one: Sketch) -> Iterator[str]:
    spots = list(one.spots)[:PLACES]
    weeks = sorted(set(_weeks(one)))
    rare = _chosen(one)
    tolls = [f"{number} killed" for number in sorted(one.headline or one.killed) if number > 1]
    for spot in spots:
        yield from (f"{spot} in week {week}" for week in weeks)
        yield from (f"{spot}, {word}" for word in rare)
        yield from (f"{spot}, {toll}" for toll in tolls if one.account.main)
    yield from (f"{word} in week {week}" for word in rare for week in weeks)
    yield from (f"{toll} in week {week}" for toll in tolls for week in weeks)


def _weeks(one: Sketch) -> Iterator[str]:
    """Weeks that overlap by half, so that days up to three apart share one."""
    for at in {*(one.days or ()), one.published} - {None}:
        yield str(at // WEEK)
        yield f"{(at + 3) // WEEK}+"


def _chosen(one: Sketch) -> list[str]:
    names = sorted(one.names, key=_mixed)
    words = sorted(
        (w for w, bits in one.words.items() if bits >= RARE), key=lambda w: (-one.words[w], _mixed(w))
    )
    return [*names[:WORDS], *words[:WORDS]]


def _mixed(word: str) -> bytes:
    return blake2b(word.encode(), digest_size=8).digest()

"""Strings that fill the roles of an incident, compared as the literature on MUC-4 does.

Two mentions are one if their words are, without case, signs and articles (Du, Rush and Cardie 2021), or, less
strictly, if their head nouns are (Patwardhan and Riloff 2009; Du and Cardie 2020).
"""

import re
from collections.abc import Iterable

_SIGNS = re.compile(r"[^\w\s]")
_ARTICLES = frozenset(("a", "an", "the"))
# What stands after these words says more of the head noun: "members of the front", "a bomb in a car".
_LINKS = "of in on at from for by with to near against between under who which that and or"
_AFTER_HEAD = frozenset(_LINKS.split())


def plain(mention: str) -> str:
    """The words of a mention in small letters, without signs and articles."""
    return " ".join(word for word in _SIGNS.sub("", mention.lower()).split() if word not in _ARTICLES)


def head(mention: str) -> str:
    """The head noun of a mention: the last word before the first preposition, relative word or "and"."""
    words = plain(mention).split()
    end = next((at for at, word in enumerate(words) if at and word in _AFTER_HEAD), len(words))
    return words[end - 1] if words else ""


def share(left: Iterable[str], right: Iterable[str]) -> bool:
    """Whether two entities, each the forms of its mentions, have one in common; empty forms do not count."""
    return bool(({*left} & {*right}) - {""})


def merged(entities: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """Entities that share a form as one, in the order of the first of each."""
    kept: list[frozenset[str]] = []
    for entity in entities:
        same = [other for other in kept if share(other, entity)]
        whole = entity.union(*same)
        if not same:
            kept.append(whole)
        else:
            kept[kept.index(same[0])] = whole
            kept = [other for other in kept if other is whole or other not in same[1:]]
    return kept

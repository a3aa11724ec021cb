"""The place in the name of what stands there or is called after it, for names that nobody knows as a whole.

>>> list(parts("Halden Town Hall"))
['Halden Town', 'Halden']
>>> list(parts("University of Halden"))
['Halden']
"""

import re
from collections.abc import Iterator


def listed(words: str) -> frozenset[str]:
    """Words in a row as a set."""
    return frozenset(words.split())


_NOUNS = listed(
    "academy agency arena assembly association bank barracks bureau campus castle cathedral cemetery "
    "center centre chamber church clinic club college commission committee company congress convent "
    "corporation council court courthouse department elementary factory federation fund gallery garden "
    "gardens government graveyard gymnasium hall headquarters high hospital hotel house institute "
    "institution jail laboratory library mall marathon market ministry monastery mosque museum "
    "observatory office organisation organization palace parliament police polytechnic press prison "
    "racecourse refinery reserve restaurant school senate shrine society stadium synagogue temple "
    "theater theatre tower tribunal union university zoo"
)
"""Words for institutions and buildings: what stands before or behind them in a name is often their place."""
_OTHERS = listed(
    "alley avenue ave block boulevard close coast crescent drive estate hill hills island lane parade "
    "parish park pike republic river road route row shore side square st state street terrace union valley "
    "ward way"
)
"""Words for streets and grounds: names of nothing else by themselves, and called after whatever."""
# Theirs is a country that they are not in, or all the world.
_ELSEWHERE = listed("embassy consulate airlines airways mission ambassador legation")
# Longer names are sentences.
_LONGEST = 12
_LINKS = listed("of at in the for de du la")
# What ends the name of a body like a word for one: "Halden FC".
_ACRONYM = re.compile(r"[A-Z]{2,5}")
_POSSESSIVE = re.compile(r"(?<=\w)['’]s$|(?<=s)['’]$")


def parts(name: str) -> Iterator[str]:
    """Names of places that may stand in a name: behind its last word for an institution, before its first."""
    words = name.split()
    if len(words) < 2 or len(words) > _LONGEST:
        return
    low = [w.lower().strip(".,") for w in words]
    at = [n for n, word in enumerate(low) if word in _NOUNS]
    if not at and _ACRONYM.fullmatch(words[-1]) and not name.isupper():
        at = [len(words) - 1]
    if not at or not _ELSEWHERE.isdisjoint(low):
        return
    first = 1 if low[0] == "the" else 0
    for start in range(at[-1] + 1, len(words)):
        if words[start][:1].isupper() and low[start - 1] in (*_LINKS, low[at[-1]]):
            yield _POSSESSIVE.sub("", " ".join(words[start:]))
    for end in range(at[0], first, -1):
        yield _POSSESSIVE.sub("", " ".join(words[first:end]))


def is_generic(word: str) -> bool:
    """Whether a word, in small letters, tells what stands there, and not which."""
    return word in _NOUNS or word in _OTHERS or word in _ELSEWHERE

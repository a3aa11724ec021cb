"""How many: counts in words and figures, read to the bounds that they state.

`find` says where counts stand in a text, `resolve` what one of them means, `read_number` what number words
come to. The rules for vague words are those of the gold (annotation guide, decision 9): "dozens" is at least
24, "more than 30" at least 31, "about 300" and "nearly 300" are taken at their word; "several" and "many"
state no number.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache

from marsad.model.span import Span
from marsad.text.uncounted import BLANK, either, is_age, measures

__all__ = ["NUMBER", "Bounds", "find", "lowered", "read_number", "read_quantity", "resolve"]


@dataclass(frozen=True, slots=True)
class Bounds:
    """From `low` to `high`, both included; None is open."""

    low: int | None
    high: int | None


def _listed(words: str) -> tuple[str, ...]:
    return tuple(" ".join(w.split()) for w in words.split(","))


# --- the words -------------------------------------------------------------------------------------------
_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_SMALL = {word: value for value, word in enumerate(_ONES.split())}
_DECADES = "twenty thirty forty fifty sixty seventy eighty ninety"
_TENS = {word: 20 + 10 * step for step, word in enumerate(_DECADES.split())}
_SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1000,
    "lakh": 10**5,
    "crore": 10**7,
    "million": 10**6,
    "billion": 10**9,
}
_SUFFIXES = {"k": 1000, "m": 10**6, "mn": 10**6, "bn": 10**9}
_PARTS = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}
_IGNORED = frozenset({"a", "an", "and", "of"})
# A plural without a figure states at least two of its unit; "tens" is 20 by the guide.
_PLURALS = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "lakhs": 200_000,
    "crores": 20_000_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}
_EXACT = {"no": 0, "none": 0, "nobody": 0, "no one": 0, "twin": 2, "double": 2, "triple": 3, "quadruple": 4}
# Words that bound a number, and by how much the bound lies off it.
_LOWER = dict.fromkeys(
    _listed("""
    at least, no fewer than, not fewer than, no less than, not less than, a minimum of, minimum of,
    upwards of, upward of
    """),
    0,
) | dict.fromkeys(
    _listed("more than, greater than, over, well over, above, exceeding, exceeded, exceeds, in excess of"), 1
)
_UPPER = dict.fromkeys(
    _listed("""
    up to, as many as, as high as, at most, at the most, no more than, not more than, a maximum of, maximum of
    """),
    0,
) | dict.fromkeys(_listed("fewer than, less than, under, below"), 1)
_NEAR = _listed("""
    about, around, some, roughly, approximately, nearly, almost, close to, an estimated, estimated,
    a total of, a total, circa
""")


# --- the patterns, for lower-cased text ------------------------------------------------------------------
_S = BLANK
# No count in the news has more than 15 digits; the limit keeps int() away from absurd strings.
_FIGURE = r"(?:[0-9]{1,3}(?:[, \xa0\u202f][0-9]{3}(?!\d)){1,4}|[0-9]{1,15})(?:\.[0-9]{1,3})?"
_SCALE = rf"(?:{either(_SCALES)})(?![a-z])"
_BELOW_100 = (
    rf"(?:(?:{either(_TENS)})(?:[ \xa0\n-](?:{either(list(_SMALL)[1:10])}))?|{either(_SMALL)})(?![a-z])"
)
_SCALED = rf"(?:[ \xa0\n-]{_SCALE}(?:{_S}(?:and{_S})?{_BELOW_100})?)"
_PART_OF = (
    rf"(?:(?:half[ \xa0\n-]an?|(?:an?{_S})?quarter{_S}of{_S}an?|an?){_S}{_SCALE}|half-a-{_SCALE}"
    rf"|an?{_S}(?:half|quarter)[ \xa0\n-]{_SCALE})"
)
_AND_HALF = rf"(?:{_S}and{_S}(?:an?{_S})?(?:half|quarter)(?:{_S}{_SCALE})?)"
_SUFFIX = rf"(?:(?:{either(_SUFFIXES)})(?![a-z]))?(?!\d)"
NUMBER = rf"(?:(?:{_FIGURE}{_SUFFIX}|{_BELOW_100}|{_PART_OF}){_SCALED}*{_AND_HALF}?)"
"""A pattern for one number, in words or figures."""
_QUALIFIER = (
    rf"(?:(?P<lower>{either(_LOWER)})|(?P<upper>{either(_UPPER)})|(?:{either(_NEAR)})){_S}"
    rf"(?:(?:an{_S}estimated|a{_S}total{_S}of|about|around|some|at){_S})?"
)
_VAGUE = (
    rf"(?P<plural>{either(_PLURALS)})"
    rf"(?:{_S}of{_S}(?P<of>{either(_PLURALS)})|{_S}(?:and|upon){_S}(?P=plural))?"
    rf"|(?:several|many|a{_S}few|some){_S}(?P<some>{either(_SCALES)})s?"
)
# A range says itself where it ends, so what qualifies it says nothing: "at least 10 to 12".
_RANGED = either([*_NEAR, "at least", "up to", "anywhere from"])
_COUNT = re.compile(
    rf"(?<![\w.,$€£#/-])(?:between{_S}(?P<from>{NUMBER}){_S}and{_S}(?P<to>{NUMBER})"
    rf"|(?:(?:from|{_RANGED}){_S})?(?P<first>{NUMBER})"
    rf"(?:(?<=\d)[-–](?=\d)|{_S}(?:to|or){_S})(?P<second>{NUMBER})"
    rf"|(?:~|{_QUALIFIER})?(?:{_VAGUE}"
    rf"|(?:a{_S}single{_S})?(?P<number>{NUMBER})(?P<more>\+|-plus|{_S}or{_S}more(?![a-z]))?)"
    rf"|a{_S}(?P<single>single)|a{_S}(?:couple|pair){_S}of|(?P<exact>{either(_EXACT)}))(?![a-z\d]|,\d)"
)
_NONE_OF = re.compile(
    rf"{_S}(?:[a-z]+{_S})?(?:casualt|causalt|causalit|injur|death|fatalit|victim|losses|wounded|dead)"
    rf"|{_S}(?:[a-z]+{_S}){{0,2}}"
    rf"(?:(?:was|were|been|is|are){_S}(?:hurt|hit|killed|injured|harmed|wounded)|died)\b"
)
_BLOWS = re.compile(
    rf"(?:{_S}|-)(?:(?:car|suicide|truck|air|bomb|rocket|missile){_S}?)*(?:bomb|blast|explosion|attack|raid|strike)"
)


def lowered(text: str) -> str:
    """The text in lower case, every character where it was ("İ" has a longer lower case, so it stays)."""
    low = text.lower()
    return low if len(low) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)


def find(text: str) -> Iterator[Span]:
    """Where counts stand, with the words that bound them; ordinals, shares, ages and measures are none."""
    low = lowered(text)
    for match in _COUNT.finditer(low):
        if _is_count(match, low) and not is_age(text, match.start(), match.end()):
            yield Span(match.start(), match.end())


def _is_count(match: re.Match[str], low: str) -> bool:
    if match["exact"]:
        return bool((_NONE_OF if _EXACT[match["exact"]] == 0 else _BLOWS).match(low, match.end()))
    return not measures(low, match.start(), match.end())


@lru_cache(maxsize=4096)
def resolve(words: str) -> Bounds | None:
    """The bounds that the first count in the words states; None where there is none ("several men")."""
    low = lowered(words)
    counts = (m for m in _COUNT.finditer(low) if m["exact"] or _is_count(m, low))
    return next(map(_bounds, counts), None)


def read_number(words: Sequence[str]) -> int | None:
    """What number words come to: ("two", "dozen") is 24, ("1,200",) is 1200; None for no whole number."""
    value = read_quantity(words)
    return int(value) if value is not None and value.denominator == 1 else None


def read_quantity(words: Sequence[str]) -> Fraction | None:
    """As read_number, with halves: ("four", "and", "a", "half")."""
    total, current, read = Fraction(0), None, False
    joined = _GROUPED.sub("", " ".join(words).lower())
    for word in filter(None, re.split(r"[\s-]+", joined)):
        if word in _IGNORED:
            continue
        read = True
        if word not in _SCALES:
            value = _one(word)
            if value is None:
                return None
            current = value if current is None else current + value
        elif _SCALES[word] < 1000:
            current = (1 if current is None else current) * Fraction(_SCALES[word])
        else:
            total, current = total + (1 if current is None else current) * _SCALES[word], None
    return total + (current or 0) if read else None


# Figures grouped by commas or blanks: "1,200", "100 000".
_GROUPED = re.compile(r"(?<=\d)[, \xa0\u202f](?=\d{3}(?!\d))")


def _one(word: str) -> Fraction | None:
    """One number word that is no scale."""
    if word in _PARTS:
        return _PARTS[word]
    small = _SMALL.get(word, _TENS.get(word))
    if small is not None:
        return Fraction(small)
    figure = re.fullmatch(rf"([0-9]{{1,15}}(?:\.[0-9]{{1,3}})?)({either(_SUFFIXES)})?", word)
    return Fraction(figure[1]) * _SUFFIXES.get(figure[2], 1) if figure else None


def _whole(words: str | None) -> int | None:
    return read_number([words]) if words else None


def _bounds(match: re.Match[str]) -> Bounds | None:
    """The bounds of a match of _COUNT."""
    if match["to"] or match["second"]:
        return _range(match["from"] or match["first"], match["to"] or match["second"])
    if match["exact"]:
        return Bounds(_EXACT[match["exact"]], _EXACT[match["exact"]])
    vague = _vague(match)
    if vague is not None:
        return Bounds(None, vague) if match["upper"] else Bounds(vague, None)
    number = _whole(match["number"])
    if number is None:
        pair = 1 if match["single"] else 2
        return None if match["number"] else Bounds(pair, pair)
    return _bounded(number, match)


def _range(first: str, second: str) -> Bounds | None:
    """Two numbers, of which the first may leave its scale to the second: "two to three dozen"."""
    low, high = _whole(first), _whole(second)
    if low is None or high is None:
        return None
    scale = _SCALES.get(re.split(r"[\s-]", second)[-1], 1)
    if scale == 1 and low < 1000 and second.endswith(",000"):
        scale = 1000
    if scale > 1 and low * scale <= high and not any(word in first for word in _SCALES):
        low *= scale
    return Bounds(min(low, high), max(low, high))


def _vague(match: re.Match[str]) -> int | None:
    """What "dozens", "tens of thousands" or "several hundred" state at the least."""
    if match["some"]:
        return 2 * _SCALES[match["some"]]
    if match["plural"] is None:
        return None
    # In "tens of thousands" the first word counts the second: 20 thousands.
    return _PLURALS[match["plural"]] * _SCALES.get((match["of"] or "").removesuffix("s"), 1)


def _bounded(number: int, match: re.Match[str]) -> Bounds:
    if match["lower"]:
        return Bounds(number + _LOWER[_plain(match["lower"])], None)
    if match["upper"]:
        return Bounds(None, max(0, number - _UPPER[_plain(match["upper"])]))
    return Bounds(number, None if match["more"] else number)


def _plain(words: str) -> str:
    return re.sub(r"\s+", " ", words)

"""Where a text says when. How the expressions look is in `text.forms`, what they mean in `coding.moments`."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from marsad.model.span import Span
from marsad.text.forms import DAYS, FORMS, OPENING, unnamed
from marsad.text.numbers import lowered

__all__ = ["find", "match"]

_BLANKS = {" ": "[ \xa0\n]", "[ ": "[ \xa0\n"}


def _compile(pattern: str) -> re.Pattern[str]:
    """The pattern with every blank, alone or first in a class, read as one white space.

    A paragraph ends with two line ends, so no expression runs over it.
    """
    return re.compile(re.sub(r"\[ |\[[^\]]*\]| ", lambda m: _BLANKS.get(m[0], m[0]), pattern))


_FORMS = {name: _compile(form) for name, form in {**DAYS, **FORMS}.items()}
_FORM_NAMES = tuple(FORMS)
_ANY = _compile(
    # After a hyphen only a year can stand ("1914-1918"); so it can before one.
    rf"(?<![\w$€£.,/’])(?<!(?<!\d)-)(?={OPENING})"
    rf"(?:{'|'.join(f'(?P<{name}>{unnamed(form)})' for name, form in FORMS.items())})"
    # A lost apostrophe is forgiven ("Fridays victims").
    r"(?:(?![\w%]|-\d(?!\d{3}(?!\d)))|(?<=[a-z]day)(?=s\b(?! ago)))"
)
# In lower case these are other words.
_LOWER_CASE = re.compile(r"\b(?:may|march|mar|dec|jan|sun)\b")
# Words before the name of a march, an operation, a revolt or a town that sounds like a time.
_NAMED = re.compile(r"\b(?:[Oo]peration|[Ll]ong|[Gg]reat|[Tt]he|[Aa]rab|[Gg]olden|[Rr]ed|[Nn]ew)\s$")
# A figure like a year is a count after these words, or before a word for what can be counted.
_COUNTED = re.compile(
    r"(?:than|least|about|some|nearly|almost|kill(?:ed|ing|s)|wound(?:ed|ing)|another|over|up to|total of"
    r"|as many as|displaced)\s$"
)
_COUNTABLE = re.compile(
    r"\s(?:[a-z-]+\s)?(?:people|persons|civilians|men|women|children|families|residents|others|fighters|troops"
    r"|soldiers|militants|rebels|terrorists|victims|refugees|deaths|dead|killed|wounded|tankers|vehicles|targets"
    r"|houses|tents|metres|meters|km|gmt|utc|local)\b"
)
_YEAR_SAID = re.compile(r"(?:in|since|of|from|between|until|till|by|during|before|after|year)\s$")
# Years before this need a word or sign before them that years have; 1900 is where news is sure of a year.
_PLAIN_YEAR = 1900
_DATED = re.compile(
    r"(?:the|throughout|for|into|as|in|since|of|from|between|until|till|by|to|and|during|before|after|year"
    r"|early|late|mid-?|[(,–-])\s?$"
)


def match(words: str, *, only: Iterable[str] = _FORM_NAMES) -> tuple[str, re.Match[str]] | None:
    """The form that (lower-cased) words take as a whole, with its match; None if they take none of `only`."""
    for name in only:
        found = _FORMS[name].fullmatch(words)
        if found:
            return name, found
    return None


def find(text: str) -> Iterator[Span]:
    """Every time expression, in order, without the preposition before it ("on", "since")."""
    return iter(_remembered(text)) if len(text) <= _SENTENCE else _find(text)


# Several questions ask the same sentence for its times; longer texts are asked once, and not kept.
_SENTENCE = 1000


@lru_cache(maxsize=256)
def _remembered(text: str) -> tuple[Span, ...]:
    return tuple(_find(text))


def _find(text: str) -> Iterator[Span]:
    low = lowered(text)
    for found in _ANY.finditer(low):
        if _is_time(found, low, text):
            yield Span(found.start(), found.end() - _full_stop(found[0]))


def _full_stop(words: str) -> int:
    """1 if the words end in a full stop that may be the sentence's, as after "Nov." but not after "p.m."."""
    return int(words.endswith(".") and not words.endswith(".m."))


def _is_time(found: re.Match[str], low: str, text: str) -> bool:
    """Whether it is a time: "march", "Operation Dawn", "2000 men", "the fall of the town" are none."""
    start, end = found.span()
    before, after = low[max(0, start - 14) : start], low[end : end + 40]
    named = bool(_NAMED.search(text, max(0, start - 11), start)) and text[start].isupper()
    match found.lastgroup:
        case "year":
            return _is_year(found[0], before, after)
        case "month":
            return not (named and found[0] == "march") and not _LOWER_CASE.search(text, start, end)
        case "season":
            return found[0] not in ("fall", "the fall", "spring") or before.endswith("in ")
        case "part" | "feast":
            return not named
        case "ordinal":
            return before.endswith("on ") and re.match(r"\s*(?:[,.;)]|$)", after) is not None
        case "then":
            return before.endswith("since ")
        case "duration":
            return not re.match(r"-?\s?olds?\b", after)
    return True


def _is_year(words: str, before: str, after: str) -> bool:
    if not words.isdigit():
        return True
    if _COUNTABLE.match(after) or (_COUNTED.search(before) and not _YEAR_SAID.search(before)):
        return False
    return int(words) >= _PLAIN_YEAR or bool(_DATED.search(before))

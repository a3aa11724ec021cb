"""Where a text says when. How the expressions look is in `text.forms`, what they mean in `coding.moments`."""

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

from marsad.model.span import Span
from marsad.text.forms import DAYS, FORMS, OPENING, WIDER, unnamed
from marsad.text.numbers import lowered
from marsad.text.pieces import MONTH_NAMES, SAID_HOUR

__all__ = ["find", "match"]

_BLANKS = {" ": "[ \xa0\n]", "[ ": "[ \xa0\n"}


def _compile(pattern: str) -> re.Pattern[str]:
    """The pattern with every blank, alone or first in a class, read as one white space.

    A paragraph ends with two line ends, so no expression runs over it.
    """
    return re.compile(re.sub(r"\[ |\[[^\]]*\]| ", lambda m: _BLANKS.get(m[0], m[0]), pattern))


_FORMS = DAYS | FORMS | WIDER
_FORM_NAMES = (*FORMS, *WIDER)


@cache
def _form(name: str) -> re.Pattern[str]:
    """Compiled when it is first asked for: together they would cost a tenth of a second at every start."""
    return _compile(_FORMS[name])


# After a hyphen only a year or a date can stand ("1914-1918", "August-September 1950"); so it can before one.
_AFTER_MONTH = "|".join(f"(?<={month}-)" for month in MONTH_NAMES)
_DATE_AHEAD = rf"\d{{3}}(?!\d)|\d? (?:{'|'.join(MONTH_NAMES)})\b"
_ANY = _compile(
    rf"(?<![\w$€£.,/’])(?:(?<!-)|(?<=\d-)|{_AFTER_MONTH})(?={OPENING})"
    rf"(?:{'|'.join(f'(?P<{name}>{unnamed(form)})' for name, form in FORMS.items())})"
    # A lost apostrophe is forgiven ("Fridays victims").
    rf"(?:(?![\w%]|-\d(?!{_DATE_AHEAD}))|(?<=[a-z]day)(?=s\b(?! ago)))"
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
# "at two in the morning", but "killed two in the morning".
_SAID_HOUR, _AT = re.compile(SAID_HOUR), ("at ", "around ", "about ", "by ", "until ")
_RANGE_AFTER = re.compile(r"[-–](?:1\d|20)\d\d\b")
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
        found = _form(name).fullmatch(words)
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
    return int(words.endswith(".") and not words.endswith((".m.", ".c.", ".e.")))


def _is_time(found: re.Match[str], low: str, text: str) -> bool:
    """Whether it is a time: "march", "Operation Dawn", "2000 men", "the fall of the town" are none."""
    start, end = found.span()
    before, after = low[max(0, start - 14) : start], low[end : end + 40]
    if _SAID_HOUR.match(found[0]):
        return before.endswith(_AT)
    match found.lastgroup:
        case "year" | "years":
            return _is_year(found[0], before, after)
        case "season":
            return found[0] not in ("fall", "the fall", "spring") or before.endswith("in ")
        case "ordinal":
            return before.endswith("on ") and re.match(r"\s*(?:[,.;)]|$)", after) is not None
        case "then":
            return before.endswith("since ")
        case "duration":
            return not re.match(r"-?\s?olds?\b", after)
        case "month" | "part" | "feast":
            return not _is_name(found, text)
    return True


def _is_name(found: re.Match[str], text: str) -> bool:
    """Whether it is another word, or part of a name that sounds like a time: "march", "Red Dawn"."""
    start, end = found.span()
    named = text[start].isupper() and _NAMED.search(text, max(0, start - 11), start) is not None
    if found.lastgroup != "month":
        return named
    return (named and found[0] == "march") or _LOWER_CASE.search(text, start, end) is not None


def _is_year(words: str, before: str, after: str) -> bool:
    """Whether figures are a year, and not a count; "1915-17" are two, "2014-08" is a month."""
    if not words.isdigit():
        return not words[:4].isdigit() or words[-2:] > words[2:4]
    if _RANGE_AFTER.match(after) and words < after[1:5]:
        return True
    if _COUNTABLE.match(after) or (_COUNTED.search(before) and not _YEAR_SAID.search(before)):
        return False
    return int(words) >= _PLAIN_YEAR or bool(_DATED.search(before))

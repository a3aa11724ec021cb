"""Numbers that count nothing: ordinals, shares, times, ages, measures, money, and names with a number."""

import re
from collections.abc import Iterable

__all__ = ["BLANK", "either", "is_age", "measures"]

BLANK = "[ \xa0\n]"
"""A pattern for one white space inside an expression; two line ends part paragraphs."""


def either(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first."""
    return "|".join(re.escape(w).replace(r"\ ", BLANK) for w in sorted(words, key=len, reverse=True))


_UNITS = """
    km kms kilometer kilometers kilometre kilometres mile miles metre metres meter meters mm cm kg kilo kilos
    kilogram kilograms kilogramme kilogrammes ton tons tonne tonnes pound pounds lb lbs foot feet inch inches
    yard yards liter liters litre litres gallon gallons acre acres hectare hectares knots mph caliber calibre
    degrees megawatts dollar dollars euro euros ruble rubles rouble roubles rupees shekels naira percent pc
    seconds minute minutes hour hours day days night nights week weeks month months year years decade decades
    centuries o'clock gmt utc am pm a.m p.m
"""
# People whose names begin like measures: "two foot soldiers", "three night guards".
_PEOPLE = rf"(?!(?:{BLANK}|-)(?:soldier|patrol|labou?rer|guard|watchm))"
# A house by its number: "1420 Pine Street", "305 W. Monroe Ave."; "14 homes on Mill Road" counts.
_STREET = (
    rf"(?<=\d\d){BLANK}(?:(?:[nsew]|north|south|east|west)\.?{BLANK})?(?:[a-z]+{BLANK}){{1,2}}"
    r"(?:street|st|avenue|ave|road|rd|drive|dr|boulevard|blvd|lane|parkway)\b"
)
# Lower-case text behind a number that counts nothing.
_BEHIND = re.compile(
    rf"(?:st|nd|rd|th)\b|{BLANK}?%|{BLANK}per{BLANK}cent|[:/.]\d|-[a-z]*\d"
    rf"|[ \xa0\n-]?(?:{either(_UNITS.split())})(?![a-z]){_PEOPLE}"
    rf"|-(?:first|second|third|[a-z]+th)\b|[ \xa0\n-](?:thirds?|quarters|halves|fifths|tenths)\b"
    rf"|-?(?:year|month|day|week|hour|minute)s?-|{BLANK}(?:cubic|square|nautical){BLANK}|{BLANK}block\b"
    rf"|-(?:door|stor(?:e?y|ied)|lane|wheel|star|way|bedroom|inch|part|point|page|party)\b"
    rf"|{BLANK}(?:criminal{BLANK}|felony{BLANK})?(?:counts?|charges?{BLANK}of)\b|{_STREET}"
)
# Lower-case text before the number of a name.
_NAMED = re.compile(
    r"\b(?:resolution|article|highway|route|flight|chapter|unit|brigade|division|room|page|phase|number|no\."
    rf"|grade|age|ages|aged|channel|category|level|world{BLANK}war|season|paragraph|section){BLANK}$"
    rf"|\bage[sd]{BLANK}(?:\d+,?{BLANK}){{1,3}}(?:(?:and|to|or){BLANK})?$"
)
# A page's own counts that stand in its text: "Views 371", "Get short URL 0 55".
_OF_PAGE = re.compile(r"\b(?:url|views|tweets?|likes|shares|comments)\s+(?:0\s+)?$")
# The age behind a name: "Amina Diallo, 34, was hit", "Amina Diallo (34)".
_AGED = re.compile(rf"\b[A-Z][\w'’-]+(?:,{BLANK}|{BLANK}\()$")
_AGE = re.compile(r"[1-9][0-9]?")
_AGE_ENDS = re.compile(rf",{BLANK}[a-z]|\)|{BLANK}[-–—]{BLANK}")
# Characters before a number in which such a name can stand.
_REACH = 30


def measures(low: str, start: int, end: int) -> bool:
    """Whether the number at a place of a lower-cased text measures, orders or names, and counts nothing."""
    before = max(0, start - _REACH)
    of_page = low[start].isdigit() and _OF_PAGE.search(low, before, start)
    return bool(of_page or _BEHIND.match(low, end) or _NAMED.search(low, before, start))


def is_age(text: str, start: int, end: int) -> bool:
    """Whether the number at a place of a text (in its own case) is the age behind somebody's name."""
    bare = _AGE.fullmatch(text, start, end) and _AGE_ENDS.match(text, end)
    return bool(bare and _AGED.search(text, max(0, start - _REACH), start))

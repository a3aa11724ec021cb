"""What parts and hours of a day are called in TIMEX3: "morning" TMO, "9:15 pm" T21:15, "0430 UTC" T04:30Z."""

import re

__all__ = ["by_the_clock", "hour_span", "part_of_day"]

# The first that matches counts: "early morning" and "dawn" before "night".
_PARTS = {
    r"(?<!after)noon|mid-?day|lunchtime": "T12:00",
    r"midnight": "T00:00",
    r"morning|dawn|daybreak|first light|sunrise|sunup|(?:early|first|small|wee) hours": "TMO",
    r"afternoon": "TAF",
    r"evening|dusk|twilight|sunset|sundown": "TEV",
    r"night": "TNI",
    r"daylight": "TDT",
}
_HOURS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_MINUTES = {"half past": 30, "quarter past": 15, "quarter to": -15}
_FIGURES = re.compile(
    r"(?<!\d)(?:(?P<h12>\d{1,2})(?:[:.h](?P<m12>\d\d))?(?::\d\d)? ?(?P<half>[ap])\.?m"
    r"|(?P<h24>\d{1,2})(?:h\b|[:.h](?P<m24>\d\d))|(?P<hh>\d\d)(?P<mm>\d\d)(?= ?(?:gmt|utc|h|z|local)))"
)
_SAID = re.compile(
    rf"(?P<how>{'|'.join(_MINUTES)})? ?(?P<hour>{'|'.join(_HOURS)}|\d{{1,2}})(?P<clock> o['’]clock)?"
    r"(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night)| (?P<half>[ap])\.?m\b)?"
)
_OFFSET = re.compile(r"\b(?:gmt|utc) ?(?P<sign>[+-]) ?(?P<h>\d{1,2})(?::?(?P<m>\d\d))?")
# Zones that mean one offset in news; of the others (IST, "local time") the hour is kept without one.
_ZONES = {
    "gmt": "Z", "utc": "Z", "est": "-05:00", "edt": "-04:00", "cst": "-06:00", "cdt": "-05:00",
    "mst": "-07:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00", "bst": "+01:00", "cet": "+01:00",
    "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00",
}  # fmt: skip
_ZONE = re.compile(rf"\b(?:{'|'.join(_ZONES)})\b")
_NOON = 12
# Up to this hour "at night" is after midnight.
_SMALL_HOURS = 5
_NAMED = {"noon": "T12:00", "midday": "T12:00", "midnight": "T00:00"}
# What the second of two hours says for both: "8 to 10 a.m.", "0400 and 0600 GMT".
_SAID_ONCE = re.compile(r"(?: ?[ap]\.?m\b.*| ?(?:gmt|utc|h|local).*)$")


def part_of_day(words: str) -> str:
    """ "TMO", "T21:15+03:00" and the like, to be put behind a date; empty for "early", "late" alone."""
    by_clock = by_the_clock(words)
    return by_clock or next((value for part, value in _PARTS.items() if re.search(part, words)), "")


def by_the_clock(words: str) -> str:
    """ "T21:15Z"; empty where the words give no hour."""
    found = _FIGURES.search(words)
    if not found:
        return _said(words)
    hour = int(found["h12"] or found["h24"] or found["hh"])
    if found["half"] and hour <= _NOON:
        hour = hour % _NOON + _NOON * (found["half"] == "p")
    return f"T{hour:02}:{found['m12'] or found['m24'] or found['mm'] or '00'}{_zone(words)}"


def _said(words: str) -> str:
    """ "half past seven in the evening"; without a part of the day the hour is taken as said."""
    found = _SAID.search(words)
    if not found or not any(found[name] for name in ("how", "clock", "part", "night", "half")):
        return ""
    hour = _HOURS.get(found["hour"]) or int(found["hour"])
    late = found["half"] == "p" or found["part"] in ("afternoon", "evening")
    late = late or (found["night"] is not None and hour > _SMALL_HOURS)
    minutes = (hour % _NOON + _NOON * late) * 60 + _MINUTES.get(found["how"] or "", 0)
    return f"T{minutes // 60 % 24:02}:{minutes % 60:02}{_zone(words)}"


def _zone(words: str) -> str:
    """ "Z", "+03:00"; empty where none is told that means one offset."""
    offset, zone = _OFFSET.search(words), _ZONE.search(words)
    if offset:
        return f"{offset['sign']}{int(offset['h']):02}:{offset['m'] or '00'}"
    return _ZONES[zone[0]] if zone else "Z" * bool(re.search(r"\dz\b", words))


def hour_span(first: str, last: str) -> tuple[str, str]:
    """Both ends of "8 to 10 a.m.": the half of the day and the zone may be said once, for both.

    An end that gives no hour is empty.
    """
    until = by_the_clock(last) or _NAMED.get(last, "")
    said = by_the_clock(first)
    if said:
        return said + _zone(last) * (not _zone(first)), until
    once = _SAID_ONCE.search(last)
    named = _NAMED.get(first.removeprefix("the "))
    return named or by_the_clock(first + (once[0] if once else ":00")) or by_the_clock(f"{first}:00"), until

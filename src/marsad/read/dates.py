"""Absolute dates as pages write them, to ISO 8601 with the zone where one is given; nothing is guessed."""

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime

_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
# "2 December 2024", "December 2, 2024", "2024-12-02", and "15-11-2014" where only one reading fits.
_FORMS = tuple(
    re.compile(rf"(?<![\w-]){form}(?![\w-])", re.IGNORECASE)
    for form in (
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",
        rf"{_MONTH} {_DAY},? {_YEAR}",
        rf"{_YEAR}[-/.](?P<month>\d\d?)[-/.](?P<day>\d\d?)",
        r"(?P<one>\d\d?)[-/.](?P<other>\d\d?)[-/.](?P<year>(?:19|20)\d\d)",
    )
)
# Archives hold old reports; a year outside these bounds is a slip of the pen or of the machine.
_FIRST_YEAR, _LAST_YEAR = 1900, 2100


def parse_date(words: str) -> str | None:
    """The date that `words` are or hold, as an ISO date or, if a full time stands there, date-time.

    "03/04/2024" has two readings and is no date.
    """
    words = " ".join(words.split())
    return _machine_date(words) or _written_date(words)


def find_date_words(words: str) -> str | None:
    """The first words that are an absolute date with its year, as they stand."""
    for form in _FORMS:
        if (match := form.search(words)) and _iso(match):
            return match.group()
    return None


def _machine_date(words: str) -> str | None:
    """ISO 8601 or the form of mail and feeds (RFC 2822)."""
    moment = _from_iso(words) or _from_mail(words)
    if moment is None or not _FIRST_YEAR <= moment.year <= _LAST_YEAR:
        return None
    return (
        moment.date().isoformat() if len(words) <= len("2024-12-02") else moment.isoformat(timespec="seconds")
    )


def _from_iso(words: str) -> datetime | None:
    # "2024-12-02T10:00+02" and "2024-12-02 10:00:00 UTC" are common near-misses of the standard.
    tidy = re.sub(r" ?(?:UTC|GMT|Z)$", "+00:00", words)
    tidy = re.sub(r"(?<=\d) (?=[+-]\d\d:?\d\d$)", "", tidy)
    try:
        return datetime.fromisoformat(tidy) if "-" in tidy else None
    except ValueError:
        return None


def _from_mail(words: str) -> datetime | None:
    if not re.match(r"(?:[A-Za-z]{3}, )?\d{1,2} [A-Za-z]{3} \d{4} \d", words):
        return None
    try:
        return parsedate_to_datetime(words)
    except ValueError:
        return None


def _written_date(words: str) -> str | None:
    for form in _FORMS:
        if (match := form.search(words)) and (found := _iso(match)):
            return found
    return None


def _iso(match: re.Match[str]) -> str | None:
    found = match.groupdict()
    month, day = found.get("month"), found.get("day")
    if "one" in found:
        one, other = int(found["one"]), int(found["other"])
        if one <= 12 and other <= 12 and one != other:
            return None
        day, month = (found["one"], found["other"]) if other <= 12 else (found["other"], found["one"])
    number = int(str(month)) if str(month).isdigit() else _MONTHS.index(str(month)[:3].lower()) // 4 + 1
    try:
        return date(int(found["year"]), number, int(str(day))).isoformat()
    except ValueError:
        return None

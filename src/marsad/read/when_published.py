"""When a report was published, by a rule, and which dates that it gives itself disagree.

The first of these that is there is the day of publication, and all relative times count from it: 1. what the
caller gives, 2. what the carrier says (the row; of a page JSON-LD, meta, a time element), 3. a line that says
when it was published, 4. a line above the text that is only a date, 5. the dateline, 6. a date set off before
the text ("6 March 2023 - Gunmen ...") or at the end of the title ("Daily bulletin: 6 March 2023"), 7. the
day on which somebody says so in the first paragraph ("police said on Monday, 6 March 2023"). No majority
overrules it. Every date further down that is more than a day off is named in a warning; one day off
is usual, by time zones and copy put up the next morning.
"""

import re
from dataclasses import dataclass
from datetime import date

from marsad.read.dates import find_date_words, parse_date
from marsad.read.draft import Draft
from marsad.read.sort import Sorted
from marsad.text.normalise import Normalised

__all__ = ["Published", "when_published"]

_SAYS_PUBLISHED = re.compile(
    r"\W*(?:first )?(?:published|posted|publication date|date of publication|issued|date)\b\W*"
    r"(?:on\b|at\b)?\W*",
    re.IGNORECASE,
)
_SAYS_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)
# What stands before a date that is no part of what a title tells.
_SETS_OFF = re.compile(
    r"[:,;|(–—-]\s*$|\b(?:bulletin|digest|report|round-?up|summary|update)\W+(?:for|of|on)?\s*$",
    re.IGNORECASE,
)
_ENDS_STAMP = re.compile(r"\s*(?:[|:–—]|--?\s)")
# Who speaks in a report mostly spoke on the day that it came out.
_SAYING = re.compile(
    r"\b(?:announced|confirmed|reported|said|says|told \w+)(?: in a statement)?(?: late| early)?,? (?:on )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?=\d|[JFMASOND])"
)
# Days between two dates of one report that need no word.
_USUAL = 1


@dataclass(frozen=True, slots=True)
class Published:
    """The date, or date-time, where it was found, and what disagrees with it."""

    date: str | None = None
    origin: str | None = None
    warnings: tuple[str, ...] = ()


def when_published(
    draft: Draft, found: Sorted, *, given: str | None, opening: str | None, dateline: str | None
) -> Published:
    """By the rule above; `opening` is a date before the first paragraph, `dateline` that of its dateline."""
    told = [("caller", given), (draft.published_from or "carrier", draft.published), *_lines(found)]
    told += [("dateline", parse_date(dateline or "")), ("first words", _before_text(found, opening))]
    told += [("title", _in_title(found))]
    dated = [(where, day) for where, day in told if day]
    if not dated:
        said = _said_on(found)
        return Published(said, "who speaks") if said else Published()
    origin, chosen = dated[0]
    written = (("first words", opening), ("dateline", dateline))
    others = dated[1:] + [(where, day) for where, words in written if (day := _near(words, chosen))]
    off = dict.fromkeys(day for _, day in others if _apart(day, chosen) > _USUAL)
    where_of = {day: where for where, day in reversed(others)}
    return Published(chosen, origin, tuple(_warning(day, where_of[day], chosen, origin) for day in off))


def _warning(day: str, where: str, chosen: str, origin: str) -> str:
    return (
        f"the report is dated {day[:10]} ({where}) and {chosen[:10]} ({origin}): relative times count from "
        f"{chosen[:10]}; give the date if it is another"
    )


def _lines(found: Sorted) -> list[tuple[str, str | None]]:
    """Dates of lines that say when the report was published, then of those that are only a date."""
    stamps = [piece.text for piece in found.left_out if piece.rule == "page stamp"]
    said = [_SAYS_PUBLISHED.sub("", words) for words in stamps if _SAYS_PUBLISHED.match(words)]
    alone = [words for words in found.dates if not _SAYS_UPDATED.search(words)]
    lines = [("published line", words) for words in said] + [("date line", words) for words in alone]
    return [(where, parse_date(words)) for where, words in lines]


def _before_text(found: Sorted, opening: str | None) -> str | None:
    """The whole date that a dash or the like sets off from the text; of a chronicle's first entry none."""
    if not opening or any(map(_is_entry, found.body[1:])):
        return None
    lead = found.body[0].text
    return parse_date(opening) if _ENDS_STAMP.match(lead, lead.index(opening) + len(opening)) else None


def _is_entry(part: Normalised) -> bool:
    """Whether a paragraph begins with a day of its own."""
    day = find_date_words(part.text[:40])
    return day is not None and part.text.startswith(day)


def _in_title(found: Sorted) -> str | None:
    """The whole date that a bulletin's title ends with; not one that is part of what it tells."""
    title = found.title.text.strip() if found.title else ""
    words = find_date_words(title)
    if not words or not title.endswith(words) or not _SETS_OFF.search(title.removesuffix(words)):
        return None
    return parse_date(words)


def _said_on(found: Sorted) -> str | None:
    """The whole date on which somebody says what the first paragraph tells."""
    lead = found.body[0].text if found.body else ""
    for saying in _SAYING.finditer(lead):
        behind = lead[saying.end() :]
        words = find_date_words(behind)
        if words and behind.startswith(words) and (day := parse_date(words)):
            return day
    return None


def _near(words: str | None, published: str) -> str | None:
    """The date that words say; of one without its year, the nearest to the day of publication."""
    if not words:
        return None
    year = int(published[:4])
    tried = [parse_date(words)] + [parse_date(f"{words} {y}") for y in (year - 1, year, year + 1)]
    return tried[0] or min((d for d in tried if d), key=lambda d: _apart(d, published), default=None)


def _apart(one: str, other: str) -> int:
    """Days between two dates, whichever comes first."""
    return abs((date.fromisoformat(one[:10]) - date.fromisoformat(other[:10])).days)

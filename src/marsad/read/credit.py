"""Who wrote the copy: dateline and agency, read off the places where they are credited and nowhere else.

"told Reuters" in a sentence credits no one; "BEIRUT (AP)", "-- Reuters" and "written by X of the
Associated Press" do.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

Agencies = Mapping[str, Sequence[str]]
"""Short name of an agency ("AP") -> the ways it is written ("AP", "The Associated Press")."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """The head of a first paragraph: "DAMASCUS, Syria, Dec 2, 2024 (Reuters) -"."""

    place: str | None = None
    agency: str | None = None
    date: str | None = None
    """The words of the date, if it has one."""


class Credits:
    """The agencies that may be credited, ready to be found."""

    def __init__(self, agencies: Agencies) -> None:
        self._names = {way.casefold(): short for short, ways in agencies.items() for way in (short, *ways)}
        self._patterns = _patterns(tuple(sorted(self._names, key=lambda way: (-len(way), way))))

    def dateline(self, passage: str) -> Dateline:
        """The dateline that a passage begins with; empty if there is none."""
        head = passage[:160]
        for form in self._patterns.datelines:
            if match := form.match(head):
                found = match.groupdict()
                return Dateline(found.get("place"), self._short(found.get("agency")), found.get("date"))
        return Dateline()

    def sign_off(self, passage: str) -> str | None:
        """The agency that a passage ends with ("... he said. --Reuters") or consists of ("(AFP)")."""
        match = self._patterns.sign_off.search(passage[-80:])
        return self._short(match["agency"]) if match else None

    def is_sign_off(self, passage: str) -> bool:
        """Whether the passage is nothing but agencies: "AFP", "(Reuters, AP)", "AFP, MANILA"."""
        return len(passage) <= 80 and self._patterns.only.fullmatch(passage) is not None

    def named(self, words: str | None) -> str | None:
        """The first agency named in words known to be a credit: a byline, a copyright line."""
        match = self._patterns.anywhere.search(words or "")
        return self._short(match["agency"]) if match else None

    def is_agency(self, outlet: str | None) -> str | None:
        """The agency that an outlet is, if it is one."""
        return self._short(outlet)

    def _short(self, way: str | None) -> str | None:
        return self._names.get(way.casefold()) if way else None


@dataclass(frozen=True, slots=True)
class _Patterns:
    datelines: tuple[re.Pattern[str], ...]
    sign_off: re.Pattern[str]
    only: re.Pattern[str]
    anywhere: re.Pattern[str]


_CAPS = r"[A-Z][A-Z'’.-]*[A-Z]"
# Words in capitals that open a paragraph before a dash and are no place.
_LABELS = (
    r"(?!(?:UPDATE|BREAKING|WATCH|VIDEO|LIVE|EXCLUSIVE|ANALYSIS|OPINION|FILE|PHOTO|CORRECTION|NOTE|WARNING"
    r"|NEWS|ALERT"
    r"|READ|MORE|LATEST|SUMMARY|FACTBOX|EXPLAINER|EDITOR|By|BY|The|THE)\b)"
)
_PLACE_IN_CAPS = rf"{_LABELS}(?P<place>{_CAPS}(?:[ /]{_CAPS})*(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)?)"
_PLACE = (
    rf"{_LABELS}(?P<place>[A-Z][\w'’.-]*(?:[ /][A-Z][\w'’.-]*){{0,3}}"
    r"(?:, [A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2})?)"
)
_DATE = (
    r"(?:,? \(?(?P<date>(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:,? (?:19|20)\d\d)?"
    r"|\d{1,2} [A-Z][a-z]{2,8}(?:,? (?:19|20)\d\d)?)"
    r"|\d{4}-\d\d-\d\d)\)?)?"
)
_DASH = r"\s*(?:--|[-–—:])"


@lru_cache(maxsize=8)
def _patterns(ways: tuple[str, ...]) -> _Patterns:
    """Patterns for these ways of writing. Any capitals will do, but there must be one at the start."""
    bare = rf"(?<!\w)(?=[A-Z])(?i:{'|'.join(re.escape(way) for way in ways) or '(?!)'})(?!\w)"
    agency = f"(?P<agency>{bare})"
    datelines = (
        # "BEIRUT (AP) Iraqi ...", "Aleppo, Syria, Dec 2 (Reuters) -": the agency in brackets makes it sure.
        rf"{_PLACE_IN_CAPS}{_DATE},? ?[(\[]{agency}[)\]]",
        rf"{_PLACE}{_DATE},? ?[(\[]{agency}[)\]]{_DASH}",
        rf"[(\[]{agency}[)\]]{_DASH}",
        # "Damascus, SANA-", "Beirut / AFP -", "AFP - "
        rf"{_PLACE}{_DATE}(?:, ?| ?[/|–—-] ?| ){agency}{_DASH}",
        rf"{agency}{_DASH} ",
        # "AFP, MANILA"
        rf"{agency}, {_PLACE_IN_CAPS}(?:\W|$)",
        # "KYIV, Ukraine -- ": without an agency only capitals and a dash that stands free
        rf"{_PLACE_IN_CAPS}{_DATE}(?:\s*(?:--|[–—])\s| - )",
    )
    return _Patterns(
        tuple(re.compile(form) for form in datelines),
        re.compile(rf"(?:(?:--|[–—])\s*|\s-\s?|(?<=[.!?”\"’']) ?[(\[]){agency}[)\]]?\W*$"),
        re.compile(rf"\W*{bare}(?:\W+(?:and |with )?{bare})*\W*|{bare}, {_CAPS}(?:[ /]{_CAPS})*"),
        re.compile(agency),
    )

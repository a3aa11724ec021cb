"""A Draft to a Report: repair, leave out what is no report, find title and credits, join."""

import hashlib
import re
from collections.abc import Iterable

from marsad.errors import Unreadable
from marsad.model.report import Capture, Furniture, Report
from marsad.read.credit import Credits, Dateline
from marsad.read.dates import find_date_words, parse_date
from marsad.read.draft import Draft
from marsad.read.language import language_of
from marsad.read.sort import Sorted, sort
from marsad.text.normalise import join

# Rules whose passages name who wrote the copy. A photo credit does not: AFP's picture illustrates anyone's
# text.
_CREDITING = frozenset({"credit", "copyright", "byline"})


def build(draft: Draft, capture: Capture, credits: Credits) -> Report:
    """The report of a draft. Raises Unreadable if nothing is left that could be one."""
    found = sort(draft, credits)
    if sum(len(part.text) for part in found.body) < draft.fewest_letters:
        raise Unreadable(
            f"{capture.origin}: no report on it, only what surrounds one; give the address of one report, "
            "or its text as plain text."
        )
    whole = join([part for part in (found.title, *found.body) if part], "\n\n")
    lead = _dateline(found, credits)
    published, origin = _published(draft, found, lead)
    return Report(
        id=hashlib.sha256((draft.url or whole.text).encode()).hexdigest()[:24],
        text=whole.text,
        sha256=capture.sha256,
        external_id=draft.external_id,
        url=draft.url,
        outlet=draft.outlet,
        agency=_agency(draft, found, lead, credits),
        title=found.title.text if found.title else None,
        byline=draft.byline or _byline(found.left_out),
        dateline=lead.place,
        published=published,
        published_from=origin,
        language=language_of(whole.text, draft.language),
        original=draft.original,
        origins=whole.origins,
        left_out=draft.left_out + tuple(found.left_out),
        warnings=draft.warnings,
    )


def _dateline(found: Sorted, credits: Credits) -> Dateline:
    """Of the first paragraph, or of one of the next two where a caption or a summary stands before it."""
    for part in found.body[:3]:
        lead = _without_repeats(part.text, found.title.text if found.title else "")
        if (line := credits.dateline(lead)) != Dateline():
            return line
    return Dateline()


def _without_repeats(lead: str, title: str) -> str:
    """The paragraph without a title and a date repeated before it, as rows of archives often have them."""
    lead = lead.removeprefix(title).lstrip(" .") if title else lead
    date = find_date_words(lead[:60])
    if date and lead[: lead.index(date)].strip().lower() in _BEFORE_A_DATE:
        return lead[lead.index(date) + len(date) :].lstrip(" .,")
    return lead


_BEFORE_A_DATE = {"", "published", "published on", "date", "updated"} | {
    day.lower() for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
}


def _published(draft: Draft, found: Sorted, lead: Dateline) -> tuple[str | None, str | None]:
    """The date and where it was found: the carrier's, a line that says so, a lone date, the dateline."""
    if draft.published:
        return draft.published, draft.published_from
    stamps = [piece.text for piece in found.left_out if piece.rule == "page stamp"]
    said = [_SAYS_PUBLISHED.sub("", words) for words in stamps if _SAYS_PUBLISHED.match(words)]
    alone = [words for words in found.dates if not _SAYS_UPDATED.search(words)]
    for origin, lines in (("published line", said), ("date line", alone), ("dateline", [lead.date or ""])):
        if date := next((date for words in lines if (date := parse_date(words))), None):
            return date, origin
    return None, None


_SAYS_PUBLISHED = re.compile(
    r"\W*(?:first )?(?:published|posted|publication date|date of publication|issued|date)\b\W*"
    r"(?:on\b|at\b)?\W*",
    re.IGNORECASE,
)
_SAYS_UPDATED = re.compile(r"updat|modif", re.IGNORECASE)


def _agency(draft: Draft, found: Sorted, lead: Dateline, credits: Credits) -> str | None:
    """The wire: 1. dateline, 2. sign-off, 3. credit lines, 4. what the carrier says of itself."""
    lines = [piece.text for piece in found.left_out if piece.rule in _CREDITING]
    last = found.body[-1].text if found.body else ""
    candidates = (
        lead.agency,
        credits.sign_off(last),
        _alone(found, credits),
        *(credits.named(words) for words in lines),
        *(credits.named(words) for words in draft.credited),
        credits.is_agency(draft.outlet),
    )
    return next((agency for agency in candidates if agency), None)


def _alone(found: Sorted, credits: Credits) -> str | None:
    """The agency whose name stands alone on a line; several such lines are a picture gallery."""
    named = {credits.named(piece.text) for piece in found.left_out if piece.rule == "sign-off"}
    return named.pop() if len(named) == 1 else None


_WRITTEN_BY = re.compile(
    r"^(?:by|BY|By|(?:This \w+ was )?[Ww]ritten by|[Rr]eporting by):? (?P<who>.+?)"
    r"(?:,? (?:of|for) the .*|[;,|].*| in [A-Z].*)?\W*$"
)


def _byline(left_out: Iterable[Furniture]) -> str | None:
    for piece in left_out:
        if piece.rule in {"byline", "credit"} and (match := _WRITTEN_BY.search(piece.text)):
            return match["who"]
    return None

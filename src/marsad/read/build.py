"""A Draft to a Report: repair, leave out what is no report, find title and credits, join."""

import hashlib
import re
from collections.abc import Iterable

from marsad.errors import Unreadable
from marsad.model.report import Capture, Furniture, Report
from marsad.read.credit import Credits, Dateline
from marsad.read.dates import find_date_words
from marsad.read.draft import Draft
from marsad.read.language import language_of
from marsad.read.sort import Sorted, sort
from marsad.read.when_published import when_published
from marsad.text.normalise import join

# Rules whose passages name who wrote the copy. A photo credit does not: AFP's picture illustrates anyone's
# text.
_CREDITING = frozenset({"credit", "copyright", "byline"})


def build(draft: Draft, capture: Capture, credits: Credits, given: str | None = None) -> Report:
    """The report of a draft; `given` is its date as the caller has it.

    Raises Unreadable if nothing is left that could be a report.
    """
    found = sort(draft, credits)
    if sum(len(part.text) for part in found.body) < draft.fewest_letters:
        raise Unreadable(
            f"{capture.origin}: no report on it, only what surrounds one; give the address of one report, "
            "or its text as plain text."
        )
    whole = join([part for part in (found.title, *found.body) if part], "\n\n")
    lead = _dateline(found, credits)
    published = when_published(draft, found, given=given, opening=_opening_date(found), dateline=lead.date)
    return Report(
        id=_id(draft, whole.text),
        text=whole.text,
        sha256=capture.sha256,
        external_id=draft.external_id,
        url=draft.url,
        outlet=draft.outlet,
        agency=_agency(draft, found, lead, credits),
        title=found.title.text if found.title else None,
        byline=draft.byline or _byline(found.left_out),
        dateline=lead.place,
        published=published.date,
        published_from=published.origin,
        language=language_of(whole.text, draft.language),
        original=draft.original,
        origins=whole.origins,
        left_out=draft.left_out + tuple(found.left_out),
        warnings=draft.warnings + published.warnings,
    )


def _id(draft: Draft, text: str) -> str:
    """The same for every revision: from the address, else the outlet's or table's own id, else the text."""
    parts = (draft.outlet or "", draft.external_id) if draft.external_id else (text,)
    # A separator that cannot stand in the parts keeps different parts from giving one id.
    return hashlib.sha256((draft.url or "\x1f".join(parts)).encode()).hexdigest()[:24]


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
    date = _date_before(lead)
    return lead[lead.index(date) + len(date) :].lstrip(" .,") if date else lead


def _date_before(lead: str) -> str | None:
    """The date that stands before a paragraph's text."""
    date = find_date_words(lead[:60])
    return date if date and lead[: lead.index(date)].strip().lower() in _BEFORE_A_DATE else None


def _opening_date(found: Sorted) -> str | None:
    """The date before the text of the first paragraph, where a title may be repeated too."""
    title = found.title.text if found.title else ""
    lead = found.body[0].text if found.body else ""
    return _date_before(lead.removeprefix(title).lstrip(" ."))


_BEFORE_A_DATE = {"", "published", "published on", "date", "date of publication", "updated"} | {
    day.lower() for day in ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
}


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

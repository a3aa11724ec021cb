"""Capture to Report: main text, title, byline, dateline, agency, date, language; no furniture."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from marsad.errors import BadInput, Unreadable
from marsad.model.report import Capture, Report
from marsad.read.build import build
from marsad.read.credit import Credits
from marsad.read.dates import parse_date
from marsad.read.decode import decode
from marsad.read.draft import Draft
from marsad.read.page import read_page
from marsad.read.plain import read_plain, read_row

__all__ = ["read"]

ROW = "application/x-marsad-row+json"
_PAGE = re.compile(
    r"(?i)<(?:!doctype\s+html|html|head|body|article|main|div|p|meta|title|section|h1|table)\b[^<>]*>"
)
_FEED = re.compile(r"(?i)\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:rss|feed|rdf:RDF)\b")


def read(
    capture: Capture,
    *,
    published: str | None = None,
    outlet: str | None = None,
    agencies: Mapping[str, Sequence[str]],
) -> Report:
    """The report in a capture. `published` and `outlet` of the caller win over what the page says.

    `agencies`: short name ("AP") -> the ways it is written ("The Associated Press").
    Raises Unreadable (one sentence) if there is no report in it, BadInput if `published` is no date.
    """
    given = _given_date(published)
    report = build(_draft(capture), capture, Credits(agencies), given)
    report = replace(report, outlet=outlet or report.outlet)
    return replace(report, warnings=report.warnings + _warnings(report))


def _given_date(published: str | None) -> str | None:
    if published is None:
        return None
    date = parse_date(published)
    if date is None:
        raise BadInput(f"{published!r} is no date; expected e.g. 2024-12-02 or 2024-12-02T09:30:00+02:00.")
    return date


def _draft(capture: Capture) -> Draft:
    """What kind of carrier it is: a row says so, a page is known by its mark-up, anything else is text."""
    text = decode(capture)
    if capture.media_type == ROW:
        return read_row(text, capture.origin)
    if _FEED.match(text):
        raise Unreadable(f"{capture.origin}: a feed, not a report; give the addresses that it lists.")
    said = capture.media_type or ""
    if "html" in said or (_PAGE.search(text[:5000]) and said != "text/plain") or _PAGE.match(text.lstrip()):
        return read_page(text, capture.origin, capture.url)
    return read_plain(text, capture.url)


def _warnings(report: Report) -> tuple[str, ...]:
    warnings = []
    if report.published is None:
        warnings.append(
            "no publication date was found: relative times (on Monday) stay unresolved; give the date"
        )
    if report.language not in (None, "en"):
        warnings.append(
            f"the text seems to be in language {report.language!r}, which is not supported: nothing is coded"
        )
    return tuple(warnings)

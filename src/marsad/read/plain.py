"""Plain text and rows of tables to a Draft."""

import json
import re
from typing import Any

from marsad.errors import Unreadable
from marsad.read.dates import parse_date
from marsad.read.draft import Draft, compose


def read_plain(text: str, url: str | None) -> Draft:
    """A text as it stands; title, byline and date are found among its lines later."""
    return Draft(original=text, url=url)


def read_row(content: str, origin: str) -> Draft:
    """A row: a JSON object with `text` and, if known, `id, title, published, outlet, url`.

    A title is a report even where nothing but itself follows it. Raises Unreadable where there is neither.
    """
    row = _object(content, origin)
    title = _string(row, "title") or ""
    text = _without_tags(_string(row, "text") or "")
    if not text and not title:
        raise Unreadable(f"{origin}: the row has no text; its column `text` should hold the report.")
    original, title_end = compose(title, [] if text.split() == title.split() else [text])
    written = _string(row, "published")
    published = parse_date(written) if written else None
    doubt = (f"the row's date {written!r} is no date (expected e.g. 2024-12-02) and is not used",)
    return Draft(
        original=original,
        title_end=title_end,
        external_id=_string(row, "id"),
        url=_string(row, "url"),
        outlet=_string(row, "outlet"),
        published=published,
        published_from="row" if published else None,
        warnings=doubt if written and not published else (),
        fewest_letters=0 if title else 1,
    )


# Feeds and exports carry texts with their mark-up: blocks part paragraphs, the rest stands within them.
_BLOCK_TAG = re.compile(r"</?(?:p|br|div|li|ul|ol|h[1-6]|blockquote|tr|table|figure)\b[^<>]*>", re.IGNORECASE)
_ANY_TAG = re.compile(r"</?[a-z][a-z0-9]*\b[^<>]*>", re.IGNORECASE)


def _without_tags(text: str) -> str:
    if not _BLOCK_TAG.search(text):
        return text
    return _ANY_TAG.sub("", _BLOCK_TAG.sub("\n\n", text)).strip()


def _object(content: str, origin: str) -> dict[str, Any]:
    try:
        row = json.loads(content)
    except (ValueError, RecursionError) as error:
        raise Unreadable(f"{origin}: the row is no JSON object; check the line.") from error
    if not isinstance(row, dict):
        raise Unreadable(f"{origin}: the row is a {type(row).__name__}, not an object with `text`.")
    return row


def _string(row: dict[str, Any], key: str) -> str | None:
    value = row.get(key)
    if value is None or isinstance(value, (dict, list)):
        return None
    return str(value).strip() or None

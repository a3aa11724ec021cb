"""What a page says about itself: title, byline, publication date, outlet, address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from lxml.html import HtmlElement

from marsad.read.dates import parse_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Facts of one page; `body` is the article as JSON-LD carries it, without paragraphs, if it does."""

    title: str | None = None
    byline: str | None = None
    published: str | None = None
    published_from: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    credited: tuple[str, ...] = ()
    body: str = ""


def facts_of(tree: HtmlElement, url: str | None) -> Facts:
    """Read the facts: JSON-LD first, then what trafilatura finds; dates in the order of `published_in`."""
    from trafilatura.metadata import extract_metadata

    # The slow search guesses days out of the running text, and the last date is often that of an update.
    found = extract_metadata(tree, url, {"original_date": True, "extensive_search": False})
    article = article_of(tree)
    published, origin = published_in(tree, article, found.date)
    author = _names(article.get("author"))
    outlet = next(iter(_names(article.get("publisher"))), None) or found.sitename or ""
    byline = ", ".join(author or (found.author or "").split("; "))
    return Facts(
        title=_title(_text(article.get("headline")) or found.title or "", tree, outlet),
        byline=byline or None,
        published=published,
        published_from=origin,
        outlet=outlet or None,
        url=url or found.url,
        language=(tree.get("lang") or tree.get("xml:lang") or "")[:2].lower() or None,
        credited=tuple(author) + tuple(_credits(tree, article)) + ((byline,) if byline else ()),
        body=_text(article.get("articleBody")) or "",
    )


def _title(stated: str, tree: HtmlElement, outlet: str) -> str | None:
    """The title as stated, without the outlet's name that heads carry: the heading shows where it ends."""
    for heading in tree.iter("h1"):
        shown = " ".join(heading.text_content().split())
        if len(shown.split()) > 2 and _letters(stated).startswith(_letters(shown)):
            return shown
    if (cut := re.search(r" [|–—»-] (?P<name>[^|–—»]+)$", stated)) and _letters(cut["name"]) == _letters(
        outlet
    ):
        return stated[: cut.start()]
    return stated or None


def article_of(tree: HtmlElement) -> dict[str, Any]:
    """The JSON-LD object of the article itself; empty if there is none. Lists of others are passed over."""
    things = [thing for thing in _things(tree) if _KIND.search(str(thing.get("@type")))]
    dated = [thing for thing in things if thing.get("datePublished")]
    return next(iter(dated or things), {})


def published_in(
    tree: HtmlElement, article: dict[str, Any], guess: str | None
) -> tuple[str | None, str | None]:
    """The publication date and where it stood: 1. JSON-LD, 2. meta, 3. a time element, 4. as htmldate finds.

    A date of an update or in a footer is none of these.
    """
    for origin, words in (*_dates(tree, article), ("htmldate", guess or "")):
        if date := parse_date(words):
            return date, origin
    return None, None


_KIND = re.compile(r"Article|Posting|Report\b")
_META_DATE = re.compile(
    r"(?:article|og|og:article|rnews|bt|cxenseparse:recs|dc|dcterms|sailthru|parsely|citation|iptc)?[:._-]?"
    r"(?:published[_-]?time|date[_-]?published|pub(?:lish|lication)?[_-]?(?:date|time)|date|date[.:]issued"
    r"|issued"
    r"|created|pubdate|publishtime|article[_-]date[_-]original|original-publish-date|published)",
    re.IGNORECASE,
)
# Time elements of the article itself. Lists of other stories, comments and footers have theirs too.
_TIMES = (
    ".//*[@itemprop='datePublished']",
    ".//time[@pubdate]",
    ".//time[contains(@class,'publish') or contains(@class,'posted') or contains(@class,'entry-date')]",
    "(.//article//time|.//main//time|.//header//time)[@datetime]",
)
_NOT_ITS_OWN = re.compile(
    r"updat|modif|comment|related|sidebar|footer|recirc|promo|teaser|card", re.IGNORECASE
)


def _dates(tree: HtmlElement, article: dict[str, Any]) -> Iterator[tuple[str, str]]:
    yield "json-ld", _text(article.get("datePublished")) or ""
    for meta in tree.iterfind(".//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if _META_DATE.fullmatch(name):
            yield "meta", meta.get("content", "")
    for path in _TIMES:
        for node in tree.xpath(path):
            if not _stands_apart(node):
                yield "time element", node.get("datetime") or node.get("content") or node.text_content()


def _stands_apart(node: HtmlElement) -> bool:
    """Whether a time is not the article's: an update's, a comment's, another story's, the footer's."""
    for above in (node, *node.iterancestors()):
        if above.tag in {"body", "article", "main"}:
            return False
        if above.tag in {"footer", "aside", "nav"}:
            return True
        if _NOT_ITS_OWN.search(f"{above.get('class')} {above.get('id')} {above.get('itemprop')}"):
            return True
    return False


def _things(tree: HtmlElement) -> Iterator[dict[str, Any]]:
    for script in tree.iterfind(".//script[@type='application/ld+json']"):
        try:
            yield from _flat(json.loads(script.text or "", strict=False))
        except (ValueError, RecursionError):
            continue  # broken JSON-LD is common and the page has other places to say the same


def _flat(node: Any) -> Iterator[dict[str, Any]]:
    """The objects at the top of a JSON-LD script, through lists and @graph."""
    if isinstance(node, list):
        for item in node:
            yield from _flat(item)
    elif isinstance(node, dict):
        yield node
        yield from _flat(node.get("@graph"))


def _letters(words: str) -> str:
    return "".join(re.findall(r"\w", words)).casefold()


def _text(value: Any) -> str | None:
    from html import unescape

    if isinstance(value, list) and value:
        value = value[0]
    return unescape(" ".join(value.split())) or None if isinstance(value, str) else None


def _names(value: Any) -> list[str]:
    """Names of persons or organisations in JSON-LD: a string, an object with a name, or a list of these."""
    if isinstance(value, list):
        return list({name.casefold(): name for item in value for name in _names(item)}.values())
    name = _text(value.get("name") if isinstance(value, dict) else value)
    return [name] if name and not name.startswith("http") else []


def _credits(tree: HtmlElement, article: dict[str, Any]) -> Iterator[str]:
    """Other places where a page names the agency that it took the copy from."""
    for key in ("creditText", "sourceOrganization", "provider", "copyrightHolder", "publisher"):
        yield from _names(article.get(key))
    for meta in tree.iterfind(".//meta[@content]"):
        if (meta.get("name") or meta.get("property") or "").lower() in _META_CREDIT:
            yield meta.get("content", "")


_CREDIT_NAMES = (
    "author article:author dc.creator dc.source source syndication-source news_source byl parsely-author "
    "sailthru.author og:site_name original-source copyright"
)
_META_CREDIT = frozenset(_CREDIT_NAMES.split())

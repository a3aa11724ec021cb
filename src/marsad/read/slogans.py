"""The line under a site's name, which trafilatura takes for a paragraph: "Independent news since 1990".

It stands above the heading, in the banner that leads home. Subheadlines and datelines stand with the heading
or below it, and stay; so does all of a page without a heading to tell by.
"""

import re
from itertools import takewhile

from lxml.html import HtmlElement

from marsad.model.report import Furniture
from marsad.read.dates import find_date_words

_LINES = frozenset({"p", "div", "h2", "h3", "h4"})
# Longer than any slogan: a line of more words in a banner is a teaser or a warning.
_MOST_WORDS = 12
_STOP = re.compile(r"[.!?:;,][\"”’'»)\]]?$")
# What themes of WordPress, Drupal and Blogger call the line, and the box that it stands in.
_SLOGAN = re.compile(r"(?:site|blog)[-_]?description|(?:(?:site|blog)[-_]?)?(?:tagline|slogan|motto)", re.I)
_BANNER = re.compile(r"(?:(?:site|page|main|top|blog)[-_]?)?(?:header|masthead|branding|banner)", re.I)
_HOME = re.compile(r"(?:https?://[^/?#]+/?|/)(?:index\.\w+)?", re.I)
# Within these a line belongs to the report, to a menu or to a form.
_OTHERS = frozenset({"article", "main", "nav", "li", "a", "button", "form"})


def remove_slogans(tree: HtmlElement) -> list[Furniture]:
    """Take the slogans out of the tree (in place) and tell what they were."""
    heading = next((h1 for h1 in tree.iter("h1") if not _leads_home(h1)), None)
    if heading is None:
        return []
    above = [node for node in takewhile(lambda node: node is not heading, tree.iter()) if _is_line(node)]
    slogans = [node for node in above if _called(node, _SLOGAN) or _in_banner(node, heading)]
    for node in slogans:
        node.drop_tree()
    return [Furniture(text=_words(node), rule="site slogan") for node in slogans]


def _is_line(node: HtmlElement) -> bool:
    """Whether a node is one short line, without links, full stop or date, that may be a slogan."""
    if node.tag not in _LINES or any(child.tag in _LINES | {"a", "h1"} for child in node.iterdescendants()):
        return False
    words = _words(node)
    short = 1 < len(words.split()) <= _MOST_WORDS and not _STOP.search(words) and not find_date_words(words)
    return short and not any(above.tag in _OTHERS for above in node.iterancestors())


def _in_banner(node: HtmlElement, heading: HtmlElement) -> bool:
    """Whether a node stands in a banner of the site, not in that of the report, which holds the heading."""
    of_report = set(heading.iterancestors())
    boxes = (box for box in node.iterancestors() if box not in of_report)
    return any((box.tag == "header" or _called(box, _BANNER)) and _leads_home(box) for box in boxes)


def _leads_home(box: HtmlElement) -> bool:
    return any(_HOME.fullmatch(link.get("href") or "") for link in box.iter("a"))


def _called(node: HtmlElement, names: re.Pattern[str]) -> bool:
    return any(names.fullmatch(name) for name in f"{node.get('class') or ''} {node.get('id') or ''}".split())


def _words(node: HtmlElement) -> str:
    return " ".join(node.text_content().split())

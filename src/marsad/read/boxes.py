"""Boxes within a page that are not its article, by what their class or id calls them."""

import re

from lxml.html import HtmlElement

from marsad.model.report import Furniture

_BLOCKS = (
    "div",
    "section",
    "aside",
    "ul",
    "ol",
    "p",
    "figure",
    "figcaption",
    "form",
    "details",
    "footer",
    "nav",
)
# Words of class and id names, as sites the world over use them; each stands alone or between hyphens.
_CALLED = {
    "related box": r"related|recirc\w*|read-?more|read-?also|more-?(?:stories|news|from|on)|recommend\w*"
    r"|you-?may|most-?read"
    r"|most-?popular|trending|also-?read|see-?also|further-?reading|up-?next|promo|teaser-?list|outbrain"
    r"|taboola",
    "share bar": r"share|sharing|social|sharedaddy|addtoany|share-?(?:bar|buttons|tools|links)"
    r"|social-?(?:bar|share|links|media)",
    "newsletter": r"newsletter|signup|sign-?up|subscribe|subscription|mailing-?list",
    "tags": r"tags?|tag-?(?:list|cloud)|post-?tags|article-?tags|topics|keywords",
    "photo credit": r"caption|captions|wp-?caption-?text|photo-?credit|image-?(?:credit|caption)"
    r"|figcaption|gallery-?caption|credit",
    "consent": r"cookies?|consent|gdpr|cookie-?(?:bar|banner|notice)",
    "page chrome": r"breadcrumbs?|pagination|advert\w*|ad-?(?:slot|container|wrapper|unit)|sponsor\w*"
    r"|print-?only|sr-only"
    r"|visually-?hidden|screen-?reader-?text|author-?(?:bio|box|info)|about-?author|correction-?form|paywall",
}
_RULES = {
    rule: re.compile(rf"(?:^|[\s_-]|__)(?:{words})(?:$|[\s_-]|__)", re.IGNORECASE)
    for rule, words in _CALLED.items()
}
# Whole names only: "comments-open" and "has-comments" are put on articles.
_COMMENTS = re.compile(
    r"(?:(?:post|article|story|reader|user|fb|wp|page"
    r"|site)s?[-_]+)?(?:the[-_]?)?comments?(?:[-_]+\w+)?(?<!-open)|"
    r"comment(?:list|form|section|respond|area|box|body|text|thread|wrap)s?|disqus\w*|respond|replies"
    r"|discussion",
    re.IGNORECASE,
)
# More words outside links than this are prose, whatever their box is called ("paywall", "subscribe-more" and
# "ad-wrapper" are wrapped round whole articles); readers' comments are prose too and go at any length.
_MOST_PROSE = 60


def remove_boxes(tree: HtmlElement) -> list[Furniture]:
    """Take the boxes out of the tree (in place) and tell what was in them."""
    left_out = []
    for node in list(tree.iter(*_BLOCKS)):
        rule = _rule_of(node)
        if rule and _in_body(node) and _is_aside(node, rule):
            if words := " ".join(node.text_content().split()):
                left_out.append(Furniture(text=words, rule=rule))
            node.drop_tree()
    return left_out


def _is_aside(node: HtmlElement, rule: str) -> bool:
    """Whether the box may go: it has not the page's heading in it, and no long text of its own."""
    if node.find(".//h1") is not None:
        return False
    return rule == "comment form" or _prose(node) <= _MOST_PROSE


def _prose(node: HtmlElement) -> int:
    """Words outside links."""
    return len(node.text_content().split()) - sum(len(link.text_content().split()) for link in node.iter("a"))


def _in_body(node: HtmlElement) -> bool:
    """Whether the node is still in the page, not in a box taken out before."""
    return any(above.tag == "body" for above in node.iterancestors())


def _rule_of(node: HtmlElement) -> str | None:
    if node.tag == "figcaption":
        return "photo credit"
    called = f"{node.get('class') or ''} {node.get('id') or ''}"
    if any(_COMMENTS.fullmatch(name) for name in called.split()):
        return "comment form"
    return next((rule for rule, pattern in _RULES.items() if pattern.search(called)), None)

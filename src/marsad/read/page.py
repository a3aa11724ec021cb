"""An HTML page to a Draft."""

import logging
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

from marsad.errors import Unreadable
from marsad.read.boxes import remove_boxes
from marsad.read.draft import Draft, compose
from marsad.read.facts import facts_of
from marsad.read.slogans import remove_slogans

# trafilatura's own rules alone ("fast"), after the boxes are out, beat its cascade and its precision mode,
# which loses lists and headings (F1 94.9 against 94.2 and 94.8 on the tuning half of
# shared/data/extraction). Where they find less than this share of what recall mode finds, they missed the
# article: recall mode is right.
_LEAST = 0.3
# A flash of one sentence has more; a page that says "Loading" or "Not found" has less.
_FEWEST_LETTERS = 20


def read_page(text: str, origin: str, url: str | None) -> Draft:
    """The main text of a page in reading order, and its facts.

    Raises Unreadable where the markup holds nothing or breaks the parser.
    """
    try:
        return _draft(text, origin, url)
    except Unreadable:
        raise
    except Exception as error:  # whatever markup does to the parsers below must not stop a batch
        raise Unreadable(
            f"{origin}: the page is broken beyond reading ({type(error).__name__}); save it as text."
        ) from error


def _draft(text: str, origin: str, url: str | None) -> Draft:
    from trafilatura.utils import load_html

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    tree = load_html(text)
    if tree is None:
        raise Unreadable(
            f"{origin}: no page could be made out in the markup; check the file, or save it as text."
        )
    facts = facts_of(tree, url)
    left_out = remove_boxes(tree) + remove_slogans(tree)
    passages = list(_passages(main_text(tree)))
    original, title_end = compose(facts.title, passages)
    return Draft(
        original=original,
        title_end=title_end,
        url=facts.url,
        outlet=facts.outlet,
        byline=facts.byline,
        published=facts.published,
        published_from=facts.published_from,
        language=facts.language,
        credited=facts.credited,
        left_out=tuple(left_out),
        fewest_letters=_FEWEST_LETTERS,
    )


def main_text(tree: HtmlElement) -> Any:
    """The article as trafilatura's tree of blocks, without readers' comments."""
    from trafilatura import bare_extraction

    strict = bare_extraction(tree, include_comments=False, fast=True)
    if _size(strict) >= _LEAST * len(tree.text_content()):
        return strict  # recall mode can find no more than all
    loose = bare_extraction(tree, include_comments=False, favor_recall=True)
    return strict if _size(strict) >= _LEAST * _size(loose) else loose


def _size(found: Any) -> int:
    return len(found.text or "") if found is not None else 0


# Blocks of trafilatura's tree; everything else stands within a line.
_BLOCKS = frozenset({"p", "head", "item", "quote", "row", "code", "list", "table", "div", "body", "fw"})
_STOP = re.compile(r"[.!?:][\"”’'»)]?\s*$")


def _passages(found: Any) -> Iterator[str]:
    """The blocks in reading order, each as one line."""
    if found is None or found.body is None:
        return
    line: list[str] = []
    for words in _pieces(found.body):
        if words is None:
            yield _one_line(line)
            line = []
        else:
            line.append(words)
    yield _one_line(line)


def _one_line(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


def _pieces(node: Any) -> Iterator[str | None]:
    """Words of the tree, None where a block ends; a line break ends one only after a full sentence."""
    block = node.tag in _BLOCKS
    if block:
        yield None
    words = node.text or ""
    yield words
    for child in node:
        if child.tag == "lb":
            yield None if _STOP.search(words) else " "
        elif isinstance(child.tag, str):
            yield from _pieces(child)
        if child.tag == "cell":
            yield " "
        words = child.tail or ""
        yield words
    if block:
        yield None

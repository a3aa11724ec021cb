"""What holds for any input: a report or Unreadable, and spans that lead back to the original."""

import unicodedata
from contextlib import suppress

from hypothesis import given, settings
from hypothesis import strategies as st

from marsad.errors import Unreadable
from marsad.model.span import Span
from marsad.read import read
from marsad.text.normalise import normalise

AGENCIES = {"AP": ["The Associated Press"], "Reuters": [], "AFP": ["Agence France-Presse"]}

TAGS = (
    "p",
    "div",
    "article",
    "h1",
    "ul",
    "li",
    "br",
    "a",
    "table",
    "td",
    "span",
    "footer",
    "time",
    "script",
    "pre",
)
CLASSES = ("", "related", "comments", "share", "caption", "article-body", "newsletter", "tags", "byline")
PIECES = st.sampled_from(
    [
        "Rebels shelled the town on Monday, killing nine people.",
        "BEIRUT (AP) — ",
        "See also ",
        "Share Tweet",
        "Leave a Reply",
        "___",
        "By Lina Example",
        "Published: 2 December 2024",
        "(Reporting by A B)",
        "armyâ€™s",
        "\r\n\r\n",
        "\n\n",
        "\n",
        "\u00a0\u00ad",
        "&amp;&#x41;",
        "e\u0301",
        "<",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=30), max_size=12).map("".join)


@st.composite
def pages(draw):
    """Mark-up that is nearly a page: tags opened and perhaps closed round any text."""
    parts = ["<html><head><title>", draw(TEXTS), "</title></head><body>"]
    for _ in range(draw(st.integers(0, 8))):
        tag, name = draw(st.sampled_from(TAGS)), draw(st.sampled_from(CLASSES))
        parts += [f"<{tag} class='{name}' datetime='{draw(st.text(max_size=8))}'>", draw(TEXTS)]
        parts += draw(st.sampled_from([[f"</{tag}>"], []]))
    return "".join(parts)


def check(report):
    assert len(report.origins) == len(report.text)
    known = [origin for origin in report.origins if origin >= 0]
    assert known == sorted(known)
    assert report.text == report.text.strip()
    assert "\n\n\n" not in report.text
    for i, (letter, origin) in enumerate(zip(report.text, report.origins, strict=True)):
        if origin >= 0:
            assert report.in_original(Span(i, i + 1)) == Span(origin, origin + 1)
            stood = report.original[origin]
            assert letter == stood or is_repair(letter, stood)


def is_repair(letter, stood):
    """A space for a space; else the start of an entity, a letter misread, half a pair, a split accent, or an
    accent that no letter has, which counts from the one before it."""
    if letter in " \n":
        return stood.isspace() or stood in "&\x1c\x1d\x1e\x1f" or not stood.isprintable()
    if unicodedata.combining(letter):
        return True
    return stood == "&" or ord(stood) > 127 or unicodedata.normalize("NFC", stood + "\u0301")[0] != stood


@settings(deadline=None, max_examples=150)
@given(TEXTS | st.text())
def test_any_text_is_read_or_refused(capture, text):
    with suppress(Unreadable):
        check(read(capture(text.encode("utf-8", "surrogatepass")), agencies=AGENCIES))


@settings(deadline=None, max_examples=120)
@given(pages())
def test_any_page_is_read_or_refused(capture, html):
    content = html.encode("utf-8", "surrogatepass")
    with suppress(Unreadable):
        check(read(capture(content, media_type="text/html"), agencies=AGENCIES))


@settings(deadline=None, max_examples=100)
@given(
    st.binary(max_size=300), st.sampled_from([None, "utf-8", "latin-1", "utf-16", "rot13", "no such", "big5"])
)
def test_any_bytes_are_read_or_refused(capture, content, charset):
    with suppress(Unreadable):
        check(read(capture(content, charset=charset), agencies=AGENCIES))


@settings(deadline=None, max_examples=100)
@given(
    st.dictionaries(
        st.sampled_from(["id", "title", "text", "published", "outlet", "url", "other"]),
        TEXTS | st.none() | st.integers() | st.lists(st.text(max_size=3), max_size=2),
    )
)
def test_any_row_is_read_or_refused(row, fields):
    with suppress(Unreadable):
        check(read(row(**fields), agencies=AGENCIES))


@settings(deadline=None, max_examples=60)
@given(TEXTS)
def test_nothing_is_silently_lost(capture, text):
    """Every visible letter of a text is in the report or among what was left out."""
    with suppress(Unreadable):
        report = read(capture(text.encode("utf-8", "replace")), agencies=AGENCIES)
        kept = report.text + "".join(piece.text for piece in report.left_out)
        whole = normalise(report.original).text
        assert sorted(kept.replace(" ", "").replace("\n", "")) == sorted(
            whole.replace(" ", "").replace("\n", "")
        )

"""Bytes to characters: what the bytes are, which encoding they are in, and refusal of what is no text."""

import codecs
import re

from marsad.errors import Unreadable
from marsad.model.report import Capture

# Four times the largest news page seen (2.2 MB of HTML in shared/data/extraction); 100,000 words are under 1
# MB.
MOST_BYTES = 10_000_000
# A page in a wrong encoding has some characters that decode to nothing; noise has many more.
_MOST_NOISE = 0.05
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive or office document"),
    (b"\x1f\x8b", "gzip-compressed"),
    (b"\x7fELF", "a program"),
    (b"SQLite format 3", "a database"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"{\\rtf", "an RTF document"),
)
_MEDIA = re.compile(r"(image|audio|video|font)/|application/(pdf|zip|gzip|msword|vnd\.|x-tar|wasm)")
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]{3,30})""", re.I
)
# Encodings of text that pages declare; Python knows others that do odd things (punycode, unicode_escape).
_KNOWN = re.compile(
    r"utf-?(8|16|32)|iso[-_]?8859|windows-|cp\d|koi8|mac|gb|big5|euc|shift|sjis|tis|latin|ascii|us-", re.I
)
_CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")


def decode(capture: Capture) -> str:
    """The text of a capture, byte-order mark removed.

    Raises Unreadable for nothing, too much, images, documents, archives and noise.
    """
    content = capture.content
    _refuse(capture)
    for mark, encoding in _BOMS:
        if content.startswith(mark):
            text = content.decode(encoding, "replace")
            break
    else:
        text = _without_mark(content, capture.charset)
    return _checked(text, capture.origin)


def _refuse(capture: Capture) -> None:
    content, origin = capture.content, capture.origin
    if not content.strip():
        raise Unreadable(f"{origin}: nothing in it; give a page or a text with a report.")
    if len(content) > MOST_BYTES:
        size, most = (f"{count / 1e6:.0f} MB" for count in (len(content), MOST_BYTES))
        raise Unreadable(
            f"{origin}: {size} is more than the {most} that one report may have; give many as JSONL or CSV."
        )
    media = _MEDIA.match(capture.media_type or "")
    what = media and f"of type {capture.media_type}"
    what = what or next((kind for mark, kind in _SIGNATURES if content.startswith(mark)), None)
    if what:
        raise Unreadable(
            f"{origin}: {what}, not a page or text; save the report as HTML or plain text first."
        )


def _without_mark(content: bytes, carried: str | None) -> str:
    """UTF-8 if it fits (nothing else looks like it), else as declared, else as it looks."""
    if wide := _wide(content):
        return content.decode(wide, "replace")
    declared = _DECLARED.search(content[:4096])
    said = [carried or "", declared[1].decode("ascii", "ignore") if declared else ""]
    for encoding in ("utf-8", *said):
        if (text := _strictly(content, encoding)) is not None:
            return text
    if any(re.fullmatch("utf-?8", name, re.I) for name in said):
        return content.decode("utf-8", "replace")
    return _guessed(content)


def _strictly(content: bytes, encoding: str) -> str | None:
    # Browsers read Latin-1 and ASCII as Windows-1252 (WHATWG), and so pages are written.
    name = "cp1252" if re.fullmatch(r"iso[-_]?8859-?1|latin-?1|(us-)?ascii", encoding, re.I) else encoding
    if not _KNOWN.match(name):
        return None
    try:
        return content.decode(name)
    except (LookupError, UnicodeError):
        return None


def _wide(content: bytes) -> str | None:
    """UTF-16 without a mark: in Latin text every second byte is zero."""
    head = content[:1000]
    if len(head) < 4 or head.count(0) * 3 < len(head):
        return None
    return "utf-16-le" if head[1::2].count(0) > head[::2].count(0) else "utf-16-be"


def _guessed(content: bytes) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(content[:1_000_000]).best()
    return content.decode(best.encoding if best else "cp1252", "replace")


def _checked(text: str, origin: str) -> str:
    if len(_CONTROL.findall(text)) > _MOST_NOISE * len(text):
        raise Unreadable(f"{origin}: binary data, not a page or text; save the report as HTML or plain text.")
    return text.removeprefix("\ufeff")

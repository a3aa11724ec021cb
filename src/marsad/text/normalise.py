"""Repair what carriers break in a text, with a map back to the text as it came.

Repaired: HTML entities left in plain text, mojibake, line ends, invisible characters, spaces, split accents.
Left alone: whatever an author may have meant. Quotation marks stay curly, straight or broken as they are, and
a lost apostrophe ("Syrias") is not guessed back, so that the words shown are the words of the page.
"""

import html
import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Normalised:
    """A repaired text. `origins[i]`: where `text[i]` stood in the original, or -1; they never fall."""

    text: str
    origins: tuple[int, ...]

    def part(self, start: int, end: int) -> "Normalised":
        """Characters `start` to `end` with their origins."""
        return Normalised(self.text[start:end], self.origins[start:end])


def normalise(original: str) -> Normalised:
    """The repaired text: single spaces, none at either end of a line, and `\\n` as the only line end."""
    text, origins = original, list(range(len(original)))
    for pattern, repair in _STEPS:
        if pattern.search(text):
            text, origins = _rewrite(text, origins, pattern, repair)
    return Normalised(text, tuple(origins))


def join(parts: Sequence[Normalised], separator: str) -> Normalised:
    """One text of many, `separator` between them, which came from nowhere (-1)."""
    gap = (-1,) * len(separator)
    origins: list[int] = []
    for number, part in enumerate(parts):
        origins += (gap if number else ()) + part.origins
    return Normalised(separator.join(part.text for part in parts), tuple(origins))


# A repair turns words that a pattern found into pieces: new words, and how many old characters each replaces.
_Repair = Callable[[str], Iterator[tuple[str, int]]]


def _rewrite(
    text: str, origins: list[int], pattern: re.Pattern[str], repair: _Repair
) -> tuple[str, list[int]]:
    """Repair every match; a character that stands for several old ones points to the first of them."""
    words: list[str] = []
    places: list[int] = []
    done = 0
    for match in pattern.finditer(text):
        words.append(text[done : match.start()])
        places += origins[done : match.start()]
        at = match.start()
        for new, replaced in repair(match.group()):
            words.append(new)
            places += [origins[at]] * len(new)
            at += replaced
        done = match.end()
    words.append(text[done:])
    places += origins[done:]
    return "".join(words), places


def _always(new: str) -> _Repair:
    def repair(old: str) -> Iterator[tuple[str, int]]:
        yield new, len(old)

    return repair


def _entity(old: str) -> Iterator[tuple[str, int]]:
    yield html.unescape(old), len(old)


def _composed(old: str) -> Iterator[tuple[str, int]]:
    yield unicodedata.normalize("NFC", old), len(old)


def _mojibake(old: str) -> Iterator[tuple[str, int]]:
    """UTF-8 that was read as a one-byte encoding, where ftfy is sure of it; else every letter as it was."""
    from ftfy import fix_encoding

    new = fix_encoding(old)
    if new == old:
        yield from ((letter, 1) for letter in old)
        return
    # One byte became one character. If the sum is off (read wrongly twice), spread the letters evenly.
    widths = [len(letter.encode("utf-8", "surrogatepass")) for letter in new]
    if sum(widths) != len(old):
        ends = [len(old) * n // len(new) for n in range(len(new) + 1)]
        widths = [end - start for start, end in pairwise(ends)]
    yield from zip(new, widths, strict=True)


_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
# A lone letter beyond ASCII is never mojibake: two bytes at least were misread.
_BEYOND_ASCII = re.compile("[^\x00-\x7f]{2,}")
# Half of a surrogate pair cannot be written to any file; escapes of JSON bring them in.
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE_END = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")
# Controls, soft hyphen, zero-width characters, marks of direction, byte-order marks. Joiners (200c, 200d)
# carry meaning in Arabic and Indic scripts (U+0600 to U+1FFF) and none in Latin, Greek or Cyrillic.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb]+|(?<![\u0600-\u1fff])[\u200c\u200d]+"
)
_SPACES = re.compile(r"[^\S\n]{2,}|[^\S\n ]")
_SPACE_AT_LINE_EDGE = re.compile(r" (?=\n)| \Z|(?<![^\n]) ")
_SPLIT_ACCENT = re.compile("[^\\W\\d_][\u0300-\u036f]+")

# In this order: entities may hold anything below them, and bytes misread may look like spaces or controls.
_STEPS: tuple[tuple[re.Pattern[str], _Repair], ...] = (
    (_ENTITY, _entity),
    (_BEYOND_ASCII, _mojibake),
    (_SURROGATE, _always("\ufffd")),
    (_LINE_END, _always("\n")),
    (_INVISIBLE, _always("")),
    (_SPACES, _always(" ")),
    (_SPACE_AT_LINE_EDGE, _always("")),
    (_SPLIT_ACCENT, _composed),
)

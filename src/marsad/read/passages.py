"""A normalised text in paragraphs: blank lines part them, and line ends unless lines are merely wrapped."""

import re
from collections.abc import Iterator

from marsad.read.stamps import is_stamp
from marsad.text.normalise import Normalised

# Mail and wire copy is wrapped at 60 to 80 columns, never beyond 120; shorter lines end where they mean to.
_WRAPPED = range(40, 121)
_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_LINE = re.compile(r"[^\n]+")
_STOP = re.compile(r"[.!?:][\"”’'»)\]]?$")


def passages(text: Normalised) -> Iterator[Normalised]:
    """The paragraphs in order, each on one line; the end of a wrapped line becomes a space there."""
    for block in _BLOCK.finditer(text.text):
        lines = block.group().split("\n")
        if _is_wrapped(lines):
            part = text.part(block.start(), block.end())
            yield Normalised(part.text.replace("\n", " "), part.origins)
        else:
            for line in _LINE.finditer(text.text, block.start(), block.end()):
                yield text.part(line.start(), line.end())


def _is_wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph: about equally long, most of them broken mid-sentence."""
    full = lines[:-1]
    if not full or len(lines[-1]) >= _WRAPPED.stop or not all(len(line) in _WRAPPED for line in full):
        return False
    # A date right under a title; one that ends a sentence has its full stop.
    if len(full) == 1 and is_stamp(lines[-1]) and not any(map(_STOP.search, lines)):
        return False
    return sum(_STOP.search(line) is not None for line in full) * 2 < len(full)

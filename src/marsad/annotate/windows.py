"""Which words the encoder sees together, and which the role reader sees of them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.annotate.features import CONTEXT, NOTHING, PARAGRAPH, SPACE, WINDOW, Pieces
from marsad.model.span import Span

# What may end a sentence; only used where a paragraph alone is too long for a window.
_STOPS = frozenset((".", "!", "?", "…", "...", ":", ";"))


@dataclass(frozen=True, slots=True)
class Window:
    """Words `first` to `last` (excluded) of a report."""

    first: int
    last: int


def gaps(text: str, words: Sequence[Span]) -> list[int]:
    """What stands before each word, as features.shape_of counts it."""
    found = []
    end = 0
    for word in words:
        between = text[end : word.start]
        found.append(PARAGRAPH if "\n" in between or not end else SPACE if between else NOTHING)
        end = word.end
    return found


def pack(texts: Sequence[str], before: Sequence[int], pieces: Pieces) -> list[Window]:
    """Whole paragraphs together, as many as fit into a window.

    A paragraph too long for one is cut behind a stop, or where the window is full if it has none.
    `texts` are the words, `before` their gaps.
    """
    starts = [i for i, gap in enumerate(before) if gap == PARAGRAPH or i == 0]
    units = list(zip(starts, [*starts[1:], len(before)], strict=True))
    made: list[Window] = []
    for first, last in (part for unit in units for part in _fitting(unit, texts, pieces)):
        if made and pieces.first[last] - pieces.first[made[-1].first] <= WINDOW:
            made[-1] = Window(made[-1].first, last)
        else:
            made.append(Window(first, last))
    return made


def _fitting(unit: tuple[int, int], texts: Sequence[str], pieces: Pieces) -> Iterable[tuple[int, int]]:
    start, end = unit
    stop = 0
    for i in range(start, end):
        while pieces.first[i + 1] - pieces.first[start] > WINDOW:  # twice where word i alone is long
            cut = stop if stop > start else i
            yield start, cut
            start = cut
        if texts[i] in _STOPS:
            stop = i + 1
    yield start, end


def around(sentence: Window, window: Window) -> Window:
    """What the role reader sees of an event.

    Its sentence, and CONTEXT words of the window before and behind it.
    """
    before, behind = CONTEXT
    return Window(max(window.first, sentence.first - before), min(window.last, sentence.last + behind))

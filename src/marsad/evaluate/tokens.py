"""Sentences that are given as words, put together as a text that a person would write."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from marsad.model.span import Span

# Signs and endings that treebanks part from the word before them, or from the word after.
_CLOSING = frozenset((*".,;:!?)]}%", "...", "''", "”", "’"))
_OPENING = frozenset((*"([{$", "``", "“", "‘"))
_AFTER_MARK = frozenset(("s", "t", "re", "ve", "ll", "d", "m"))
_ENDINGS = frozenset(("'", "n't", *(f"'{ending}" for ending in _AFTER_MARK)))
_CURLY = str.maketrans("’", "'")


@dataclass(frozen=True, slots=True)
class Joined:
    """A text and the span of each of its words."""

    text: str
    spans: tuple[Span, ...]

    def words_in(self, spans: Iterable[Span]) -> set[int]:
        """The places of the words that the spans touch."""
        return {i for span in spans for i, word in enumerate(self.spans) if word.overlaps(span)}


def joined(words: Sequence[str]) -> Joined:
    """The words parted by blanks, without those before "," and "n't" or after "("."""
    text, spans, before = "", [], ""
    for word in words:
        text += " " if text and _parted(before, word) else ""
        spans.append(Span(len(text), len(text) + len(word)))
        text += word
        before = word
    return Joined(text, tuple(spans))


def _parted(before: str, word: str) -> bool:
    """Whether a blank stands between two words; some sets part even the mark of "Baghdad ' s"."""
    low = word.translate(_CURLY).lower()
    ends = low in _ENDINGS or (before in ("'", "’") and low in _AFTER_MARK)
    return not ends and word not in _CLOSING and before not in _OPENING


def runs(labels: Sequence[str], label: str) -> list[range]:
    """The runs of words with a label in BIO tags: `B-S I-S O` has one of `S`, words 0 and 1."""
    found: list[range] = []
    for at, tag in enumerate(labels):
        goes_on = bool(found) and found[-1].stop == at and tag == f"I-{label}"
        if goes_on:
            found[-1] = range(found[-1].start, at + 1)
        elif tag in (f"B-{label}", f"I-{label}"):
            found.append(range(at, at + 1))
    return found

"""A sentence's dependency tree as arcs over its words, drawn as SVG."""

from html import escape
from typing import NamedTuple

from marsad.model.annotation import Annotation, Sentence

__all__ = ["tree_svg"]

# In pixels: a character of the word line, the room between words, the rise of one level of arcs.
CHARACTER = 9
GAP = 26
LEVEL = 26


class _Arc(NamedTuple):
    left: int
    right: int
    rightwards: bool
    relation: str


def tree_svg(annotation: Annotation, sentence: Sentence) -> str:
    """The sentence's words with their parts of speech, and an arc from every head to its dependents."""
    tokens = annotation.tokens[sentence.first : sentence.last]
    words = [annotation.words(token) for token in tokens]
    centres, width = _centres([max(len(w), len(t.upos)) for w, t in zip(words, tokens, strict=True)])
    arcs = [
        _Arc(min(at, head), max(at, head), head < at, token.relation)
        for at, token in enumerate(tokens)
        if (head := token.head - sentence.first) >= 0
    ]
    levels = _levels(arcs)
    floor = (max(levels, default=0) + 1) * LEVEL
    parts = [_arc_svg(arc, level, centres, floor) for arc, level in zip(arcs, levels, strict=True)]
    for word, token, x in zip(words, tokens, centres, strict=True):
        parts.append(f'<text x="{x}" y="{floor + 22}" class="word">{escape(word)}</text>')
        parts.append(f'<text x="{x}" y="{floor + 40}" class="pos">{escape(token.upos)}</text>')
    return f'<svg class="tree" width="{width}" height="{floor + 50}" role="img">{"".join(parts)}</svg>'


def _centres(lengths: list[int]) -> tuple[list[int], int]:
    """The middle of each word on the line, and the width of the whole."""
    centres, x = [], GAP
    for length in lengths:
        centres.append(x + length * CHARACTER // 2)
        x += length * CHARACTER + GAP
    return centres, x


def _levels(arcs: list[_Arc]) -> list[int]:
    """How high each arc runs: one above the highest arc that it spans. Shorter arcs lie lower."""
    levels = [0] * len(arcs)
    done: list[int] = []
    for at in sorted(range(len(arcs)), key=lambda i: arcs[i].right - arcs[i].left):
        under = [levels[i] for i in done if arcs[i].left < arcs[at].right and arcs[at].left < arcs[i].right]
        levels[at] = max(under, default=0) + 1
        done.append(at)
    return levels


def _arc_svg(arc: _Arc, level: int, centres: list[int], floor: int) -> str:
    # Ends that meet at one word are set apart, so that an arrow's point is not hidden by the arcs that
    # leave there.
    left, right = centres[arc.left] + 5, centres[arc.right] - 5
    top = floor - level * LEVEL + 8
    # A cubic curve with both handles at `top` passes three quarters of the way up.
    crest = floor - 0.75 * (floor - top) - 3
    point = right if arc.rightwards else left
    return (
        f'<path d="M{left},{floor} C{left},{top} {right},{top} {right},{floor}"/>'
        f'<polygon points="{point - 4},{floor - 7} {point + 4},{floor - 7} {point},{floor + 2}"/>'
        f'<text x="{(left + right) // 2}" y="{crest:.0f}" class="rel">{escape(arc.relation)}</text>'
    )

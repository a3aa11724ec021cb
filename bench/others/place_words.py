"""What the shipped model and the record know of each word that may name the place of a verb's event, as
numbers for a light reader."""

from collections.abc import Hashable, Iterable, Sequence
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from marsad.annotate.annotator import Annotator
from marsad.annotate.features import cut, load_tokenizer
from marsad.annotate.windows import gaps, pack
from marsad.coding.scene import Scene
from marsad.coding.syntax import NAMES, Tree, listed, top
from marsad.coding.where import PRECISIONS, place
from marsad.model.span import Span

Floats = NDArray[np.float32]

MANY = 4
"""Names of places in one window are counted up to here."""
WITHIN = {"country": 3, "region": 3, "admin1": 2, "admin2": 1}
"""How much lies in a place of a precision; 0 for the others."""
GAPS = (",", "in", ", in", ", in the", "in the", "of", "of the", "'s", "", "and", ", and", "near")
"""Words between the names of two places."""
KINDS = sorted(listed("province governorate city village district town area region state , - 's the of"))


class Asked(NamedTuple):
    """A row as numbers, for those words of the verb's window that may name a place."""

    key: str
    """The same for rows of one text."""
    words: list[int]
    """Their places in the text."""
    states: NDArray[np.float16]
    """Words x width: what the encoder makes of them."""
    verb: NDArray[np.float16]
    """And of the verb."""
    known: NDArray[np.float16]
    """Words x what is known of them."""
    right: Floats
    """1 for words that are marked, else 0."""
    missed: int
    """How many marked words are not among them."""


def asked(annotator: Annotator, scene: Scene, verb: Span, key: str, marked: frozenset[int]) -> Asked:
    """The words of a report that may name the place of a verb's event; it is annotated `about` that verb."""
    tree, own = scene.tree, list(scene.tree.inside(verb))
    window, states = _states(annotator, tree, own[0])
    names = _Names(scene, window, own[-1])
    # The verb itself where no word may, so that every row has one.
    may = [i for i in window if _may(tree, names, i)] or own[-1:]
    return Asked(
        key=key,
        words=may,
        states=states[[i - window.start for i in may]].astype(np.float16),
        verb=states[[i - window.start for i in own if i in window]].mean(0).astype(np.float16),
        known=np.array([[*_beside(tree, i, own[-1]), *names.of(i)] for i in may], dtype=np.float16),
        right=np.array([i in marked for i in may], dtype=np.float32),
        missed=len(marked - set(may)),
    )


def _states(annotator: Annotator, tree: Tree, verb: int) -> tuple[range, Floats]:
    """The window of the verb and what the encoder makes of its words."""
    before = gaps(tree.text, [Span(t.start, t.end) for t in tree.annotation.tokens])
    pieces = cut(_tokenizer(), tree.words, before)
    window = next(w for w in pack(tree.words, before, pieces) if w.first <= verb < w.last)
    states = annotator.network.states([pieces.slice(window.first, window.last)])[0]
    return range(window.first, window.last), states


@cache
def _tokenizer() -> Tokenizer:
    return load_tokenizer()


def _may(tree: Tree, names: "_Names", i: int) -> bool:
    """Whether a word may name a place: it is named, has a capital, or the role reader says so."""
    word, entity = tree.word(i), tree.entity_at(i)
    named = entity is not None and entity.label in NAMES
    capital = word[:1].isupper() and i > names.window.start
    return any(c.isalnum() for c in word) and (named or capital or names.likely(i) > 0)


def _beside(tree: Tree, i: int, verb: int) -> list[float]:
    """How a word stands to the verb and to its neighbours."""
    far = i - verb
    return [
        float(np.sign(far) * np.log1p(abs(far))),
        float(far > 0),
        float(tree.word(i)[:1].isupper()),
        *_one_of(tree.lower(i + 1), KINDS),
        *_one_of(tree.lower(i), KINDS),
    ]


def _one_of(value: Hashable, values: Iterable[Hashable]) -> list[float]:
    return [float(value == v) for v in values]


class _Names:
    """The names of places in the verb's window, and how each stands among the others."""

    def __init__(self, scene: Scene, window: range, verb: int) -> None:
        tree = scene.tree
        self.tree, self.window, self.verb = tree, window, tree.starts[verb]
        self.proposed = {
            i: r.score
            for p in tree.annotation.proposals
            for r in p.roles
            if r.role == "places"
            for i in tree.inside(Span(r.start, r.end))
        }
        found = {(e.start, e.end) for e in tree.annotation.entities if e.label in ("LOC", "FAC")}
        self.spans = [Span(*f) for f in sorted(found) if tree.at(f[0]) in window]
        self.precisions = [place(scene, s).precision for s in self.spans]
        self.breadth = [WITHIN.get(p or "", 0) for p in self.precisions]
        self.far = [abs(top(tree, s) - verb) for s in self.spans]
        self.scores = [max(map(self.likely, tree.inside(s)), default=0.0) for s in self.spans]
        pairs = zip(self.spans, self.spans[1:], strict=False)
        between = [" ".join(tree.text[a.end : b.start].lower().split()) for a, b in pairs]
        self.gaps = [None, *(g.replace("’", "'") for g in between), None]

    def likely(self, i: int) -> float:
        """How likely word i is in a place of the verb for the role reader; 0 where it proposes none there."""
        return self.proposed.get(i, 0.0)

    def of(self, i: int) -> list[float]:
        """What is known of a word and of the name that it is part of; zeros where it is part of none."""
        at = self.tree.starts[i]
        own = next((j for j, s in enumerate(self.spans) if s.start <= at < s.end), None)
        among = [0.0] * AMONG if own is None else self._among(own)
        return [self.likely(i), *_one_of(min(len(self.spans), MANY), range(MANY + 1)), *among]

    def _among(self, j: int) -> list[float]:
        """Name j among the others: AMONG numbers."""
        others = [p for k, p in enumerate(self.scores) if k != j]
        starts = [s.start for s in self.spans]
        behind = min((s for s in starts if s >= self.verb), default=-1)
        before = max((s for s in starts if s < self.verb), default=-1)
        return [
            1.0,
            *_one_of(self.precisions[j], (*PRECISIONS, None)),
            float(self.breadth[j] > min(self.breadth)),
            float(self.breadth[j] > min(self.breadth[max(0, j - 1) : j + 2])),
            *_one_of(self.gaps[j], GAPS),
            *_one_of(self.gaps[j + 1], GAPS),
            self.scores[j],
            max(others, default=0.0),
            *(_at(self.scores, k) for k in (j - 1, j + 1)),
            *(_at(self.breadth, k) for k in (j - 1, j + 1)),
            float(self.far[j] == min(self.far)),
            float(starts[j] == before),
            float(starts[j] == behind),
        ]


def _at(values: Sequence[float], j: int) -> float:
    """A neighbour's value; -1 where there is none."""
    return float(values[j]) if 0 <= j < len(values) else -1.0


AMONG = len(PRECISIONS) + 2 * len(GAPS) + 13
"""Numbers that tell of a name among the others."""

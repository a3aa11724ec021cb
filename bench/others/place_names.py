"""The names of places in a verb's window, and how each stands among the others, as numbers."""

from collections.abc import Hashable, Iterable, Sequence

import numpy as np

from marsad.coding.scene import Scene
from marsad.coding.syntax import listed, top
from marsad.coding.where import PRECISIONS, place
from marsad.model.span import Span

PLACES = ("LOC", "FAC")
"""Labels of names of places."""
MANY = 4
"""Names of places in one window are counted up to here."""
WITHIN = {"country": 3, "region": 3, "admin1": 2, "admin2": 1}
"""How much lies in a place of a precision; 0 for the others."""
GAPS = (",", "in", ", in", ", in the", "in the", "of", "of the", "'s", "", "and", ", and", "near")
"""Words between the names of two places."""
KINDS = sorted(listed("province governorate city village district town area region state , - 's the of"))


class Names:
    """The names of places in the verb's window, and how each stands among the others."""

    def __init__(self, scene: Scene, window: range, verb: int) -> None:
        """`verb`: the verb's last word."""
        tree = scene.tree
        self.tree, self.window, self.verb = tree, window, verb
        self.proposed = {
            i: r.score
            for p in tree.annotation.proposals
            for r in p.roles
            if r.role == "places"
            for i in tree.inside(Span(r.start, r.end))
        }
        found = {(e.start, e.end) for e in tree.annotation.entities if e.label in PLACES}
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
        """What is known of a word, how it stands to the verb, and of the name that it is part of; zeros where
        it is part of none."""
        at = self.tree.starts[i]
        own = next((j for j, s in enumerate(self.spans) if s.start <= at < s.end), None)
        among = [0.0] * AMONG if own is None else self._among(own)
        return [
            *self._beside(i),
            self.likely(i),
            *_one_of(min(len(self.spans), MANY), range(MANY + 1)),
            *among,
        ]

    def _beside(self, i: int) -> list[float]:
        """How a word stands to the verb and to its neighbours."""
        far = i - self.verb
        return [
            float(np.sign(far) * np.log1p(abs(far))),
            float(far > 0),
            float(self.tree.word(i)[:1].isupper()),
            *_one_of(self.tree.lower(i + 1), KINDS),
            *_one_of(self.tree.lower(i), KINDS),
        ]

    def _among(self, j: int) -> list[float]:
        """Name j among the others: AMONG numbers."""
        others = [p for k, p in enumerate(self.scores) if k != j]
        starts, verb = [s.start for s in self.spans], self.tree.starts[self.verb]
        behind = min((s for s in starts if s >= verb), default=-1)
        before = max((s for s in starts if s < verb), default=-1)
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


def _one_of(value: Hashable, values: Iterable[Hashable]) -> list[float]:
    return [float(value == v) for v in values]


def _at(values: Sequence[float], j: int) -> float:
    """A neighbour's value; -1 where there is none."""
    return float(values[j]) if 0 <= j < len(values) else -1.0


AMONG = len(PRECISIONS) + 2 * len(GAPS) + 13
"""Numbers that tell of a name among the others."""

"""What the shipped model says of each word that may name the place of a verb's event, as numbers for a
light reader; with how it stands among the names there (place_names.py)."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from marsad.annotate.features import ROLES
from marsad.coding.scene import Scene
from marsad.coding.syntax import NAMES, Tree
from marsad.model.span import Span
from others.overheard import Answer
from others.place_names import PLACES, Names

Floats = NDArray[np.float32]
Halves = NDArray[np.float16]

UNLIKELY = -5.0
"""Log odds of the role reader at which a word that is in no name of a place is passed over: of the words
marked in event_place (visible), 98 in 100 lie above."""


class Asked(NamedTuple):
    """A row as numbers, for those words of the verb's window that may name a place."""

    key: str
    """The same for rows of one text."""
    words: list[int]
    """Their places in the text."""
    states: tuple[Halves, ...]
    """Of the encoder: words, the verb, the words before and behind the name that a word is part of, and the
    one that the name hangs on; of the role reader: words, the verb. Each words x width."""
    known: Halves
    """Words x what is known of them."""
    right: Floats
    """1 for words that are marked, else 0."""
    missed: int
    """How many marked words are not among them."""


def asked(scene: Scene, answer: Answer, verb: Span, key: str, marked: frozenset[int]) -> Asked:
    """The words of a report that may name the place of a verb's event, by the `answer` about it."""
    tree, own = scene.tree, list(scene.tree.inside(verb))
    names, said = Names(scene, answer.window, own[-1]), _Said(tree, answer)
    # The verb itself where no word may, so that every row has one.
    may = [i for i in answer.window if _may(tree, names, said, i)] or own[-1:]
    rows = [said.states(i) for i in may]
    return Asked(
        key=key,
        words=may,
        states=tuple(np.array(part, dtype=np.float16) for part in zip(*rows, strict=True)),
        known=np.array([[*said.of(i), *names.of(i)] for i in may], dtype=np.float16),
        right=np.array([i in marked for i in may], dtype=np.float32),
        missed=len(marked - set(may)),
    )


def _may(tree: Tree, names: Names, said: "_Said", i: int) -> bool:
    """Whether a word may name a place: it is in the name of one; or it is named, has a capital or is given
    that role, and the role reader holds it to be not too unlikely."""
    word, entity = tree.word(i), tree.entity_at(i)
    label = entity.label if entity else ""
    capital = word[:1].isupper() and i > names.window.start
    told = label in NAMES or capital or names.likely(i) > 0
    return any(c.isalnum() for c in word) and told and (label in PLACES or said.place(i) > UNLIKELY)


class _Said:
    """What the network said of one verb's window."""

    def __init__(self, tree: Tree, answer: Answer) -> None:
        self.tree, self.answer, self.page = tree, answer, answer.question.page
        self.first = answer.window.start + answer.question.first
        scores = answer.reading.roles
        self.odds = scores[:, :, 1:].max(2) - scores[:, :, 0]
        """Words that the role reader sees x roles."""
        trigger = slice(answer.question.trigger.start, answer.question.trigger.stop)
        self.verb = answer.states[trigger].mean(0)
        self.event = self.page.events[trigger].mean(0)
        reading = answer.reading
        whole = (reading.types, reading.status, reading.historical, reading.stance)
        self.whole = np.concatenate([*whole, self.page.types[trigger].mean(0)])
        """Of the event as a whole: its type, whether and when it happened."""

    def place(self, i: int) -> float:
        """Log odds that word i is in a place of the verb; even where the role reader does not see it."""
        return float(self._mean([i])[ROLES.index("places")])

    def states(self, i: int) -> tuple[Floats, ...]:
        """Those of word i, as in Asked."""
        own = self._name(i)
        around = (own[0] - 1, own[-1] + 1, self._above(i, own))
        near = (self._state(k) for k in around)
        return (self._state(i), self.verb, *near, self.page.words[i - self.answer.window.start], self.event)

    def of(self, i: int) -> list[float]:
        """Numbers of word i: in which roles it and its name may be, as what it may be named, the event."""
        at = i - self.first
        seen = 0 <= at < len(self.odds)
        roles = self.answer.reading.roles[at].ravel() if seen else np.zeros(3 * len(ROLES))
        labels = self.page.entities[i - self.answer.window.start].ravel()
        return [*roles, *self._mean([i]), *self._mean(self._name(i)), seen, *labels, *self.whole]

    def _name(self, i: int) -> range:
        """The words of the name that word i is part of; itself where it is part of none."""
        entity = self.tree.entity_at(i)
        return self.tree.inside(Span(entity.start, entity.end)) if entity else range(i, i + 1)

    def _above(self, i: int, own: range) -> int:
        """The nearest word above word i that is outside its name; itself if there is none."""
        return next((k for k in self.tree.ancestors(i) if k not in own), i)

    def _state(self, i: int) -> Floats:
        window = self.answer.window
        state: Floats = self.answer.states[min(max(i, window.start), window.stop - 1) - window.start]
        return state

    def _mean(self, words: range | list[int]) -> Floats:
        """Mean log odds of the roles of some words; zeros where the role reader sees none of them."""
        rows = [i - self.first for i in words if 0 <= i - self.first < len(self.odds)]
        mean: Floats = self.odds[rows].mean(0) if rows else np.zeros(len(ROLES), np.float32)
        return mean

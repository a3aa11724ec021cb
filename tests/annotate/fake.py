"""A network without weights.

Scores are drawn from the pieces themselves, so that equal windows get equal scores; most words are outside of
names, triggers and roles, as in reports.
"""

from collections.abc import Sequence

import numpy as np

from marsad.annotate.features import ENTITIES, ROLES, Pieces
from marsad.annotate.network import Floats, Page, Question, Reading

LABELS = {
    "upos": ["NOUN", "PUNCT", "VERB"],
    "relations": ["nsubj", "obj", "root"],
    "lemmas": ["l|0|", "k|0|", "l|1|", "!be"],
    "types": ["AID", "ASSAULT"],
    "modes": ["aerial", "drone", "release"],
    "kinds": ["killed", "wounded"],
    "status": ["asserted", "negated"],
    "stance": ["asserts", "denies"],
}
ARC, REL, ROLE = 5, 4, 3


def page(words: int, seed: int = 0) -> Page:
    """Scores of a window of so many words."""
    rng = np.random.default_rng(seed)

    def draw(*shape: int) -> Floats:
        return rng.normal(size=shape).astype(np.float32)

    return Page(
        ends=draw(words, 2) + np.float32([0.5, -0.5]),
        upos=draw(words, len(LABELS["upos"])),
        lemmas=draw(words, len(LABELS["lemmas"])),
        entities=draw(words, len(ENTITIES), 3) + np.float32([1.5, 0, 0]),
        query=draw(words, ARC),
        arc_heads=draw(words + 1, ARC),
        rel_dependents=draw(words, REL),
        rel_heads=draw(words + 1, REL),
        types=draw(words, 1 + len(LABELS["types"])) + np.float32([4, 0, 0]),
        words=draw(words, ROLE),
        events=draw(words, ROLE),
        gates=draw(words, ROLE),
    )


class FakeNetwork:
    """Stands in for annotate.network.Network."""

    labels = LABELS

    def __init__(self) -> None:
        self.batches: list[int] = []

    def pages(self, windows: Sequence[Pieces]) -> list[Page]:
        self.batches.append(len(windows))
        return [page(len(w.first) - 1, sum(w.ids) + 7 * sum(w.shapes)) for w in windows]

    def relations(self, page: Page, heads: Sequence[int]) -> Floats:
        scores = page.rel_dependents[:, :3] * page.rel_heads[list(heads)][:, :3]
        return scores.astype(np.float32)

    def reading(self, question: Question) -> Reading:
        seed = np.abs(question.page.events[question.trigger.start] * 1e4).astype(np.int64)
        rng = np.random.default_rng(seed)
        n = question.last - question.first
        sizes = {
            "roles": (n, len(ROLES), 3),
            "kinds": (n, 2),
            "types": (2,),
            "status": (2,),
            "historical": (2,),
            "modes": (3,),
            "stance": (2,),
        }
        drawn = {k: rng.normal(size=s).astype(np.float32) for k, s in sizes.items()}
        drawn["roles"][..., 0] += 3.5
        return Reading(**drawn)

"""Learning events.

Which words are triggers, and, for each trigger, who, whom, where, when, how many, says who, how sure.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from marsad.annotate.features import ROLES, Ints, Pieces, View, collate, view
from marsad.annotate.windows import Window, around
from marsad.model.annotation import Annotation
from marsad.model.span import Span
from marsad.train.gold import GoldEvent, GoldReport
from marsad.train.network import Labels, Network
from marsad.train.syntax import IGNORE, cross_entropy, padded

# Losses of the role reader's heads, and of the triggers beside them. Roles are most of what an event is.
ROLE, KIND, TYPE, STATUS, HISTORICAL, MODE, STANCE = 6.0, 0.2, 0.5, 0.5, 0.3, 2.0, 0.2
TRIGGER = 5.0
# What a type that could be defended counts beside the annotator's own: a fifth, as a log. Not swept.
DEFENSIBLE = -1.6


class Labelled(NamedTuple):
    """One event in a window.

    Where its trigger is, what the role reader sees (words from `first`), and what is right.
    """

    first: int
    view: View
    trigger: range
    roles: list[list[int]]
    kinds: list[int]
    types: list[int]
    status: int
    historical: int
    modes: list[float]
    stance: int


@dataclass(frozen=True, slots=True)
class Example:
    """A window and its events.

    `accept[i]` are the classes that are right for word i (0: no trigger; empty: unknown).
    """

    pieces: Pieces
    accept: list[list[int]]
    events: list[Labelled]


def examples(
    annotation: Annotation, windows: Sequence[Window], pieces: Pieces, gold: GoldReport, labels: Labels
) -> list[Example]:
    """The windows of one report; `annotation` gives its words and sentences."""
    number = {t: i + 1 for i, t in enumerate(labels["types"])}
    accept: list[list[int]] = [[0] for _ in annotation.tokens]
    for event in sorted(gold.events, key=lambda e: not e.optional):
        for i in covered(annotation, event.trigger):
            accept[i] = [] if event.optional else [number[t] for t in event.types if t in number]
    made = []
    for w in windows:
        own = [e for g in gold.events for e in _labelled(annotation, g, w, labels)]
        made.append(Example(pieces.slice(w.first, w.last), accept[w.first : w.last], own))
    return made


def covered(annotation: Annotation, span: Span) -> list[int]:
    """Places of the tokens that share a character with a span."""
    return [i for i, t in enumerate(annotation.tokens) if t.start < span.end and t.end > span.start]


def _labelled(annotation: Annotation, event: GoldEvent, window: Window, labels: Labels) -> list[Labelled]:
    at = covered(annotation, event.trigger)
    if not at or not window.first <= at[0] <= at[-1] < window.last:
        return []
    own = next(s for s in annotation.sentences if s.first <= at[0] < s.last)
    base = window.first
    sentence = Window(max(own.first, base) - base, min(own.last, window.last) - base)
    seen = around(sentence, Window(0, window.last - base))
    trigger = range(at[0] - base, at[-1] + 1 - base)
    roles, kinds = _spans(annotation, event, Window(seen.first + base, seen.last + base), labels)
    return [
        Labelled(
            first=seen.first,
            view=view(range(seen.first, seen.last), range(sentence.first, sentence.last), trigger),
            trigger=trigger,
            roles=roles,
            kinds=kinds,
            types=[labels["types"].index(t) for t in event.types if t in labels["types"]],
            status=labels["status"].index(event.status),
            historical=int(event.historical),
            modes=[float(m in event.mode) for m in labels["modes"]],
            stance=labels["stance"].index(event.stance) if event.roles.get("sources") else IGNORE,
        )
    ]


def _spans(
    annotation: Annotation, event: GoldEvent, seen: Window, labels: Labels
) -> tuple[list[list[int]], list[int]]:
    size = seen.last - seen.first
    roles = [[0] * len(ROLES) for _ in range(size)]
    kinds = [IGNORE] * size
    for column, role in enumerate(ROLES):
        for span in event.roles.get(role, ()):
            inside = [i - seen.first for i in covered(annotation, span) if seen.first <= i < seen.last]
            for n, i in enumerate(inside):
                roles[i][column] = 1 if n == 0 else 2
                if role == "numbers" and event.kinds[span] in labels["kinds"]:
                    kinds[i] = labels["kinds"].index(event.kinds[span])
    return roles, kinds


def loss(net: Network, group: Sequence[Example]) -> Tensor:
    """The loss of both passes on some windows."""
    b = collate([e.pieces for e in group])
    x = net.encoder(*(torch.as_tensor(a) for a in (b.ids, b.shapes, b.mask, b.first)))
    types, words, events, gates = net.triggers(x)
    total = TRIGGER * _trigger_loss(types, group)
    asked = [(row, e) for row, example in enumerate(group) for e in example.events]
    if asked:
        total = total + _role_loss(net, asked, words, events, gates)
    return total


def _allowed(classes: int, right: Sequence[Sequence[int]]) -> Tensor:
    """Logs of what each class counts, a row for each set of right ones: the first is the annotator's own, the
    others could be defended. As equals they would collapse: every event of taking ground may be called an
    ASSAULT, too.
    """
    logs = np.full((len(right), classes), -1e4, dtype=np.float32)
    for row, types in zip(logs, right, strict=True):
        row[types] = [0.0, *[DEFENSIBLE] * (len(types) - 1)][: len(types)]
    return torch.as_tensor(logs)


def _trigger_loss(types: Tensor, group: Sequence[Example]) -> Tensor:
    """Minus the log of what the classes that may be right get together, over known words."""
    scores = types.float().log_softmax(-1)
    rows, words, classes = scores.shape
    right = [accept for e in group for accept in [*e.accept, *[[]] * (words - len(e.accept))]]
    allowed = _allowed(classes, right).view(rows, words, classes)
    known = torch.as_tensor(np.array([bool(r) for r in right], dtype=np.float32)).view(rows, words)
    return -((scores + allowed).logsumexp(-1) * known).sum() / known.sum().clamp(min=1)


def _role_loss(
    net: Network, asked: Sequence[tuple[int, Labelled]], words: Tensor, events: Tensor, gates: Tensor
) -> Tensor:
    """The losses of the role reader, summed."""
    length = max(len(e.roles) for _, e in asked)

    def pad(rows: Sequence[Sequence[int] | Ints]) -> Tensor:
        return torch.as_tensor(
            np.stack([np.pad(np.asarray(r, dtype=np.int64), (0, length - len(r))) for r in rows])
        )

    triggers = np.zeros((len(asked), 1, words.shape[1]), dtype=np.float32)
    for share, (_, e) in zip(triggers[:, 0], asked, strict=True):
        share[e.trigger.start : e.trigger.stop] = 1 / len(e.trigger)
    rows, shares = torch.tensor([row for row, _ in asked]), torch.as_tensor(triggers)

    def own(t: Tensor) -> Tensor:
        return (shares.to(t.dtype) @ t[rows]).squeeze(1)

    def one(key: str) -> Tensor:
        return torch.tensor([getattr(e, key) for _, e in asked])

    mask = pad([[1] * len(e.roles) for _, e in asked])
    at = (one("first")[:, None] + torch.arange(length)).clamp(max=words.shape[1] - 1)
    out = net.roles(
        words[rows[:, None], at] * mask[..., None],
        own(events),
        own(gates),
        pad([e.view.distances for _, e in asked]),
        pad([e.view.marks for _, e in asked]),
        mask,
    )
    roles, kinds, types, status, historical, modes, stance = (o.float() for o in out)
    allowed = _allowed(types.shape[1], [e.types for _, e in asked])
    return (
        ROLE * cross_entropy(roles, padded([e.roles for _, e in asked], length))
        + KIND * cross_entropy(kinds, padded([e.kinds for _, e in asked], length))
        - TYPE * (types.log_softmax(-1) + allowed).logsumexp(-1).mean()
        + STATUS * cross_entropy(status, one("status"))
        + HISTORICAL * cross_entropy(historical, one("historical"))
        + STANCE * cross_entropy(stance, one("stance"))
        + MODE * F.binary_cross_entropy_with_logits(modes, one("modes"))
    )

"""The network: one encoder pass per window for every head, and a small reader of roles run once per event."""

import math

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from marsad.annotate.features import DISTANCES, ENTITIES, MARKS, ROLES
from marsad.train.encoder import WIDTH, Encoder, Layer, bias_of

ARC, REL = 256, 96
"""Widths of the biaffine parser (Dozat and Manning 2017 use 500 and 100 on an encoder twice as wide)."""
ROLE = 192
"""Width of the role reader.

Half of the encoder's, so that reading an event's roles costs a fraction of reading its page.
"""

Labels = dict[str, list[str]]


class Syntax(nn.Module):  # type: ignore[misc]
    """Heads over word states.

    Sentence ends, UPOS, lemma scripts, entities, and a biaffine parser's projections.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.ends = nn.Linear(WIDTH, 2)
        self.upos = nn.Linear(WIDTH, len(labels["upos"]))
        self.lemmas = nn.Linear(WIDTH, len(labels["lemmas"]))
        self.entities = nn.Linear(WIDTH, 3 * len(ENTITIES))
        self.arc_dependent, self.arc_head = nn.Linear(WIDTH, ARC), nn.Linear(WIDTH, ARC)
        self.rel_dependent, self.rel_head = nn.Linear(WIDTH, REL), nn.Linear(WIDTH, REL)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.rel = nn.Parameter(torch.zeros(REL + 1, len(labels["relations"]), REL + 1))
        self.root = nn.Parameter(torch.zeros(WIDTH))
        nn.init.normal_(self.root, std=0.5)
        nn.init.xavier_uniform_(self.arc)

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        """Scores of the tagging heads, and the parser's four projections.

        Those of the heads have the root before the words.
        """
        rows, words, _ = x.shape
        x1 = torch.cat([self.root.to(x.dtype).expand(rows, 1, WIDTH), x], dim=1)

        def act(layer: nn.Module, t: Tensor) -> Tensor:
            return self.drop(F.leaky_relu(layer(t), 0.1))

        query = F.pad(act(self.arc_dependent, x), (0, 1), value=1.0) @ self.arc / math.sqrt(ARC)
        return (
            self.ends(x),
            self.upos(x),
            self.lemmas(x),
            self.entities(x).view(rows, words, len(ENTITIES), 3),
            query,
            act(self.arc_head, x1),
            act(self.rel_dependent, x),
            act(self.rel_head, x1),
        )

    def relations(self, dependent: Tensor, head: Tensor) -> Tensor:
        """Relation scores of words whose heads are given: windows x words x relations."""
        left, right = F.pad(dependent, (0, 1), value=1.0), F.pad(head, (0, 1), value=1.0)
        mixed = torch.einsum("bwi,irj->bwrj", left, self.rel.to(left.dtype))
        return torch.einsum("bwrj,bwj->bwr", mixed, right)


class Triggers(nn.Module):  # type: ignore[misc]
    """Heads over word states for events.

    Which words are triggers of which type, and what the role reader needs.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.drop = nn.Dropout(0.2)
        self.types = nn.Linear(WIDTH, 1 + len(labels["types"]))
        self.word, self.event, self.gate = (nn.Linear(WIDTH, ROLE) for _ in range(3))

    def forward(self, x: Tensor) -> tuple[Tensor, ...]:
        """Type scores (0: no trigger), and three projections of each word, ROLE wide."""
        x = self.drop(x)
        return self.types(x), self.word(x), self.event(x), self.gate(x)


class Roles(nn.Module):  # type: ignore[misc]
    """Reads the words around one trigger.

    Who, whom, where, when, how many, with what, according to whom, how sure.
    """

    def __init__(self, labels: Labels) -> None:
        super().__init__()
        self.distances = nn.Embedding(DISTANCES, ROLE)
        self.marks = nn.Embedding(MARKS, ROLE)
        self.norm = nn.LayerNorm(ROLE)
        self.drop = nn.Dropout(0.15)
        self.layers = nn.ModuleList(Layer(ROLE, 6, 2 * ROLE, 0.1) for _ in range(3))
        self.partner = nn.Linear(ROLE, ROLE)
        self.roles = nn.Linear(2 * ROLE, 3 * len(ROLES))
        self.kinds = nn.Linear(ROLE, len(labels["kinds"]))
        sizes = (len(labels["types"]), len(labels["status"]), 2, len(labels["modes"]), len(labels["stance"]))
        self.whole = nn.ModuleList(nn.Linear(ROLE, n) for n in sizes)

    def forward(
        self, words: Tensor, event: Tensor, gate: Tensor, distances: Tensor, marks: Tensor, mask: Tensor
    ) -> tuple[Tensor, ...]:
        """words: events x length x ROLE; event, gate: events x ROLE; the rest: events x length.

        Returns role and kind scores per word, then type, status, historical, mode and stance scores per
        event.
        """
        x = words * (1.0 + gate[:, None]) + event[:, None]
        x = self.drop(self.norm(x + self.distances(distances) + self.marks(marks)))
        bias = bias_of(mask, x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        rows, length, _ = x.shape
        own = (marks == MARKS - 1).to(x.dtype)
        trigger = (x * own[..., None]).sum(1) / own.sum(1, keepdim=True).clamp(min=1.0)
        # Each word beside what it has in common with the trigger: roles are learnt in half the epochs.
        paired = torch.cat([x, x * self.partner(trigger)[:, None]], dim=-1)
        return (
            self.roles(paired).view(rows, length, -1, 3),
            self.kinds(x),
            *(head(trigger) for head in self.whole),
        )


class Network(nn.Module):  # type: ignore[misc]
    """All of it.

    `labels` (train.labels): upos, relations, lemmas; types, modes, kinds, status, stance.
    """

    def __init__(self, encoder: Encoder, labels: Labels) -> None:
        super().__init__()
        self.encoder = encoder
        self.syntax = Syntax(labels)
        self.triggers = Triggers(labels)
        self.roles = Roles(labels)

    def forward(self, states: Tensor) -> tuple[Tensor, ...]:
        """The first pass behind the encoder: what Syntax and then what Triggers give for its states."""
        return (*self.syntax(states), *self.triggers(states))

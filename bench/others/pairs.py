"""Sentences whose two parties are given, as numbers: what the shipped encoder makes of them, and their words.

Nothing here is learnt from a sentence's answer.
"""

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
import torch

from marsad.annotate import Annotator, load
from marsad.annotate.features import collate, cut, load_tokenizer
from marsad.annotate.network import SHIPPED
from marsad.annotate.tokens import tokens
from marsad.annotate.windows import gaps
from marsad.model.annotation import Annotation
from marsad.model.report import Report
from marsad.train.encoder import Encoder, bias_of, pretrained
from marsad.train.restore import restored

SOURCE, TARGET = 1, 2
NAMES = {SOURCE: "Alice", TARGET: "Bob"}
"""Stand for the parties where who they are should not be seen: any two short names."""
LAYERS = (3, 5)
"""Of six, from 0: the last, and one that still knows more of the words."""
FAINT = 1e-2
"""Weight of a word that is no trigger, so that a sentence without triggers has a mean too."""
LETTERS = (3, 4, 5)


class Sentence(NamedTuple):
    """A sentence and what is right: root and quad class (empty if not told)."""

    text: str
    spans: Mapping[int, Sequence[tuple[int, int]]]
    root: str
    quad: str = ""


class Seen(NamedTuple):
    """A sentence in numbers."""

    states: Any
    """Of the shipped encoder, with its scores of triggers."""
    nameless: Any
    """Of the public encoder, the parties under other names."""
    words: Mapping[str, float]
    letters: Mapping[str, float]


def read_set(path: Path) -> list[Sentence]:
    """The sentences of a file in the form of ../shared/data/relation_plv."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [
        Sentence(
            r["sentence"],
            {SOURCE: r["source_spans"], TARGET: r["target_spans"]},
            r["plover_root"],
            r["plover_quad"],
        )
        for r in rows
    ]


def read_marked(path: Path) -> list[Sentence]:
    """Those of a table: root, tab, a sentence with <s>source</s> and <t>target</t>."""
    made = []
    for line in path.read_text("utf-8").splitlines():
        root, marked = line.split("\t")
        text = ""
        spans: dict[int, list[int]] = {}
        for i, part in enumerate(re.split(r"</?([st])>", marked)):
            if i % 2:
                spans.setdefault(SOURCE if part == "s" else TARGET, []).append(len(text))
            else:
                text += part
        made.append(Sentence(text, {k: [(begin, end)] for k, (begin, end) in spans.items()}, root))
    return made


class Reader:
    """Reads sentences with the shipped annotator, its encoder, and the public one that it came from."""

    def __init__(self) -> None:
        torch.set_flush_denormal(True)
        self._annotate: Annotator = load(events=False)
        shipped = Path(str(files("marsad.annotate").joinpath(SHIPPED)))
        self._net = restored(shipped, self._annotate.network.labels).eval()
        self._public = pretrained().eval()
        self._tokenizer = load_tokenizer()

    @torch.no_grad()
    def __call__(self, sentence: Sentence) -> Seen:
        """What is seen of it."""
        report = Report(id="", text=sentence.text, sha256="")
        annotation = next(iter(self._annotate([report])))
        party = _parties(annotation, sentence)
        way = _way(annotation, party)
        *states, last = (x[first] for x, first in self._states(self._net.encoder, sentence.text))
        types = self._net.triggers.types(torch.from_numpy(last)).softmax(-1).numpy()
        pooled = [part for x in (*states, last) for part in _pooled(x, 1.0 - types[:, 0], party, way)]
        public = [x for x, _ in self._states(self._public, _renamed(sentence))]
        return Seen(
            np.concatenate([*pooled, *_types(types[:, 1:], way)]),
            np.concatenate([part for x in public for part in (x.mean(0), x[0])]),
            _words(annotation, party, way),
            _letters(annotation, party),
        )

    def _states(self, encoder: Encoder, text: str) -> Iterator[tuple[Any, Any]]:
        """States of all pieces after each of LAYERS, and the places of the words' first pieces."""
        spans = list(tokens(text))
        pieces = cut(self._tokenizer, [s.of(text) for s in spans], gaps(text, spans))
        batch = collate([pieces])
        ids, shapes, mask = (torch.from_numpy(a) for a in (batch.ids, batch.shapes, batch.mask))
        x = encoder.words(ids) + encoder.positions(torch.arange(ids.shape[1])) + encoder.shapes(shapes)
        x, bias = encoder.norm(x), bias_of(mask, x.dtype)
        for number, layer in enumerate(encoder.layers):
            x = layer(x, bias)
            if number in LAYERS:
                yield x[0].numpy(), batch.first[0]


def _parties(annotation: Annotation, sentence: Sentence) -> list[int]:
    """SOURCE, TARGET or 0 for each word."""
    party = [0] * len(annotation.tokens)
    for number, spans in sentence.spans.items():
        for i, t in enumerate(annotation.tokens):
            if any(t.start < end and t.end > start for start, end in spans):
                party[i] = number
    return party


def _way(annotation: Annotation, party: Sequence[int]) -> list[int]:
    """Words between the parties in the tree, parties left out; all words where there are none."""
    up = [_upwards(annotation, party, number) for number in (SOURCE, TARGET)]
    shared = next((i for i in up[0] if i in up[1]), None)
    parts = [one[: one.index(shared) + 1] if shared is not None else one for one in up]
    return sorted({i for one in parts for i in one if not party[i]}) or list(range(len(party)))


def _upwards(annotation: Annotation, party: Sequence[int], number: int) -> list[int]:
    """From the head of a party up to the root of its sentence."""
    own = [i for i, p in enumerate(party) if p == number]
    at = next((i for i in own if annotation.tokens[i].head not in own), -1)
    passed: list[int] = []
    while at >= 0 and at not in passed:
        passed.append(at)
        at = annotation.tokens[at].head
    return passed


def _pooled(x: Any, trigger: Any, party: Sequence[int], way: Sequence[int]) -> Iterator[Any]:
    """Means over source, target, sentence and way; over the last two also by how likely each is a trigger."""
    for number in (SOURCE, TARGET):
        own = np.array(party) == number
        yield x[own].mean(0) if own.any() else x.mean(0)
    for at in (list(range(len(x))), way):
        weight = trigger[at] + FAINT
        yield x[at].mean(0)
        yield weight @ x[at] / weight.sum()


def _types(types: Any, way: Sequence[int]) -> Iterator[Any]:
    """Each type's highest probability, and the logarithm of how many are expected; everywhere, on the way."""
    for found in (types, types[way]):
        yield found.max(0)
        yield np.log(found.sum(0) + 1e-3)


def _words(annotation: Annotation, party: Sequence[int], way: Sequence[int]) -> Counter[str]:
    """Lemmas alone, in twos and in threes, parties as one word each; those between the parties; and twice as
    heavy those on the way with their relations and what hangs on them."""
    told: list[str] = []
    for t, p in zip(annotation.tokens, party, strict=True):
        lemma = {SOURCE: "SOURCE", TARGET: "TARGET"}.get(p, t.lemma.casefold())
        if not (p and told and told[-1] == lemma):
            told.append(lemma)
    made = Counter(" ".join(told[i : i + n]) for n in (1, 2, 3) for i in range(len(told) - n + 1))
    if "SOURCE" in told and "TARGET" in told:
        first, second = sorted((told.index("SOURCE"), told.index("TARGET")))
        made.update(f"between {lemma}" for lemma in told[first + 1 : second])
        made[f"first {told[first]}"] = 1
    for i in way:
        t = annotation.tokens[i]
        made.update({f"way {t.lemma.casefold()}": 2, f"way {t.lemma.casefold()} {t.relation}": 2})
    for t, p in zip(annotation.tokens, party, strict=True):
        if t.head in way and not p and t.upos in {"AUX", "PART", "VERB", "NOUN", "ADV", "ADP"}:
            made[f"on the way {t.lemma.casefold()}"] += 1
    return made


def _letters(annotation: Annotation, party: Sequence[int]) -> Counter[str]:
    """Runs of LETTERS letters of the words that are no party's."""
    words = [
        f"<{annotation.words(t).casefold()}>" for t, p in zip(annotation.tokens, party, strict=True) if not p
    ]
    return Counter(w[i : i + n] for w in words for n in LETTERS for i in range(len(w) - n + 1))


def _renamed(sentence: Sentence) -> str:
    """The text with NAMES for its parties."""
    made, last = "", 0
    for begin, end, number in sorted((b, e, k) for k, spans in sentence.spans.items() for b, e in spans):
        if begin >= last:
            made, last = made + sentence.text[last:begin] + NAMES[number], end
    return made + sentence.text[last:]

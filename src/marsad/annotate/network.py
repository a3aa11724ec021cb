"""The trained network at run time.

One file, three ONNX graphs (encoder, heads, roles), run on the CPU by onnxruntime.
"""

import json
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from marsad.annotate.features import Batch, Pieces, View, collate
from marsad.errors import BadInput

Floats = NDArray[np.float32]
SHIPPED = "data/model.zip"
PARTS = ("encoder.onnx", "heads.onnx", "roles.onnx", "relations.npy", "meta.json")
"""What a model file holds."""


class Page(NamedTuple):
    """What the first pass says of one window's n words. Scores are logits."""

    ends: Floats
    """n x 2"""
    upos: Floats
    lemmas: Floats
    entities: Floats
    """n x labels x 3 (outside, begins, goes on)"""
    query: Floats
    arc_heads: Floats
    """n + 1 rows, the root first; scores of heads are query @ arc_heads.T"""
    rel_dependents: Floats
    rel_heads: Floats
    """n + 1 rows, the root first"""
    types: Floats
    """n x 1 + types (0: no trigger)"""
    words: Floats
    events: Floats
    gates: Floats


class Reading(NamedTuple):
    """What the role reader says of one event.

    Scores are logits; roles (words x roles x 3) and kinds (words x kinds) are per word seen.
    """

    roles: Floats
    kinds: Floats
    types: Floats
    status: Floats
    historical: Floats
    modes: Floats
    stance: Floats


@dataclass(frozen=True, slots=True)
class Question:
    """One event for the role reader: the words it sees (rows of a Page), and its trigger's rows."""

    page: Page
    first: int
    last: int
    trigger: range
    view: View


class Network:
    """The shipped weights, loaded once."""

    def __init__(self, path: Path | None = None, threads: int = 0) -> None:
        """`path`: a model file other than the shipped one; `threads`: 0 as many as the machine has.

        Raises BadInput if there is no model at `path`.
        """
        self._parts = _unpack(path)
        self._threads = threads
        meta = json.loads(self._parts["meta.json"])
        self.labels: dict[str, list[str]] = meta["labels"]
        self.about: dict[str, Any] = meta["about"]
        # (dependent + 1) x relations x (head + 1), stored in half precision; here the head comes first.
        stored = np.load(BytesIO(self._parts["relations.npy"])).astype(np.float32)
        self._rel: Floats = np.ascontiguousarray(stored.transpose(2, 1, 0))

    @cached_property
    def _encoder(self) -> Any:
        return _session(self._parts["encoder.onnx"], self._threads)

    @cached_property
    def _heads(self) -> Any:
        return _session(self._parts["heads.onnx"], self._threads)

    @cached_property
    def _roles(self) -> Any:
        return _session(self._parts["roles.onnx"], self._threads)

    def states(self, windows: Sequence[Pieces]) -> Floats:
        """The bare encoder: a state for each word of windows of like length (windows x words x width)."""
        b: Batch = collate(windows)
        given = {"ids": b.ids, "shapes": b.shapes, "mask": b.mask, "first": b.first}
        states: Floats = self._encoder.run(None, given)[0]
        return states

    def pages(self, windows: Sequence[Pieces]) -> list[Page]:
        """The first pass, encoder and heads."""
        outputs = self._heads.run(None, {"states": self.states(windows)})
        made = []
        for row, window in enumerate(windows):
            n = len(window.first) - 1
            made.append(
                Page(
                    *(
                        o[row, : n + (name in _WITH_ROOT)]
                        for name, o in zip(Page._fields, outputs, strict=True)
                    )
                )
            )
        return made

    def relations(self, page: Page, heads: Sequence[int]) -> Floats:
        """Relation scores of the words of a window whose heads (0 root, else place from 1) are given."""
        # Half the words are no heads: it is cheaper to multiply by the heads first, each once.
        distinct, places = np.unique(heads, return_inverse=True)
        by_head = _one(page.rel_heads[distinct]) @ self._rel.reshape(len(self._rel), -1)
        by_head = by_head.reshape(-1, *self._rel.shape[1:])
        dependents = _one(page.rel_dependents)
        scores = np.empty((len(dependents), by_head.shape[1]), dtype=np.float32)
        for head, word, own in zip(places.tolist(), dependents, scores, strict=True):
            np.dot(by_head[head], word, out=own)
        return scores

    def reading(self, question: Question) -> Reading:
        """The second pass, over one event. Alone: events differ in words seen, and padding costs more than
        batches save."""
        page, view = question.page, question.view
        own = slice(question.trigger.start, question.trigger.stop)
        outputs = self._roles.run(
            None,
            {
                "words": page.words[None, question.first : question.last],
                "event": _mean(page.events[own]),
                "gate": _mean(page.gates[own]),
                "distances": view.distances[None],
                "marks": view.marks[None],
                "mask": np.ones((1, question.last - question.first), dtype=np.int64),
            },
        )
        return Reading(*(o[0] for o in outputs))


_WITH_ROOT = ("arc_heads", "rel_heads")


def _mean(rows: Floats) -> Floats:
    """The mean of some rows as one row; most triggers are one word."""
    mean: Floats = rows if len(rows) == 1 else rows.mean(0, keepdims=True)
    return mean


def _one(rows: Floats) -> Floats:
    return np.concatenate([rows, np.ones((len(rows), 1), dtype=np.float32)], axis=1)


def _unpack(path: Path | None) -> dict[str, bytes]:
    try:
        content = path.read_bytes() if path else files("marsad.annotate").joinpath(SHIPPED).read_bytes()
        with zipfile.ZipFile(BytesIO(content)) as archive:
            return {name: archive.read(name) for name in PARTS}
    except (OSError, KeyError, zipfile.BadZipFile, zlib.error) as error:
        raise BadInput(
            f"{path or SHIPPED}: no model can be read here ({error}); `marsad train` makes one"
        ) from error


def _session(graph: bytes, threads: int) -> Any:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    # Memory given back after each run: windows differ in length, and the arena would keep the largest of
    # each.
    options.enable_cpu_mem_arena = False
    return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

"""The model file and what is asked of it, with sessions that answer by shape alone."""

import json
import zipfile
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest

from marsad.annotate import load, network
from marsad.annotate.features import ENTITIES, ROLES, Pieces, view
from marsad.annotate.network import PARTS, Network, Page, Question
from marsad.errors import BadInput

WIDTH, ROLE, REL = 6, 4, 3
LABELS = {"relations": ["nsubj", "root"], "upos": ["NOUN"]}


class Session:
    """Stands in for onnxruntime.InferenceSession; `graph` says which of the three it is."""

    def __init__(self, graph: bytes, threads: int) -> None:
        self.graph, self.threads = graph.decode(), threads
        self.given: dict[str, np.ndarray] = {}

    def run(self, _: None, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        self.given = given
        return getattr(self, self.graph)(given)

    def encoder(self, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        """The state of a word is the id of its first piece."""
        ids = np.take_along_axis(given["ids"], given["first"], 1)
        return [np.repeat(ids[..., None], WIDTH, 2).astype(np.float32)]

    def heads(self, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        """Every score of a word is its state."""
        rows, words, _ = given["states"].shape
        id_ = given["states"][..., :1]
        rooted = np.concatenate([np.zeros((rows, 1, 1), np.float32), id_], 1)
        sizes = dict.fromkeys(Page._fields, 2) | {"words": ROLE, "events": ROLE, "gates": ROLE}
        sizes |= {"rel_dependents": REL, "rel_heads": REL}
        out = {
            k: np.repeat(rooted if k in ("arc_heads", "rel_heads") else id_, n, 2) for k, n in sizes.items()
        }
        out["entities"] = np.zeros((rows, words, len(ENTITIES), 3), np.float32)
        return list(out.values())

    def roles(self, given: dict[str, np.ndarray]) -> list[np.ndarray]:
        rows, words, _ = given["words"].shape
        sizes = [(rows, words, len(ROLES), 3), (rows, words, 2), *[(rows, n) for n in (2, 4, 2, 3, 4)]]
        return [np.zeros(s, np.float32) for s in sizes]


def model(folder: Path) -> Path:
    """A model file whose graphs are their names."""
    buffer = BytesIO()
    np.save(buffer, np.ones((REL + 1, 2, REL + 1), dtype=np.float16))
    meta = {"labels": LABELS, "about": {"name": "made up"}}
    held = {
        "encoder.onnx": b"encoder",
        "heads.onnx": b"heads",
        "roles.onnx": b"roles",
        "relations.npy": buffer.getvalue(),
        "meta.json": json.dumps(meta).encode(),
    }
    path = folder / "model.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in held.items():
            archive.writestr(name, content)
    return path


@pytest.fixture
def net(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Network:
    monkeypatch.setattr(network, "_session", Session)
    return Network(model(tmp_path), threads=3)


LONG, SHORT = Pieces([11, 12, 13], [0, 0, 0], [0, 2, 3]), Pieces([21], [0], [0, 1])


def test_the_file_says_what_the_model_is(net: Network) -> None:
    assert net.labels == LABELS
    assert net.about == {"name": "made up"}


def test_states_are_those_of_first_pieces(net: Network) -> None:
    assert net.states([LONG, SHORT])[:, :, 0].tolist() == [[11, 13], [21, 101]]
    assert net._encoder.threads == 3


def test_a_page_has_the_words_of_its_window_and_no_padding(net: Network) -> None:
    long, short = net.pages([LONG, SHORT])
    assert long.upos[:, 0].tolist() == [11, 13]
    assert short.upos[:, 0].tolist() == [21]
    assert short.arc_heads[:, 0].tolist() == [0, 21]
    assert short.rel_heads.shape == (2, REL)
    assert short.entities.shape == (1, len(ENTITIES), 3)


def test_relations_are_scored_for_the_heads_that_are_given(net: Network) -> None:
    page = net.pages([LONG])[0]
    # All weights are one: the score is (sum of dependent + 1) times (sum of head + 1).
    assert net.relations(page, [2, 0]).tolist() == [[(33 + 1) * (39 + 1)] * 2, [(39 + 1) * 1] * 2]


def test_a_question_is_read_from_the_words_that_it_sees(net: Network) -> None:
    page = net.pages([LONG])[0]
    whole = Question(page, 0, 2, range(0, 2), view(range(2), range(2), range(2)))
    part = Question(page, 1, 2, range(1, 2), view(range(1, 2), range(1, 2), range(1, 2)))
    assert net.reading(whole).roles.shape == (2, len(ROLES), 3)
    assert net._roles.given["event"][:, 0].tolist() == [12]
    second = net.reading(part)
    assert second.roles.shape == (1, len(ROLES), 3)
    assert second.kinds.shape == (1, 2)
    assert second.status.shape == (4,)
    given = net._roles.given
    assert given["mask"].tolist() == [[1]]
    assert given["words"][0, :, 0].tolist() == [13]
    assert given["event"][:, 0].tolist() == [13]


@pytest.mark.parametrize("missing", PARTS)
def test_a_file_that_lacks_a_part_is_named(tmp_path: Path, missing: str) -> None:
    whole, path = model(tmp_path), tmp_path / "less.zip"
    with zipfile.ZipFile(whole) as archive, zipfile.ZipFile(path, "w") as less:
        for name in PARTS:
            if name != missing:
                less.writestr(name, archive.read(name))
    with pytest.raises(BadInput, match=rf"less\.zip: no model can be read here .*{missing}"):
        load(path)


@pytest.mark.parametrize("content", [None, b"", b"no zip at all"])
def test_what_is_no_model_is_named(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "other.zip"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(BadInput, match=r"other\.zip: no model can be read here"):
        load(path)


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="no model can be read here"):
        load(tmp_path)

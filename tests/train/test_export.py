"""The exported file says what the network says."""

from pathlib import Path

import numpy as np
import pytest

# ruff: noqa: E402 (without torch the rest cannot be imported)
torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

from marsad.annotate import network as run_time
from marsad.annotate.features import Pieces, collate, view
from marsad.annotate.network import Question
from marsad.train import encoder
from marsad.train.export import export
from marsad.train.network import Network

LABELS = {
    "upos": ["NOUN", "PUNCT", "VERB"],
    "relations": ["nsubj", "punct", "root"],
    "lemmas": ["l|0|", "l|1|"],
    "types": ["AID", "ASSAULT"],
    "modes": ["aerial", "drone", "release"],
    "kinds": ["killed", "wounded"],
    "status": ["asserted", "negated"],
    "stance": ["asserts", "denies"],
}
WINDOWS = [Pieces([7, 8, 9, 10], [0, 1, 2, 2], [0, 1, 2, 4]), Pieces([5, 6], [3, 9], [0, 1, 2])]


@pytest.fixture(scope="module")
def net():
    """A network of two layers and few words, none of its weights zero."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(encoder, "VOCABULARY", 150)
        patch.setattr(encoder, "LAYERS", 2)
        torch.manual_seed(5)
        made = Network(encoder.Encoder(), LABELS).eval()
    torch.nn.init.normal_(made.syntax.rel, std=0.1)
    return made


@pytest.fixture(scope="module", params=[False, True], ids=["fp32", "int8"])
def both(request, net, tmp_path_factory):
    path: Path = tmp_path_factory.mktemp("model") / "model.zip"
    export(net, LABELS, {"name": "made up"}, path, int8=request.param)
    return net, run_time.Network(path, threads=1), {"atol": 0.35 if request.param else 1e-3}


def test_the_file_keeps_its_labels(both) -> None:
    assert both[1].labels == LABELS
    assert both[1].about == {"name": "made up"}


def test_pages_and_relations_are_the_same(both) -> None:
    net, exported, near = both
    b = collate(WINDOWS)
    with torch.no_grad():
        states = net.encoder(*(torch.from_numpy(a) for a in (b.ids, b.shapes, b.mask, b.first)))
        expected = dict(zip(run_time.Page._fields, net(states), strict=True))
    for row, page in enumerate(exported.pages(WINDOWS)):
        for name, found in page._asdict().items():
            assert np.allclose(found, expected[name][row, : len(found)].numpy(), **near), name
    page = exported.pages(WINDOWS[:1])[0]
    heads = [2, 0, 2]
    with torch.no_grad():
        right = net.syntax.relations(
            torch.from_numpy(page.rel_dependents)[None], torch.from_numpy(page.rel_heads[heads])[None]
        )
    assert np.allclose(exported.relations(page, heads), right[0].numpy(), atol=0.05)


def test_readings_are_the_same(both) -> None:
    net, exported, near = both
    long, short = exported.pages(WINDOWS)
    asked = [
        Question(p, 0, n, range(1, 2), view(range(n), range(n), range(1, 2)))
        for p, n in ((long, 3), (short, 2))
    ]
    for question in asked:
        page, shown, reading = question.page, question.view, exported.reading(question)
        given = [page.words, page.events[1], page.gates[1], shown.distances, shown.marks]
        with torch.no_grad():
            given = [torch.from_numpy(np.asarray(a))[None] for a in given]
            expected = net.roles(*given, torch.ones_like(given[-1]))
        for name, found, right in zip(reading._fields, reading, expected, strict=True):
            assert np.allclose(found, right[0].numpy(), **near), name


def test_the_same_weights_give_the_same_file(net, tmp_path: Path) -> None:
    first, second = tmp_path / "first.zip", tmp_path / "second.zip"
    for path in (first, second):
        export(net, LABELS, {}, path, int8=False)
    assert first.read_bytes() == second.read_bytes()

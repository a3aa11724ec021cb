"""The shipped file can be trained on: what comes back of it says what it says."""

import zipfile

import numpy as np
import pytest

torch = pytest.importorskip("torch")
pytest.importorskip("onnx")

import onnxruntime  # noqa: E402

from marsad.annotate import load  # noqa: E402
from marsad.errors import BadInput  # noqa: E402
from marsad.evaluate.shipped import SHIPPED  # noqa: E402
from marsad.train.restore import restored  # noqa: E402

LABELS = load(events=False).network.labels


def test_the_restored_network_says_what_the_file_says():
    net = restored(SHIPPED, LABELS).eval()
    ids = torch.tensor([[101, 8431, 13714, 1996, 2237, 102]])
    ones, first = torch.ones_like(ids), torch.tensor([[1, 2, 3, 4]])
    with torch.no_grad():
        ours = net(net.encoder(ids, ones, ones, first))
    given = {"ids": ids, "shapes": ones, "mask": ones, "first": first}
    with zipfile.ZipFile(SHIPPED) as archive:
        encoder = onnxruntime.InferenceSession(archive.read("encoder.onnx"))
        states = encoder.run(None, {name: value.numpy() for name, value in given.items()})[0]
        theirs = onnxruntime.InferenceSession(archive.read("heads.onnx")).run(None, {"states": states})
    for mine, shipped in zip(ours, theirs, strict=True):
        assert np.corrcoef(mine.numpy().ravel(), shipped.ravel())[0, 1] > 0.98


def test_another_network_is_refused_in_one_sentence():
    with pytest.raises(BadInput, match="not a network of this version"):
        restored(SHIPPED, LABELS | {"modes": ["one"]})

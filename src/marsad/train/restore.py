"""The shipped file back to a network that can be trained on, so that the weights of training need not be
kept.

int8 weights come back rounded: exported again without training they give the file that they came from, but
for the last digits.
"""

import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import torch

from marsad.errors import BadInput
from marsad.train.encoder import pretrained
from marsad.train.export import GRAPHS
from marsad.train.network import Network

ROOT = "syntax.root"
"""The one parameter whose name the graph loses: the vector that stands for a sentence's root."""


def restored(model: Path, labels: dict[str, list[str]]) -> Network:
    """The network of a model file. Raises BadInput if the file holds another network than this code's."""
    with zipfile.ZipFile(model) as archive:
        state = {"syntax.rel": np.load(BytesIO(archive.read("relations.npy"))).astype(np.float32)}
        for graph, prefix in GRAPHS.items():
            state |= {prefix + name: w for name, w in _weights(archive.read(f"{graph}.onnx")).items()}
    net = Network(pretrained(), labels)
    try:
        net.load_state_dict({name: torch.tensor(w) for name, w in state.items()})
    except RuntimeError as error:
        raise BadInput(f"{model}: not a network of this version ({error})") from error
    return net


def _weights(content: bytes) -> dict[str, Any]:
    """The weights of a graph by the names of their parameters."""
    import onnx
    from onnx import numpy_helper

    graph = onnx.load_from_string(content).graph
    found = {t.name: numpy_helper.to_array(t) for t in graph.initializer}
    users = {given: node.name for node in graph.node for given in node.input}
    cast = {n.input[0]: n.output[0] for n in graph.node if n.op_type == "Cast"}
    made = {}
    for name, array in found.items():
        if name.endswith(("_scale", "_zero_point")):
            continue
        base, stored = name.removesuffix("_quantized"), array.astype(np.float32)
        if base != name:
            stored = (stored - found[f"{base}_zero_point"]) * found[f"{base}_scale"]
        parameter, turned = _parameter(base, users.get(cast.get(name, name), ""))
        made[parameter] = stored.T.copy() if turned else stored
    return made


def _parameter(name: str, user: str) -> tuple[str, bool]:
    """The parameter that a weight of a graph is, and whether it is stored turned: products of a layer lose
    their names, but the node is called by its layer's path."""
    if name.endswith("_Transposed"):
        return name.removesuffix("_Transposed"), True
    if not name.startswith("onnx::"):
        return name, False
    if name.startswith("onnx::Expand"):
        return ROOT, False
    return ".".join(user.strip("/").split("/")[:-1]) + ".weight", True

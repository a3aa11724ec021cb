"""The trained network as the file that is shipped.

Three ONNX graphs, int8 weights, labels, and what it is.
"""

import json
import tempfile
import warnings
import zipfile
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import nn

from marsad.annotate.features import DISTANCES, MARKS
from marsad.annotate.network import Page, Reading
from marsad.train.encoder import WIDTH
from marsad.train.network import ROLE, Network

GRAPHS = {"encoder": "encoder.", "heads": "", "roles": "roles."}
"""The graphs of a model file, and how the names of their parameters begin in the network."""
OPSET = 17
"""The oldest operator set with LayerNormalization in one node: old onnxruntimes read the model too."""


def export(
    net: Network, labels: dict[str, list[str]], about: dict[str, Any], out: Path, *, int8: bool = True
) -> None:
    """Write the network to `out` (a zip): int8 as shipped, or fp32 to compare with."""
    net = net.float().eval()
    with tempfile.TemporaryDirectory() as folder:
        graphs = {f"{make.__name__[1:]}.onnx": make(net, Path(folder)) for make in (_encoder, _heads, _roles)}
        if int8:
            graphs = {name: _quantised(path) for name, path in graphs.items()}
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, path in graphs.items():
                _write(archive, name, path.read_bytes())
            buffer = BytesIO()
            np.save(buffer, net.syntax.rel.detach().numpy().astype(np.float16 if int8 else np.float32))
            _write(archive, "relations.npy", buffer.getvalue())
            _write(archive, "meta.json", json.dumps({"labels": labels, "about": about}, indent=1).encode())


def _write(archive: zipfile.ZipFile, name: str, content: bytes) -> None:
    # A fixed time, so that the same weights give the same file.
    info = zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0))
    info.compress_type = zipfile.ZIP_DEFLATED
    archive.writestr(info, content)


def _encoder(net: Network, folder: Path) -> Path:
    pieces = torch.ones((2, 9), dtype=torch.long)
    names = {"ids": ("b", "p"), "shapes": ("b", "p"), "mask": ("b", "p"), "first": ("b", "w")}
    first = torch.arange(1, 6).expand(2, 5)
    given = (pieces, pieces.clone(), pieces.clone(), first)
    return _onnx(net.encoder, given, names, ("states",), folder / "encoder.onnx")


def _heads(net: Network, folder: Path) -> Path:
    return _onnx(
        net, (torch.randn(2, 5, WIDTH),), {"states": ("b", "w")}, Page._fields, folder / "heads.onnx"
    )


def _roles(net: Network, folder: Path) -> Path:
    marks = torch.zeros((2, 7), dtype=torch.long)
    marks[:, 3] = MARKS - 1
    distances = torch.full((2, 7), DISTANCES // 2)
    given = (
        torch.randn(2, 7, ROLE),
        torch.randn(2, ROLE),
        torch.randn(2, ROLE),
        distances,
        marks,
        torch.ones_like(marks),
    )
    names = {
        "words": ("b", "w"),
        "event": ("b",),
        "gate": ("b",),
        "distances": ("b", "w"),
        "marks": ("b", "w"),
        "mask": ("b", "w"),
    }
    return _onnx(net.roles, given, names, Reading._fields, folder / "roles.onnx")


def _onnx(
    module: nn.Module,
    given: tuple[torch.Tensor, ...],
    names: Mapping[str, tuple[str, ...]],
    outputs: tuple[str, ...],
    path: Path,
) -> Path:
    axes = {name: dict(enumerate(dims)) for name, dims in names.items()}
    with warnings.catch_warnings(), torch.no_grad():
        warnings.simplefilter("ignore")
        torch.onnx.export(
            module,
            given,
            str(path),
            input_names=list(names),
            output_names=list(outputs),
            dynamic_axes=axes,
            opset_version=OPSET,
            dynamo=False,
        )
    return path


# What the encoder keeps in half precision. The feed-forward layers' second half takes activations with a few
# very large values, which one scale for all of them rounds away, and the first two layers' errors reach all
# others: names F1 on UNER dev is 78.5 in single precision, 77.4 with the down-projections kept, 78.2 with
# these layers kept too.
KEPT = ("/down/", "/layers.0/", "/layers.1/")


def _quantised(path: Path) -> Path:
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    graph = onnx.load(str(path)).graph
    weights = {t.name for t in graph.initializer}
    kept = [
        n for n in graph.node if n.op_type == "MatMul" and path.stem == "encoder" and _is_kept(n, weights)
    ]
    out = path.with_suffix(".int8.onnx")
    quantize_dynamic(
        str(path),
        str(out),
        per_channel=True,
        reduce_range=False,
        weight_type=QuantType.QInt8,
        nodes_to_exclude=[n.name for n in kept],
    )
    _halve(out, {n.input[1] for n in kept})
    return out


def _is_kept(node: Any, weights: set[str]) -> bool:
    """Whether a product of activations with weights is one to keep."""
    return node.input[1] in weights and any(part in node.name for part in KEPT)


def _halve(path: Path, weights: set[str]) -> None:
    """Keep some weights of a graph in half precision; they are cast to single when the graph is loaded."""
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    model = onnx.load(str(path))
    for tensor in [t for t in model.graph.initializer if t.name in weights]:
        half = numpy_helper.to_array(tensor).astype(np.float16)
        model.graph.initializer.remove(tensor)
        model.graph.initializer.append(numpy_helper.from_array(half, f"{tensor.name}_half"))
        cast = helper.make_node("Cast", [f"{tensor.name}_half"], [tensor.name], to=TensorProto.FLOAT)
        model.graph.node.insert(0, cast)
    onnx.save(model, str(path))

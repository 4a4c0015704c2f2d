"""The transformer encoder (Vaswani et al. 2017; post-norm layers as in Devlin et al. 2019) over word pieces.

Its weights start from MiniLM-L6 (Wang et al. 2020). Beside the pieces it takes features of the word that each piece
belongs to (case and shape, whether a space precedes it), each with an embedding of its own that starts at nothing.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

_STACKED = "encoder.layer."


@dataclass(frozen=True, slots=True)
class Shape:
    """The sizes of an encoder."""

    vocabulary: int
    width: int
    layers: int
    attention_heads: int
    inner: int
    positions: int = 512
    dropout: float = 0.1


def shape_of(folder: Path) -> Shape:
    """The sizes of the encoder kept in a folder, from its config.json."""
    told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return Shape(
        told["vocab_size"],
        told["hidden_size"],
        told["num_hidden_layers"],
        told["num_attention_heads"],
        told["intermediate_size"],
        told["max_position_embeddings"],
    )


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each with a residual and a norm behind it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.attention_heads
        self.dropout = shape.dropout
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.mix = nn.Linear(shape.width, shape.width)
        self.mix_norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.rise = nn.Linear(shape.width, shape.inner)
        self.fall = nn.Linear(shape.inner, shape.width)
        self.fall_norm = nn.LayerNorm(shape.width, eps=1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States of every piece, (batch, pieces, width); the bias is added to the attention's scores."""
        batch, pieces, width = states.shape
        parted = self.qkv(states).view(batch, pieces, 3, self.heads, width // self.heads).permute(2, 0, 3, 1, 4)
        query, key, value = parted[0], parted[1], parted[2]
        scores = query @ key.transpose(-1, -2) * (width // self.heads) ** -0.5 + bias
        mixed = scores.softmax(-1).to(value.dtype) @ value
        mixed = self.mix(mixed.transpose(1, 2).reshape(batch, pieces, width))
        states = self.mix_norm(states + functional.dropout(mixed, self.dropout, self.training))
        risen = self.fall(functional.gelu(self.rise(states)))
        normed: Tensor = self.fall_norm(states + functional.dropout(risen, self.dropout, self.training))
        return normed


class Encoder(nn.Module):
    """Word pieces and their features to states, (batch, pieces, width)."""

    def __init__(self, shape: Shape, features: tuple[int, ...]) -> None:
        super().__init__()
        self.shape = shape
        self.pieces = nn.Embedding(shape.vocabulary, shape.width)
        self.places = nn.Embedding(shape.positions, shape.width)
        self.features = nn.ModuleList(nn.Embedding(size, shape.width) for size in features)
        self.norm = nn.LayerNorm(shape.width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.pieces.weight.requires_grad_(False)
        for each in self.features:
            nn.init.zeros_(each.weight)  # type: ignore[arg-type]

    def forward(self, ids: Tensor, features: Tensor) -> Tensor:
        """`ids` (batch, pieces), nothing at 0; `features` (batch, pieces, number of features)."""
        bias = (ids == 0).float().mul(-1e4)[:, None, None, :]
        states: Tensor = self.pieces(ids) + self.places.weight[: ids.shape[1]]
        for at, table in enumerate(self.features):
            states = states + table(features[:, :, at])
        states = functional.dropout(self.norm(states), self.shape.dropout, self.training)
        for layer in self.layers:
            states = layer(states, bias)
        return states

    def start_from(self, folder: Path) -> None:
        """Take the weights of the BERT-shaped encoder kept in a folder (model.safetensors)."""
        from safetensors.torch import load_file

        self.load_state_dict(_renamed(load_file(folder / "model.safetensors"), self.shape.layers), strict=False)


def _renamed(theirs: Mapping[str, Tensor], layers: int) -> dict[str, Tensor]:
    # One kind of segment is ever used, so its embedding joins the places'.
    ours = {
        "pieces.weight": theirs["embeddings.word_embeddings.weight"],
        "places.weight": theirs["embeddings.position_embeddings.weight"]
        + theirs["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": theirs["embeddings.LayerNorm.weight"],
        "norm.bias": theirs["embeddings.LayerNorm.bias"],
    }
    parts = {
        "mix": "attention.output.dense",
        "mix_norm": "attention.output.LayerNorm",
        "rise": "intermediate.dense",
        "fall": "output.dense",
        "fall_norm": "output.LayerNorm",
    }
    for at in range(layers):
        for end in ("weight", "bias"):
            three = [theirs[f"{_STACKED}{at}.attention.self.{name}.{end}"] for name in ("query", "key", "value")]
            ours[f"layers.{at}.qkv.{end}"] = torch.cat(three)
            ours |= {f"layers.{at}.{our}.{end}": theirs[f"{_STACKED}{at}.{name}.{end}"] for our, name in parts.items()}
    return ours

"""The transformer encoder (Vaswani et al. 2017; post-norm layers as in Devlin et al. 2019) over word pieces.

Its weights start from MiniLM-L6 (Wang et al. 2020), a teacher's from MPNet (Song et al. 2020). Beside the pieces
it takes features of the word that each belongs to (case and shape, whether a space precedes it), each with an embedding
of its own that starts at nothing.
"""

import json
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from training.pretrained import FIRST_PLACE, pretrained

_FARTHEST = 128


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
    buckets: int = 0
    """Of distances between pieces, each with a bias of its own in attention (Raffel et al. 2020); 0 for none."""
    epsilon: float = 1e-12


def shape_of(folder: Path) -> Shape:
    """The sizes of the encoder kept in a folder, from its config.json."""
    told = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    return Shape(
        told["vocab_size"],
        told["hidden_size"],
        told["num_hidden_layers"],
        told["num_attention_heads"],
        told["intermediate_size"],
        told["max_position_embeddings"] - FIRST_PLACE.get(told.get("model_type", ""), 0),
        buckets=told.get("relative_attention_num_buckets", 0),
        epsilon=told.get("layer_norm_eps", 1e-12),
    )


class Layer(nn.Module):
    """Self-attention and a feed-forward part, each with a residual and a norm behind it."""

    def __init__(self, shape: Shape) -> None:
        super().__init__()
        self.heads = shape.attention_heads
        self.dropout = shape.dropout
        self.qkv = nn.Linear(shape.width, 3 * shape.width)
        self.mix = nn.Linear(shape.width, shape.width)
        self.mix_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.rise = nn.Linear(shape.width, shape.inner)
        self.fall = nn.Linear(shape.inner, shape.width)
        self.fall_norm = nn.LayerNorm(shape.width, eps=shape.epsilon)

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
        self.norm = nn.LayerNorm(shape.width, eps=shape.epsilon)
        self.layers = nn.ModuleList(Layer(shape) for _ in range(shape.layers))
        self.distances = nn.Embedding(shape.buckets, shape.attention_heads) if shape.buckets else None
        self.pieces.weight.requires_grad_(False)
        for each in self.features:
            nn.init.zeros_(each.weight)  # type: ignore[arg-type]

    def forward(self, ids: Tensor, features: Tensor, layers: int = 0) -> Tensor:
        """`ids` (batch, pieces), nothing at 0; `features` (batch, pieces, features), the last ones may be left out.

        With `layers`, what so many from below make of them.
        """
        bias = (ids == 0).float().mul(-1e4)[:, None, None, :]
        if self.distances is not None:
            bias = bias + self.distances(buckets(ids.shape[1], self.shape.buckets).to(ids.device)).permute(2, 0, 1)
        states: Tensor = self.pieces(ids) + self.places.weight[: ids.shape[1]]
        for at, table in enumerate(self.features[: features.shape[-1]]):
            states = states + table(features[:, :, at])
        states = functional.dropout(self.norm(states), self.shape.dropout, self.training)
        for layer in self.layers[: layers or None]:
            states = layer(states, bias)
        return states

    def freeze(self, layers: int) -> None:
        """Leave so many layers, from below, and what lies under them as they are."""
        under = [self.places, self.norm, *self.layers[:layers], *([self.distances] if self.distances else [])]
        for part in under:
            part.requires_grad_(False)

    def start_from(self, folder: Path, pieces: Sequence[str] = ()) -> None:
        """Take the weights of the encoder kept in a folder (config.json, model.safetensors).

        With `pieces`, the table's rows are put in the order of these, by the folder's own list of pieces.
        """
        self.load_state_dict(pretrained(folder, self.shape.layers, pieces), strict=False)


def buckets(pieces: int, count: int) -> Tensor:
    """The bucket of every pair of places, (from, to): one half of the buckets is for what stands before.

    Near places have one each, farther ones share ever wider ones, the last is for all from 128 on (Raffel et al. 2020).
    """
    place = torch.arange(pieces)
    ahead = place[None, :] - place[:, None]
    half = count // 2
    exact = half // 2
    far = ahead.abs().clamp(min=1)
    wide = exact + (torch.log(far / exact) / math.log(_FARTHEST / exact) * (half - exact)).long()
    return torch.where(far < exact, ahead.abs(), wide.clamp(max=half - 1)) + (ahead > 0) * half

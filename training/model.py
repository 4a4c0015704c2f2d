"""The encoder with its heads, and how it is kept on disk."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import torch
from torch import Tensor, nn

from dragoman.language.pieces import FEATURES
from training.encoder import Encoder, Shape
from training.heads import Gold, Head, build_heads
from training.labels import Labels


@dataclass(frozen=True, slots=True)
class Plan:
    """What a model is made of: the encoder's sizes, the heads by name, their labels, and how pieces become words."""

    shape: Shape
    heads: tuple[str, ...]
    labels: Labels
    pooling: str = "mean"


class Trainable(nn.Module, ABC):
    """What the loop can train: an encoder and what is read off it."""

    encoder: Encoder

    @abstractmethod
    def losses(self, inputs: tuple[Tensor, ...], gold: Gold) -> dict[str, Tensor]:
        """Losses to be summed, by name; only those that there is gold for."""

    @abstractmethod
    def keep(self, path: Path) -> None:
        """Write the model, whole or not at all."""


class Model(Trainable):
    """Pieces to words' vectors to what the heads say of them."""

    def __init__(self, plan: Plan) -> None:
        super().__init__()
        self.plan = plan
        self.encoder = Encoder(plan.shape, tuple(FEATURES.values()))
        self.heads = build_heads(plan.heads, plan.shape.width, plan.labels.sizes())

    def vectors(self, ids: Tensor, features: Tensor, starts: Tensor, ends: Tensor) -> tuple[Tensor, Tensor]:
        """The words' vectors, (batch, words, width), and the sentence's, (batch, width).

        `starts` and `ends` (batch, words) are each word's first piece and the one after its last; both 0 for no word.
        """
        states = self.encoder(ids, features, self.plan.shape.layers)
        if self.plan.pooling == "first":
            ends = torch.minimum(ends, starts + 1)
        place = torch.arange(ids.shape[1], device=ids.device)
        inside = (place >= starts[..., None]) & (place < ends[..., None])
        share = inside.to(states.dtype) / (ends - starts).clamp(min=1)[..., None].to(states.dtype)
        return share @ states, states[:, 0]

    def forward(self, ids: Tensor, features: Tensor, starts: Tensor, ends: Tensor) -> dict[str, Tensor]:
        """The outputs of every head, by name."""
        words, root = self.vectors(ids, features, starts, ends)
        found: dict[str, Tensor] = {}
        for head in self._heads().values():
            found |= head.outputs(words, root)
        return found

    def losses(self, inputs: tuple[Tensor, ...], gold: Gold) -> dict[str, Tensor]:
        """The loss of every head whose gold labels are there, by the head's name."""
        words, root = self.vectors(*inputs)
        return {
            name: head.loss(words, root, gold)
            for name, head in self._heads().items()
            if ("head" if name == "tree" else name) in gold
        }

    def _heads(self) -> Mapping[str, Head]:
        return {name: head for name, head in self.heads.items() if isinstance(head, Head)}

    def keep(self, path: Path) -> None:
        """Write the model, whole or not at all."""
        told = {"shape": asdict(self.plan.shape), "heads": self.plan.heads, "labels": self.plan.labels.names}
        whole = {"plan": told | {"pooling": self.plan.pooling}, "weights": self.state_dict()}
        save(whole, path)


def save(whole: Mapping[str, Any], path: Path) -> None:
    """Write a file that torch can read, whole or not at all."""
    part = path.with_suffix(".part")
    torch.save(whole, part)
    part.replace(path)


def averaged(kept: Sequence[Mapping[str, Tensor]]) -> dict[str, Tensor]:
    """The mean of several models' weights (Wortsman et al. 2022): as good as asking them all, at the cost of one.

    They must have begun from the same weights, heads included.
    """
    return {name: torch.stack([each[name].float() for each in kept]).mean(0) for name in kept[0]}


def load(path: Path, device: str = "cpu") -> Model:
    """A model kept by `Model.keep`, ready to read with."""
    kept: dict[str, Any] = torch.load(path, map_location=device, weights_only=True)
    told = kept["plan"]
    labels = Labels({name: tuple(each) for name, each in told["labels"].items()})
    model = Model(Plan(Shape(**told["shape"]), tuple(told["heads"]), labels, told["pooling"]))
    model.load_state_dict(kept["weights"])
    return model.to(device).eval()

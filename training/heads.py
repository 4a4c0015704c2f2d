"""What is read off the encoder: taggers, and the biaffine parser of Dozat and Manning (2017)."""

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence

import torch
from torch import Tensor, nn
from torch.nn import functional

IGNORED = -100
Gold = Mapping[str, Tensor]


class Head(nn.Module, ABC):
    """One thing to be read off the words' vectors; subclasses give outputs by name and a loss.

    `words` is (batch, words, width) and `root` (batch, width), the vector of the sentence as a whole.
    """

    @abstractmethod
    def outputs(self, words: Tensor, root: Tensor) -> dict[str, Tensor]:
        """What the exported model gives, by name."""

    @abstractmethod
    def loss(self, words: Tensor, root: Tensor, gold: Gold) -> Tensor:
        """A scalar; gold labels are (batch, words), IGNORED where there is none."""


class Tagger(Head):
    """A label for every word, by one linear layer; words without a gold label do not count."""

    def __init__(self, name: str, width: int, size: int, dropout: float = 0.2) -> None:
        super().__init__()
        self.name = name
        self.dropout = nn.Dropout(dropout)
        self.score = nn.Linear(width, size)

    def outputs(self, words: Tensor, root: Tensor) -> dict[str, Tensor]:  # noqa: ARG002
        """Scores, (batch, words, labels)."""
        return {self.name: self.score(self.dropout(words))}

    def loss(self, words: Tensor, root: Tensor, gold: Gold) -> Tensor:
        """Mean cross-entropy of the labelled words."""
        return _cross_entropy(self.outputs(words, root)[self.name], gold[self.name])


class Biaffine(nn.Module):
    """Scores of pairs: `dependent' U head + head' v` and a bias, for each of `size` labels."""

    def __init__(self, width: int, inner: int, size: int) -> None:
        super().__init__()
        self.dependent = nn.Linear(width, inner)
        self.head = nn.Linear(width, inner)
        self.dropout = nn.Dropout(0.33)
        self.pair = nn.Parameter(torch.zeros(size, inner + 1, inner))
        self.alone = nn.Linear(inner, size)
        nn.init.normal_(self.pair, std=0.02)

    def sides(self, words: Tensor, heads: Tensor) -> tuple[Tensor, Tensor]:
        """The vectors of the words as dependents (a one appended) and as heads."""
        dependent = self.dropout(functional.gelu(self.dependent(words)))
        head = self.dropout(functional.gelu(self.head(heads)))
        return functional.pad(dependent, (0, 1), value=1.0), head

    def forward(self, words: Tensor, heads: Tensor) -> Tensor:
        """Scores of every pair, (batch, words, labels, heads)."""
        dependent, head = self.sides(words, heads)
        half = self._half(dependent)
        scores = half.flatten(1, 2) @ head.transpose(-1, -2)
        alone: Tensor = self.alone(dependent[..., :-1])
        return scores.view(*half.shape[:3], -1) + alone[..., None]

    def chosen(self, words: Tensor, heads: Tensor, which: Tensor) -> Tensor:
        """Scores of one head a word, (batch, words, labels)."""
        dependent, head = self.sides(words, heads)
        head = head.gather(1, which[..., None].expand(-1, -1, head.shape[-1]))
        alone: Tensor = self.alone(dependent[..., :-1])
        return (self._half(dependent) @ head[..., None]).squeeze(-1) + alone

    def _half(self, dependent: Tensor) -> Tensor:
        """`dependent' U`, (batch, words, labels, inner), by one flat matrix so that the export can hold it in int8."""
        size, above, inner = self.pair.shape
        flat = self.pair.transpose(0, 1).reshape(above, size * inner)
        return (dependent @ flat).view(*dependent.shape[:2], size, inner)


class Tree(Head):
    """The dependency tree: a score for every arc and, for every arc, the label it would bear."""

    def __init__(self, width: int, labels: int, arc: int = 320, label: int = 128) -> None:
        super().__init__()
        self.dropout = nn.Dropout(0.1)
        self.arcs = Biaffine(width, arc, 1)
        self.labels = Biaffine(width, label, labels)

    def outputs(self, words: Tensor, root: Tensor) -> dict[str, Tensor]:
        """`arcs` (batch, words, 1 + words), the root first, and `labels` of the same shape, the best label's number."""
        heads = torch.cat([root[:, None], words], 1)
        return {"arcs": self.arcs(words, heads)[:, :, 0], "labels": self.labels(words, heads).argmax(2)}

    def loss(self, words: Tensor, root: Tensor, gold: Gold) -> Tensor:
        """Cross-entropy of the heads and of the labels of the gold arcs."""
        words, root = self.dropout(words), self.dropout(root)
        heads = torch.cat([root[:, None], words], 1)
        arcs = self.arcs(words, heads)[:, :, 0].float()
        absent = functional.pad(gold["head"] == IGNORED, (1, 0), value=False)
        arcs = arcs.masked_fill(absent[:, None], -1e4)
        labels = self.labels.chosen(words, heads, gold["head"].clamp(min=0))
        return _cross_entropy(arcs, gold["head"]) + _cross_entropy(labels, gold["label"])


def build_heads(names: Sequence[str], width: int, sizes: Mapping[str, int]) -> nn.ModuleDict:
    """The heads named: `tree`, or a tagger by the name of its labels (`upos`, `xpos`, `names`, `units`, ...)."""
    made = {name: Tree(width, sizes["label"]) if name == "tree" else Tagger(name, width, sizes[name]) for name in names}
    return nn.ModuleDict(made)


def _cross_entropy(scores: Tensor, gold: Tensor) -> Tensor:
    labelled = (gold != IGNORED).sum().clamp(min=1)
    summed = functional.cross_entropy(
        scores.float().flatten(0, 1), gold.flatten(), ignore_index=IGNORED, reduction="sum"
    )
    return summed / labelled

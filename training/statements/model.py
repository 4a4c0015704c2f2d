"""The statement model: the encoder, and heads that together give every word a row of numbers (`layout.Columns`).

What a sentence or a span says is pooled from its words' rows, each word with a weight of its own, after the model: so
it needs to know nothing of spans, and one run serves every span of a window.
"""

from pathlib import Path

import torch
from torch import Tensor, nn
from torch.nn import functional

from dragoman.reading.tagger.layout import ATTRIBUTES, DIMENSIONS, FEATURES, ROLES, columns
from dragoman.statements import KINDS
from training.encoder import Encoder, Shape
from training.heads import IGNORED, Gold
from training.model import Trainable, save

_FEW = 8
TAG_WEIGHTS = (0.6, 1.0, 2.0)
"""Of out, in, begin: most words are out, few begin."""
SHARES = {"tags": 2.0, "kinds": 3.0, "attributes": 0.35, "dimensions": 0.7, "roles": 0.7}
"""What the losses count for."""
_LEAN = -1.5
_HIDDEN = -1e4


class Statements(Trainable):
    """Pieces and features to rows, (batch, words, columns)."""

    def __init__(self, shape: Shape, dropout: float = 0.2) -> None:
        super().__init__()
        self.encoder = Encoder(shape, tuple(FEATURES.values()))
        width, self.columns = shape.width, columns()
        self.dropout = nn.Dropout(dropout)
        self.tags = nn.Linear(width, 3 * len(KINDS))
        self.attention = nn.Linear(width, len(KINDS))
        self.inner = nn.Linear(width, width)
        self.values = nn.Linear(width, len(KINDS), bias=False)
        self.lean = nn.Parameter(torch.full((len(KINDS),), _LEAN))
        self.fine = nn.Linear(width, width)
        self.rest = nn.Linear(width, self.columns.dimensions[1] - self.columns.weights[0])
        self.roles = nn.Linear(width, len(ROLES))

    def forward(self, ids: Tensor, features: Tensor, starts: Tensor, ends: Tensor) -> Tensor:
        """The rows; `starts` and `ends` (batch, words) are each word's first piece and the one after its last."""
        return self.rows_and_states(ids, features, starts, ends)[0]

    def rows_and_states(self, ids: Tensor, features: Tensor, starts: Tensor, ends: Tensor) -> tuple[Tensor, Tensor]:
        """The rows, and the words' states that they are made of, (batch, words, width)."""
        states = self.encoder(ids, features)
        place = torch.arange(ids.shape[1], device=ids.device)
        inside = (place >= starts[..., None]) & (place < ends[..., None])
        share = inside.to(states.dtype) / (ends - starts).clamp(min=1)[..., None].to(states.dtype)
        means = share @ states
        words = self.dropout(means)
        values = self.values(torch.tanh(self.inner(words))) + self.lean
        rest = self.rest(self.dropout(functional.gelu(self.fine(words))))
        return torch.cat([self.tags(words), self.attention(words), values, rest, self.roles(words)], -1), means

    def losses(self, inputs: tuple[Tensor, ...], gold: Gold) -> dict[str, Tensor]:
        """The weighted losses of what there is gold for."""
        return self.measured(self(*inputs).float(), gold)

    def measured(self, rows: Tensor, gold: Gold) -> dict[str, Tensor]:
        """The weighted losses of rows."""
        found: dict[str, Tensor] = {}
        if "tags" in gold:
            found["tags"] = self._tags(rows, gold["tags"])
            found["kinds"] = self._kinds(rows, gold["sentence"], gold["kinds"])
            found["roles"] = _binary(rows[..., slice(*self.columns.roles)], gold["roles"])
        if len(gold["spans"]):
            pooled = self.pooled(rows, gold["spans"])
            found["attributes"] = _attributes(pooled[:-1], gold["attributes"])
            if "dimensions" in gold:
                found["dimensions"] = _binary(pooled[-1], gold["dimensions"])
        return {name: loss * SHARES[name] for name, loss in found.items()}

    def pooled(self, rows: Tensor, spans: Tensor) -> list[Tensor]:
        """Scores of spans (row, first word, one after the last): (spans, labels) an attribute, the dimensions last."""
        row, first, last = spans.T
        chosen, place = rows[row], torch.arange(rows.shape[1], device=rows.device)
        outside = (place < first[:, None]) | (place >= last[:, None])
        weights = chosen[..., slice(*self.columns.weights)].masked_fill(outside[..., None], _HIDDEN).softmax(1)
        sizes = [*map(len, ATTRIBUTES.values()), len(DIMENSIONS)]
        scores = torch.split(chosen[..., self.columns.attributes[0] : self.columns.dimensions[1]], sizes, -1)
        return [(weights[..., at : at + 1] * each).sum(1) for at, each in enumerate(scores)]

    def keep(self, path: Path) -> None:
        """Write the weights, whole or not at all."""
        save({name: each for name, each in self.state_dict().items() if self.kept(name)}, path)

    def kept(self, name: str) -> bool:  # noqa: ARG002
        """Whether a weight is kept with the model."""
        return True

    def _tags(self, rows: Tensor, gold: Tensor) -> Tensor:
        scores = rows[..., slice(*self.columns.tags)].reshape(-1, 3)
        weight = torch.tensor(TAG_WEIGHTS, device=rows.device)
        return functional.cross_entropy(scores, gold.reshape(-1), ignore_index=IGNORED, weight=weight)

    def kinds(self, rows: Tensor, sentence: Tensor, most: int) -> tuple[Tensor, Tensor]:
        """Scores of the kinds of sentences 0 to `most`, (batch, sentences, kinds), and which sentences there are."""
        inside = sentence[:, None] == torch.arange(most, device=rows.device)[:, None]
        attention = rows[..., slice(*self.columns.attention)][:, None].masked_fill(~inside[..., None], _HIDDEN)
        return (attention.softmax(2) * rows[..., slice(*self.columns.values)][:, None]).sum(2), inside.any(2)

    def _kinds(self, rows: Tensor, sentence: Tensor, gold: Tensor) -> Tensor:
        scores, there = self.kinds(rows, sentence, gold.shape[1])
        return functional.binary_cross_entropy_with_logits(scores[there], gold[there])


def load(path: Path, shape: Shape) -> Statements:
    """A model kept by `Statements.keep`, ready to read with."""
    model = Statements(shape)
    model.load_state_dict(torch.load(path, map_location="cpu", weights_only=True))
    return model.eval()


def _binary(scores: Tensor, gold: Tensor) -> Tensor:
    known = gold != IGNORED
    if not known.any():
        return scores.sum() * 0
    return functional.binary_cross_entropy_with_logits(scores[known], gold[known])


def _attributes(scores: list[Tensor], gold: Tensor) -> Tensor:
    """Cross-entropy summed over the attributes: one that few spans have counts by how many have it."""
    total = scores[0].sum() * 0
    for at, each in enumerate(scores):
        known = gold[:, at] != IGNORED
        if known.any():
            summed = functional.cross_entropy(each[known], gold[known, at], reduction="sum")
            total = total + summed / max(_FEW, len(gold))
    return total

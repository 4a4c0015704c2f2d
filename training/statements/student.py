"""The statement model as it learns from a teacher: its probabilities (Hinton et al. 2015) and its states (Romero et al.
2015), which are as wide as its own."""

import torch
from torch import Tensor
from torch.nn import functional

from training.heads import Gold
from training.statements.model import SHARES, TAG_WEIGHTS, Statements

_SHARES = SHARES | {"roles": 0.35, "states": 1.0}
_ANNOTATED = 0.4
"""What the losses against the teacher count for, and those against the annotation beside them."""


class Student(Statements):
    """A statement model that learns what a teacher says beside what is annotated."""

    def losses(self, inputs: tuple[Tensor, ...], gold: Gold) -> dict[str, Tensor]:
        """The weighted losses against the teacher's rows and states, where it told any, and against the annotation."""
        if "told rows" not in gold:
            return super().losses(inputs, gold)
        rows, states = (each.float() for each in self.rows_and_states(*inputs))
        there = gold["sentence"] >= 0
        found = self._like(rows, gold["told rows"], gold)
        told = gold["told states"][there]
        found["states"] = functional.mse_loss(states[there], told) / told.var()
        found = {name: loss * _SHARES[name] for name, loss in found.items()}
        if "tags" in gold:
            found |= {f"annotated {name}": _ANNOTATED * each for name, each in self.measured(rows, gold).items()}
        return found

    def _like(self, rows: Tensor, told: Tensor, gold: Gold) -> dict[str, Tensor]:
        """How far the probabilities in rows are from the teacher's."""
        there, most = gold["sentence"] >= 0, int(gold["sentence"].max()) + 1
        tags, roles = (slice(*each) for each in (self.columns.tags, self.columns.roles))
        (ours, sentences), (theirs, _) = (self.kinds(each, gold["sentence"], most) for each in (rows, told))
        found = {
            "tags": _tags(rows[..., tags][there], told[..., tags][there]),
            "kinds": _binary(ours[sentences], theirs[sentences]),
            "roles": _binary(rows[..., roles][there], told[..., roles][there]),
        }
        if len(gold["spans"]):
            own, given = self.pooled(rows, gold["spans"]), self.pooled(told, gold["spans"])
            apart = [_apart(*each) for each in zip(own[:-1], given[:-1], strict=True)]
            found["attributes"] = torch.stack(apart).sum()
            found["dimensions"] = _binary(own[-1], given[-1])
        return found


def _tags(ours: Tensor, theirs: Tensor) -> Tensor:
    each = (*ours.shape[:-1], -1, 3)
    likely = theirs.reshape(each).softmax(-1)
    weights = likely @ torch.tensor(TAG_WEIGHTS, device=likely.device)
    apart = functional.kl_div(ours.reshape(each).log_softmax(-1), likely, reduction="none").sum(-1)
    return (weights * apart).mean() * 2


def _apart(ours: Tensor, theirs: Tensor) -> Tensor:
    return functional.kl_div(ours.log_softmax(-1), theirs.softmax(-1), reduction="batchmean")


def _binary(ours: Tensor, theirs: Tensor) -> Tensor:
    return functional.binary_cross_entropy_with_logits(ours, theirs.sigmoid())

"""The optimiser: a rate for every layer, warm-up, then a straight line down to nothing."""

import re
from collections.abc import Iterator
from typing import Any

from torch import nn
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from training.config import Drill
from training.model import Trainable

PARSER = "syntax."
"""How the names of the weights begin that a parser has beside a shared encoder."""


def optimiser(model: Trainable, drill: Drill) -> AdamW:
    """AdamW (Loshchilov and Hutter 2019) with the encoder's rates falling layer by layer (Howard and Ruder 2018)."""
    return AdamW(list(_groups(model, drill)), betas=(0.9, 0.98), eps=1e-6, fused=True)


def rates(made: AdamW, steps: int, warmup: float) -> LambdaLR:
    """Up over the first `warmup` share of the steps, then down to nothing at the last."""
    up = max(1, int(steps * warmup))
    return LambdaLR(made, lambda step: min((step + 1) / up, max(0.0, (steps - step) / max(1, steps - up))))


def _groups(model: Trainable, drill: Drill) -> Iterator[dict[str, Any]]:
    """The weights that share a rate and a decay, together: the optimiser goes through them at once."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, weight in model.named_parameters():
        if weight.requires_grad:
            groups.setdefault((_rate(name, model, drill), _decay(name, weight, drill)), []).append(weight)
    for (rate, decay), weights in groups.items():
        yield {"params": weights, "lr": rate, "weight_decay": decay}


def _rate(name: str, model: Trainable, drill: Drill) -> float:
    if name.startswith(PARSER) and drill.parser_rate:
        return drill.parser_rate
    if not name.startswith("encoder."):
        return drill.head_rate
    if drill.feature_rate and name.startswith("encoder.features"):
        return drill.feature_rate
    return drill.rate * drill.layer_decay ** _depth(name, model.encoder.shape.layers)


def _depth(name: str, layers: int) -> int:
    """How many layers lie above a weight of the encoder; the case and shape tables count as the top, being new."""
    if name.startswith("encoder.features"):
        return 0
    found = re.match(r"encoder\.layers\.(\d+)\.", name)
    return layers - 1 - int(found[1]) if found else layers


def _decay(name: str, weight: nn.Parameter, drill: Drill) -> float:
    return drill.weight_decay if weight.dim() > 1 and "norm" not in name else 0.0

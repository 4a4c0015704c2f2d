"""The parser in ONNX, checked against the original on sentences made up here."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from dragoman.language.batches import Inputs, collate
from dragoman.language.pieces import Feeder
from dragoman.language.predict import Outputs
from dragoman.language.session import INPUTS, SHARED, onnx_run
from dragoman.language.tokens import tokens
from training.light import write_light, write_shared
from training.model import Model, load
from training.predict import torch_run

_AXES = {"ids": {0: "batch", 1: "pieces"}, "features": {0: "batch", 1: "pieces"}}
_AXES |= {"starts": {0: "batch", 1: "words"}, "ends": {0: "batch", 1: "words"}}
_OPSET = 18
_EXACT = 1e-3
_AGREED = 0.95
_SAMPLES = (
    "The minister didn’t say when talks with Ruritania would resume.",
    "If Sylvania closes the strait, prices will rise by 5%, analysts in Strelsau warned on Tuesday.",
    "Despite a cease-fire, both sides kept shelling because neither trusts the other’s word.",
    "“We never agreed to that,” he added.",
)


class CheckError(Exception):
    """The exported model does not say what the original says."""


def export(folder: Path) -> dict[str, Any]:
    """Write `syntax.onnx`, `syntax.json` (labels) and `weights.npz` beside `model.pt`; what was measured of them.

    Raises CheckError where the float export differs from the original, or the small one disagrees too often.
    """
    model = load(folder / "model.pt")
    write_shared(model.encoder, folder)
    return write_parser(model, folder)


def write_parser(model: Model, folder: Path) -> dict[str, Any]:
    """Write `syntax.onnx` and `syntax.json` into a folder with `weights.npz` and the tokenizer. Raises as `export`."""
    whole, small = folder / "float.onnx", folder / "syntax.onnx"
    inputs = sample(Feeder(folder / "tokenizer.json"))
    names = write_float(model, inputs, whole)
    told = {"labels": model.plan.labels.names, SHARED: write_light(whole, small, model.encoder)}
    small.with_suffix(".json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    found = compare(torch_run(model)(inputs), onnx_run(whole)(inputs), onnx_run(small)(inputs))
    whole.unlink()
    return found | {"outputs": names, "megabytes": megabytes(folder)}


def megabytes(folder: Path) -> dict[str, float]:
    """The size of every file that the package needs of a folder."""
    files = [folder / "weights.npz", *sorted(folder.glob("*.onnx"))]
    return {each.name: round(each.stat().st_size / 1e6, 2) for each in files}


def sample(feeder: Feeder) -> Inputs:
    """A batch of the made-up sentences."""
    return collate([feeder.feed(text, tokens(text)) for text in _SAMPLES])


def compare(ours: Outputs, exact: Outputs, small: Outputs) -> dict[str, float]:
    """The largest difference of the float export, and the share of decisions on which the small one agrees."""
    apart = max(float(np.abs(ours[name] - exact[name]).max()) for name in ours if name != "labels")
    agreed = float(np.mean([(_choice(name, ours) == _choice(name, small)).mean() for name in ours]))
    if apart > _EXACT or agreed < _AGREED:
        raise CheckError(
            f"The float export is {apart:.2g} apart, the small one agrees on {agreed:.3f} of the decisions"
        )
    return {"float apart": apart, "small agrees": round(agreed, 4)}


def _choice(name: str, outputs: Outputs) -> np.ndarray[Any, Any]:
    found = outputs[name]
    return found if name == "labels" else found.argmax(-1)


def write_float(model: Model, inputs: Inputs, path: Path) -> list[str]:
    """Write a model as ONNX as it is; the names of its outputs."""
    given = tuple(map(torch.from_numpy, inputs))
    with torch.inference_mode():
        names = list(model(*given))
    torch.onnx.export(
        _Listed(model).eval(),
        given,
        str(path),
        input_names=list(INPUTS),
        output_names=names,
        dynamic_axes=_AXES
        | {name: {0: "batch", 1: "words"} for name in names}
        | {name: {0: "batch", 1: "words", 2: "heads"} for name in ("arcs", "labels") if name in names},
        opset_version=_OPSET,
        dynamo=False,
    )
    return names


class _Listed(torch.nn.Module):
    """A model whose outputs come as a tuple, in the order of their names."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.model(*inputs).values())

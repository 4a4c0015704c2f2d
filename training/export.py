"""The model as one ONNX file with int8 weights, checked against the original on sentences made up here."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from dragoman.language.batches import Inputs, collate
from dragoman.language.pieces import Feeder
from dragoman.language.predict import Outputs
from dragoman.language.session import INPUTS, onnx_run
from dragoman.language.tokens import tokens
from training.model import Model, load
from training.predict import torch_run

_AXES = {"ids": {0: "batch", 1: "pieces"}, "features": {0: "batch", 1: "pieces"}}
_AXES |= {"starts": {0: "batch", 1: "words"}, "ends": {0: "batch", 1: "words"}}
_OPSET = 18
_EXACT = 1e-3
_AGREED = 0.97
_SAMPLES = (
    "The minister didn’t say when talks with Ruritania would resume.",
    "If Sylvania closes the strait, prices will rise by 5%, analysts in Strelsau warned on Tuesday.",
    "Despite a cease-fire, both sides kept shelling because neither trusts the other’s word.",
    "“We never agreed to that,” he added.",
)


class CheckError(Exception):
    """The exported model does not say what the original says."""


def export(folder: Path) -> dict[str, Any]:
    """Write `model.onnx` (int8) and `model.json` (labels, inputs) beside `model.pt`; what was measured of them.

    Raises CheckError where the float export differs from the original, or the int8 one disagrees too often.
    """
    model, feeder = load(folder / "model.pt"), Feeder(folder / "tokenizer.json")
    whole, small = folder / "float.onnx", folder / "model.onnx"
    inputs = sample(feeder)
    names = write_float(model, inputs, whole)
    write_small(whole, small)
    told = {"labels": model.plan.labels.names, "inputs": INPUTS, "outputs": names}
    (folder / "model.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    found = compare(torch_run(model)(inputs), onnx_run(whole)(inputs), onnx_run(small)(inputs))
    whole.unlink()
    return found | {"megabytes": round(small.stat().st_size / 1e6, 2)}


def sample(feeder: Feeder) -> Inputs:
    """A batch of the made-up sentences."""
    return collate([feeder.feed(text, tokens(text)) for text in _SAMPLES])


def compare(ours: Outputs, exact: Outputs, small: Outputs) -> dict[str, float]:
    """The largest difference of the float export, and the share of decisions on which the int8 one agrees."""
    apart = max(float(np.abs(ours[name] - exact[name]).max()) for name in ours if name != "labels")
    agreed = float(np.mean([(_choice(name, ours) == _choice(name, small)).mean() for name in ours]))
    if apart > _EXACT or agreed < _AGREED:
        raise CheckError(f"The float export is {apart:.2g} apart, int8 agrees on {agreed:.3f} of the decisions")
    return {"float apart": apart, "int8 agrees": round(agreed, 4)}


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


def write_small(whole: Path, small: Path) -> None:
    """Write a float model anew with int8 weights; activations are rounded as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(
        whole, small, weight_type=QuantType.QInt8, per_channel=True, extra_options={"MatMulConstBOnly": True}
    )


class _Listed(torch.nn.Module):
    """A model whose outputs come as a tuple, in the order of their names."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, *inputs: Tensor) -> tuple[Tensor, ...]:
        return tuple(self.model(*inputs).values())

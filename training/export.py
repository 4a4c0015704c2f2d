"""The model as one ONNX file with int8 weights, checked against the original on sentences made up here."""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor

from training.batches import Example, collate
from training.labels import Labels
from training.model import Model, load
from training.pieces import Feeder
from training.predict import Outputs, Predictor, Run, torch_run
from training.tokens import tokens

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

_INPUTS = ("ids", "features", "starts", "ends")
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
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model, feeder = load(folder / "model.pt"), Feeder(folder / "tokenizer.json")
    whole, small = folder / "float.onnx", folder / "model.onnx"
    inputs = sample(feeder)
    names = write_float(model, inputs, whole)
    quantize_dynamic(
        whole, small, weight_type=QuantType.QInt8, per_channel=True, extra_options={"MatMulConstBOnly": True}
    )
    told = {"labels": model.plan.labels.names, "inputs": _INPUTS, "outputs": names}
    (folder / "model.json").write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    found = compare(torch_run(model)(inputs), onnx_run(whole)(inputs), onnx_run(small)(inputs))
    whole.unlink()
    return found | {"megabytes": round(small.stat().st_size / 1e6, 2)}


def sample(feeder: Feeder) -> tuple[Tensor, ...]:
    """A batch of the made-up sentences."""
    return collate([Example(feeder.feed(text, tokens(text)), {}) for text in _SAMPLES]).inputs


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


def write_float(model: Model, inputs: tuple[Tensor, ...], path: Path) -> list[str]:
    """Write a model as ONNX as it is; the names of its outputs."""
    with torch.inference_mode():
        names = list(model(*inputs))
    torch.onnx.export(
        _Listed(model).eval(),
        inputs,
        str(path),
        input_names=list(_INPUTS),
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


def onnx_run(path: Path, threads: int = 1) -> Run:
    """An exported model as `predict` calls it."""
    session = _session(path, threads)
    names = [each.name for each in session.get_outputs()]

    def run(inputs: tuple[Tensor, ...]) -> Mapping[str, Any]:
        found = session.run(names, {name: each.numpy() for name, each in zip(_INPUTS, inputs, strict=True)})
        return dict(zip(names, found, strict=True))

    return run


def onnx_predictor(folder: Path, *, trees: bool = True) -> Predictor:
    """The exported model in a folder."""
    told = json.loads((folder / "model.json").read_text(encoding="utf-8"))
    labels = Labels({kind: tuple(each) for kind, each in told["labels"].items()})
    return Predictor(onnx_run(folder / "model.onnx"), labels, Feeder(folder / "tokenizer.json"), trees)


def _session(path: Path, threads: int) -> "InferenceSession":
    from onnxruntime import InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = threads
    return InferenceSession(str(path), options, providers=["CPUExecutionProvider"])

"""An exported model on onnxruntime: one thread, little memory, the same figures every time."""

import json
from pathlib import Path
from typing import Any

from dragoman.language.batches import Inputs
from dragoman.language.pieces import feeder
from dragoman.language.predict import Labels, Outputs, Predictor, Run

INPUTS = ("ids", "features", "starts", "ends")
WEIGHTS, SHARED = "weights.npz", "weights"
"""The file of the tables that models share, and under what a model's JSON names those that it takes."""
_ERRORS_ONLY = 3
_SLOW = ["SkipLayerNormFusion"]
"""What onnxruntime would put in place of an addition and a norm takes five times as long as the two."""


def open_session(path: Path) -> Any:
    """A session of onnxruntime for the model in a file, with what it takes from `weights.npz` beside it."""
    import onnxruntime

    from dragoman.language.packed import weights

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.execution_mode = onnxruntime.ExecutionMode.ORT_SEQUENTIAL
    # Hardly two batches have the same shape: a plan of memory for each would only pile up.
    options.enable_mem_pattern = False
    options.log_severity_level = _ERRORS_ONLY
    if taken := _told(path).get(SHARED):
        options.add_external_initializers(taken, weights(path.with_name(WEIGHTS).resolve()).values(taken))
    return onnxruntime.InferenceSession(
        str(path.resolve()), options, providers=["CPUExecutionProvider"], disabled_optimizers=_SLOW
    )


def onnx_run(path: Path) -> Run:
    """An exported model as `Predictor` calls it."""
    session = open_session(path)
    names = [each.name for each in session.get_outputs()]

    def run(inputs: Inputs) -> Outputs:
        return dict(zip(names, session.run(names, dict(zip(INPUTS, inputs, strict=True))), strict=True))

    return run


def open_predictor(model: Path, tokenizer: Path, *, trees: bool = True) -> Predictor:
    """The model of an ONNX file, its labels in the JSON file of the same name beside it."""
    labels = Labels({kind: tuple(each) for kind, each in _told(model)["labels"].items()})
    return Predictor(onnx_run(model), labels, feeder(tokenizer), trees)


def _told(model: Path) -> dict[str, Any]:
    beside = model.with_suffix(".json")
    told: dict[str, Any] = json.loads(beside.read_text(encoding="utf-8")) if beside.exists() else {}
    return told

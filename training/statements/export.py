"""The statement model as ONNX beside a file that tells how its candidates are judged.

Its weights are int8, its reckoning is float: rounding that too cost two points of F1.
"""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from dragoman.language.batches import Inputs
from dragoman.language.pieces import Feeder
from dragoman.language.session import INPUTS, open_session
from training.encoder import Shape
from training.export import CheckError
from training.statements.examples import collate, examples
from training.statements.model import Statements, load
from training.statements.pages import sentence_page
from training.weight_only import write_weight_only

_AXES = {name: {0: "batch", 1: "pieces"} for name in ("ids", "features")}
_AXES |= {name: {0: "batch", 1: "words"} for name in ("starts", "ends", "rows")}
_OPSET = 18
_EXACT = 1e-3
_NEAR = 0.1
_SAMPLE = (
    "If Sylvania closes the strait, prices will rise by 5%, analysts in Strelsau warned on Tuesday. "
    "Ruritania’s ministers signed an accord with their neighbours, but neither side trusts the other’s word."
)


def export(folder: Path, shape: Shape, judged: dict[str, Any]) -> dict[str, float]:
    """Write `statements.onnx` and `statements.json` beside `statements.pt`; what was measured of them.

    Raises CheckError where the float export differs from the original, or the one with int8 weights is too far off.
    """
    model, whole, small = load(folder / "statements.pt", shape), folder / "float.onnx", folder / "statements.onnx"
    inputs = _sample(Feeder(folder / "tokenizer.json"))
    _write(model, inputs, whole)
    write_weight_only(whole, small)
    (folder / "statements.json").write_text(json.dumps(judged, indent=1) + "\n", encoding="utf-8")
    found = _compared(model, inputs, whole, small)
    whole.unlink()
    return found | {"megabytes": round(small.stat().st_size / 1e6, 2)}


def _sample(feeder: Feeder) -> Inputs:
    found = list(examples(sentence_page(_SAMPLE, "sample"), feeder))
    ids, features, starts, ends = (each.numpy() for each in collate(found).inputs)
    return ids, features, starts, ends


def _write(model: Statements, inputs: Inputs, path: Path) -> None:
    torch.onnx.export(
        model.eval(),
        tuple(map(torch.from_numpy, inputs)),
        str(path),
        input_names=list(INPUTS),
        output_names=["rows"],
        dynamic_axes=_AXES,
        opset_version=_OPSET,
        dynamo=False,
    )


def _compared(model: Statements, inputs: Inputs, whole: Path, small: Path) -> dict[str, float]:
    with torch.inference_mode():
        ours = model(*map(torch.from_numpy, inputs)).numpy()
    given = dict(zip(INPUTS, inputs, strict=True))
    exact, near = (open_session(path).run(["rows"], given)[0] for path in (whole, small))
    apart, off = float(np.abs(ours - exact).max()), float(np.abs(ours - near).mean())
    if apart > _EXACT or off > _NEAR:
        raise CheckError(f"The float export is {apart:.2g} apart, the one with int8 weights {off:.2g} on average")
    return {"float apart": apart, "int8 weights off on average": round(off, 4)}

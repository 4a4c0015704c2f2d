"""The statement model as ONNX beside a file that tells how its candidates are judged, and the parser with it."""

import json
from pathlib import Path
from typing import Any

import numpy as np
import torch

from dragoman.language.batches import Inputs
from dragoman.language.pieces import Feeder
from dragoman.language.session import INPUTS, SHARED, open_session
from training.encoder import Shape
from training.export import CheckError, megabytes, write_parser
from training.light import write_light, write_shared
from training.model import load as load_parser
from training.statements.examples import collate, examples
from training.statements.joint import SYNTAX
from training.statements.model import Statements, load
from training.statements.pages import sentence_page

_AXES = {name: {0: "batch", 1: "pieces"} for name in ("ids", "features")}
_AXES |= {name: {0: "batch", 1: "words"} for name in ("starts", "ends", "rows")}
_OPSET = 18
_EXACT = 1e-3
_NEAR = 0.3
_SAMPLE = (
    "If Sylvania closes the strait, prices will rise by 5%, analysts in Strelsau warned on Tuesday. "
    "Ruritania’s ministers signed an accord with their neighbours, but neither side trusts the other’s word."
)


def export(folder: Path, shape: Shape, judged: dict[str, Any]) -> dict[str, Any]:
    """Write `statements.onnx`, `statements.json` and `weights.npz` beside `statements.pt`; what was measured of them.

    Where the folder holds a parser that was trained beside it, that is written too: with the tokenizer, all that the
    package needs. Raises CheckError where a float export differs from the original, or a small one is too far off.
    """
    model, whole, small = load(folder / "statements.pt", shape), folder / "float.onnx", folder / "statements.onnx"
    write_shared(model.encoder, folder)
    inputs = _sample(Feeder(folder / "tokenizer.json"))
    _write(model, inputs, whole)
    told = judged | {SHARED: write_light(whole, small, model.encoder)}
    (folder / "statements.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    found = _compared(model, inputs, whole, small)
    whole.unlink()
    if (folder / SYNTAX).exists():
        found["parser"] = write_parser(load_parser(folder / SYNTAX), folder)
    return found | {"megabytes": megabytes(folder)}


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


def _compared(model: Statements, inputs: Inputs, whole: Path, small: Path) -> dict[str, Any]:
    with torch.inference_mode():
        ours = model(*map(torch.from_numpy, inputs)).numpy()
    given = dict(zip(INPUTS, inputs, strict=True))
    exact, near = (open_session(path).run(["rows"], given)[0] for path in (whole, small))
    apart, off = float(np.abs(ours - exact).max()), float(np.abs(ours - near).mean())
    if apart > _EXACT or off > _NEAR:
        raise CheckError(f"The float export is {apart:.2g} apart, the small one {off:.2g} on average")
    return {"float apart": apart, "small off on average": round(off, 4)}

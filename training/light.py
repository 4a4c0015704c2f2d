"""A float model in ONNX with int8 weights anew; the encoder's are left to a file that several models share."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from dragoman.language.packed import COLUMNS, ROWS, SCALE, Float, Table
from dragoman.language.session import WEIGHTS
from training.encoder import Encoder
from training.pack import pack, write

if TYPE_CHECKING:
    from onnx import GraphProto, ModelProto, TensorProto

ENCODER, PIECES, _LAYERS = "encoder.", "encoder.pieces.weight", "encoder.layers."
_OUTSIDE = {"_quantized": COLUMNS, "_scale": SCALE}
"""How the quantiser ends the names of what it makes of a matrix, and how the same is asked for outside."""


def write_shared(encoder: Encoder, folder: Path) -> None:
    """Write the encoder's tables to `weights.npz` in a folder, in four bits but for the small ones."""
    found: dict[str, Table] = {}
    for name, table in _tables(encoder).items():
        found |= {name: table.astype(np.float16)} if _is_plain(name) else pack(table).named(name)
    write(found, folder / WEIGHTS)


def _tables(encoder: Encoder) -> dict[str, Float]:
    """The encoder's tables of two dimensions that models leave outside, by name."""
    found = {ENCODER + name: each.detach().numpy() for name, each in encoder.named_parameters() if each.ndim == 2}
    return {name: each for name, each in found.items() if _is_plain(name) or name == PIECES or name.startswith(_LAYERS)}


def write_light(whole: Path, small: Path, encoder: Encoder) -> list[str]:
    """Write the model in `whole` to `small`, without what stands in its encoder's tables; the names of what it lacks.

    Every product with a matrix is reckoned in int8, the encoder's own with the tables that `write_shared` writes.
    """
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    model = onnx.load(whole)
    _name(model.graph, _tables(encoder))
    named = whole.with_suffix(".named.onnx")
    named.write_bytes(model.SerializeToString())
    quantize_dynamic(
        named,
        small,
        op_types_to_quantize=["MatMul"],
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
        extra_options={"MatMulConstBOnly": True},
    )
    named.unlink()
    model = onnx.load(small)
    lacking = sorted(_lightened(model))
    small.write_bytes(model.SerializeToString(deterministic=True))
    return lacking


def _name(graph: "GraphProto", tables: Mapping[str, Float]) -> None:
    """Give the encoder's tables the names that they have outside; those of products stand turned and nameless."""
    from onnx import numpy_helper

    known = {each.T.tobytes(): name for name, each in tables.items() if name.startswith(_LAYERS)}
    called = {}
    for table in graph.initializer:
        where = table.name.find(ENCODER)
        found = known.get(numpy_helper.to_array(table).tobytes()) if len(table.dims) == 2 else None
        name = found or (table.name[where:] if where >= 0 and len(table.dims) == 2 else None)
        if name:
            called[table.name] = table.name = name
    _rename(graph, called)


def _rename(graph: "GraphProto", called: Mapping[str, str]) -> None:
    for node in graph.node:
        for at, name in enumerate(node.input):
            node.input[at] = called.get(name, name)


def _lightened(model: "ModelProto") -> Iterator[str]:
    """Empty the encoder's tables; the name of each."""
    graph, called = model.graph, dict[str, str]()
    _by_rows(graph)
    for table in graph.initializer:
        name = _outside(table.name)
        if name:
            called[table.name] = table.name = name
            _empty(table)
            yield name
    _rename(graph, called)


def _outside(name: str) -> str:
    """What a table is called outside; empty where it stays."""
    if not name.startswith(ENCODER):
        return ""
    ending = next((each for each in _OUTSIDE if name.endswith(each)), "")
    if ending:
        return name.removesuffix(ending) + _OUTSIDE[ending]
    return name if _is_plain(name) or "|" in name else ""


def _is_plain(name: str) -> bool:
    """Whether a weight of the encoder is one of those tables that are kept as they are."""
    return name == "encoder.places.weight" or name.startswith("encoder.features.")


def _by_rows(graph: "GraphProto") -> None:
    """Let the pieces' table be one of int8 with a scale for each row."""
    from onnx import helper, numpy_helper

    place, gather = next((at, node) for at, node in enumerate(graph.node) if PIECES in node.input)
    ids, found = gather.input[1], gather.output[0]
    whole = next(each for each in graph.initializer if each.name == PIECES)
    size = list(whole.dims)
    graph.initializer.remove(whole)
    empty = (np.zeros(size, np.int8), PIECES + ROWS), (np.zeros(size[:1], np.float32), PIECES + SCALE)
    last = np.array([-1]), f"{found}.last"
    graph.initializer.extend(numpy_helper.from_array(*each) for each in (*empty, last))
    nodes = [
        helper.make_node("Gather", [PIECES + ROWS, ids], [f"{found}.int8"]),
        helper.make_node("Cast", [f"{found}.int8"], [f"{found}.float"], to=1),
        helper.make_node("Gather", [PIECES + SCALE, ids], [f"{found}.scale"]),
        helper.make_node("Unsqueeze", [f"{found}.scale", f"{found}.last"], [f"{found}.scales"]),
        helper.make_node("Mul", [f"{found}.float", f"{found}.scales"], [found]),
    ]
    before, after = list(graph.node[:place]), list(graph.node[place + 1 :])
    del graph.node[:]
    graph.node.extend([*before, *nodes, *after])


def _empty(table: "TensorProto") -> None:
    """Let the model look for a table in the file beside it."""
    from onnx import numpy_helper
    from onnx.external_data_helper import set_external_data

    table.CopyFrom(numpy_helper.from_array(numpy_helper.to_array(table), table.name))
    set_external_data(table, WEIGHTS, offset=0, length=len(table.raw_data))
    table.ClearField("raw_data")

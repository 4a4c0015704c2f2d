"""A float model with its weights in int8 and the rest in float: slower than reckoning in int8, as exact as float."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from onnx import GraphProto, NodeProto, TensorProto

_MOST = 127


def write_weight_only(whole: Path, small: Path) -> int:
    """Write a float model anew: embeddings as `quantize_dynamic` has them, matrices by column; how many matrices."""
    import onnx
    from onnxruntime.quantization import QuantType, quantize_dynamic

    quantize_dynamic(whole, small, weight_type=QuantType.QInt8, op_types_to_quantize=["Gather"])
    model = onnx.load(small)
    nodes = list(_lightened(model.graph))
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    small.write_bytes(model.SerializeToString(deterministic=True))
    return sum(node.op_type == "DequantizeLinear" and node.input[0].endswith(_INT8) for node in nodes)


_INT8, _SCALE, _AGAIN = ".int8", ".scale", ".float"


def _lightened(graph: "GraphProto") -> Iterator["NodeProto"]:
    """The nodes in order, each matrix turned back to float right before it is first used."""
    matrices = {each.name: each for each in graph.initializer if len(each.dims) == 2}
    done: set[str] = set()
    for node in graph.node:
        name = node.input[1] if node.op_type == "MatMul" else ""
        if name in matrices or name in done:
            if name not in done:
                yield _rounded(graph, matrices.pop(name))
                done.add(name)
            node.input[1] = name + _AGAIN
        yield node


def _rounded(graph: "GraphProto", matrix: "TensorProto") -> "NodeProto":
    """The matrix put into int8 with a scale for each column, and the node that turns it back."""
    from onnx import helper, numpy_helper

    values, name = numpy_helper.to_array(matrix), matrix.name
    scale = np.maximum(np.abs(values).max(0) / _MOST, np.finfo(np.float32).tiny).astype(np.float32)
    rounded = np.clip(np.round(values / scale), -_MOST, _MOST).astype(np.int8)
    graph.initializer.remove(matrix)
    graph.initializer.extend(
        [numpy_helper.from_array(rounded, name + _INT8), numpy_helper.from_array(scale, name + _SCALE)]
    )
    return helper.make_node("DequantizeLinear", [name + _INT8, name + _SCALE], [name + _AGAIN], axis=1)

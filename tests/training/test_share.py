"""Models made by hand that look their words up in the same table, or not."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman.language.session import open_session

onnx = pytest.importorskip("onnx")

ROWS = np.arange(12, dtype=np.int8).reshape(4, 3)
NAME = "model.encoder.pieces.weight_quantized"


def write(path: Path, name: str = NAME, shift: int = 0) -> None:
    """A model that gives the rows of its table, in whole numbers."""
    helper, kinds = onnx.helper, onnx.TensorProto
    table = onnx.numpy_helper.from_array(ROWS + np.int8(shift), name)
    look = helper.make_node("Gather", [name, "ids"], ["rows"])
    widen = helper.make_node("Cast", ["rows"], ["out"], to=kinds.INT64)
    graph = helper.make_graph(
        [look, widen],
        "looks",
        [helper.make_tensor_value_info("ids", kinds.INT64, ["n"])],
        [helper.make_tensor_value_info("out", kinds.INT64, ["n", 3])],
        [table],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 18)], ir_version=9)
    path.write_bytes(model.SerializeToString())


def said(path: Path) -> Any:
    return open_session(path).run(None, {"ids": np.array([2, 0])})[0].tolist()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    write(tmp_path / "one.onnx")
    write(tmp_path / "two.onnx")
    return tmp_path


def test_models_look_into_one_file_and_say_the_same(folder: Path) -> None:
    from training.share import share

    before = said(folder / "one.onnx")
    share(folder)
    assert (folder / "pieces.bin").read_bytes() == ROWS.tobytes()
    assert said(folder / "one.onnx") == said(folder / "two.onnx") == before == [[6, 7, 8], [0, 1, 2]]
    assert all(ROWS.tobytes() not in path.read_bytes() for path in folder.glob("*.onnx"))


def test_sharing_anew_changes_nothing_and_a_model_can_join(folder: Path) -> None:
    from training.share import share

    share(folder)
    first = (folder / "one.onnx").read_bytes()
    write(folder / "three.onnx")
    share(folder)
    assert (folder / "one.onnx").read_bytes() == first
    assert said(folder / "three.onnx") == said(folder / "one.onnx")


def test_another_table_is_refused_and_nothing_changed(folder: Path) -> None:
    from training.share import share

    write(folder / "two.onnx", shift=1)
    before = (folder / "one.onnx").read_bytes()
    with pytest.raises(ValueError, match=r"two\.onnx has another"):
        share(folder)
    assert (folder / "one.onnx").read_bytes() == before
    assert not (folder / "pieces.bin").exists()


def test_a_model_without_the_table_is_named(folder: Path) -> None:
    from training.share import share

    write(folder / "two.onnx", name="something else")
    with pytest.raises(ValueError, match=r"two\.onnx has 0 tables"):
        share(folder)

"""One file for the word-piece embedding that the models have in common: it stays frozen, so it is the same in all."""

from pathlib import Path
from typing import Any

from dragoman.language.session import open_session

TABLE = "pieces.bin"
_NAME = "encoder.pieces.weight_quantized"


def share(folder: Path) -> dict[str, Any]:
    """Move the embedding out of the int8 models of a folder into `pieces.bin` beside them; the sizes in megabytes.

    Models that refer to that file already are checked with the others. Raises ValueError, and leaves every file as it
    was, where a model has no such table or another one than the first.
    """
    import onnx

    models = {path: onnx.load(path) for path in sorted(folder.glob("*.onnx"))}
    tables = {path: bytes(_table(model, path).raw_data) for path, model in models.items()}
    if not tables:
        raise ValueError(f"No model in {folder}")
    first = next(iter(tables))
    for path, table in tables.items():
        if table != tables[first]:
            raise ValueError(f"{path.name} has another word-piece embedding than {first.name}")
    (folder / TABLE).write_bytes(tables[first])
    for path, model in models.items():
        _refer(_table(model, path))
        path.write_bytes(model.SerializeToString(deterministic=True))
        open_session(path)
    return {path.name: round(path.stat().st_size / 1e6, 2) for path in (*models, folder / TABLE)}


def _table(model: Any, path: Path) -> Any:
    found = [each for each in model.graph.initializer if each.name.endswith(_NAME)]
    if len(found) != 1:
        raise ValueError(f"{path.name} has {len(found)} tables called {_NAME}")
    return found[0]


def _refer(table: Any) -> None:
    """Let the model look for the table in the file beside it."""
    from onnx.external_data_helper import set_external_data

    size = len(table.raw_data)
    set_external_data(table, TABLE, offset=0, length=size)
    table.ClearField("raw_data")

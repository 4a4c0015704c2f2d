"""The trained models that reading runs on, and the word pieces they are fed. Their licence is in `card.md`."""

from pathlib import Path

_NEEDED = ("tokenizer.json", "weights.npz", "syntax.json", "syntax.onnx", "statements.json", "statements.onnx")


def folder() -> Path:
    """Where the models lie."""
    return Path(__file__).resolve().parent


def present() -> bool:
    """Whether the models are there: a copy of the sources may come without them."""
    return all((folder() / name).is_file() for name in _NEEDED)

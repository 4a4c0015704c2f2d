"""A configuration: what to train on, what to build, how to train it. TOML in, checked; see configs/."""

import tomllib
from dataclasses import dataclass, fields
from importlib import util
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Data:
    """Files of the shared folder's corpus; `limit` sentences of each at the most (0 is all).

    With `join`, some neighbouring sentences are run together to train on.
    """

    train: tuple[str, ...]
    dev: tuple[str, ...]
    test: tuple[str, ...]
    limit: int = 0
    join: bool = False


@dataclass(frozen=True, slots=True)
class Build:
    """The encoder (a folder, or a Python package that carries one named `model`), the heads, how pieces become words.

    `layers` keeps only so many of the encoder's, from below (0 is all).
    """

    encoder: str
    heads: tuple[str, ...]
    pooling: str = "mean"
    layers: int = 0


@dataclass(frozen=True, slots=True)
class Drill:
    """How to train: rates for encoder and heads, the encoder's falling by `layer_decay` a layer from the top down.

    `feature_rate` is that of the features' embeddings (0: as the encoder's top), `parser_rate` that of the heads of a
    parser that is learnt beside others (0: as theirs).
    """

    epochs: int
    batch_words: int = 600
    rate: float = 2e-4
    head_rate: float = 1e-3
    feature_rate: float = 0.0
    parser_rate: float = 0.0
    layer_decay: float = 0.9
    warmup: float = 0.1
    weight_decay: float = 0.01
    clip: float = 1.0
    piece_dropout: float = 0.05
    precision: str = "auto"
    threads: int = 1
    keep_every: int = 250


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that decides what comes out, the corpora themselves apart."""

    seed: int
    data: Data
    build: Build
    drill: Drill


def load_config(path: Path) -> Config:
    """Read a configuration. Raises ValueError, naming the file and the key, where it does not fit."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return Config(told["seed"], fill(Data, told["data"]), fill(Build, told["build"]), fill(Drill, told["drill"]))
    except (KeyError, TypeError) as trouble:
        raise ValueError(f"{path}: {trouble}") from trouble


def encoder_folder(encoder: str) -> Path:
    """The folder with the encoder's config.json, model.safetensors and tokenizer.json.

    Raises FileNotFoundError where neither a folder nor a package of that name is there.
    """
    if Path(encoder).is_dir():
        return Path(encoder)
    found = util.find_spec(encoder)
    if found is None or not found.origin:
        raise FileNotFoundError(f"No folder and no Python package {encoder!r}: pip install {encoder.replace('_', '-')}")
    return Path(found.origin).parent / "model"


def fill(kind: type[Any], told: dict[str, Any]) -> Any:
    """A dataclass from a table of the configuration. Raises KeyError for a setting that it does not know."""
    unknown = set(told) - {field.name for field in fields(kind)}
    if unknown:
        raise KeyError(f"no setting {', '.join(sorted(unknown))} in [{kind.__name__.lower()}]")
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in told.items()})

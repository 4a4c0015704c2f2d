"""A configuration of the statement model: what to train on, how, and how many runs to average."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from training.config import Drill, fill


@dataclass(frozen=True, slots=True)
class Sources:
    """Files below the shared folder: the gold and the folder of its documents, and coded sentences.

    `limit` documents and ten times as many coded sentences at the most (0: all).
    """

    gold: str
    documents: str
    coded: str
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Runs:
    """The encoder, windows and coded sentences to a batch, the folds to judge by, and how the runs differ.

    `rates` are those of the encoder, one a run: all begin from the same weights, with batches in another order.
    """

    encoder: str
    rates: tuple[float, ...]
    windows: int = 4
    sentences: int = 24
    marked: float = 0.7
    folds: int = 5


@dataclass(frozen=True, slots=True)
class StatementsConfig:
    """Everything that decides what comes out, the corpora and the syntax model apart."""

    seed: int
    sources: Sources
    runs: Runs
    drill: Drill


def load_statements_config(path: Path) -> StatementsConfig:
    """Read a configuration. Raises ValueError, naming the file and the key, where it does not fit."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        return StatementsConfig(
            told["seed"], fill(Sources, told["sources"]), fill(Runs, told["runs"]), fill(Drill, told["drill"])
        )
    except (KeyError, TypeError) as trouble:
        raise ValueError(f"{path}: {trouble}") from trouble

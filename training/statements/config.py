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
class Unlabelled:
    """Files below the shared folder with texts that bear no annotation of statements.

    Of the `treebanks` the documents of some `genres`; of the `sentences` (gzipped CSV with a column `text`) all.
    `limit` documents of a treebank and pages of sentences at the most (0: all).
    """

    treebanks: tuple[str, ...]
    genres: tuple[str, ...]
    sentences: tuple[str, ...]
    limit: int = 0


@dataclass(frozen=True, slots=True)
class Teacher:
    """A larger encoder that is trained first; the model is its lowest `layers`, and learns from it.

    `frozen` layers, from below, stay as they are. `lessons` are what the model goes through, one an epoch:
    `labelled`, `substituted` (the same with other words in the place of some, every time others), `unlabelled` or
    `unlabelled-substituted`. `substitutes`: the share of words that another stands in for.
    """

    encoder: str
    epochs: int
    rate: float
    layers: int
    lessons: tuple[str, ...]
    frozen: int = 3
    substitutes: float = 0.35
    threads: int = 2


@dataclass(frozen=True, slots=True)
class Syntax:
    """The parser that is learnt beside the statements, on the encoder's lowest `layers`.

    `config` is the file that says from which treebanks, with which heads (`training.config`); they are gone through
    `epochs` times, spread over those of the statements.
    """

    config: str
    layers: int
    epochs: int


@dataclass(frozen=True, slots=True)
class StatementsConfig:
    """Everything that decides what comes out, the corpora and the parser in use apart.

    Without a teacher and a syntax, the statement model alone is trained on what is annotated alone.
    """

    seed: int
    sources: Sources
    runs: Runs
    drill: Drill
    teacher: Teacher | None = None
    unlabelled: Unlabelled | None = None
    syntax: Syntax | None = None

    def __post_init__(self) -> None:
        """Raises KeyError for one of teacher and syntax without the other."""
        if (self.teacher is None) != (self.syntax is None):
            raise KeyError("[teacher] and [syntax] belong together: give both, or neither")


_PARTS = {"sources": Sources, "runs": Runs, "drill": Drill}
_MORE = {"teacher": Teacher, "unlabelled": Unlabelled, "syntax": Syntax}


def load_statements_config(path: Path) -> StatementsConfig:
    """Read a configuration. Raises ValueError, naming the file and the key, where it does not fit."""
    told = tomllib.loads(path.read_text(encoding="utf-8"))
    try:
        parts = (fill(kind, told[name]) for name, kind in _PARTS.items())
        more = {name: fill(kind, told[name]) for name, kind in _MORE.items() if name in told}
        return StatementsConfig(told["seed"], *parts, **more)
    except (KeyError, TypeError) as trouble:
        raise ValueError(f"{path}: {trouble}") from trouble

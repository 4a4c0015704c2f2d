"""The figures of a model: on the treebanks' own words, on running text, by genre."""

import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from dragoman.documents.sentences import split
from dragoman.language.pieces import Feeder
from dragoman.language.predict import Predictor
from dragoman.language.session import open_predictor as open_exported
from training.config import Config
from training.corpus import Sentence, Text, read
from training.evaluate import judge, judge_raw, speed
from training.treebank import CORPUS


def figures(config: Config, shared: Path, model: Path, *, onnx: bool, greedy: bool, dev: bool) -> dict[str, Any]:
    """F1 in per cent for every file: `gold words`, `raw text`, and LAS on the gold words by genre."""
    predictor = open_predictor(model, onnx=onnx, trees=not greedy)
    told: dict[str, Any] = {}
    for file in config.data.dev if dev else config.data.test:
        texts = _limited(read(shared / CORPUS / file), config.data.limit)
        told[Path(file).name] = {
            "gold words": judge(predictor, _all(texts)).told(),
            "raw text": judge_raw(predictor, texts, split).told(),
            "words a second": round(speed(predictor, texts, split, time.process_time)),
            "las by genre": {
                genre: judge(predictor, _all(some)).told()["las"] for genre, some in _genres(texts).items()
            },
        }
    return told


def open_predictor(model: Path, *, onnx: bool = False, trees: bool = True) -> Predictor:
    """The model in a folder, as trained or as exported."""
    from training.model import load
    from training.predict import torch_run

    if onnx:
        return open_exported(model / "syntax.onnx", model / "tokenizer.json", trees=trees)
    trained = load(model / "model.pt")
    return Predictor(torch_run(trained), trained.plan.labels, Feeder(model / "tokenizer.json"), trees)


def _all(texts: Iterable[Text]) -> list[Sentence]:
    return [sentence for text in texts for sentence in text.sentences]


def _genres(texts: Iterable[Text]) -> dict[str, list[Text]]:
    found: dict[str, list[Text]] = {}
    for text in texts:
        found.setdefault(text.genre, []).append(text)
    return found


def _limited(texts: Iterable[Text], limit: int) -> list[Text]:
    """The first documents that hold the number of sentences (0 is all)."""
    kept, held = list[Text](), 0
    for text in texts:
        if limit and held >= limit:
            break
        kept.append(text)
        held += len(text.sentences)
    return kept

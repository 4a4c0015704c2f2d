"""Figures on what was held out: statements by documents, attributes given the gold's spans, actions given the pair."""

import json
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import torch

from dragoman.reading.tagger.judge import Judge
from dragoman.reading.tagger.layout import ATTRIBUTES
from training.heads import IGNORED
from training.statements import judging
from training.statements.coded import unmarked
from training.statements.examples import ACTION, Example, collate, examples
from training.statements.material import Material
from training.statements.model import Statements, load
from training.statements.score import Tally

_AT_ONCE = 8


def crossed(material: Material, out: Path) -> dict[str, Any]:
    """Figures over all folds trained in `out`; `judge.json` there is fitted on all of them, each fold's on the others.

    Every fold is judged by its own, thresholds included. Raises ValueError with fewer than two.
    """
    folds = sorted(int(each.name[4:]) for each in out.glob("fold*") if (each / "statements.pt").exists())
    if len(folds) < 2:
        raise ValueError(f"{out}: at least two folds must be trained to judge by")
    models = {fold: load(out / f"fold{fold}" / "statements.pt", material.shape) for fold in folds}
    held = {fold: material.held_out(fold) for fold in folds}
    read = {fold: judging.read(models[fold], held[fold][0], material.feeder) for fold in folds}
    tally = Tally()
    for fold in folds:
        others = {name: some for other in folds if other != fold for name, some in read[other].items()}
        pages = [page for other in folds if other != fold for page in held[other][0]]
        judge = judging.with_thresholds(judging.fit(others), others, pages)
        _write(out / f"fold{fold}", judge, {})
        for page in held[fold][0]:
            tally.add(page.gold, judging.kept(judge, read[fold][page.name]))
    every = {name: some for each in read.values() for name, some in each.items()}
    pages = [page for each, _ in held.values() for page in each]
    judge = judging.with_thresholds(judging.fit(every), every, pages)
    figures = {
        "folds": folds,
        "statements": tally.figures(),
        "attributes": attributes(models, held, material),
        "plv": plv(models, held),
    }
    _write(out, judge, tally.figures() | {"documents": len(pages)})
    return figures


def _write(folder: Path, judge: Judge, figures: Mapping[str, float]) -> None:
    told = {"judge": judging.told(judge), "figures": figures}
    (folder / "judge.json").write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


def attributes(models: Mapping[int, Statements], held: Mapping[int, Any], material: Material) -> dict[str, float]:
    """Share of the gold's spans for which each attribute is right."""
    right: dict[str, list[int]] = defaultdict(list)
    for fold, model in models.items():
        found = [each for page in held[fold][0] for each in examples(page, material.feeder)]
        for at in range(0, len(found), _AT_ONCE):
            gold, pooled = _pooled(model, found[at : at + _AT_ONCE])
            for number, name in enumerate(ATTRIBUTES):
                known = gold[:, number] != IGNORED
                right[name] += (pooled[number].argmax(-1) == gold[:, number])[known].int().tolist()
    return {name: round(sum(each) / max(1, len(each)), 3) for name, each in right.items()}


def plv(models: Mapping[int, Statements], held: Mapping[int, Any]) -> dict[str, float]:
    """Macro F1 and accuracy of the action of coded sentences, with their sides marked and without."""
    figures = dict[str, float]()
    for which in ("marked", "unmarked"):
        gold: list[int] = []
        said: list[int] = []
        for fold, model in models.items():
            some = [each if which == "marked" else unmarked(each) for each in held[fold][1]]
            for at in range(0, len(some), _AT_ONCE):
                told, pooled = _pooled(model, some[at : at + _AT_ONCE])
                gold += told[:, ACTION].tolist()
                said += _merged(pooled[ACTION]).argmax(-1).tolist()
        figures |= {f"{which} macro F1": _macro(gold, said), f"{which} accuracy": _share(gold, said)}
    return figures


def _merged(scores: torch.Tensor) -> torch.Tensor:
    """RETREAT counted with CONCEDE: PLV has one type for both."""
    concede, retreat = (ATTRIBUTES["action"].index(name) for name in ("CONCEDE", "RETREAT"))
    scores = scores.clone()
    scores[:, concede] = torch.maximum(scores[:, concede], scores[:, retreat])
    scores[:, retreat] = -torch.inf
    return scores


def _pooled(model: Statements, chosen: list[Example]) -> tuple[torch.Tensor, list[torch.Tensor]]:
    batch = collate(chosen)
    with torch.inference_mode():
        return batch.gold["attributes"], model.pooled(model(*batch.inputs), batch.gold["spans"])


def _macro(gold: list[int], said: list[int]) -> float:
    scores = []
    for label in sorted(set(gold)):
        both = sum(one == other == label for one, other in zip(gold, said, strict=True))
        scores.append(2 * both / (gold.count(label) + said.count(label)))
    return round(sum(scores) / max(1, len(scores)), 3)


def _share(gold: list[int], said: list[int]) -> float:
    return round(sum(one == other for one, other in zip(gold, said, strict=True)) / max(1, len(gold)), 3)

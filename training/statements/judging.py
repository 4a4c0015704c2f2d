"""The judge of candidates: fitted, and its thresholds chosen, on documents that the model was not trained on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray

from dragoman.language.pieces import Feeder
from dragoman.reading.tagger import pooling
from dragoman.reading.tagger.candidates import NUMBERS, Candidate, candidates
from dragoman.reading.tagger.judge import Judge
from dragoman.statements import KINDS, Span
from training.statements.examples import Example, collate, examples
from training.statements.model import Statements
from training.statements.pages import Page
from training.statements.score import Tally, overlap, pairs

_STRENGTH = 0.03
_AT_ONCE = 4
_THRESHOLDS = tuple(round(0.14 + 0.03 * step, 2) for step in range(11))
_START, _ROUNDS = 0.3, 2


@dataclass(frozen=True)
class Placed:
    """A candidate, where it stands, and whether an annotator marked a statement of its kind there."""

    candidate: Candidate
    span: Span
    right: bool = False


Read = dict[str, list[Placed]]
"""The candidates of every document."""


def read(model: Statements, found: Sequence[Page], feeder: Feeder) -> Read:
    """The candidates in documents that the model has not seen, compared with their gold."""
    return {page.name: _compared(page, list(_placed(model, page, feeder))) for page in found}


def rows(model: Statements, found: Sequence[Example]) -> Iterator[tuple[Example, pooling.Rows]]:
    """What the model gives for every example."""
    for at in range(0, len(found), _AT_ONCE):
        chosen = found[at : at + _AT_ONCE]
        with torch.inference_mode():
            given: pooling.Rows = model(*collate(chosen).inputs).numpy()
        for each, one in zip(chosen, given, strict=True):
            yield each, one[: len(each.window)]


def fit(read_: Read) -> Judge:
    """Logistic regression for each kind; the thresholds are still to be chosen."""
    from sklearn.linear_model import LogisticRegression

    weights, bias = np.zeros((len(KINDS), NUMBERS)), np.full(len(KINDS), -9.0)
    for kind in range(len(KINDS)):
        some = [each for found in read_.values() for each in found if each.candidate.kind == kind]
        right = [each.right for each in some]
        if len(set(right)) < 2:
            continue
        table = np.stack([each.candidate.features for each in some])
        mean, scale = table.mean(0), table.std(0) + 1e-6
        found = LogisticRegression(C=_STRENGTH, max_iter=1000).fit((table - mean) / scale, right)
        weights[kind] = found.coef_[0] / scale
        bias[kind] = found.intercept_[0] - float(weights[kind] @ mean)
    return Judge(weights, bias, np.full(len(KINDS), _START))


def with_thresholds(judge: Judge, read_: Read, found: Sequence[Page]) -> Judge:
    """The judge with the thresholds that give the best sum of micro and macro F1 on these documents, kind by kind.

    By micro F1 alone the kinds that are hard to tell would hardly be reported at all.
    """
    judged = {name: [(each, judge.probability(each.candidate)) for each in some] for name, some in read_.items()}
    chosen = np.full(len(KINDS), _START)
    for _ in range(_ROUNDS):
        for kind in range(len(KINDS)):
            tried = {each: _goodness(_with(chosen, kind, each), judged, found) for each in _THRESHOLDS}
            chosen = _with(chosen, kind, max(tried, key=tried.__getitem__))
    return Judge(judge.weights, judge.bias, chosen)


def _with(chosen: NDArray[np.float64], kind: int, least: float) -> NDArray[np.float64]:
    changed = chosen.copy()
    changed[kind] = least
    return changed


_Judged = dict[str, list[tuple[Placed, float]]]


def _goodness(least: NDArray[np.float64], judged: _Judged, found: Sequence[Page]) -> float:
    tally = Tally()
    for page in found:
        kept = [each for each, sure in judged[page.name] if sure >= least[each.candidate.kind]]
        tally.add(page.gold, [(KINDS[each.candidate.kind], each.span) for each in kept])
    told = tally.figures()
    return told["micro"] + sum(told[kind] for kind in KINDS) / len(KINDS)


def kept(judge: Judge, some: Sequence[Placed]) -> list[tuple[str, Span]]:
    """The kinds and spans of the candidates that the judge takes."""
    taken = (each for each in some if judge.probability(each.candidate) >= judge.least[each.candidate.kind])
    return [(KINDS[each.candidate.kind], each.span) for each in taken]


def told(judge: Judge) -> dict[str, Any]:
    """The judge as `dragoman.reading.tagger.judge` reads it."""
    return {
        kind: {
            "weights": _rounded(judge.weights[at]),
            "bias": round(float(judge.bias[at]), 5),
            "least": float(judge.least[at]),
        }
        for at, kind in enumerate(KINDS)
    }


def _rounded(values: NDArray[np.float64]) -> list[float]:
    return [round(float(each), 5) for each in values]


def _placed(model: Statements, page: Page, feeder: Feeder) -> Iterator[Placed]:
    for each, given in rows(model, list(examples(page, feeder))):
        for number in range(int(each.sentence.max()) + 1):
            places = np.flatnonzero(each.sentence == number)
            own = given[places]
            spans = [each.window[int(at)].word.span for at in places]
            for one in candidates(pooling.tags(own), pooling.kinds(own)):
                yield Placed(one, Span(spans[one.first].start, spans[one.last].end))


def _compared(page: Page, found: list[Placed]) -> list[Placed]:
    compared = list(found)
    for kind, name in enumerate(KINDS):
        gold = [Span(each["start"], each["end"]) for each in page.gold if each["kind"] == name]
        own = [at for at, each in enumerate(found) if each.candidate.kind == kind]
        for at in pairs(gold, [found[at].span for at in own], overlap):
            compared[own[at]] = Placed(found[own[at]].candidate, found[own[at]].span, True)
    return compared

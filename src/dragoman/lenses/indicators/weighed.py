"""A question with its evidence weighed: the odds as they moved, and the matrix."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from dragoman.dossier import Dossier, Query
from dragoman.engines.evidence import against, diagnosticity, pivots, posterior, ratings
from dragoman.engines.evidence.posterior import Float, shares
from dragoman.lenses.gathered import gathered
from dragoman.lenses.indicators.evidence import KINDS, Item, items
from dragoman.lenses.indicators.question import Question

_MOST = 2000


@dataclass(frozen=True, slots=True)
class Weighed:
    """The items of a question in their order, with arrays by item (n) and hypothesis (h).

    `path` (n + 1, h) are the probabilities before the first item and after each; `steps` (n, h) how consistent, -2 to
    2; `tells` (n,) the likelihood ratio of the hypotheses that an item sets furthest apart; `shares` (n,) the weight
    left to it beside others of its source; `against` (h,) what speaks against each; `pivots` (n,) whether the order
    changes if it is wrong. `left` is how many items were left out as too many,
    `weak` how many because they hardly tell anything.
    """

    question: Question
    items: tuple[Item, ...]
    path: Float
    steps: tuple[tuple[int, ...], ...]
    tells: Float
    shares: Float
    against: Float
    pivots: tuple[str, ...]
    left: int
    weak: int
    notes: tuple[str, ...]

    @property
    def chances(self) -> Mapping[str, float]:
        """The probability of each hypothesis after all items."""
        return dict(zip(self.question.names, map(float, self.path[-1]), strict=True))

    @property
    def least_against(self) -> tuple[str, ...]:
        """The hypothesis with least against it; several where they tie."""
        low = self.against.min()
        return tuple(name for name, sum_ in zip(self.question.names, self.against, strict=True) if sum_ - low < 1e-9)


def weighed(dossier: Dossier, asked: Question, as_of: date | None = None) -> Weighed:
    """The evidence on a question that had been published by a day, weighed."""
    told, notes = gathered(dossier, Query(as_of=as_of))
    wanted = asked.included | set(asked.judged)
    kept = [each for each in told if each.statement.kind in KINDS or each.id in wanted]
    found, weak = items(dossier, asked, kept, dossier.documents(as_of), as_of)
    held = found[:_MOST]
    evidence = np.array([each.loglik for each in held]).reshape(-1, len(asked.prior))
    names = sorted({each.family for each in held})
    sources = np.array([names.index(each.family) for each in held], dtype=np.int64)
    prior = np.array(asked.prior) / sum(asked.prior)
    steps = ratings(evidence) if held else np.empty((0, len(asked.prior)), dtype=np.int64)
    return Weighed(
        question=asked,
        items=tuple(held),
        path=posterior(prior, evidence, sources),
        steps=tuple(_steps(each, row, asked) for each, row in zip(held, steps.tolist(), strict=True)),
        tells=diagnosticity(evidence) if held else np.empty(0),
        shares=shares(evidence, sources),
        against=against(evidence, sources) if held else np.zeros(len(asked.prior)),
        pivots=tuple(pivots(prior, evidence, sources)) if len(held) <= _MOST // 10 else ("",) * len(held),
        left=len(found) - len(held),
        weak=weak,
        notes=tuple(notes),
    )


def _steps(item: Item, row: list[int], asked: Question) -> tuple[int, ...]:
    """As a person rated it, else as the likelihoods say."""
    if item.judged and item.judged.steps:
        return tuple(item.judged.steps.get(name, 0) for name in asked.names)
    return tuple(row)

"""Authors beside each other, ranked only where their bands are apart."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import ArrayLike

from dragoman.engines.scoring.bootstrap import DEFAULT, Interval, Resampling, mean_interval
from dragoman.engines.scoring.rules import Bool
from dragoman.engines.scoring.worded import Scores


@dataclass(frozen=True, slots=True)
class Standing:
    """One author's mean score and its band, of readers and of chance together."""

    author: int
    forecasts: int
    questions: int
    low: float
    """The lower end of the interval of the best reading; nan with fewer than two questions."""
    middle: float
    """The mean score of the median reading."""
    high: float
    """The upper end of the interval of the worst reading."""


def standings(author: ArrayLike, scores: Scores, question: ArrayLike, how: Resampling = DEFAULT) -> list[Standing]:
    """The standing of each author, in the order of their numbers.

    `author`, `question` (n,): numbers. Raises ValueError where lengths differ or scores are not finite.
    """
    who, about = np.asarray(author), np.asarray(question)
    if not who.shape == about.shape == scores.median.shape:
        raise ValueError(f"{who.size} authors, {about.size} questions, {scores.median.size} scores; one of each")
    order = np.argsort(who, kind="stable")
    names, begin = np.unique(who[order], return_index=True)
    found = []
    for name, rows in zip(names.tolist(), np.split(order, begin[1:]), strict=True):
        best, worst = (mean_interval(each[rows], about[rows], how) for each in (scores.best, scores.worst))
        middle = float(scores.median[rows].mean())
        found.append(Standing(name, rows.size, best.clusters, best.low, middle, worst.high))
    return found


def ahead(of: list[Standing]) -> Bool:
    """Who is ahead of whom, (authors, authors): the band of the one ends before that of the other begins.

    All else is not ranked, though means may differ. Of two authors equally good, bands of 90 % are apart by
    chance in 2 % of cases where they are equally wide, in 10 % at most; what readers differ by makes it rarer.
    """
    low, high = np.array([each.low for each in of]), np.array([each.high for each in of])
    # False of nan too.
    return np.asarray(high[:, None] < low[None, :])


def difference(
    first: tuple[ArrayLike, ArrayLike], second: tuple[ArrayLike, ArrayLike], how: Resampling = DEFAULT
) -> Interval | None:
    """The mean score of one author less that of another on the questions that both forecast, with its BCa interval.

    Each is (question, score): a question's score is its mean. As both faced the same questions, easy ones favour
    neither; below 0 the first is better. None where they share no question. Raises ValueError as `mean_interval`.
    """
    own, other = (_by_question(*each) for each in (first, second))
    shared = sorted(own.keys() & other.keys())
    if not shared:
        return None
    return mean_interval([own[each] - other[each] for each in shared], shared, how)


def _by_question(question: ArrayLike, score: ArrayLike) -> dict[int, float]:
    about, values = np.asarray(question), np.asarray(score, float)
    if about.shape != values.shape:
        raise ValueError(f"{about.size} questions, but {values.size} scores")
    names, number, times = np.unique(about, return_inverse=True, return_counts=True)
    return dict(zip(names.tolist(), (np.bincount(number, values) / times).tolist(), strict=True))

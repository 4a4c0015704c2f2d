"""Resolved forecasts as arrays, and their scores."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from dragoman.engines.scoring import Readings, Scores, brier, log_score, scored, time_weighted
from dragoman.engines.scoring.rules import Bool, Float, Int
from dragoman.lenses.forecasts.entry import Entry


@dataclass(frozen=True, slots=True, eq=False)
class Table:
    """The forecasts that are scored, each array (n,): what readers took them for, what came, and their scores.

    `made` and `known` are days, as numbers: when it was said, and when it was known what came; `author` and `question`
    are numbers.
    """

    entries: tuple[Entry, ...]
    readings: Readings
    outcome: Float
    author: Int
    question: Int
    made: Float
    known: Float
    brier: Scores
    log: Scores

    def only(self, some: Int) -> "Table":
        """Some of the rows."""
        read = self.readings
        return Table(
            tuple(self.entries[at] for at in some.tolist()),
            Readings(read.low[some], read.median[some], read.high[some]),
            self.outcome[some],
            self.author[some],
            self.question[some],
            self.made[some],
            self.known[some],
            _only(self.brier, some),
            _only(self.log, some),
        )


@dataclass(frozen=True, slots=True, eq=False)
class Series:
    """Scores of series, each array (series,): an author's forecasts of one question, each for as long as it stood."""

    author: Int
    question: Int
    brier: Scores
    log: Scores
    coverage: Float


def scored_entries(entries: Iterable[Entry], day: date | None) -> Table:
    """The forecasts with an outcome on a day and words of likelihood, in their order.

    Those whose condition failed, is open or is disputed are left out, and so is what came in part.
    """
    kept, outcomes = list[Entry](), list[int]()
    for each in entries:
        came = each.outcome(day)
        if came is not None and each.band is not None:
            kept.append(each)
            outcomes.append(came)
    bands = [each.band for each in kept if each.band]
    ends = np.array([(each.low, each.median, each.high) for each in bands], float).reshape(-1, 3)
    readings, outcome = Readings(ends[:, 0], ends[:, 1], ends[:, 2]), np.array(outcomes, float)
    numbers: dict[str, int] = {}
    author = [numbers.setdefault(each.author.casefold(), len(numbers)) for each in kept]
    times = np.array([(_made(each), _known(each, day)) for each in kept], float).reshape(-1, 2)
    return Table(
        tuple(kept),
        readings,
        outcome,
        np.array(author, np.intp),
        np.array([each.question for each in kept], np.intp),
        times[:, 0],
        times[:, 1],
        scored(readings, outcome, brier),
        scored(readings, outcome, log_score),
    )


def series(table: Table) -> Series:
    """The scores by author and question, weighted by how long each forecast stood; the question is open from the first
    forecast of it in the table until it was known what came.
    """
    pairs = np.stack([table.author, table.question], axis=1)
    names, number = np.unique(pairs, axis=0, return_inverse=True)
    number = number.reshape(-1)
    opened = _by_question(np.minimum, np.inf, table.question, table.made)
    closed = _by_question(np.maximum, -np.inf, table.question, table.known)
    first, last = opened[names[:, 1]], closed[names[:, 1]]
    last = np.maximum(last, first + 1)
    # What was made on the last day still stood for some of it.
    made = np.minimum(table.made, last[number] - 0.5)
    both = [
        Scores(*(time_weighted(number, made, each, first, last).score for each in (rule.best, rule.median, rule.worst)))
        for rule in (table.brier, table.log)
    ]
    coverage = time_weighted(number, made, table.brier.median, first, last).coverage
    return Series(names[:, 0], names[:, 1], both[0], both[1], coverage)


def _by_question(least: np.ufunc, empty: float, question: Int, value: Float) -> Float:
    found = np.full(int(question.max(initial=-1)) + 1, empty)
    least.at(found, question, value)
    return found


def _only(scores: Scores, some: Int | Bool) -> Scores:
    return Scores(scores.best[some], scores.median[some], scores.worst[some])


def _made(entry: Entry) -> int:
    """The day it was made; where none is known, the first on which it could fall due."""
    told = entry.made or entry.horizon.due
    return told.start.toordinal() if told else 0


def _known(entry: Entry, day: date | None) -> int:
    """The day on which it was known what came."""
    told: Sequence[int] = [each.happened.end.toordinal() for each in entry.ruling.outcomes(day) if each.happened]
    return max(told, default=_made(entry) + 1)

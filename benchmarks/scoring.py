"""Scoring: how long a ledger of 100,000 forecasts takes.

    python -m benchmarks.scoring [--forecasts 100000] [--seed 1]

Worded forecasts of 200 authors, each a series of up to three updates, a tenth of them conditional. Seconds of the
processor, the best of three.
"""

import argparse

import numpy as np

from benchmarks.clock import taken
from dragoman.engines.scoring import (
    Readings,
    Resampling,
    base_rates,
    brier,
    counts,
    log_score,
    mean_interval,
    murphy,
    rates_before,
    reliability,
    scored,
    skill,
    standings,
    time_weighted,
)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--forecasts", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    rng, n = np.random.default_rng(given.seed), given.forecasts
    median = rng.integers(1, 20, n) / 20
    read = Readings(np.maximum(median - 0.15, 0), median, np.minimum(median + 0.1, 1))
    outcome = (rng.random(n) < median).astype(float)
    condition = rng.choice([1, 0, np.nan], n, p=[0.94, 0.03, 0.03])
    author, series = rng.integers(0, 200, n), np.arange(n) // 3
    opened = rng.integers(0, 5000, series[-1] + 1).astype(float)
    made = opened[series] + rng.uniform(0, 300, n)

    def rescored() -> None:
        counted = counts(np.ones(n, bool), condition)
        for rule in (brier, log_score):
            found = scored(read, outcome, rule).only(counted)
            np.bincount(author[counted], found.median)
        time_weighted(series, made, brier(median, outcome), opened, opened + 365)
        skill(brier(median, outcome), brier(base_rates(outcome, author), outcome))

    score, few = scored(read, outcome), Resampling(draws=1000)
    for name, work in (
        ("rescore all: both rules, three readings, conditions, updates, base rates", rescored),
        ("base rates as known before, 200 groups", lambda: rates_before(outcome, author, made, made + 400)),
        ("bands of 200 authors, 1,000 draws", lambda: standings(author, score, np.arange(n), few)),
        ("one interval over all, 1,000 draws", lambda: mean_interval(score.median, np.arange(n), few)),
        ("reliability curve over all, 1,000 draws", lambda: reliability(median, outcome, np.arange(n), how=few)),
        ("Murphy's decomposition over all", lambda: murphy(median, outcome, np.arange(n))),
    ):
        print(f"{name}: {taken(work):.3f} s", flush=True)


if __name__ == "__main__":
    main()

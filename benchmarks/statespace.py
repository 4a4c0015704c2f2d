"""The state of a relation: how often its band holds the truth, and how long an estimate takes.

    python -m benchmarks.statespace [--only coverage|speed] [--series 400] [--seed 7]

Coverage: random walks of six years whose noises are drawn evenly (in logarithms) over a plausible range, not from the
engine's priors; they start anywhere between -8 and 8; events come at random, with unequal variances. Each is looked
at once a month. Also with every event told in 1 to 30 copies. Speed: against statsmodels in the same run, in seconds
of the processor, since the machine may be shared.
"""

import argparse
import time
import tracemalloc
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import numpy as np
from statsmodels.tsa.statespace.mlemodel import MLEModel
from statsmodels.tsa.statespace.structural import UnobservedComponents

from benchmarks.clock import taken
from dragoman.engines.statespace import Series, default_grid, estimate
from dragoman.engines.statespace.observed import YEAR
from dragoman.engines.statespace.scale import latent
from dragoman.engines.statespace.series import Float

RATES = {"weekly": 52, "every other week": 26, "monthly": 12, "every other month": 6, "quarterly": 4, "yearly": 1}
PROCESS, OBSERVATION = (0.05, 0.8), (0.25, 1.0)
RELATIVE = np.array([0.5, 1.0, 2.0, 4.0])
DAYS = 6 * 365
ASKED = np.arange(0, DAYS, YEAR / 12)


@dataclass(frozen=True, slots=True)
class Simulated:
    """A series and the true level behind it on the days ASKED, on the bounded scale."""

    series: Series
    truth: Float
    process: float


def simulated(rng: np.random.Generator, rate: float) -> Simulated:
    """One walk of six years, its events `rate` a year on average."""
    process, observation = (float(np.exp(rng.uniform(*np.log(each)))) for each in (PROCESS, OBSERVATION))
    steps = rng.normal(0, process / np.sqrt(YEAR), DAYS)
    steps[0] = np.arctanh(rng.uniform(-0.8, 0.8))
    level = np.cumsum(steps)
    times = np.sort(rng.integers(0, DAYS, rng.poisson(rate * DAYS / YEAR)))
    variances = rng.choice(RELATIVE, times.size)
    values = 10 * np.tanh(level[times] + rng.normal(0, observation * np.sqrt(variances)))
    return Simulated(Series(times.astype(float), values, variances), 10 * np.tanh(level[ASKED.astype(int)]), process)


def copied(rng: np.random.Generator, series: Series) -> Series:
    """Every event in 1 to 30 copies on its day, each taken for an event."""
    reports = rng.integers(1, 31, series.times.size)
    return Series(*(np.repeat(each, reports) for each in (series.times, series.values, series.variances)))


@dataclass(frozen=True, slots=True)
class Held:
    """Of every series and day: whether the band holds the truth, its width, how far it misses."""

    inside: Float
    width: Float
    missed: Float


def held(series: list[Series], truth: Float, smooth: bool = True) -> Held:
    """Estimate, and compare with the truth (series, days)."""
    found = estimate(series, [ASKED] * len(series), smooth=smooth)
    low, high = (np.stack([getattr(each, end) for each in found]) for end in ("low", "high"))
    missed = np.maximum(low - truth, truth - high)
    return Held((missed <= 0).astype(float), high - low, missed)


def coverage(count: int, seed: int) -> None:
    """Print the share of days on which the 90 % band holds the true level."""
    rng = np.random.default_rng(seed)
    print(f"coverage of 90 % bands, {count} series a row, seed {seed}")
    print("events | smoother | filter | level within 8 | beyond 8 (miss) | slow | middling | quick | width | copies")
    for name, rate in RATES.items():
        sims = [simulated(rng, rate) for _ in range(count)]
        series, truth = [each.series for each in sims], np.stack([each.truth for each in sims])
        both, past = held(series, truth), held(series, truth, smooth=False)
        copies = held([copied(rng, each) for each in series], truth)
        inner, process = np.abs(truth) < 8, np.array([each.process for each in sims])
        thirds = np.digitize(process, np.geomspace(*PROCESS, 4)[1:-1])
        speeds = " | ".join(f"{both.inside[thirds == third].mean():.3f}" for third in range(3))
        miss = np.median(both.missed[~inner & (both.missed > 0)])
        print(
            f"{name} | {both.inside.mean():.3f} | {past.inside.mean():.3f} | {both.inside[inner].mean():.3f} | "
            f"{both.inside[~inner].mean():.3f} ({miss:.2f}) | {speeds} | {both.width.mean():.1f} | "
            f"{copies.inside.mean():.3f}",
            flush=True,
        )


def drawn(rng: np.random.Generator, count: int) -> Series:
    """As many observations over ten years."""
    times = np.sort(rng.choice(3650, count, replace=False)).astype(float)
    return Series(times, rng.uniform(-8, 8, count), rng.choice(RELATIVE, count))


def milliseconds(work: Callable[[], object], times: int = 3) -> float:
    """Of the processor, the best of a few runs."""
    return 1000 * taken(work, times)


def by_grid(series: Series, asked: Float) -> None:
    """The same 40 filters and smoothers in statsmodels, without the mixing; days asked for are missing values."""
    times = np.concatenate([series.times, asked])
    order = np.argsort(times, kind="stable")
    values = np.concatenate([latent(series.values), np.full(asked.size, np.nan)])[order]
    errors = np.concatenate([series.variances, np.ones(asked.size)])[order]
    model = MLEModel(values, k_states=1)
    model["design"], model["transition"], model["selection"] = [[1.0]], [[1.0]], [[1.0]]
    model.ssm.initialize_known(np.zeros(1), np.ones((1, 1)))
    gaps = np.append(np.diff(times[order]), 1) / YEAR
    grid = default_grid()
    for q, r in zip(grid.q, grid.r, strict=True):
        model["obs_cov"], model["state_cov"] = (r * errors)[None, None], (q * gaps)[None, None]
        model.ssm.smooth()


def by_fit(series: Series) -> None:
    """The plain way: a daily local level with missing days, its two noises fitted by maximum likelihood."""
    daily = np.full(3650, np.nan)
    daily[series.times.astype(int)] = latent(series.values)
    UnobservedComponents(daily, "llevel").fit(disp=False)


def speed(seed: int) -> None:
    """Print milliseconds a series, ours and those of statsmodels, and how many times as long it takes."""
    rng = np.random.default_rng(seed)
    asked = np.arange(0, 3650, YEAR / 12)
    many = [drawn(rng, 50) for _ in range(2000)]
    print("observations | days asked | ours, ms | statsmodels: 40 smoothers | daily fit (of processor time)")
    whole = time.perf_counter()
    ours = milliseconds(partial(estimate, many, [asked] * len(many)), 1) / len(many)
    whole = 1000 * (time.perf_counter() - whole) / len(many)
    past = milliseconds(partial(estimate, many, [asked] * len(many), smooth=False), 1) / len(many)
    print(f"2,000 series of 50, filter only: {past:.2f} ms; smoother: {ours:.2f} ms ({whole:.2f} ms by the clock)")
    for name, count, alone in (("2,000 of 50, each", 50, False), ("one of 50", 50, True), ("one of 500", 500, True)):
        series = drawn(rng, count)
        mine = milliseconds(partial(estimate, [series], [asked])) if alone else ours
        grid = milliseconds(partial(by_grid, series, asked))
        fit = milliseconds(partial(by_fit, series), 1)
        print(
            f"{name} | {asked.size} | {mine:.2f} | {grid:.1f} ({grid / mine:.0f} x) | {fit:.0f} ({fit / mine:.0f} x)",
            flush=True,
        )


def shapes(seed: int) -> None:
    """Print what many short series and a long one take, and the most memory that arrays held meanwhile."""
    rng, asked = np.random.default_rng(seed), np.arange(0, 3650, YEAR / 12)
    short = [drawn(rng, count) for count in rng.integers(0, 4, 10_000)]
    times = np.sort(rng.uniform(0, 3650, 10_000))
    long = Series(times, rng.uniform(-8, 8, times.size), np.ones(times.size))
    for name, series in (("10,000 series of at most 3", short), ("one of 10,000", [long])):
        work = partial(estimate, series, [asked] * len(series))
        print(f"{name}: {milliseconds(work) / len(series):.2f} ms each", end="; ", flush=True)
        tracemalloc.start()
        work()
        print(f"at most {tracemalloc.get_traced_memory()[1] / 1e6:.0f} MB", flush=True)
        tracemalloc.stop()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", choices=("coverage", "speed"))
    parser.add_argument("--series", type=int, default=400)
    parser.add_argument("--seed", type=int, default=7)
    given = parser.parse_args()
    if given.only != "speed":
        coverage(given.series, given.seed)
    if given.only != "coverage":
        speed(given.seed)
        shapes(given.seed)


if __name__ == "__main__":
    main()

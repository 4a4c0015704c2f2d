"""Cross-impact balances: every published answer, the tables' large models, and the peers that install.

    python -m benchmarks.crossimpact SHARED [--only whole|command|large|changes|hinges|paths|basins|peers] [--seeds 3]

`SHARED/reference/crossimpact` holds the published matrices with their answers and their sources. Seconds by the clock,
one thread; "whole" runs each in a fresh interpreter, start-up and reading included, "command" as the command does.
"""

import argparse
import csv
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import TypeVar

import numpy as np

from dragoman.engines.crossimpact import (
    Course,
    Effort,
    Model,
    basins,
    certificate,
    check,
    consistent,
    guaranteed,
    hinges,
    paths,
    possible,
    total_impact_scores,
)
from dragoman.engines.crossimpact.model import Int
from dragoman.matrices.scenariowizard import read_project

T = TypeVar("T")
BY_NAME = {"CIB_global", "CIB_natl_regional", "CIB_nested", "CIB_nested_simplified_standardized"}


def numbered(counts: list[int], impacts: Int) -> Model:
    """A model with numbers for names."""
    names = tuple(str(each) for each in range(len(counts)))
    return Model(names, tuple(tuple(str(each) for each in range(count)) for count in counts), impacts)


def published(root: Path) -> Iterator[tuple[str, Path, list[int] | None, dict[tuple[int, ...], int]]]:
    """Name, file, numbers of states where the file has none, and the scenarios (from 0) with their scores."""
    answers = json.loads((root / "cibsa/expected.json").read_text())
    for name in sorted(BY_NAME):
        known = answers[name]
        rows = [tuple(each - 1 for each in row) for row in known["scenarios_1based"]]
        yield name, root / f"cibsa/{name}.scw", None, dict(zip(rows, known["total_impact_scores"], strict=True))
    for name, known in json.loads((root / "jucib/expected.json").read_text()).items():
        rows = [tuple(row) for row in known["kernel_0based"]]
        scores = dict(zip(rows, known["total_impact_scores"], strict=True))
        yield name, root / f"jucib/{name}.csv", known["nvariants"], scores


def loaded(path: Path, counts: list[int] | None) -> Model:
    """The model of a `.scw` file, or of a bare matrix."""
    if counts is None:
        return read_project(path.read_text("cp1252"), path.name)
    with path.open() as lines:
        return numbered(counts, np.array([[int(each) for each in row] for row in csv.reader(lines)]))


def random_model(seed: int, descriptors: int, filled: float = 0.0, sources: int = 0) -> Model:
    """Descriptors of three states: a share of the blocks filled with -3..3, or so many sources for each."""
    rng = np.random.default_rng(seed)
    blocks = rng.random((descriptors, descriptors)) < filled
    for column in range(descriptors if sources else 0):
        others = np.delete(np.arange(descriptors), column)
        blocks[rng.choice(others, sources, replace=False), column] = True
    np.fill_diagonal(blocks, False)
    wide = np.repeat(np.repeat(blocks, 3, 0), 3, 1)
    return numbered([3] * descriptors, rng.integers(-3, 4, wide.shape) * wide)


def timed(work: Callable[[], T]) -> tuple[float, T]:
    """Seconds, and what came out."""
    begin = time.perf_counter()
    found = work()
    return time.perf_counter() - begin, found


def whole(root: Path) -> None:
    """Each published matrix in an interpreter of its own."""
    for name, path, counts, expected in published(root):
        code = (
            "from benchmarks.crossimpact import loaded, answered; from pathlib import Path;"
            f"print(answered(loaded(Path({str(path)!r}), {counts})))"
        )
        took, done = timed(
            partial(subprocess.run, [sys.executable, "-c", code], capture_output=True, check=True, text=True)
        )
        right = done.stdout.strip() == repr(sorted(expected.items()))
        print(f"whole   {name:36s} {took:6.2f} s  {len(expected):3d} scenarios  {'equal' if right else 'DIFFERENT'}")


def commands(root: Path) -> None:
    """`dragoman scenarios --matrix FILE --format json` on each, start-up included: the better of three."""
    for name, path, counts, expected in published(root):
        states = ["--states", ",".join(map(str, counts))] if counts else []
        code = "import sys; from dragoman.cli import main; main(sys.argv[1:])"
        line = [sys.executable, "-c", code, "scenarios", "--matrix", str(path), "--format", "json", *states]
        runs = [timed(partial(subprocess.run, line, capture_output=True, check=True, text=True)) for _ in range(3)]
        whole = json.loads(runs[0][1].stdout)
        found = {tuple(n - 1 for n in row["states"]): row["total_impact_score"] for row in whole["scenarios"]}
        right = whole["complete"] and found == expected
        took = min(seconds for seconds, _ in runs)
        print(f"command {name:36s} {took:6.2f} s  {len(found):3d} scenarios  {'equal' if right else 'DIFFERENT'}")


def answered(model: Model) -> list[tuple[tuple[int, ...], int]]:
    """Scenarios and scores."""
    found = consistent(model).scenarios
    return [
        (tuple(row), int(score)) for row, score in zip(found.tolist(), total_impact_scores(model, found), strict=True)
    ]


def large(seeds: int) -> None:
    """The random models of the table."""
    kinds: dict[str, Callable[[int], Model]] = {
        "40 x 3, a fifth filled": lambda seed: random_model(seed, 40, 0.2),
        "60 x 3, in-degree 3": lambda seed: random_model(seed, 60, sources=3),
        "60 x 3, in-degree 5": lambda seed: random_model(seed, 60, sources=5),
        "30 x 3, 30 % filled": lambda seed: random_model(seed, 30, 0.3),
        "20 x 3, all filled": lambda seed: random_model(seed, 20, 1.0),
    }
    for kind, make in kinds.items():
        for seed in range(seeds):
            model = make(seed)
            took, found = timed(partial(consistent, model, seconds=60))
            print(f"large   {kind:24s} seed {seed} {took:6.2f} s  {len(found.scenarios)} of {found.count}")


def changes(root: Path) -> None:
    """Targets from easy to hard; the last two take four changes."""
    for name, target in (
        ("CIB_natl_regional", (4, 2)),
        ("CIB_natl_regional", (4, 1)),
        ("CIB_nested", (4, 2)),
        ("CIB_nested", (4, 0)),
        ("CIB_nested", (0, 0)),
        ("CIB_natl_regional", (3, 0)),
        ("CIB_nested", (3, 0)),
    ):
        model, wanted = loaded(root / f"cibsa/{name}.scw", None), {target[0]: [target[1]]}
        for question, others in ((possible, True), (guaranteed, True), (guaranteed, False)):
            took, found = timed(partial(question, model, wanted, effort=Effort(5, others, seconds=60)))
            label = f"{model.descriptors[target[0]]}={model.states[target[0]][target[1]]}"
            print(
                f"changes {name:18s} {label:12s} {question.__name__:10s} {took:6.2f} s  cost {found.cost}, "
                f"{len(found.sets)} sets, {found.examined} examined, "
                f"{'proved' if found.proved else 'NOT PROVED'}, {'all' if found.complete else 'some'}"
            )


def hinged(root: Path) -> None:
    """All edits, and the certificate."""
    for name in ("CIB_natl_regional", "CIB_nested"):
        model = loaded(root / f"cibsa/{name}.scw", None)
        took, found = timed(partial(hinges, model))
        print(
            f"hinges  {name:18s} {took:6.2f} s  {len(found.hinges)} of {found.edits} edits, complete {found.complete}"
        )
        took, claim = timed(partial(certificate, model))
        spent, wrong = timed(partial(check, model, claim))
        print(
            f"proof   {name:18s} {took:6.2f} s  {len(claim.boxes)} boxes; checked in {spent:.2f} s: {wrong or 'holds'}"
        )


def simulated() -> None:
    """100,000 paths over 12 periods."""
    for descriptors in (15, 40):
        model = random_model(0, descriptors, 0.2)
        took, _ = timed(partial(paths, model, np.zeros(descriptors, int), Course()))
        print(f"paths   {descriptors} descriptors, 12 periods, 100,000 paths {took:6.2f} s")


def exact_basins(root: Path) -> None:
    """Basins of global succession over all combinations, against those known."""
    known = json.loads((root / "cibsa/exact_basins.json").read_text())
    for name in ("CIB_global", "CIB_natl_regional", "CIB_nested_simplified_standardized"):
        model = loaded(root / f"cibsa/{name}.scw", None)
        took, found = timed(partial(basins, model))
        ours = {tuple(a[0] + 1): int(n) for a, n in zip(found.attractors, found.starts, strict=True) if len(a) == 1}
        theirs = {tuple(each["scenario_1based"]): each["basin"] for each in known[name]["fixed_point_basins"]}
        print(f"basins  {name:36s} {took:6.2f} s  {'equal' if ours == theirs else 'DIFFERENT'}")


def peers(root: Path, seeds: int) -> None:
    """CP-SAT on the same questions where OR-tools is installed."""
    if importlib.util.find_spec("ortools") is None:
        print("peers   OR-tools is not installed")
        return
    from benchmarks.crossimpact_cpsat import count

    models = {name: loaded(path, counts) for name, path, counts, _ in published(root)}
    models |= {f"40 x 3, seed {seed}": random_model(seed, 40, 0.2) for seed in range(seeds)}
    models |= {f"60 x 3, in-degree 3, seed {seed}": random_model(seed, 60, sources=3) for seed in range(seeds)}
    for name, model in models.items():
        took, found = timed(partial(count, model, 60))
        spent, ours = timed(partial(consistent, model, seconds=60))
        print(f"peers   {name:36s} CP-SAT {took:6.2f} s ({found}), ours {spent:6.2f} s ({ours.count})")


def main() -> None:
    """Run what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("shared", type=Path)
    parser.add_argument("--only")
    parser.add_argument("--seeds", type=int, default=3)
    given = parser.parse_args()
    root = given.shared / "reference/crossimpact"
    parts: dict[str, Callable[[], None]] = {
        "whole": lambda: whole(root),
        "command": lambda: commands(root),
        "large": lambda: large(given.seeds),
        "changes": lambda: changes(root),
        "hinges": lambda: hinged(root),
        "paths": simulated,
        "basins": lambda: exact_basins(root),
        "peers": lambda: peers(root, given.seeds),
    }
    for name, run in parts.items():
        if given.only in (None, name):
            run()


if __name__ == "__main__":
    main()

"""Success trees: how long a tree of 200 factors takes, against other programs where they are installed.

    python -m benchmarks.trees [--factors 200] [--trees 20] [--seed 1] [--share 0.2]

Trees are drawn at random: neighbours are joined by AND, OR or "at least two" until one is left, and with the
probability `share` a gate also takes one of the 25 gates made last, which is then used twice. Peers: dd (the same
diagram and order, in CUDD; probability by walking its nodes) and pyAgrum (exact inference in the same Bayesian
network, with gates of many parts split into pairs; it has no path or cut sets). Seconds of the processor.
"""

import argparse
import random
from collections.abc import Callable
from functools import partial
from importlib.util import find_spec
from statistics import median

from benchmarks.clock import taken
from dragoman.engines.trees import (
    And,
    AtLeast,
    Compiled,
    Expression,
    Factor,
    Node,
    Or,
    Probability,
    Tree,
    agencies,
    band,
    compiled,
    cut_sets,
    importances,
    path_sets,
    probability,
)

LOCAL = 25
AGENTS = "abcdefghij"


def drawn(seed: int, count: int, share: float) -> tuple[Tree, str]:
    """A tree and its target."""
    rng = random.Random(seed)
    factors = []
    for number in range(count):
        middle = rng.uniform(0.2, 0.9)
        chance = Probability(middle, middle - 0.1, middle + 0.1)
        factors.append(Factor(f"f{number}", chance, (rng.choice(AGENTS),)))
    open_, nodes, used = [each.name for each in factors], list[Node](), list[str]()
    while len(open_) > 1:
        at = rng.randrange(max(1, len(open_) - 3))
        parts = open_[at : at + rng.choice((2, 2, 3, 3, 4))]
        del open_[at : at + len(parts)]
        if used and rng.random() < share:
            parts.append(rng.choice(used[-LOCAL:]))
        nodes.append(Node(f"g{len(nodes)}", necessary=(_gate(rng, tuple(parts)),)))
        open_.insert(at, nodes[-1].name)
        used += parts
    return Tree(tuple(factors), tuple(nodes)), open_[0]


def _gate(rng: random.Random, parts: tuple[Expression, ...]) -> Expression:
    kind = rng.random()
    if kind < 0.4:
        return And(parts)
    return Or(parts) if kind < 0.85 or len(parts) < 3 else AtLeast(2, parts)


def asked(tree: Tree, target: str) -> Compiled:
    """The issue's question: exact probability, all minimal path and cut sets up to size 4."""
    of = compiled(tree, target)
    probability(of)
    path_sets(of)
    cut_sets(of)
    return of


def more(of: Compiled) -> None:
    """Everything else."""
    importances(of)
    agencies(of)
    band(of)


def by_dd(of: Compiled, tree: Tree, target: str, reorder: bool) -> float:
    """The probability by CUDD, from the order that we found or with its own reordering."""
    from dd import cudd

    store = cudd.BDD()
    store.configure(reordering=reorder)
    names = [each.name for each in of.variables]
    store.declare(*names)
    made = {name: store.var(name) for name in names}
    for node in tree.nodes:
        made[node.name] = _cudd(store, node.necessary[0], made)
    chance = {each.name: each.probability.middle for each in of.variables}
    known: dict[int, float] = {}

    def value(f: "cudd.Function") -> float:
        if f in (store.true, store.false):
            return float(f == store.true)
        if int(f) not in known:
            _, low, high = store.succ(f)
            if f.negated:
                low, high = ~low, ~high
            known[int(f)] = (1 - chance[f.var]) * value(low) + chance[f.var] * value(high)
        return known[int(f)]

    return value(made[target])


def _cudd(store: "cudd.BDD", part: Expression, made: "dict[str, cudd.Function]") -> "cudd.Function":  # type: ignore[name-defined] # noqa: F821
    if isinstance(part, str):
        return made[part]
    assert isinstance(part, And | Or | AtLeast)
    parts = [_cudd(store, each, made) for each in part.parts]
    need = 1 if isinstance(part, Or) else len(parts) if isinstance(part, And) else part.count
    row = [store.true] + [store.false] * need
    for each in parts:
        for left in range(need, 0, -1):
            row[left] = row[left] | (each & row[left - 1])
    return row[need]


def by_agrum(tree: Tree, target: str) -> float:
    """The probability by lazy propagation."""
    import pyagrum as gum

    net = gum.BayesNet()
    for factor in tree.factors:
        net.add(gum.LabelizedVariable(factor.name, factor.name, 2))
        net.cpt(factor.name).fillWith([1 - factor.probability.middle, factor.probability.middle])
    for node in tree.nodes:
        part = node.necessary[0]
        assert isinstance(part, And | Or | AtLeast)
        need = 1 if isinstance(part, Or) else len(part.parts) if isinstance(part, And) else part.count
        net.add(gum.LabelizedVariable(node.name, node.name, 2))
        parents = sorted({str(each) for each in part.parts})
        for each in parents:
            net.addArc(each, node.name)
        for number in range(2 ** len(parents)):
            met = {each: number >> place & 1 for place, each in enumerate(parents)}
            holds = sum(met[str(each)] for each in part.parts) >= need
            net.cpt(node.name)[met] = [1 - holds, holds]
    engine = gum.LazyPropagation(net)
    engine.addTarget(target)
    engine.makeInference()
    return float(engine.posterior(target)[1])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--factors", type=int, default=200)
    parser.add_argument("--trees", type=int, default=20)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.2)
    given = parser.parse_args()
    names = ("asked", "the rest", "dd", "dd, reordering", "pyAgrum")
    rows: list[list[float]] = []
    print("tree | nodes of the function | made | path sets | cut sets | " + " | ".join(f"{each}, s" for each in names))
    for seed in range(given.seed, given.seed + given.trees):
        tree, target = drawn(seed, given.factors, given.share)
        of = compiled(tree, target)
        row = [taken(lambda: asked(tree, target), 1), taken(lambda: more(of), 1)]  # noqa: B023
        row += peers(of, tree, target)
        rows.append(row)
        sizes = f"{len(of.diagram.below(of.met))} | {len(of.diagram)}"
        sets = f"{sum(path_sets(of).counts.values())} | {sum(cut_sets(of).counts.values())}"
        print(f"{seed} | {sizes} | {sets} | " + " | ".join(f"{each:.3f}" for each in row), flush=True)
    for name, column in zip(names, zip(*rows, strict=True), strict=False):
        print(f"{name}: median {median(column):.3f} s, at most {max(column):.3f} s")


def peers(of: Compiled, tree: Tree, target: str) -> list[float]:
    """Seconds of the peers that are installed; their probabilities must be ours."""
    ours, works = probability(of), list[Callable[[], float]]()
    if find_spec("dd") is not None:
        works += [lambda: by_dd(of, tree, target, False), lambda: by_dd(of, tree, target, True)]
    if find_spec("pyagrum") is not None:
        works.append(lambda: by_agrum(tree, target))

    def agreed(work: Callable[[], float]) -> None:
        theirs = work()
        assert abs(theirs - ours) < 1e-9, (theirs, ours)

    return [taken(partial(agreed, work), 1) for work in works]


if __name__ == "__main__":
    main()

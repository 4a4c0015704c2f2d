"""Everything against the whole truth table."""

import itertools
from collections.abc import Callable, Mapping

import numpy as np
import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from dragoman.engines.trees import (
    Tree,
    agencies,
    band,
    compiled,
    cut_sets,
    importances,
    path_sets,
    probability,
    undecided,
)
from dragoman.engines.trees.chances import chances

from .drawn import node_holds, rows, target_holds, trees, variables_of, weight

Table = list[tuple[dict[str, bool], bool]]
small = settings(max_examples=60, deadline=None)


def table(tree: Tree) -> Table:
    names = list(variables_of(tree))
    assume(len(names) <= 12)
    return [(met, target_holds(tree, met)) for met in rows(names)]


def expected(found: Table, chance: Mapping[str, float]) -> float:
    return sum(weight(met, chance) for met, holds in found if holds)


def middles(tree: Tree) -> dict[str, float]:
    return {name: each.middle for name, each in variables_of(tree).items()}


@small
@given(trees())
def test_the_probability_is_that_of_the_truth_table(tree: Tree) -> None:
    assert probability(compiled(tree, "t")) == pytest.approx(expected(table(tree), middles(tree)), abs=1e-12)


@small
@given(trees(), st.data())
def test_met_and_failed_are_conditional_probabilities(tree: Tree, data: st.DataObject) -> None:
    found, chance = table(tree), middles(tree)
    of = compiled(tree, "t")
    for row in importances(of):
        met, failed = (expected(found, {**chance, row.name: end}) for end in (1.0, 0.0))
        assert (row.met, row.failed) == pytest.approx((met, failed), abs=1e-12)
        assert row.birnbaum == pytest.approx(met - failed, abs=1e-12)
        assert probability(of, {row.name: 1.0}) == pytest.approx(met, abs=1e-12)


def primes(
    names: list[str], settles: Callable[[Mapping[str, bool]], bool], size: int
) -> set[frozenset[tuple[str, bool]]]:
    """All prime implicants by trying every set of literals."""
    found: set[frozenset[tuple[str, bool]]] = set()
    for count in range(size + 1):
        for some in itertools.combinations(names, count):
            rest = [name for name in names if name not in some]
            for bits in itertools.product((False, True), repeat=count):
                literals = frozenset(zip(some, bits, strict=True))
                if any(each <= literals for each in found):
                    continue
                if all(settles({**met, **dict(literals)}) for met in rows(rest)):
                    found.add(literals)
    return found


@settings(max_examples=40, deadline=None)
@given(trees(most=6), st.integers(1, 6))
def test_path_and_cut_sets_are_the_prime_implicants(tree: Tree, size: int) -> None:
    """Of the factors alone: what settles the target whatever the chances in the nodes do."""
    names = [each.name for each in tree.factors]
    outcomes: dict[tuple[bool, ...], set[bool]] = {}
    for met, truth in table(tree):
        outcomes.setdefault(tuple(met[name] for name in names), set()).add(truth)
    of = compiled(tree, "t")
    for sets, want in ((path_sets(of, size=size), True), (cut_sets(of, size=size), False)):
        every = primes(names, lambda met: outcomes[tuple(met[n] for n in names)] == {want}, len(names))  # noqa: B023
        assert {frozenset(each) for each in sets.sets} == {each for each in every if len(each) <= size}
        assert sets.listed
        assert sets.complete == all(len(each) <= size for each in every)
        assert sum(sets.counts.values()) == len(sets.sets)


@small
@given(trees(most=5))
def test_the_band_is_the_least_and_the_greatest_over_all_corners(tree: Tree) -> None:
    found = table(tree)
    ends = {name: set(each.ends) for name, each in variables_of(tree).items()}
    corners = [dict(zip(ends, corner, strict=True)) for corner in itertools.product(*ends.values())]
    assume(len(corners) <= 256)
    reached = [expected(found, corner) for corner in corners]
    got = band(compiled(tree, "t"))
    assert (got.low, got.high) == pytest.approx((min(reached), max(reached)), abs=1e-12)
    assert got.error == 0


@small
@given(trees(most=5))
def test_an_agent_settles_all_that_is_in_its_hand(tree: Tree) -> None:
    found, chance = table(tree), middles(tree)
    reached = {each.name for each in compiled(tree, "t").variables}
    for row in agencies(compiled(tree, "t")):
        own = [each.name for each in tree.factors if row.agent in each.agents and each.name in reached]
        assert row.factors == tuple(sorted(own))
        ends = [expected(found, {**chance, **{name: float(bit) for name, bit in met.items()}}) for met in rows(own)]
        assert (row.withheld, row.granted) == pytest.approx((min(ends), max(ends)), abs=1e-12)


def least(tree: Tree, given: Mapping[str, bool], model: Mapping[str, bool] | None = None) -> dict[str, bool]:
    """The least fixed point for one assignment where negations, if there is a model, look at that."""
    met = {**given, **{node.name: False for node in tree.nodes}}
    while (new := {**met, **{node.name: node_holds(node, met, model) for node in tree.nodes}}) != met:
        met = new
    return met


def well_founded(tree: Tree, given: Mapping[str, bool]) -> tuple[bool, bool]:
    """Whether "t" is met, and whether it is undecided, by alternating fixed points of one assignment."""
    sure = {**given, **{node.name: False for node in tree.nodes}}
    while True:
        may = least(tree, given, sure)
        now = least(tree, given, may)
        if now == sure:
            return sure["t"], may["t"] and not sure["t"]
        sure = now


@small
@given(trees(negations=False, most=6, circular=True))
def test_cycles_without_negation_have_the_least_fixed_point(tree: Tree) -> None:
    names = list(variables_of(tree))
    assume(len(names) <= 11)
    want = sum(weight(met, middles(tree)) for met in rows(names) if least(tree, met)["t"])
    try:
        of = compiled(tree, "t", loops="least")
    except ValueError as error:
        assert "nothing but itself" in str(error)
        assert want == 0
        return
    assert probability(of) == pytest.approx(want, abs=1e-12)
    assert undecided(of) == 0
    assert bool(of.rule) == bool(of.cycles.found)


@small
@given(trees(most=5, circular=True))
def test_cycles_have_the_well_founded_model_and_stable_models_agree(tree: Tree) -> None:
    """Whatever the cycles (Van Gelder, Ross and Schlipf 1991; Gelfond and Lifschitz 1988)."""
    names = list(variables_of(tree))
    assume(len(names) <= 7)
    try:
        of = compiled(tree, "t", loops="least")
    except ValueError:
        return
    assert -1e-12 <= probability(of) <= probability(of) + undecided(of) <= 1 + 1e-12
    for met in rows(names):
        row = np.array([[float(met[each.name]) for each in of.variables]])
        sure, open_ = (chances(of.diagram, f, row)[0] for f in (of.met, of.undecided))
        assert (bool(sure), bool(open_)) == well_founded(tree, met)
        if not open_:
            assert all(model["t"] == bool(sure) for model in stable(tree, met))


def stable(tree: Tree, given: Mapping[str, bool]) -> list[dict[str, bool]]:
    """Every model that is the least fixed point where negations look at the model itself."""
    found = []
    for guess in rows([node.name for node in tree.nodes]):
        model = {**given, **guess}
        if least(tree, given, model) == model:
            found.append(model)
    return found

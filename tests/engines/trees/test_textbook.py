"""Examples with published answers, and cases worked out by hand."""

import math

import pytest

from dragoman.engines.trees import (
    LEAST,
    And,
    AtLeast,
    Enabling,
    Expression,
    Factor,
    Kind,
    Node,
    Not,
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
    undecided,
)
from dragoman.engines.trees.compiled import NODES

from .drawn import factors


def bridge(chance: float) -> Tree:
    ways = (And(("a", "d")), And(("b", "e")), And(("a", "c", "e")), And(("b", "c", "d")))
    return Tree(factors(**dict.fromkeys("abcde", chance)), (Node("t", sufficient=ways),))


def test_the_bridge() -> None:
    """Barlow and Proschan 1975, ch. 1-2: 2p² + 2p³ - 5p⁴ + 2p⁵; four path sets, four cut sets; at 1/2 the structural
    importance of the middle component is 1/8, of the others 3/8."""
    of = compiled(bridge(0.9), "t")
    assert probability(of) == pytest.approx(0.97848)
    assert ["".join(name for name, _ in each) for each in path_sets(of).sets] == ["ad", "be", "ace", "bcd"]
    assert ["".join(name for name, _ in each) for each in cut_sets(of).sets] == ["ab", "de", "ace", "bcd"]
    half = {row.name: row.birnbaum for row in importances(compiled(bridge(0.5), "t"))}
    assert half == pytest.approx({"a": 3 / 8, "b": 3 / 8, "c": 1 / 8, "d": 3 / 8, "e": 3 / 8})


def test_the_pressure_tank() -> None:
    """Fault Tree Handbook (NUREG-0492, 1981), ch. VIII: five minimal cut sets, some 3.4e-5, mostly from K2."""
    chance = {"T": 5e-6, "K2": 3e-5, "S": 1e-4, "S1": 3e-5, "K1": 3e-5, "R": 1e-4}
    nodes = (
        Node("E5", sufficient=("K1", "R")),
        Node("E4", sufficient=("S1", "E5")),
        Node("E3", necessary=("S", "E4")),
        Node("E2", sufficient=("K2", "E3")),
        Node("E1", sufficient=("T", "E2")),
    )
    of = compiled(Tree(factors(**chance), nodes), "E1")
    found = path_sets(of)
    assert {frozenset(name for name, _ in each) for each in found.sets} == {
        frozenset(each.split()) for each in ("K2", "T", "S S1", "S K1", "S R")
    }
    assert (found.complete, found.monotone, found.counts) == (True, True, {1: 2, 2: 3})
    assert probability(of) == pytest.approx(3.4e-5, rel=0.05)
    k2 = next(row for row in importances(of) if row.name == "K2")
    assert k2.fussell_vesely == pytest.approx(0.86, abs=0.02)


def test_two_of_three() -> None:
    """3p² - 2p³, and Birnbaum's measure 2p(1 - p) (Birnbaum 1969)."""
    of = compiled(Tree(factors(a=0.7, b=0.7, c=0.7), (Node("t", (AtLeast(2, ("a", "b", "c")),)),)), "t")
    assert probability(of) == pytest.approx(3 * 0.49 - 2 * 0.343)
    assert [row.birnbaum for row in importances(of)] == pytest.approx([0.42] * 3)


def test_measures_by_hand() -> None:
    """a and (b or c) at .5: 3/8; if a is met 3/4, if it fails 0."""
    of = compiled(Tree(factors(a=0.5, b=0.5, c=0.5), (Node("t", ("a", Or(("b", "c")))),)), "t")
    first, second, _ = importances(of)
    assert (first.name, first.met, first.failed, first.fussell_vesely) == ("a", 0.75, 0.0, 1.0)
    assert (first.achievement_worth, first.reduction_worth) == (2.0, math.inf)
    assert (second.achievement_worth, second.reduction_worth) == pytest.approx((4 / 3, 1.5))
    assert second.fussell_vesely == pytest.approx(1 / 3)


def test_an_enabling_condition_raises_the_probability_and_gates_nothing() -> None:
    helps = (Enabling("help", Probability(0.5)),)
    node = Node("t", necessary=("gate",), enabling=helps, base=Probability(0.2))
    of = compiled(Tree(factors(gate=0.5, help=0.4), (node,)), "t")
    assert probability(of, {"gate": 1, "help": 0}) == pytest.approx(0.2)
    assert probability(of, {"gate": 1, "help": 1}) == pytest.approx(1 - 0.8 * 0.5)
    assert probability(of, {"gate": 0}) == 0
    assert path_sets(of).sets == ()
    assert cut_sets(of).sets == ((("gate", False),),)
    assert {row.kind for row in importances(of)} == set(Kind)


def test_a_chance_against_the_target_counts_against_its_sets() -> None:
    """What nobody named may bring n about, which blocks t: no factors settle t, b or no a stops it."""
    nodes = (Node("n", sufficient=("b",), base=Probability(0.5)), Node("t", ("a",), blocking=("n",)))
    of = compiled(Tree(factors(a=0.5, b=0.5), nodes), "t")
    assert path_sets(of).sets == ()
    assert cut_sets(of).sets == ((("a", False),), (("b", True),))


def test_a_blocking_condition_must_fail() -> None:
    of = compiled(Tree(factors(a=0.5, b=0.2), (Node("t", ("a",), blocking=("b",)),)), "t")
    assert probability(of) == pytest.approx(0.4)
    assert path_sets(of).sets == ((("a", True), ("b", False)),)
    assert cut_sets(of).sets == ((("a", False),), (("b", True),))
    assert next(row.birnbaum for row in importances(of) if row.name == "b") == pytest.approx(-0.5)


def test_one_way_or_the_other_has_prime_implicants() -> None:
    """Either a without b or b without a: no set of met factors alone."""
    either = Or((And(("a", Not("b"))), And((Not("a"), "b"))))
    of = compiled(Tree(factors(a=0.5, b=0.5), (Node("t", (either,)),)), "t")
    found = path_sets(of)
    assert found.sets == ((("a", False), ("b", True)), (("a", True), ("b", False)))
    assert not found.monotone
    assert found.complete


def test_who_has_it_in_hand() -> None:
    tree = Tree(
        (Factor("a", Probability(0.5), ("X",)), Factor("b", Probability(0.5), ("X",)), Factor("c", Probability(0.5))),
        (Node("t", (And(("a", "b")), "c")),),
    )
    [found] = agencies(compiled(tree, "t"))
    assert (found.agent, found.factors, found.granted, found.withheld) == ("X", ("a", "b"), 0.5, 0.0)
    assert found.swing == 0.5


def test_few_sets_are_listed_and_all_counted() -> None:
    names = [f"f{number:02}" for number in range(20)]
    of = compiled(Tree(factors(**dict.fromkeys(names, 0.5)), (Node("t", (AtLeast(3, tuple(names)),)),)), "t")
    found = path_sets(of, most=10)
    assert (len(found.sets), found.counts, found.listed, found.complete) == (10, {3: 1140}, False, True)
    assert not cut_sets(of).complete


def parities(count: int) -> Tree:
    """Conditions that work both ways: whether an odd number of factors is met."""
    part: Expression = "f0"
    nodes = []
    for number in range(1, count):
        other = f"f{number}"
        nodes.append(Node(f"n{number}", (Or((And((part, Not(other))), And((Not(part), other)))),)))
        part = f"n{number}"
    given = tuple(Factor(f"f{number}", Probability(0.5, 0.4, 0.7)) for number in range(count))
    return Tree(given, tuple(nodes))


def test_bands_of_much_that_works_both_ways_state_their_error() -> None:
    """Of n factors at 0.4 to 0.7, an odd number is met with (1 - product of (1 - 2p)) / 2, each (1 - 2p) .2 or -.4."""
    few = band(compiled(parities(5), "n4"))
    assert (few.low, few.high, few.error) == pytest.approx((0.5 - 0.2 * 0.4**4 / 2, 0.5 + 0.4**5 / 2, 0))
    many = compiled(parities(30), "n29")
    found = band(many, seed=3)
    assert found == band(many, seed=3)
    assert found.low <= 0.5 <= found.high
    assert 0 < found.error < 1
    assert found.high + found.error >= 0.5 + 0.2 * 0.4**29 / 2


def test_cycles_are_named_refused_and_broken_by_a_rule() -> None:
    """a and b rest on each other; b has another way, by c."""
    nodes = (Node("t", ("b",)), Node("a", sufficient=("b",)), Node("b", sufficient=("a", "c")))
    tree = Tree(factors(c=0.3), nodes)
    with pytest.raises(ValueError, match="'a' → 'b' → 'a'"):
        compiled(tree, "t")
    of = compiled(tree, "t", loops="least")
    assert (of.cycles.found, of.cycles.complete, of.rule) == ((("a", "b"),), True, LEAST)
    assert probability(of) == pytest.approx(0.3)


def test_what_hangs_on_its_own_failing_is_undecided() -> None:
    """a blocks b and b blocks a where c is met: neither is decided."""
    nodes = (Node("a", ("c",), blocking=("b",)), Node("b", ("c",), blocking=("a",)), Node("t", ("a",)))
    of = compiled(Tree(factors(c=0.3), nodes), "t", loops="least")
    assert probability(of) == 0
    assert undecided(of) == pytest.approx(0.3)


def test_cycles_are_listed_up_to_a_limit() -> None:
    """Ten nodes that all name each other have more than a million elementary cycles."""
    names = [f"n{number}" for number in range(10)]
    nodes = (*(Node(name, sufficient=(*names, "f")) for name in names), Node("t", ("n0",)))
    found = compiled(Tree(factors(f=0.5), nodes), "t", loops="least")
    assert (len(found.cycles.found), found.cycles.complete, probability(found)) == (1000, False, 0.5)


def test_what_just_fits_has_its_sets_too() -> None:
    """The bound on trying an order does not bind the sets; with no node to spare they are found, but not proved all."""
    both = And((Or(("a", "b", "c")), AtLeast(2, ("d", "f", "h"))))
    tree = Tree(
        factors(**dict.fromkeys("abcdfgh", 0.5)),
        (Node("t", sufficient=(both, And(("g", "h")), And(("d", "a")))),),
    )
    of = compiled(tree, "t")
    assert of.diagram.limit == NODES
    tight = compiled(tree, "t", nodes=len(of.diagram))
    spare, none = path_sets(of, size=3), path_sets(tight, size=3)
    assert (none.sets, none.counts) == (spare.sets, spare.counts)
    assert (spare.complete, none.complete) == (True, False)


def test_a_long_chain_needs_no_deeper_stack() -> None:
    names = [f"f{number}" for number in range(3000)]
    of = compiled(Tree(factors(**dict.fromkeys(names, 0.999)), (Node("t", tuple(names)),)), "t")
    assert probability(of) == pytest.approx(0.999**3000)
    assert len(cut_sets(of, size=1).sets) == 3000

"""What is no tree, no target or no question is refused in words."""

import math

import pytest

from dragoman.engines.trees import (
    And,
    AtLeast,
    Enabling,
    Expression,
    Node,
    Not,
    Probability,
    TooLarge,
    Tree,
    compiled,
    path_sets,
    probability,
)

from .drawn import factors

SOUND = Node("t", ("a",))


@pytest.mark.parametrize(
    ("nodes", "target", "says"),
    [
        ((SOUND,), "T", "no target 'T'"),
        ((Node("sanctions waiver", ("a",)),), "sanction waiver", "near it: 'sanctions waiver'"),
        ((Node("t", ("ab",)),), "t", "unknown factor 'ab'; near it: 'a'"),
        ((SOUND, SOUND), "t", "'t' is there twice"),
        ((Node("a", ("t",)), SOUND), "t", "'a' is there twice"),
        ((Node("t"),), "t", "no conditions"),
        ((Node("t", ("t",)),), "t", "part of its own proof: 't' → 't'"),
        ((Node("t", enabling=(Enabling("a", Probability(0.5)),)),), "t", "base"),
        ((Node("t", base=Probability(1.5)),), "t", "probability 1.5"),
        ((Node("t", base=Probability(math.nan)),), "t", "between 0 and 1"),
        ((Node("t", base=Probability(0.5, 0.6, 0.7)),), "t", "outside its own band"),
        ((Node("t", (AtLeast(2, ("a",)),)),), "t", "at least 2 of 1"),
        ((Node("t", (And(()),)),), "t", "combination of nothing"),
    ],
)
def test_what_is_no_tree_is_refused(nodes: tuple[Node, ...], target: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        compiled(Tree(factors(a=0.5), nodes), target)


def test_a_target_that_only_proves_itself_is_refused_by_the_rule_too() -> None:
    nodes = (Node("t", ("n",)), Node("n", ("t",)))
    with pytest.raises(ValueError, match="nothing but itself"):
        compiled(Tree((), nodes), "t", loops="least")


def test_nesting_without_end_is_refused() -> None:
    part: Expression = "a"
    for _ in range(5000):
        part = Not(part)
    with pytest.raises(ValueError, match="nested"):
        compiled(Tree(factors(a=0.5), (Node("t", (part,)),)), "t")


def test_too_large_says_how_large() -> None:
    with pytest.raises(TooLarge, match="5 variables, and its decision diagram more than 5 nodes"):
        compiled(
            Tree(factors(**dict.fromkeys("abcde", 0.5)), (Node("t", (AtLeast(3, tuple("abcde")),)),)), "t", nodes=5
        )


def test_a_factor_can_be_the_target() -> None:
    of = compiled(Tree(factors(a=0.3), ()), "a")
    assert probability(of) == pytest.approx(0.3)
    assert path_sets(of).sets == ((("a", True),),)


def test_what_if_names_only_what_the_target_rests_on() -> None:
    of = compiled(Tree(factors(a=0.5, b=0.5), (SOUND,)), "t")
    with pytest.raises(ValueError, match="does not rest on 'b'"):
        probability(of, {"b": 1})
    with pytest.raises(ValueError, match="between 0 and 1"):
        probability(of, {"a": 2})
    with pytest.raises(ValueError, match="1 or more"):
        path_sets(of, size=0)

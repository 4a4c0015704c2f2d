"""The signed digraph: edges, loops, paths, pushes, and where they are drawn."""

from itertools import pairwise

import pytest

from dragoman.lenses.influence import Push, figure, graph, loops, paths, pushes
from dragoman.lenses.influence.figure import loop_figure
from dragoman.lenses.influence.graph import Edge, product
from dragoman.lenses.influence.layout import arrow, layout, ring, room
from dragoman.lenses.influence.paths import conflict, of_actor
from dragoman.lenses.model import Factor, Model
from dragoman.views.chart import svg
from tests.lenses.influence.told import FACTORS, MODEL, impact

HELD = graph(MODEL)
EDGES = {(each.source, each.target): each for each in HELD.edges}


def test_impacts_and_needs_are_edges_with_signs() -> None:
    assert {key: each.sign for key, each in EDGES.items()} == {
        ("arms", "fear"): "+", ("fear", "arms"): "+", ("fear", "trade"): "-", ("trade", "fear"): "±",
        ("court", "trade"): "+", ("trade", "peace"): "+", ("fear", "peace"): "-",
    }  # fmt: skip
    assert EDGES["trade", "peace"].how == ("necessary",)
    assert EDGES["trade", "fear"].signs == {"+": 1, "-": 2}
    assert EDGES["trade", "fear"].disputed


def test_several_statements_are_one_edge() -> None:
    twice = Model(
        factors=FACTORS, impacts=(impact("arms", "fear", 1), impact("arms", "fear", -3), impact("fear", "fear", 1))
    )
    (edge,) = graph(twice).edges
    assert (edge.sign, edge.strength, dict(edge.signs)) == ("±", 3, {"+": 1, "-": 1})


@pytest.mark.parametrize(("signs", "sign"), [("", "+"), ("--", "+"), ("+-", "-"), ("-±", "±")])
def test_the_sign_of_a_chain(signs: str, sign: str) -> None:
    assert product(signs) == sign  # type: ignore[arg-type]


def test_loops_reinforce_or_balance_or_conflict() -> None:
    found, more = loops(HELD)
    assert not more
    assert [(each.kind, each.strength, each.factors) for each in found] == [
        ("reinforcing", 2, ("arms", "fear")),
        ("conflicting", 1, ("fear", "trade")),
    ]
    balance = graph(Model(factors=FACTORS, impacts=(impact("arms", "fear", 1), impact("fear", "arms", -1))))
    assert loops(balance)[0][0].kind == "balancing"


def test_more_loops_than_can_be_read_are_cut_and_said_so() -> None:
    keys = [f"f{number}" for number in range(7)]
    full = Model(
        factors=tuple(Factor(key=key, name=key) for key in keys),
        impacts=tuple(impact(one, other, 1) for one in keys for other in keys if one != other),
    )
    found, more = loops(graph(full))
    assert more
    assert len(found) == 200


def test_the_strongest_chains_first_with_their_signs() -> None:
    found = paths(HELD, ["court"], ["peace"])
    assert [(each.factors, each.sign, each.strength) for each in found] == [
        (("court", "trade", "peace"), "+", 2),
        (("court", "trade", "fear", "peace"), "±", 1),
    ]
    assert conflict(found)
    assert not conflict(found[:1])
    assert paths(HELD, ["peace"], ["arms"]) == []
    assert of_actor(HELD, "Tanzania") == ["court"]


def test_third_parties_on_a_pair() -> None:
    found = pushes(HELD)
    assert [(each.who, each.whom) for each in found if each.third] == [(("Tanzania",), ("Kenya", "Uganda"))]
    assert found[0].third
    assert all("Tanzania" in each.who for each in pushes(HELD, actors=["Tanzania"]))
    assert pushes(HELD, between=["Kenya", "Narnia"]) == []


def test_the_drawing_has_an_arrow_for_each_and_leads_to_the_statement() -> None:
    drawn = figure(pushes(HELD), href="#p-{}".format)
    assert drawn is not None
    data = drawn.spec["data"]["values"]
    assert {each["href"] for each in data} >= {"#p-court-trade"}
    assert {each["tone"] for each in data} == {"furthers", "both"}
    assert "viewBox" in svg(drawn, "x")
    ring_ = loop_figure(loops(HELD)[0][0], HELD)
    assert ring_.title == "A reinforcing loop"
    assert "Kenya buys patrol boats → Uganda fears the patrol boats, and back" in ring_.caption
    assert figure([]) is None
    lonely = Edge("a", "b", {"+": 1}, 1, ("influence",), "", (), ())
    assert figure([Push(lonely, (), ())]) is None


def test_the_same_graph_is_drawn_the_same_and_no_two_names_meet() -> None:
    names = [f"n{number}" for number in range(12)]
    one = layout(names, list(pairwise(names)))
    assert one == layout(reversed(names), list(pairwise(names)))
    assert len(set(one.values())) == 12
    assert ring(["a"]) == {"a": ring(["a"])["a"]}


def test_an_arrow_stops_before_the_names() -> None:
    found = arrow((0, 0), (100, 0), (room("ab"), room("ab")))
    assert 0 < found.x < found.x2 < 100
    assert found.turn == 90
    back = arrow((100, 0), (0, 0), (room("ab"), room("ab")))
    assert back.y != found.y
    assert arrow((0, 0), (0, 0), (room("a"), room("a"))).turn in (0, 180)

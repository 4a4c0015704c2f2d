"""What follows from a model, in rows and words."""

from dataclasses import replace
from typing import Any, cast

import numpy as np
import pytest

from dragoman.errors import QueryError
from dragoman.lenses.model import Factor, Holds, Impact, Model
from dragoman.lenses.result import LensResult
from dragoman.lenses.scenarios import Case, Wanted, case_of, matrix_figure, matrix_scenarios, question, tableau_figure
from dragoman.lenses.scenarios.lens import result_of
from tests.engines.crossimpact.oracle import drawn, somewhereland

from .models import MODEL

QUOTES = {"s1": "There is no deal without a waiver", "s3": "Beijing leans on them"}


def case(show: str = "scenarios", model: Model = MODEL, **wanted: Any) -> Case:
    return case_of(model, question(show, cast(Wanted, wanted)), QUOTES)


def result(show: str = "scenarios", model: Model = MODEL, **wanted: Any) -> LensResult:
    return result_of(case(show, model, **wanted))


def said(found: LensResult) -> str:
    return "\n".join(found.notes)


def test_the_scenarios_of_a_target_with_best_and_worst() -> None:
    found = result(target="energy deal")
    assert [row.values["states"]["Energy deal"] for row in found.rows] == ["no", "no", "no", "yes"]
    assert [row.values["target"] for row in found.rows] == [False, False, False, True]
    assert "best" in found.rows[3].values["case"]
    assert found.rows[3].statements == ("s2", "s1")
    assert "4 consistent scenarios of 8 combinations, and no others." in said(found)
    assert "is in 1 of 4 scenarios" in said(found)
    assert "Best case for “Energy deal: yes” (scenario 4): yes: Energy deal" in said(found)


def test_what_it_takes_in_three_senses() -> None:
    found = result("changes", target="energy deal")
    told = [(row.values["sense"], row.values["changes"], row.values["cost"]) for row in found.rows]
    on, off = "US sanctions waiver: partial or full", "Chinese pressure: no"
    assert told == [("possible", [], 0), ("guaranteed", [on, off], 2), ("reachable", [on], 1)]
    assert all(row.values["proved"] for row in found.rows)
    assert found.rows[1].values["agents"] == ["United States", "China"]
    assert set(found.rows[1].statements) >= {"s1", "s2"}


def test_today_may_be_given() -> None:
    found = result("changes", target="energy deal", today="Chinese pressure=yes")
    assert [len(row.values["changes"]) for row in found.rows if row.values["sense"] == "reachable"] == [2]
    assert "not told of “US sanctions waiver”" in said(found)


def test_levers_in_nobodys_hand_are_named() -> None:
    model = replace(MODEL, factors=tuple(replace(each, agents=()) for each in MODEL.factors))
    assert "In nobody's hand, so no levers: “US sanctions waiver” and “Chinese pressure”" in said(
        result("changes", model, target="energy deal")
    )
    every = result("changes", model, target="energy deal", all_levers=True)
    assert [len(row.values["changes"]) for row in every.rows] == [0, 2, 1]


def test_where_nothing_pushes_for_the_target_that_is_said() -> None:
    found = result("changes", replace(MODEL, impacts=MODEL.impacts[1:]), target="energy deal")
    assert "nothing told pushes “Energy deal” that way" in said(found)


def test_hinges_with_their_sentences() -> None:
    found = result("hinges", target="energy deal")
    gate = next(row for row in found.rows if row.values["now"] == "needed")
    assert gate.values["judgement"] == "“Energy deal” (yes) needs “US sanctions waiver” (partial or full)"
    assert (gate.values["quote"], gate.statements) == (QUOTES["s1"], ("s1",))
    assert gate.values["gained"] == 1  # without waiver and pressure both states of the deal are then as good
    pressed = next(
        row for row in found.rows if row.values["judgement"].startswith("Chinese pressure: yes → Energy deal: yes")
    )
    assert (pressed.values["now"], pressed.values["then"], pressed.values["gained"]) == (-2, -1, 1)
    assert pressed.values["quote"] == QUOTES["s3"]


def test_families_fork() -> None:
    found = result("families", target="energy deal")
    whole, *rest = found.rows
    assert (whole.values["scenarios"], whole.values["because"]) == (4, "all")
    assert sum(row.values["scenarios"] for row in rest if row.values["depth"] == 1) == 4
    assert "They fork first at" in said(found)


def test_attractors_and_where_today_leads() -> None:
    found = result("attractors", today="waiver=none")
    assert sum(row.values["starts"] for row in found.rows) == 8
    assert [row.values["states"] for row in found.rows if row.values["from_today"]] == [[[1, 1, 1]]]
    assert "Today holds together" in said(found)
    moving = result("attractors", today="waiver=full")
    assert "Today does not hold together: “Energy deal” would move." in said(moving)


def test_paths_say_what_is_assumed_and_are_the_same_twice() -> None:
    found, again = (result("paths", target="energy deal", seed=3) for _ in range(2))
    assert found.records() == again.records()
    deal = found.rows[0].values
    assert (deal["factor"], len(deal["course"])) == ("Energy deal", 13)
    assert deal["low"] <= deal["probability"] <= deal["high"]
    assert "Assumed, not read" in said(found)


def test_a_certificate_is_checked() -> None:
    found = result("certificate", target="energy deal")
    assert sum(row.values["combinations"] for row in found.rows) == 8 - 4
    assert "Proved" in said(found)
    assert {each for row in found.rows for each in row.statements} >= {"s1"}


def test_weights_are_named() -> None:
    found = result(weights={"energy deal": 1.0, "Chinese pressure": -2.0})
    assert "by the weights given (energy deal +1, Chinese pressure -2)" in said(found)
    assert [row.values["scenario"] for row in found.rows if "best" in row.values["case"]] == [4]


def test_parts_that_share_no_link_are_looked_at_apart() -> None:
    other = (Factor(key="a", name="Alpha"), Factor(key="b", name="Beta"))
    push = Impact(key="p", source=Holds("a", "yes"), target=Holds("b", "yes"), strength=2)
    both = replace(MODEL, factors=(*MODEL.factors, *other), impacts=(*MODEL.impacts, push))
    assert set(result(model=both).rows[0].values["states"]) == {
        "US sanctions waiver",
        "Energy deal",
        "Chinese pressure",
    }
    assert set(result(model=both, target="beta").rows[0].values["states"]) == {"Alpha", "Beta"}
    assert len(result(model=both, part=0).rows) == 4 * 3
    with pytest.raises(QueryError, match="no part 3: the model has 2 parts"):
        result(model=both, part=3)


def test_no_scenario_at_all() -> None:
    """a wants b to be otherwise, b wants to be as a is."""
    circle = [("a", "b", "yes", "yes"), ("a", "b", "no", "no"), ("b", "a", "yes", "no"), ("b", "a", "no", "yes")]
    impacts = tuple(
        Impact(key=str(n), source=Holds(one, s, True), target=Holds(two, t, True), strength=1)
        for n, (one, two, s, t) in enumerate(circle)
    )
    model = Model(factors=(Factor(key="a", name="A"), Factor(key="b", name="B")), impacts=impacts)
    found = result(model=model)
    assert found.rows == ()
    assert "No combination of states holds together" in said(found)
    assert len(result("attractors", model).rows) == 1
    assert result("families", model).rows == ()
    assert result("changes", model, target="a", all_levers=True).rows
    assert result("hinges", model, target="a").lens == "scenarios"


@pytest.mark.parametrize(
    ("wanted", "says"),
    [
        ({"targets": "x"}, "cannot be asked for 'targets'"),
        ({"tolerance": -1}, "`tolerance` takes"),
        ({"seconds": 0}, "`seconds` takes"),
        ({"seconds": float("nan")}, "`seconds` takes"),
        ({"rule": "both"}, "`rule` takes"),
        ({"weights": {"energy deal": float("inf")}}, "must be a number"),
        ({"target": "moon landing"}, "nearest are"),
    ],
)
def test_questions_that_cannot_be_asked(wanted: dict[str, Any], says: str) -> None:
    with pytest.raises(QueryError, match=says):
        result(**wanted)


def test_changes_need_a_target() -> None:
    with pytest.raises(QueryError, match="give one"):
        result("changes")


def test_a_target_that_no_link_touches_is_free() -> None:
    found = result(target="moon")
    assert "is in 1 of 2 scenarios" in said(found)


def test_a_matrix_gives_the_same_as_its_engine() -> None:
    found = matrix_scenarios(somewhereland(), target="d0=s0")
    assert len(found.rows) == 10
    assert "in 4 of 10" in said(found)
    assert all(row.statements == () for row in found.rows)
    assert matrix_scenarios(drawn(1, [3] * 3), limit=1).rows[1:] == ()


def test_figures_link_to_statements() -> None:
    found = case(target="energy deal")
    matrix, tableau = matrix_figure(found.carried), tableau_figure(found)
    assert matrix and tableau
    cells = {(each["source"], each["target"]): each for each in matrix.spec["data"]["values"]}
    pressed = cells["Chinese pressure: yes", "Energy deal: yes"]
    assert (pressed["value"], pressed["text"], pressed["href"]) == (-2, "−2", "#statement-s3")
    assert {each["what"] for each in cells.values()} == {"judged", "needed"}
    assert set(matrix.statements) == {"s1", "s2", "s3", "s4"}
    assert len(tableau.spec["data"]["values"]) == 4 * 3
    assert {each["href"] for each in tableau.spec["data"]["values"] if "href" in each} <= {
        f"#statement-{each}" for each in tableau.statements
    }


def test_names_cut_alike_stay_apart() -> None:
    long = "The very long name of a factor that is cut before it ends"
    names = tuple(replace(each, name=f"{long} {n}") for n, each in enumerate(MODEL.factors))
    drawn_ = tableau_figure(case(model=replace(MODEL, factors=names)))
    assert drawn_ is not None
    assert len({each["factor"] for each in drawn_.spec["data"]["values"]}) == 3


def test_too_many_scenarios_are_counted_and_hinges_refused() -> None:
    """Twenty factors that each push one that is free: all of them are free but that one."""
    many = tuple(Factor(key=f"k{n}", name=f"Factor {n}") for n in range(20))
    push = tuple(
        Impact(key=f"p{n}", source=Holds(f"k{n}", "yes"), target=Holds("k0", "yes"), strength=1) for n in range(1, 20)
    )
    model = Model(factors=many, impacts=push)
    found = result(model=model, limit=5)
    assert len(found.rows) == 5
    assert "Not complete: 100,000 consistent scenarios are listed, of 1,048,576 combinations; at most" in said(found)
    with pytest.raises(QueryError, match=r"hinges need all scenarios.*--part"):
        result("hinges", model)


def test_margins_are_those_of_the_engine() -> None:
    assert np.array_equal(case(target="energy deal").margin, [0, 0, 0, 0])

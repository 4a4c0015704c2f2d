"""A dossier's model as a cross-impact model."""

from dataclasses import replace

import numpy as np
import pytest

from dragoman.engines.crossimpact import Prerequisite, consistent
from dragoman.errors import ModelError
from dragoman.lenses.model import All, Any_, Factor, Holds, Model, Never
from dragoman.lenses.scenarios import carried

from .models import AGAINST, DEAL, HELP, MODEL, NEED, needing


def test_states_that_no_link_tells_apart_are_one_and_a_need_of_them_is_a_gate() -> None:
    found = carried(MODEL)
    assert [each.key for each in found.factors] == ["waiver", "deal", "pressure"]
    assert found.model.states == (("none", "partial or full"), ("no", "yes"), ("no", "yes"))
    assert found.model.prerequisites == (Prerequisite(1, 1, ((0, 1),)),)
    assert found.model.impacts.nonzero()[0].tolist() == [1, 5]
    assert (found.model.impacts[1, 3], found.model.impacts[5, 3]) == (1, -2)
    assert found.grounds == {(1, 3): ("s2",), (5, 3): ("s3", "s4")}
    assert found.gates == (("s1",),)
    assert found.notes == ("1 factor that no link touches left out.",)


def test_its_scenarios_are_those_worked_out_by_hand() -> None:
    found = consistent(carried(MODEL).model)
    assert found.complete
    assert found.scenarios.tolist() == [[0, 0, 0], [0, 0, 1], [1, 0, 1], [1, 1, 0]]


def test_a_state_that_is_asked_for_stands_by_itself_and_the_gate_becomes_a_push() -> None:
    found = carried(MODEL, [Holds("waiver", "full", exactly=True)])
    assert found.model.states[0] == ("none", "partial", "full")
    assert found.model.prerequisites == ()
    assert found.model.impacts[0, 4] == -3
    assert [note for note in found.notes if "could not be a gate" in note]


def test_costs_are_one_in_somebodys_hand_and_what_the_factor_says() -> None:
    priced = replace(
        MODEL, factors=(replace(MODEL.factors[0], costs={"full": 7.0, "partial": 3.0}), *MODEL.factors[1:])
    )
    assert carried(priced).model.costs.tolist() == [1, 3, np.inf, np.inf, 1, 1]
    assert carried(priced, every_lever=True).model.costs.tolist() == [1, 3, 1, 1, 1, 1]


@pytest.mark.parametrize(
    ("antecedent", "needs"),
    [
        (Holds("pressure", "yes"), ((1, 1),)),
        (All((Holds("pressure", "yes"), Holds("issue", "alleged"))), ((1, 1), (2, 1))),
        (Any_((Holds("pressure", "yes"),)), ((1, 1),)),
    ],
)
def test_necessary_conditions_are_gates_where_they_are_ands(
    antecedent: All, needs: tuple[tuple[int, int], ...]
) -> None:
    found = carried(needing(antecedent))
    assert found.model.prerequisites == (Prerequisite(0, 1, needs),)
    assert not found.model.impacts.any()


def test_what_blocks_is_a_gate_on_its_absence_and_several_that_block_are_all_needed_away() -> None:
    either = Any_((Holds("pressure", "yes"), Holds("issue", "alleged")))
    found = carried(needing(either, "blocking"))
    assert found.factors[2].states == ("resolved or potential", "alleged or open")
    assert found.factors[2].now == "alleged or open"
    assert found.model.prerequisites == (Prerequisite(0, 1, ((1, 0), (2, 0))),)


def test_alternatives_are_pushes_and_the_notes_say_so() -> None:
    found = carried(needing(Any_((Holds("pressure", "yes"), Holds("waiver", "full")))))
    assert found.model.prerequisites == ()
    assert found.model.impacts[:, 3].tolist() == [-1, 1, 0, 0, -1, 1]
    assert ["alternatives" in note for note in found.notes].count(True) == 1


@pytest.mark.parametrize(
    ("antecedent", "strength"),
    [(Holds("pressure", "yes"), [0, 3]), (Never(Holds("pressure", "yes")), [3, 0])],
)
def test_what_is_sufficient_pushes_by_three(antecedent: Holds, strength: list[int]) -> None:
    assert carried(needing(antecedent, "sufficient")).model.impacts[2:, 1].tolist() == strength


def test_what_is_sufficient_only_together_shares_the_push() -> None:
    both = All((Holds("pressure", "yes"), Holds("waiver", "full")))
    found = carried(needing(both, "sufficient"))
    assert found.model.impacts[:, 3].tolist() == [0, 1, 0, 0, 0, 1]
    assert any("several things together" in note for note in found.notes)


def test_every_state_cannot_be_gated() -> None:
    other = replace(NEED, key="other", target=Holds("deal", "no", exactly=True), antecedent=Holds("pressure", "yes"))
    found = carried(replace(MODEL, requirements=(NEED, other)))
    assert len(found.model.prerequisites) == 1
    assert found.model.impacts[4, 2] == -3


def test_links_add_up_to_three_at_the_most() -> None:
    found = carried(replace(MODEL, impacts=(AGAINST, replace(AGAINST, key="more"))))
    assert found.model.impacts[5, 3] == -3
    assert any("add up" in note for note in found.notes)


@pytest.mark.parametrize(
    ("model", "says"),
    [
        (replace(MODEL, factors=(*MODEL.factors, Factor(key="x", name="X", states=()))), "'X' has 0 states"),
        (replace(MODEL, impacts=(replace(HELP, source=Holds("nobody", "yes")),)), "not there: 'nobody'"),
        (replace(MODEL, impacts=(replace(HELP, source=Holds("deal", "maybe")),)), "names state 'maybe'"),
        (Model(factors=(DEAL,)), "no links"),
    ],
)
def test_what_is_no_model_is_refused(model: Model, says: str) -> None:
    with pytest.raises(ModelError, match=says):
        carried(model)

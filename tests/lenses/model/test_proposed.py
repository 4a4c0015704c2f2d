"""What the statements propose."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.lenses.model import All, Holds, Model, Requirement, propose
from dragoman.lenses.model.parts import names_in

from ..build import dossier
from .made import ONE, canal, need, statements_one


@pytest.fixture
def held(tmp_path: Path) -> Dossier:
    return canal(tmp_path / "x.dossier")


def _target(model: Model) -> str:
    return max(
        model.requirements, key=lambda each: sum(each.target == one.target for one in model.requirements)
    ).target.factor


def _needing(model: Model, words: str) -> Requirement:
    names = {each.key: each.name for each in model.factors}
    return next(each for each in model.requirements if any(words in names[key] for key in names_in(each.antecedent)))


def test_items_of_a_list_are_needed_for_what_it_is_for(held: Dossier) -> None:
    model = propose(held)
    customs, fishermen = _needing(model, "reform its customs"), _needing(model, "free the fishermen")
    assert customs.need == fishermen.need == "necessary"
    assert customs.target == fishermen.target == Holds(_target(model), "yes")


def test_what_says_the_same_is_one_factor(held: Dossier) -> None:
    model = propose(held)
    treaty = next(each for each in model.factors if each.key == _target(model))
    assert len(treaty.basis.statements) + len(treaty.basis.against) == 5
    assert treaty.basis.speakers == ("author (Ada Moor)", "author (two.txt)")


def test_an_and_between_clauses_is_taken_apart(held: Dossier) -> None:
    embargo = _needing(propose(held), "lifts its embargo")
    assert isinstance(embargo.antecedent, All)
    assert len(embargo.antecedent.parts) == 2
    assert embargo.need == "necessary"
    assert embargo.agents == ("Sylvania",)


def test_who_denies_a_condition_is_named(held: Dossier) -> None:
    fishermen = _needing(propose(held), "free the fishermen")
    assert fishermen.basis.speakers == ("author (Ada Moor)",)
    assert fishermen.basis.deniers == ("author (two.txt)",)
    assert len(fishermen.basis.against) == 1


def test_what_could_help_does_not_gate(held: Dossier) -> None:
    tolls = _needing(propose(held), "tolls")
    assert tolls.need == "enabling"
    assert tolls.strength is not None
    assert (tolls.strength.low, tolls.strength.high) == (0.2, 0.6)


def test_influences_are_signed_by_their_words(held: Dossier) -> None:
    [impact] = propose(held).impacts
    assert impact.strength == -3  # `undermines` is plain, `greatly` adds to it.
    assert dict(impact.signs) == {"-": 1}


def test_a_forecast_of_a_factor_is_its_chance(held: Dossier) -> None:
    customs = next(each for each in propose(held).factors if "customs" in each.name.casefold())
    assert customs.chance is not None
    assert (customs.chance.low, customs.chance.middle, customs.chance.high) == (0.55, 0.675, 0.8)


def test_irritants_are_factors_with_their_status(held: Dossier) -> None:
    [quarrel] = [each for each in propose(held).factors if each.kind == "irritant"]
    assert quarrel.states == ("resolved", "potential", "alleged", "open")
    assert (quarrel.now, quarrel.pair) == ("open", ("Ruritania", "Sylvania"))


def test_only_what_was_published_counts(held: Dossier) -> None:
    early = propose(held, date(2024, 6, 1))
    assert not any(each.kind == "irritant" for each in early.factors)
    assert len(early.requirements) == 3


def test_the_same_answer_twice(held: Dossier) -> None:
    assert propose(held) == propose(held)


def test_what_announces_a_list_is_no_condition_itself(tmp_path: Path) -> None:
    whole = need(ONE, "Three steps before Ruritania joins the canal treaty", "Three steps", "x")
    more = {ONE: (*statements_one(), whole)}
    assert len(propose(dossier(tmp_path / "y.dossier", more)).requirements) == 3

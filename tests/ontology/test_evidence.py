from typing import get_args

import pytest

from dragoman.ontology.evidence import level_of, level_set, shared, weight, weight_of_time, weights
from dragoman.ontology.plover import actions, intensity
from dragoman.statements import Factuality, Stance
from dragoman.statements.vocabulary import ACTIONS


def test_every_weight_has_its_reason() -> None:
    assert all(each.why.strip() and 0 <= each.weight <= 1 for each in weights())
    assert len({(each.about, each.name) for each in weights()}) == len(weights())


def test_every_word_of_the_vocabulary_has_a_weight() -> None:
    known = {(each.about, each.name) for each in weights()}
    wanted = {("action", name) for name in ACTIONS} | {("factuality", name) for name in get_args(Factuality)}
    assert wanted | {("stance", name) for name in get_args(Stance)} <= known


@pytest.mark.parametrize(("about", "name"), [("factuality", "counterfact"), ("stance", "rejects")])
def test_what_is_denied_weighs_nothing(about: str, name: str) -> None:
    assert weight(about, name) == 0


def test_the_longer_the_time_the_less_it_weighs() -> None:
    assert [weight_of_time(days) for days in (1, 31, 32, 366, 367, 1830, 1831)] == [1, 1, 0.8, 0.5, 0.2, 0.2, 0]


def test_an_act_speaks_for_the_middle_of_its_goldstein_weights() -> None:
    for each in actions():
        grade = intensity(each.name)
        assert grade is not None
        assert level_of(each.name) == (0 if each.name == "REQUEST" else grade.middle)
    assert level_of("NONSENSE") is None


def test_shares() -> None:
    assert (shared().power, shared().most, shared().correlation, shared().parties) == (0.5, 4, 0.5, 2)


def test_rows_of_event_tables() -> None:
    assert (shared().counted, shared().untyped) == (0.5, 0.25)
    assert (level_set("REQUEST"), level_set("AGREE")) == (0, None)

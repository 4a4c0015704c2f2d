"""Propositions in sentences of the author's own."""

from .trees import filled, values


def test_the_condition_and_the_hedge_are_no_part_of_what_is_foreseen() -> None:
    found = filled("forecast", "It is likely that Chile will join the pact if Peru agrees.")
    assert found["proposition"].value == "Chile will join the pact"
    assert found["proposition"].path == "likely <-csubj- join"
    assert found["probability"].value == (0.55, 0.8)
    assert found["hedge"].source == "rules"


def test_what_is_foreseen_stands_below_several_hedges() -> None:
    found = values("forecast", "Many doubt that it is likely that Mali will join.")
    assert found["proposition"] == "Mali will join"
    assert found["hedge"] == "doubt that … it is likely"
    assert found["probability"] == (0.2, 0.45)


def test_the_object_of_expecting_does_what_is_foreseen() -> None:
    found = values("forecast", "Nobody expects Mali to join.")
    assert (found["proposition"], found["probability"]) == ("Mali to join", (0.05, 0.2))


def test_the_horizon_hangs_on_what_is_foreseen() -> None:
    found = values("forecast", "Since Chad seceded in 2026, Mali may join by 2030.")
    assert (found["horizon"], str(found["due"])) == ("by 2030", "2030")


def test_a_time_in_a_relative_clause_is_no_horizon() -> None:
    found = values("forecast", "Mali may leave the pact that Chad joins in 2026.")
    assert (found["horizon"], found["due"]) == (None, None)


def test_a_time_in_what_a_noun_of_likelihood_is_said_of_is_the_horizon() -> None:
    found = values("forecast", "There is a chance that Mali joins by 2030.")
    assert (found["horizon"], str(found["due"])) == ("by 2030", "2030")

"""Propositions in sentences of the author's own."""

from .trees import filled


def test_the_condition_and_the_hedge_are_no_part_of_what_is_foreseen() -> None:
    found = filled("forecast", "It is likely that Chile will join the pact if Peru agrees.")
    assert found["proposition"].value == "Chile will join the pact"
    assert found["proposition"].path == "likely <-csubj- join"
    assert found["probability"].value == (0.55, 0.8)
    assert found["hedge"].source == "rules"

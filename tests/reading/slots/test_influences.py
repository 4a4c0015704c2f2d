"""Causes and effects in sentences of the author's own."""

import pytest

from .trees import values


@pytest.mark.parametrize(
    ("sentence", "cause", "effect"),
    [
        (
            "The blockade has undermined trade between Kenya and Uganda.",
            "The blockade",
            "trade between Kenya and Uganda",
        ),
        ("Wages fell because the drought ruined the harvest.", "the drought ruined the harvest", "Wages fell"),
        ("Debt is the main obstacle to growth.", "Debt", "growth"),
    ],
)
def test_verbs_markers_and_nouns_tell_cause_and_effect(sentence: str, cause: str, effect: str) -> None:
    found = values("influence", sentence)
    assert (found["cause"], found["effect"]) == (cause, effect)

"""How grave an issue is."""

import pytest

from dragoman.ontology.severity import gravest, severity, word


def test_the_gravest_word_counts() -> None:
    assert gravest("Delays worry traders, and a spy was caught").word == "spy"
    assert gravest("They coupled their markets").points == 1
    assert gravest("An attack on a bus").points == 4


def test_points_are_added_up_and_say_how() -> None:
    found = severity("A spy was caught", "alleged", 2, linked=True)
    assert found.points == pytest.approx((3 + 1 + 1) * 0.8)
    assert found.word == "grave"
    assert found.why == "3 for “spy” + 1 for 2 independent sources + 1 for what hangs on it, × 0.8 as alleged"
    assert severity("A spy was caught", "resolved", 5, linked=True).points == 0
    assert severity("A spy", "open", 9, linked=False).points == 5


def test_words_for_points() -> None:
    assert [word(points) for points in (0, 1.5, 2.5, 4, 9)] == ["slight", "moderate", "serious", "grave", "grave"]

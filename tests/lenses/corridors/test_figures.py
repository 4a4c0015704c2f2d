"""Figures in a text."""

import pytest

from dragoman.lenses.corridors.figures import figures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("18 days by sea", ("days", 18, 18, "days")),
        ("25 to 30 days", ("days", 25, 30, "days")),
        ("a 7,200-kilometre way", ("length", 7200, 7200, "km")),
        ("10,000 nautical miles", ("length", 18520, 18520, "km")),
        ("two weeks", ("days", 14, 14, "days")),
        ("40 percent shorter", ("ratio", 40, 40, "%")),
        ("cuts costs by 30%", ("ratio", 30, 30, "%")),
        ("$4.6 billion", ("cost", 4.6e9, 4.6e9, "USD")),
        ("1.3 billion euros", ("cost", 1.3e9, 1.3e9, "EUR")),
        ("15–20 million tonnes", ("capacity", 15, 20, "Mt/yr")),
        ("33 bcm of gas", ("capacity", 33, 33, "bcm/yr")),
        ("750 mmcfd", ("capacity", 7.75275, 7.75275, "bcm/yr")),
    ],
)
def test_what_is_read(text: str, expected: tuple[str, float, float, str]) -> None:
    (found,) = figures(text)
    assert (found.what, found.unit) == (expected[0], expected[3])
    assert (found.low, found.high) == pytest.approx(expected[1:3])
    assert not found.otherwise


@pytest.mark.parametrize(
    "text", ["three days ago", "one day they may meet", "40 percent of voters", "in 2024", "5 of 7"]
)
def test_what_is_no_figure_of_a_way(text: str) -> None:
    assert figures(text) == []


def test_money_for_something_else() -> None:
    (fine,) = figures("up to $18 billion in fines")
    assert fine.otherwise

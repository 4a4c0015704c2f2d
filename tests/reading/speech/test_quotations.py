"""Where a text quotes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.reading.speech.quotations import quotations


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said: “The road will open next year.” So.", ["The road will open next year."]),
        ('He said: "The road will open next year." So.', ["The road will open next year."]),
        ("The “new road” is short.", []),
        (
            "“The road will open.\n\n“It will be wide and long.” So.",
            ["The road will open.\n\n“It will be wide and long."],
        ),
        ('The Andes "road and then "it will all be opened next year" he said.', ["it will all be opened next year"]),
        ("“The road will open next year and", []),
        ("", []),
    ],
)
def test_quotations(text: str, found: list[str]) -> None:
    assert [each.of(text) for each in quotations(text)] == found


@given(st.text(alphabet='“”" a\n.', max_size=200))
def test_quotations_stand_in_order_within_the_text(text: str) -> None:
    found = quotations(text)
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert all(each.end <= len(text) for each in found)

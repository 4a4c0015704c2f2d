"""Columns of the model's rows."""

from dataclasses import astuple
from itertools import pairwise

from dragoman.reading.tagger.layout import ATTRIBUTES, DIMENSIONS, LEVELS, ROLES, columns
from dragoman.statements import KINDS


def test_columns_follow_each_other_without_a_gap() -> None:
    found = list(astuple(columns()))
    assert found[0][0] == 0
    assert all(one[1] == other[0] for one, other in pairwise(found))
    assert columns().width == found[-1][1]


def test_every_kind_has_its_tags_and_its_factuality() -> None:
    assert columns().tags == (0, 3 * len(KINDS))
    assert all(f"factuality of {kind}" in ATTRIBUTES for kind in KINDS)


def test_a_span_has_a_weight_for_each_attribute_and_one_for_the_dimensions() -> None:
    first, end = columns().weights
    assert end - first == len(ATTRIBUTES) + 1
    assert len(DIMENSIONS) == 8
    assert len(ROLES) == len(set(ROLES))


def test_levels_rise_from_war_to_alliance() -> None:
    assert list(LEVELS) == sorted(LEVELS)
    assert LEVELS[0] == -LEVELS[-1]

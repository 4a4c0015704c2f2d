import pytest

from dragoman.ontology.levels import level_word, levels


@pytest.mark.parametrize(
    ("level", "word"),
    [(-10, "very poor"), (-6, "poor"), (-5, "poor"), (-3, "strained"), (-0.5, "neutral"), (0.99, "neutral"),
     (1, "modest"), (4, "good"), (5, "very good"), (7, "excellent"), (10, "excellent")],
)  # fmt: skip
def test_a_word_holds_from_its_level_on(level: float, word: str) -> None:
    assert level_word(level) == word


def test_levels_rise_over_the_whole_scale() -> None:
    starts = [each.start for each in levels()]
    assert starts == sorted(set(starts))
    assert starts[0] == -10
    assert all(each.means for each in levels())

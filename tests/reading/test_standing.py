"""Level and trend by words, in sentences of the author's own."""

import pytest

from dragoman.reading.standing import level, trend


@pytest.mark.parametrize(
    ("words", "low", "high", "way"),
    [
        ("Ties between Peru and Chile are at their lowest point since the cold war.", -7, -4, "falling"),
        ("Relations with Ghana are the worst in decades.", -7, -4, "falling"),
        ("Relations have hit rock bottom.", -7, -4, "falling"),
        ("Relations have never been worse.", -7, -4, "falling"),
        ("Relations fell to an all-time low.", -7, -4, "falling"),
        ("Trade between them is at an all-time high.", 5, 8, "rising"),
        ("Relations have never been better.", 5, 8, "rising"),
        ("The two are on better terms than ever.", 5, 8, "rising"),
        ("The relationship is the best it has been in years.", 5, 8, "rising"),
        ("Ties have thawed.", 2, 5, "rising"),
        ("Ties cooled after the vote.", -3, 0, "falling"),
        ("Mistrust between Armenia and Azerbaijan is growing.", -5, -2, "falling"),
        ("Tensions between Laos and Thailand have eased.", -5, -2, "rising"),
        ("Relations remain strained.", -5, -2, "steady"),
        ("They are no longer allies.", -3, 0, "falling"),
        ("They are no longer enemies.", 0, 2, "rising"),
        ("Relations have not improved.", -3, 0, "steady"),
        ("The ties are anything but cordial.", -3, 0, "unknown"),
        ("Once bitter enemies, the two are close partners now.", 4, 8, "unknown"),
        ("Relations have rarely been better.", 5, 8, "rising"),
        ("Relations could hardly be worse.", -7, -4, "falling"),
        ("Their old rivalry ended.", -7, -3, "rising"),
        ("The tensions have not eased.", -5, -2, "unknown"),
        ("Sources call them close allies.", 6, 9, "unknown"),
        ("The ties are unfriendly.", -5, -2, "unknown"),
        ("Peru and Chile are closer to war than ever.", -7, -4, "falling"),
        ("The two are closer to a clash than a year ago.", -7, -4, "falling"),
        ("They are on the brink of war.", -9, -4, "falling"),
        ("They are far from being partners.", -3, 0, "unknown"),
        ("A treaty does not make an ally.", -3, 0, "unknown"),
        ("A treaty does not make Peru an ally.", -3, 0, "unknown"),
        ("The two are closer to each other than ever.", 4, 8, "rising"),
    ],
)
def test_how_a_relation_stands_and_which_way_it_goes(words: str, low: float, high: float, way: str) -> None:
    found = level(words)
    assert found is not None
    assert low <= found <= high
    assert trend(words) == way


@pytest.mark.parametrize(
    "words",
    [
        "They generally share resources.",
        "That warehouse was installed.",
        "Two lakes.",
        "Sources say so.",
        "Global warming is here.",
        "It vowed to close the border.",
        "The Muslim Brotherhood met.",
        "Both are fighting crime.",
    ],
)
def test_letters_inside_other_words_tell_nothing(words: str) -> None:
    assert (level(words), trend(words)) == (None, "unknown")

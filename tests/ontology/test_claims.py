"""Words of claims, and how strongly an influence is said to work."""

import pytest

from dragoman.ontology.claim_words import denials, empty, is_direction, openings, senses, standins, stem, stops, tells
from dragoman.ontology.claim_words import verbs as known_verbs
from dragoman.ontology.strengths import strength


@pytest.mark.parametrize(
    "words",
    ["lift lifts lifting lifted", "policy policies", "price prices", "agree agreed agreeing", "stop stopped stopping"],
)
def test_endings_do_not_count(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 1


def test_rare_words_tell_more_and_directions_less() -> None:
    assert tells(stem("corridor")) > tells(stem("economy")) > 0
    assert is_direction(stem("rising"))
    assert tells(stem("rising")) < 1


def test_opposites_share_a_sense() -> None:
    assert senses(stem("war")) & senses(stem("peace"))
    assert not senses(stem("pipeline")) & senses(stem("election"))


def test_the_tables_are_filled() -> None:
    for table in (denials(), empty(), openings(), standins(), stops(), known_verbs()):
        assert table
    assert list(openings()) == sorted(openings(), key=lambda words: (-len(words), words))


@pytest.mark.parametrize(
    ("words", "bases", "number"),
    [
        ("the embargo undermines trade", ["undermine"], 2),
        ("the embargo greatly undermines trade", ["undermine"], 3),
        ("the embargo forces a change", ["force"], 3),
        ("talks could help the deal", ["help"], 1),
        ("talks partly shape the deal", ["shape"], 1),
        ("the pact decisively encourages trade", ["encourage"], 2),
    ],
)
def test_strengths_by_verb_and_adverb(words: str, bases: list[str], number: int) -> None:
    assert strength(words, bases) == number

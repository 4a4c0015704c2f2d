"""Whom phrases of a sentence name."""

import pytest

from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import voices
from dragoman.reading.scene import Scene
from dragoman.reading.slots.names import head_names, holder
from dragoman.reading.slots.slot import Side

from ..reads import document


def scene(text: str) -> Scene:
    source = document(text)
    analysis = analyse(source)
    parses = parser().parse(source.text, [each.span for each in analysis.sentences])
    return Scene(analysis, parses, voices(analysis, parses))


def named(text: str, word: str) -> list[str]:
    """Whom the last place of a word means."""
    found = scene(text)
    tree, at = [(tree, at) for tree in found.trees for at in range(len(tree.words)) if tree.low(at) == word][-1]
    return [each.actor for each in head_names(found, tree, at)]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya is angry. It is likely that trade will fall.",
        "Kenya is angry. It remains to be seen whether trade will fall.",
        "Kenya is angry. It would take years to rebuild trust.",
        "Kenya is angry. It is not known when trade will fall.",
    ],
)
def test_it_is_nobody_where_it_stands_for_a_clause(text: str) -> None:
    assert named(text, "it") == []


def test_it_is_who_was_named() -> None:
    assert named("Kenya is angry. It will recall its envoy.", "it") == ["Kenya"]


@pytest.mark.parametrize(
    ("text", "word", "pair"),
    [
        ("Peru met Chile in Lima. The two neighbours will sign a treaty.", "neighbours", ["Peru", "Chile"]),
        (
            "Kenya met Somalia. Kenya asked Somalia. Uganda, Kenya and Somalia spoke. Both sides will sign.",
            "sides",
            ["Kenya", "Somalia"],
        ),
        ("Kenya met Somalia. Two sides of the coin shine.", "sides", []),
        ("Rain fell. The two countries will sign a treaty.", "countries", []),
    ],
)
def test_the_two_neighbours(text: str, word: str, pair: list[str]) -> None:
    assert sorted(named(text, word)) == sorted(pair)


def test_another_states_congress_is_not_that_of_the_united_states() -> None:
    assert named("Peru's Congress wants a treaty.", "congress") == ["Peru"]
    assert named("The US Congress wants a treaty.", "congress") == ["US Congress"]


def test_two_hold_an_interest_as_the_text_calls_them() -> None:
    found = scene("Peru met Chile in Lima. The two neighbours want a treaty.")
    tree = found.trees[-1]
    at = next(at for at in range(len(tree.words)) if tree.low(at) == "neighbours")
    held = holder(found, Side(tree, at, tree.phrase(at)), tree, at + 1)
    assert held is not None
    assert held.value == "two neighbours"

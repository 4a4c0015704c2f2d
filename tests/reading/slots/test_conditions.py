"""Antecedents and consequents in sentences of the author's own."""

import pytest

from .trees import filled, scene, values


@pytest.mark.parametrize(
    ("sentence", "antecedent", "consequent"),
    [
        ("If Kenya opens the port, trade will grow.", "Kenya opens the port", "trade will grow"),
        ("Peru must reform its courts in order to join the pact.", "Peru must reform its courts", "join the pact"),
        (
            "Lasting peace requires a settlement between Chad and Sudan.",
            "a settlement between Chad and Sudan",
            "Lasting peace",
        ),
    ],
)
def test_the_tree_parts_the_sides(sentence: str, antecedent: str, consequent: str) -> None:
    found = values("condition", sentence)
    assert (found["antecedent"], found["consequent"]) == (antecedent, consequent)


def test_unless_turns_the_consequent_round() -> None:
    found = values("condition", "Norway will not sign unless Sweden withdraws its troops.")
    assert found["consequent"] == "Norway will sign"
    assert found["antecedent"] == "Sweden withdraws its troops"
    assert found["agent"] == ("Sweden",)


def test_each_side_says_where_it_stands_and_how_it_was_reached() -> None:
    sentence = "If Kenya opens the port, trade will grow."
    found = filled("condition", sentence)
    text = scene(sentence).text
    assert [each.of(text) for each in found["antecedent"].spans] == ["Kenya opens the port"]
    assert found["antecedent"].path == "If -mark-> opens"
    assert found["consequent"].path == "If -mark-> opens -advcl-> grow"
    assert {found["antecedent"].source, found["consequent"].source} == {"tree"}


def test_a_side_that_only_points_back_is_the_sentence_before() -> None:
    found = filled("condition", "Kenya opened the port.", "If that happens again, trade will stop.")
    assert found["antecedent"].value == "Kenya opened the port"
    assert found["antecedent"].path == "opened (the sentence before)"
    assert found["consequent"].value == "trade will stop"

"""What a list is for, between whom it stands, and who is to act."""

import pytest

from dragoman.language import ROOT, Parse, Word
from dragoman.reading.enumeration import enumerations
from dragoman.statements import Span
from tests.reading.enumeration.lists import analysed, only, words

ITEMS = "First, it must pay. Second, it must wait. Third, it must disarm."
PLAIN = "First, money is short. Second, winter is near. Third, nobody trusts the other."


@pytest.mark.parametrize(
    ("sentence", "items", "kind", "goal"),
    [
        ("Lima must do three things in order to join the pact.", ITEMS, "condition", "join the pact"),
        ("There are three things that Lima must do to join the pact.", ITEMS, "condition", "join the pact"),
        ("To join the pact, Lima must take three steps.", ITEMS, "condition", "join the pact"),
        ("There are three conditions for membership.", ITEMS, "condition", "membership"),
        ("Peace depends on three conditions.", ITEMS, "condition", "Peace"),
        ("Three steps must be taken before Chad reopens the border.", ITEMS, "condition", "Chad reopens the border"),
        ("There are three obstacles to a treaty.", PLAIN, "irritant", "a treaty"),
        ("Three quarrels should be settled before the summit.", PLAIN, "irritant", "the summit"),
        ("There are three reasons why Oslo will not sell.", PLAIN, "influence", "Oslo will not sell"),
        ("Three factors drive the rapprochement.", PLAIN, "influence", "the rapprochement"),
        ("For three reasons, Oslo will not sell.", PLAIN, "influence", "Oslo will not sell"),
        ("The treaty matters for at least three reasons.", PLAIN, "influence", "The treaty matters"),
        ("There are three scenarios for the strait.", PLAIN, "forecast", "the strait"),
    ],
)
def test_goal_in_the_announcement(sentence: str, items: str, kind: str, goal: str) -> None:
    found, text = only(f"{sentence} {items}")
    assert found.kind == kind
    assert words(text, found.goal.span if found.goal else None) == goal


def test_goal_in_the_title() -> None:
    body = f"The road is long, and it will come to nothing unless three steps are taken. {ITEMS}"
    found, text = only(body, "Three Steps Bolivia Has To Take To Regain Access To The Pacific")
    assert words(text, found.goal.span if found.goal else None) == "Regain Access To The Pacific"
    assert found.agent == ("Bolivia",)
    found, text = only(f"It is simple. There are three steps that matter. {ITEMS}", "How to End the War in Sudan")
    assert words(text, found.goal.span if found.goal else None) == "End the War in Sudan"


def test_a_deadline_in_the_title_and_the_relation() -> None:
    body = f"Three quarrels in their relations should be settled before then. {PLAIN}"
    found, text = only(body, "Three Quarrels To Settle Before The Kenyan President Visits Somalia")
    assert found.goal and found.goal.due
    assert words(text, found.goal.span) == "The Kenyan President Visits Somalia"
    assert found.actors == ("Kenya", "Somalia")


def test_a_back_reference_is_no_goal() -> None:
    found, _ = only(f"Lima must do three things before then. {ITEMS}")
    assert found.goal is None


def test_two_actors_side_by_side_are_the_relation() -> None:
    found, _ = only(f"Norway watches as three disputes strain relations between Sweden and Finland. {PLAIN}")
    assert found.actors == ("Sweden", "Finland")


def test_a_tree_shows_where_a_clause_ends() -> None:
    analysis = analysed(f"Lima must do three things in order to join the pact as everyone knows. {ITEMS}")
    start = analysis.document.text.index("join")
    tree = Parse(
        Span(start, start + 13),
        (
            Word(Span(start, start + 4), "join", "VERB", "VB", ROOT, "root"),
            Word(Span(start + 5, start + 8), "the", "DET", "DT", 2, "det"),
            Word(Span(start + 9, start + 13), "pact", "NOUN", "NN", 0, "obj"),
        ),
    )
    ends = [
        words(analysis.document.text, found.goal.span)
        for trees in ((), (tree,))
        for found in enumerations(analysis, trees)
        if found.goal
    ]
    assert ends == ["join the pact as everyone knows", "join the pact"]

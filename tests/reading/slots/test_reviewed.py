"""Slots that a first reader found filled wrongly, in other sentences, as the package's parser reads them."""

from typing import Any

import pytest

from dragoman.statements import Kind

from .test_parsed import values

FAR = (
    "Turkey opened a fair. The weather was mild. Many came to see it. Some stayed for the night. They liked the music. "
)


def test_a_recipient_named_far_away_is_left_out() -> None:
    last = "Peru raised its defence budget."
    found = values("event", FAR + last, last)
    assert (found["actor"], found["recipient"]) == (("Peru",), ())


@pytest.mark.parametrize("title", ["Bolivia and Peru", "Bolivia at sea"])
def test_the_sentence_before_still_names_a_recipient(title: str) -> None:
    last = "Peru raised its defence budget."
    assert values("event", f"{FAR}{title} are rivals. {last}", last)["recipient"] == ("Bolivia",)


def test_who_agree_together_are_each_others_recipients() -> None:
    both = ("Ghana", "Togo")
    text = "Ghana and Togo said on Monday that they had agreed."
    for words in (text, "they had agreed"):
        found = values("event", text, words)
        assert (found["actor"], found["recipient"]) == (both, both)


def test_who_welcome_something_together_are_not() -> None:
    assert values("event", "Ghana and Togo welcomed the ruling.")["recipient"] == ()


def test_a_town_does_not_dine() -> None:
    found = values("event", "The informal dinner in Vienna lasted two hours.")
    assert (found["actor"], found["recipient"]) == ((), ())


@pytest.mark.parametrize(
    ("text", "action", "recipient"),
    [
        ("Ghana called Togo a threat to its trade.", "ACCUSE", ("Togo",)),
        ("Peru says Chile planned the whole thing.", "ACCUSE", ("Chile",)),
        ("Norway promised to tighten sanctions on Iceland.", "THREATEN", ("Iceland",)),
    ],
)
def test_how_it_is_put_decides_the_type(text: str, action: str, recipient: tuple[str, ...]) -> None:
    found = values("event", text)
    assert (found["action"], found["recipient"]) == (action, recipient)


def test_nobody_breaks_with_himself() -> None:
    found = values("event", "Hamas attacked civilians, and Egypt suspended the peace talks.")
    assert found["recipient"] != found["actor"]


def test_some_of_a_people_are_not_their_state() -> None:
    found = values("event", "A group of heavily armed Albanians attacked the police in Malta.")
    assert (found["actor"], found["recipient"]) == ((), ("Malta",))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Peru cannot flood the valley without drowning its ally.",
            {"consequent": "drowning its ally", "relation": "sufficient"},
        ),
        (
            "As long as Chad keeps its veto, Mali will not get a seat.",
            {"antecedent": "Chad keeps its veto", "consequent": "Mali will not get a seat", "relation": "sufficient"},
        ),
        (
            "What Oslo must do, if it wants more than paper, is consult Iceland.",
            {"antecedent": "What Oslo must do is consult Iceland", "consequent": "it wants more than paper"},
        ),
        (
            "Had Oslo consulted Iceland, the quarrel would have been avoided.",
            {"antecedent": "Oslo consulted Iceland", "consequent": "the quarrel would have been avoided"},
        ),
        ("There can be no pact without Mali.", {"antecedent": "Mali", "agent": ("Mali",)}),
    ],
)
def test_conditions_the_right_way_round(text: str, expected: dict[str, Any]) -> None:
    assert values("condition", text).items() >= expected.items()


def test_without_it_is_without_what_was_told_before() -> None:
    last = "There won't be any progress without it."
    found = values("condition", f"Ghana wants a port. {last}", last)
    assert (found["antecedent"], found["consequent"]) == ("Ghana wants a port", "There will be some progress")


def test_a_time_is_no_condition() -> None:
    found = values("condition", "Ghana must publish its plan before the next season.")
    assert found["antecedent"] != "the next season"
    assert not found["consequent"].startswith("not that")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ghana seeks recognition of its right, and it fears a war.",
            {"holder": "Ghana", "object": "recognition of its right", "sign": "+"},
        ),
        (
            "Ghana, which once backed the rebels of the north, now wants a base.",
            {"holder": "Ghana", "object": "a base"},
        ),
        ("Ghana wants the partition of its eastern neighbour.", {"object": "the partition of its eastern neighbour"}),
    ],
)
def test_interests_keep_to_their_own_verb(text: str, expected: dict[str, Any]) -> None:
    assert values("interest", text).items() >= expected.items()


@pytest.mark.parametrize(
    ("kind", "before", "last", "told"),
    [
        ("forecast", "Norway has many friends.", "They will stay warm.", "They will stay warm"),
        ("forecast", "The war began when Chad attacked.", "It will go on for years.", "It will go on for years"),
        ("forecast", "Ghana has built a dam.", "It will fill it by June.", "Ghana will fill it by June"),
        ("forecast", "The Ghanaians are poor.", "They will lose their homes.", "Ghana will lose their homes"),
    ],
)
def test_only_a_sure_subject_gets_a_name(kind: Kind, before: str, last: str, told: str) -> None:
    assert values(kind, f"{before} {last}", last)["proposition"] == told

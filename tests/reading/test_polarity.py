"""What was not done, what is done no more, and whose the forecast is, in sentences of the author's own."""

from typing import Any

import pytest

from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import voices
from dragoman.reading.scene import Scene
from dragoman.reading.slots import slots
from dragoman.statements import Kind, Span

from .reads import document
from .speech.heard import told


def values(kind: Kind, text: str, words: str = "") -> dict[str, Any]:
    """What stands in the slots of a statement on some words of a text, or on all of it."""
    source = document(text)
    analysis = analyse(source)
    parses = parser().parse(source.text, [each.span for each in analysis.sentences])
    words = words or text.rstrip(".")
    start = source.text.index(words)
    scene = Scene(analysis, parses, voices(analysis, parses))
    return {name: slot.value for name, slot in slots(kind, Span(start, start + len(words)), scene).items()}


@pytest.mark.parametrize(
    ("text", "undone"),
    [
        ("Egypt did not attack Sudan.", True),
        ("Chile has not condemned the coup in Peru.", True),
        ("Hungary stopped short of condemning Serbia.", True),
        ("Brazil fell short of imposing sanctions on Peru.", True),
        ("Egypt attacked Sudan.", False),
        ("Chile not only condemned Peru but recalled its envoy.", False),
        ("Kenya did not recognise Somaliland until 2019.", False),
    ],
)
def test_what_was_not_done(text: str, undone: bool) -> None:
    assert (values("event", text).get("factuality") == "counterfact") is undone


@pytest.mark.parametrize(
    ("text", "action"),
    [
        ("Peru's president warned that Chile would close the border.", "ACCUSE"),
        ("Morocco warned Spain that Algeria would cut off the gas.", "CONSULT"),
        ("Kenya warned that it would close the border with Somalia.", "THREATEN"),
        ("China warned that Taiwan would pay a heavy price.", "THREATEN"),
        ("Canada struck Iran off its terror list.", "CONCEDE"),
        ("Canada added Iran to its list of state sponsors of terrorism.", "SANCTION"),
        ("Canada lifted sanctions on Belarus.", "CONCEDE"),
        ("Egypt refused to sign the agreement with Ethiopia.", "REJECT"),
    ],
)
def test_which_way_it_goes(text: str, action: str) -> None:
    assert values("event", text)["action"] == action


@pytest.mark.parametrize(
    ("text", "resolved"),
    [
        ("Kenya is no longer an enemy of Ethiopia.", True),
        ("Peru removed Chile from the list of hostile states.", True),
        ("The dispute between Peru and Chile was settled in May.", True),
        ("Peru must first settle its dispute with Chile.", False),
        ("Canada has not lifted its sanctions on Belarus.", False),
        ("The dispute between Peru and Chile goes on.", False),
    ],
)
def test_irritants_that_are_none_any_more(text: str, resolved: bool) -> None:
    assert (values("irritant", text).get("status") == "resolved") is resolved


@pytest.mark.parametrize(
    ("text", "actor", "recipient"),
    [
        ("Kenya's president met Kenyan generals in Nairobi.", ("Kenya",), ()),
        ("Kenya's foreign minister Amina Wafula met her Ethiopian counterpart.", ("Kenya",), ("Ethiopia",)),
        ("Rwanda's army arrested Victoire Uwase, an opposition politician.", ("Rwanda",), ("Victoire Uwase",)),
    ],
)
def test_persons_and_their_states(text: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    found = values("event", text)
    assert (found["actor"], found["recipient"]) == (actor, recipient)


def test_an_officer_acts_for_his_state_later_on_too() -> None:
    text = "Amina Wafula, Kenya's foreign minister, visited Addis Ababa. Wafula promised Ethiopia aid."
    assert values("event", text, "Wafula promised Ethiopia aid")["actor"] == ("Kenya",)


@pytest.mark.parametrize(
    "text",
    [
        "A complete break between Kenya and Ethiopia, which some analysts predict, is highly improbable.",
        "Contrary to what some experts predict, Kenya will not break with Ethiopia.",
    ],
)
def test_a_forecast_that_contradicts_another_is_the_authors(text: str) -> None:
    assert told(text, text.rstrip(".")).speaker == "author"


def test_a_source_named_aside_tells_events_too() -> None:
    text = "Kenya has opened the port to Ethiopia, according to two diplomats."
    assert told(text, text.rstrip("."), "event").speaker == "two diplomats"


@pytest.mark.parametrize(
    ("text", "proposition", "probability"),
    [
        ("A war between Chad and Sudan remains unlikely, but cannot be ruled out.", "A war between Chad and Sudan",
         (0.2, 0.45)),
        ("A break with Ethiopia, which some predict, is highly improbable.", "A break with Ethiopia", (0.05, 0.2)),
        ("A Kenyan attack cannot be ruled out.", "A Kenyan attack cannot be ruled out", (0.2, 0.6)),
    ],
)  # fmt: skip
def test_how_likely(text: str, proposition: str, probability: tuple[float, float]) -> None:
    found = values("forecast", text)
    assert (found["proposition"], found["probability"]) == (proposition, probability)

"""Slots in sentences of the author's own, as the package's parser reads them."""

from typing import Any

import pytest

from dragoman.documents import load_bytes
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.attribution import Voices
from dragoman.reading.scene import Scene
from dragoman.reading.slots import slots
from dragoman.statements import Kind, Span


def values(kind: Kind, text: str, words: str = "") -> dict[str, Any]:
    """What stands in the slots of a statement on some words of a text, or on all of it."""
    analysis = analyse(load_bytes(text.encode(), "sentence.txt"))
    whole = analysis.document.text
    parses = parser().parse(whole, [each.span for each in analysis.sentences])
    start = whole.index(words or text)
    found = slots(kind, Span(start, start + len(words or text)), Scene(analysis, parses, Voices((), ())))
    return {name: slot.value for name, slot in found.items()}


@pytest.mark.parametrize(
    "text",
    [
        "Ethiopia, Kenya's neighbour, signed the charter.",
        "Ghana, a longtime ally of Nigeria, expelled two diplomats.",
        "Zambia, which borders Angola, closed the mine.",
        "Tanzania, like Uganda, postponed the vote.",
        "Togo, together with Benin, signed the treaty.",
        "Paraguay, once a client of Argentina, raised its defence budget.",
        "Chile told itself that the crisis was over.",
    ],
)
def test_who_only_describes_the_subject_is_not_acted_on(text: str) -> None:
    assert values("event", text)["recipient"] == ()


@pytest.mark.parametrize(
    ("text", "antecedent", "consequent"),
    [
        ("Kenya made free elections a precondition for talks with Sudan.", "free elections", "talks with Sudan"),
        (
            "Egypt set the release of the crew as a condition for resuming talks.",
            "the release of the crew",
            "resuming talks",
        ),
        ("Kenya demanded an apology as a precondition for talks.", "an apology", "talks"),
        ("Free elections are a prerequisite for talks with Sudan.", "Free elections", "talks with Sudan"),
        ("Membership of the bloc hinges on reform of the courts.", "reform of the courts", "Membership of the bloc"),
        ("Peru conditioned the loan on an audit.", "an audit", "the loan"),
        ("The loan is conditional on an audit by the bank.", "an audit by the bank", "The loan"),
    ],
)
def test_what_is_made_a_condition_and_for_what(text: str, antecedent: str, consequent: str) -> None:
    found = values("condition", text)
    assert (found["antecedent"], found["consequent"]) == (antecedent, consequent)


@pytest.mark.parametrize(
    ("text", "consequent"),
    [
        ("Nothing will change unless Thailand withdraws its troops.", "Something will change"),
        ("None of this will work without the consent of Algeria.", "Some of this will work"),
        ("Nobody will invest in Libya unless the militias disarm.", "Somebody will invest in Libya"),
        ("Neither side will sign unless the other disarms.", "Either side will sign"),
        ("A lasting peace is impossible without Rwanda.", "A lasting peace is possible"),
        ("There can be no peace without the withdrawal of Eritrean troops.", "There can be peace"),
    ],
)
def test_two_denials_tell_what_could_come(text: str, consequent: str) -> None:
    assert values("condition", text)["consequent"] == consequent


def test_otherwise_takes_up_the_clause_beside_it() -> None:
    found = values("condition", "Nepal must pay its debts, otherwise India will close the border.")
    assert found["antecedent"] == "Nepal must pay its debts"
    assert found["consequent"] == "not that India will close the border"


def test_a_second_clause_is_no_part_of_the_first_condition() -> None:
    text = "No ship will leave the port without a permit, and no road will be built unless Peru agrees."
    assert values("condition", text)["consequent"] == "ship will leave the port"


def test_otherwise_denies_what_the_sentence_before_assumed() -> None:
    text = "If Bolivia dropped its claim, Chile would open its market. Otherwise the border will remain closed."
    found = values("condition", text, "Otherwise the border will remain closed")
    assert found["antecedent"] == "Bolivia dropped its claim"


def test_what_is_added_is_no_consequent() -> None:
    text = "Chile should lift its restrictions on trucks, adding that it could build a dry port."
    assert not values("condition", text)["consequent"].startswith("adding")


@pytest.mark.parametrize(
    ("text", "cause", "effect"),
    [
        ("Since 2019 exports have fallen because of the embargo.", "the embargo", "Since 2019 exports have fallen"),
        ("Relations have soured since 2023 due to the raids.", "the raids", "Relations have soured since 2023"),
        (
            "Because of the strike, no ship has left the port since March.",
            "the strike",
            "no ship has left the port since March",
        ),
        ("The talks failed largely because of Eritrea's demands.", "Eritrea's demands", "The talks failed"),
        ("The rise in prices is largely due to the embargo.", "the embargo", "The rise in prices"),
        ("The coup resulted in sanctions against Mali.", "The coup", "sanctions against Mali"),
        ("The clash in June was caused by a dispute over water.", "a dispute over water", "The clash in June"),
        ("Uganda closed the border, prompting protests in Rwanda.", "Uganda closed the border", "protests in Rwanda"),
        (
            "Bolivia suspended cooperation on the ports, hurting traders on both sides.",
            "Bolivia suspended cooperation on the ports",
            "traders on both sides",
        ),
        (
            "Since 2019 catches have fallen because of overfishing, prompting Kenya to call for quotas.",
            "overfishing",
            "Since 2019 catches have fallen",
        ),
    ],
)
def test_cause_and_effect_are_whole_and_apart(text: str, cause: str, effect: str) -> None:
    found = values("influence", text)
    assert (found["cause"], found["effect"]) == (cause, effect)

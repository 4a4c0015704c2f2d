"""A target before and after something is set."""

from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.lenses.model import All, Any_, Holds, Never
from dragoman.lenses.scenarios.met import holds, phrase
from dragoman.lenses.whatif import compared
from tests.lenses.scenarios.models import DEAL, ISSUE, MODEL, PRESSURE, WAIVER

FACTORS = {each.key: each for each in (WAIVER, DEAL, PRESSURE, ISSUE)}


def asked(*given: str, target: str = "energy deal", **more: Any) -> dict[str, tuple[str, str]]:
    rows = compared(MODEL, given, target, more).rows  # type: ignore[arg-type]
    return {row.values["question"]: (row.values["before"], row.values["after"]) for row in rows}


def test_side_by_side() -> None:
    """Full is told apart now, so that only a push of -3 keeps the deal out without a waiver: the answers stay."""
    found = asked("waiver=full")
    assert found["needs: US sanctions waiver: partial"] == ("not told", "yes")
    assert found["the target is"][1] == "in some: 1 of 2 scenarios (50 %)"
    assert found["it is guaranteed by"][1] == "Chinese pressure: no"
    assert found["today leads to"] == ("something else", "the target")
    assert found["it is blocked by"][0].startswith("“US sanctions waiver”: none")
    assert found["its probability"][0] != found["its probability"][1]


def test_nothing_more_is_needed() -> None:
    found = asked("waiver=full", "pressure=no")
    assert found["the target is"][1] == "in all: 1 of 1 scenario (100 %)"
    assert found["it is guaranteed by"][1] == "nothing more"


def test_notes_say_what_is_set_and_rows_know_their_statements() -> None:
    found = compared(MODEL, "pressure=yes", "energy deal", {})
    assert found.notes[0] == "Set from outside: Chinese pressure: yes. Target: Energy deal: yes."
    assert found.rows[0].statements == ("s1",)
    assert set(found.rows[-1].statements) == {"s1", "s2", "s3", "s4"}


@pytest.mark.parametrize(
    ("given", "target", "says"),
    [
        (("energy deal=yes",), "energy deal", "is the target and is set too"),
        ((), "energy deal", "give what is set"),
        (("wavier=full",), "energy deal", "nearest are"),
        (("waiver=full",), "energy bargain", "nearest are 'Energy deal'"),
    ],
)
def test_what_cannot_be_asked(given: tuple[str, ...], target: str, says: str) -> None:
    with pytest.raises(QueryError, match=says):
        compared(MODEL, given, target, {})


@pytest.mark.parametrize(
    ("expression", "truth"),
    [
        (Holds("waiver", "partial"), True),
        (Holds("waiver", "partial", exactly=True), False),
        (Holds("deal", "yes"), None),
        (Never(Holds("waiver", "full")), False),
        (Never(Holds("deal", "yes")), None),
        (All((Holds("waiver", "full"), Holds("deal", "yes"))), None),
        (All((Holds("pressure", "yes"), Holds("deal", "yes"))), False),
        (Any_((Holds("waiver", "full"), Holds("deal", "yes"))), True),
        (Any_((Holds("pressure", "yes"), Holds("deal", "yes"))), None),
        (Any_((Holds("pressure", "yes"),)), False),
    ],
)
def test_three_values(expression: Any, truth: bool | None) -> None:
    assert holds(expression, FACTORS, {"waiver": "full", "pressure": "no"}) is truth


def test_conditions_in_words() -> None:
    told = All((Never(Holds("pressure", "yes")), Any_((Holds("deal", "yes"), Holds("issue", "alleged")))))
    assert phrase(told, FACTORS) == "not (Chinese pressure: yes) and (Energy deal: yes or Unpaid debts: alleged)"

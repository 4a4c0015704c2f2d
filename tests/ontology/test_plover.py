"""PLOVER actions against the published ontology and table."""

import pytest

from dragoman.ontology import action, actions, cameo, cameo_codes, intensity
from dragoman.ontology.plover import contexts


def test_the_sixteen_in_their_classes() -> None:
    classes: dict[str, list[str]] = {}
    for found in actions():
        classes.setdefault(found.quad, []).append(found.name)
    assert classes == {
        "verbal cooperation": ["AGREE", "CONSULT", "SUPPORT", "CONCEDE"],
        "material cooperation": ["COOPERATE", "AID", "RETREAT"],
        "verbal conflict": ["REQUEST", "ACCUSE", "REJECT", "THREATEN"],
        "material conflict": ["PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"],
    }


def test_modes() -> None:
    modes = {found.name: [mode.name for mode in found.modes] for found in actions()}
    assert modes["AGREE"] == modes["SUPPORT"] == modes["COOPERATE"] == modes["AID"] == []
    assert modes["CONSULT"] == ["visit", "third-party", "multilateral", "phone"]
    assert modes["SANCTION"] == ["convict", "expel", "withdraw", "discontinue"]
    assert len(modes["ASSAULT"]) == 15
    assert len(contexts()) == 37


def test_recipients_asked_for() -> None:
    assert {found.name for found in actions() if found.recipient} == {"COOPERATE", "AID", "SANCTION"}


@pytest.mark.parametrize(
    ("code", "name", "mode", "weight"),
    [
        ("042", "CONSULT", "visit", 1.9),
        ("057", "SUPPORT", "", 8.0),
        ("0871", "RETREAT", "ceasefire", 9.0),
        ("112", "ACCUSE", "disapprove", -2.0),
        ("138", "THREATEN", "violence", -7.0),
        ("190", "ASSAULT", "", -10.0),
        ("08", "CONCEDE", "", 5.0),
        ("010", "", "", 0.0),
    ],
)
def test_codes(code: str, name: str, mode: str, weight: float) -> None:
    found = cameo(code)
    assert found is not None
    assert (found.action, found.mode, found.weight) == (name, mode, weight)


def test_contexts_of_a_code() -> None:
    found = cameo("1124")
    assert found is not None
    assert found.contexts == ("military", "legal")


def test_every_code_but_statements_and_appeals_has_an_action() -> None:
    without = {found.code for found in cameo_codes() if not found.action}
    assert all(code.startswith(("01", "02")) for code in without)
    assert {found.action for found in cameo_codes()} - {""} == {found.name for found in actions()}


def test_intensities() -> None:
    assault, aid, ceasefire = intensity("ASSAULT"), intensity("aid"), intensity("RETREAT", "ceasefire")
    assert assault and aid and ceasefire
    assert (assault.low, assault.high) == (-10.0, -8.0)
    assert (aid.low, aid.high) == (7.0, 8.5)
    assert ceasefire.low == ceasefire.middle == ceasefire.high == 9.0
    assert intensity("DANCE") is None
    assert intensity("") is None


def test_lookup_by_name() -> None:
    found = action("sanction")
    assert found is not None
    assert found.name == "SANCTION"
    assert action("DANCE") is None

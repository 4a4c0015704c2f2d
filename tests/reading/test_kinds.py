"""One or two sentences a kind, with the fields that a careful reader would fill in."""

from typing import Any

import pytest

from dragoman.statements import Forecast, to_record

from .reads import quotes, read


def only(text: str, kind: str) -> dict[str, Any]:
    found = read(text, kind)
    assert len(found) == 1, [to_record(each) for each in found]
    return to_record(found[0])


def test_an_event_has_actor_action_recipient_and_date() -> None:
    record = only("The Foreign Ministry was calm. India rejected the Chinese offer on 12 March 2024.", "event")
    assert record["action"] == "REJECT"
    assert record["actor"] == ["India"]
    assert record["recipient"] == ["China"]
    assert record["date"] == "12 March 2024"
    assert record["time"] == "2024-03-12/2024-03-12/day"
    assert record["factuality"] == "fact"


def test_in_the_passive_the_actor_comes_last() -> None:
    record = only("The Afghan envoy was expelled by Pakistan in April 2024.", "event")
    assert record["action"] == "SANCTION"
    assert record["actor"] == ["Pakistan"]
    assert record["recipient"] == ["Afghanistan"]


def test_metonyms_act_for_their_states() -> None:
    record = only("Islamabad accused New Delhi of stirring up trouble last month.", "event")
    assert (record["actor"], record["recipient"], record["action"]) == (["Pakistan"], ["India"], "ACCUSE")


@pytest.mark.parametrize(
    "text",
    [
        "Russia has not recognized the Taliban so far.",
        "Russia never sold arms to Pakistan in 2015.",
        "It is false that Russia attacked Ukraine in 2014.",
        "Neither Russia nor Pakistan signed the treaty.",
        "Russia failed to sign the agreement with Iran.",
        "Russia has yet to sign the agreement with Iran.",
        "No agreement was signed by Russia and Pakistan.",
        "Russia has not, despite many long years of difficult talks with Iran, signed the treaty.",
        "Russia Did Not Sign The Treaty With Iran.",
    ],
)
def test_what_is_said_not_to_have_happened_is_no_fact(text: str) -> None:
    assert {each.factuality for each in read(text, "event")} == {"counterfact"}


@pytest.mark.parametrize(
    "text",
    [
        "Russia not only sold arms to Pakistan but trained its troops.",
        "Russia did not sign, but China signed the treaty with Iran.",
        "Pakistan rejected the offer of Iran.",
    ],
)
def test_a_denial_reaches_no_further_than_its_clause(text: str) -> None:
    assert {each.factuality for each in read(text, "event")} == {"fact"}


def test_an_assessment_has_a_pair_a_level_and_a_trend() -> None:
    record = only("Relations between Turkey and Greece have deteriorated.", "assessment")
    assert record["dyad"] == ["Turkey", "Greece"]
    assert record["level"] < 0
    assert record["trend"] == "falling"


def test_an_influence_runs_from_cause_to_effect() -> None:
    record = only("Iran stayed away because the sanctions had emptied its treasury.", "influence")
    assert record["cause"] == "the sanctions had emptied its treasury"
    assert record["effect"] == "Iran stayed away"
    forward = only("The loans led to a deep crisis in Sri Lanka.", "influence")
    assert (forward["cause"], forward["effect"], forward["sign"]) == ("The loans", "a deep crisis in Sri Lanka", "+")


def test_an_influence_that_weakens_has_a_minus() -> None:
    assert only("The tariffs undermined the partnership of Canada and Mexico.", "influence")["sign"] == "-"


@pytest.mark.parametrize(
    ("text", "antecedent", "consequent", "relation"),
    [
        (
            "Unless Armenia opens its border, Azerbaijan will build another road.",
            "Armenia opens its border",
            "not that Azerbaijan will build another road",
            "necessary",
        ),
        (
            "Unless Ankara drops its claims, Egypt will not sign the pact.",
            "Ankara drops its claims",
            "Egypt will sign the pact",
            "necessary",
        ),
        (
            "Georgia cannot join the union without a deal on Abkhazia.",
            "a deal on Abkhazia",
            "Georgia can join the union",
            "necessary",
        ),
        (
            "Azerbaijan will build another road if Armenia closes its border.",
            "Armenia closes its border",
            "Azerbaijan will build another road",
            "sufficient",
        ),
        (
            "Membership depends on a settlement with Serbia.",
            "a settlement with Serbia",
            "Membership",
            "necessary",
        ),
    ],
)
def test_a_condition_keeps_its_two_sides_apart(text: str, antecedent: str, consequent: str, relation: str) -> None:
    record = only(text, "condition")
    assert (record["antecedent"], record["consequent"], record["relation"]) == (antecedent, consequent, relation)


def test_an_irritant_has_a_pair_and_an_issue() -> None:
    record = only("The dispute over the Nile dam has soured the mood between Egypt and Ethiopia.", "irritant")
    assert record["dyad"] == ["Egypt", "Ethiopia"]
    assert "dispute over the Nile dam" in record["issue"]


def test_an_interest_has_a_holder_an_object_and_a_sign() -> None:
    record = only("Uzbekistan wants a railway to the sea.", "interest")
    assert (record["holder"], record["object"], record["sign"]) == ("Uzbekistan", "a railway to the sea", "+")
    against = only("Ankara fears a Kurdish state on its border.", "interest")
    assert (against["holder"], against["sign"]) == ("Turkey", "-")


def test_a_forecast_has_a_hedge_a_band_and_a_horizon() -> None:
    record = only("Kazakhstan might join the pact by the end of 2026.", "forecast")
    assert record["hedge"] == "might"
    assert record["probability"] == [0.2, 0.6]
    assert record["horizon"] == "by the end of 2026"
    assert record["due"] is not None
    assert record["due"].startswith("2024-05-29/2026-12-31")
    assert record["factuality"] == "future"


def test_a_forecast_under_a_condition_is_hypothetical() -> None:
    found = read("If Japan agrees, the treaty will be signed within two years.", "forecast")
    assert [each.factuality for each in found] == ["hypothetical"]


def test_several_statements_of_a_kind_stand_in_one_sentence() -> None:
    text = (
        "Brazil rejected the plan of the United States, but Argentina praised China; Chile recalled its envoy to Peru."
    )
    assert len(quotes(text, "event")) == 3


def test_what_somebody_denies_to_want_is_no_interest() -> None:
    assert read("Aleksandar Vučić denied that he intended to order an invasion of Kosovo.", "interest") == []
    assert read("Greece is not worried about the new Turkish drones.", "interest") == []


def test_nobody_named_before_the_verb_lets_the_actor_go_on_and_a_stranger_does_not() -> None:
    text = "Russia left the room at noon. Then it signed a treaty with Iran."
    assert [to_record(each)["actor"] for each in read(text, "event")] == [["Russia"]]
    stranger = "Russia left the room at noon. Ruritania signed a treaty with Iran."
    assert [to_record(each)["actor"] for each in read(stranger, "event")] == [[]]


def test_lifting_an_embargo_is_no_embargo() -> None:
    assert [to_record(each)["action"] for each in read("Russia lifted its embargo on Pakistan in 2014.", "event")] == [
        "CONCEDE"
    ]


def test_what_is_unlikely_or_feared_did_not_happen() -> None:
    assert read("A visit to Pakistan by the Russian president is very unlikely before 2021.", "event") == []
    assert read("Pakistan fears a withdrawal of the Americans.", "event") == []


def test_a_condition_ends_with_its_clause() -> None:
    record = only(
        "The crossings hurt Russia: unless they reopen, there can be no trade with Iran; nobody doubts it.", "condition"
    )
    assert record["antecedent"] == "they reopen"
    assert record["consequent"] == "not that there can be no trade with Iran"


def test_ending_an_agreement_is_no_agreement() -> None:
    assert [to_record(each)["action"] for each in read("Mali ended the 2015 agreement with Algeria.", "event")] == [
        "SANCTION"
    ]


@pytest.mark.parametrize(
    ("sentence", "band"),
    [
        ("There is roughly a 30 percent chance that Chile will join the pact.", (0.25, 0.35)),
        ("The odds that Peru will sign the accord with Chile are about 40%.", (0.35, 0.45)),
        ("Peru has a 97 per cent chance of winning; it will celebrate.", (0.92, 0.99)),
        ("Chile will almost certainly join the pact.", (0.95, 0.99)),
    ],
)
def test_a_stated_number_outweighs_the_verb(sentence: str, band: tuple[float, float]) -> None:
    assert band in [each.probability for each in read(sentence, "forecast") if isinstance(each, Forecast)]


@pytest.mark.parametrize(
    ("told", "when"),
    [
        ("in November", "2023-11"),
        ("on 3 June", "2023-06-03"),
        ("in March", "2024-03"),
        ("in November 2025", "2025-11"),
    ],
)
def test_what_happened_lies_before_the_text_came_out(told: str, when: str) -> None:
    assert only(f"India expelled the Chinese ambassador {told}.", "event")["time"].startswith(when)

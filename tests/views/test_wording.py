"""Statements as lines of the briefing, whatever their slots hold."""

from typing import Any

import pytest

from dragoman.lenses.names import pair_name
from dragoman.statements import Statement
from dragoman.views.briefing.wording import aside, wording
from tests.lenses.build import document, event, said, stored

TEXT = (
    "Tariffs set in May have cut the trade of Chad. Kenya says that the ban hurts the trade of Chad. "
    "Unless Lomé pays its debts, Benin will close the border. It wants to buy fuel from Ghana. "
    "Togo signed a “treaty of friend, with Benin"
)
SOURCE = document(TEXT)


def line(kind: str, quote: str, **fields: Any) -> str:
    return told(said(SOURCE, quote, kind, **fields))


def told(statement: Statement) -> str:
    return "".join(run.plain for run in wording(stored(SOURCE, statement)))


@pytest.mark.parametrize(
    ("quote", "cause", "effect", "wanted"),
    [
        ("the ban hurts the trade of Chad", "the ban", "the trade of Chad", "“the ban” — hinders: “the trade of Chad”"),
        (
            "Tariffs set in May have cut the trade of Chad", "Tariffs set in May", "have cut the trade of Chad",
            "Hinders: “Tariffs set in May have cut the trade of Chad”",
        ),
        (
            "Tariffs set in May have cut the trade of Chad", "Tariffs set in May", "have cut the trade of Sudan",
            "Hinders: “Tariffs set in May have cut the trade of Chad”",
        ),
        ("the ban hurts the trade", "the trade", "ban hurts the trade", "Hinders: “the ban hurts the trade”"),
        ("the ban hurts the trade of Chad", "the ban", "trade", "Hinders: “the ban hurts the trade of Chad”"),
        ("the ban hurts the trade of Chad", "Kenya's ban , however", "the trade of Chad",
         "Kenya's ban, however — hinders: “the trade of Chad”"),
    ],
)  # fmt: skip
def test_both_ends_of_an_influence_are_words_that_need_no_grammar(
    quote: str, cause: str, effect: str, wanted: str
) -> None:
    assert line("influence", quote, cause=cause, effect=effect, sign="-") == wanted


@pytest.mark.parametrize(
    ("relation", "consequent", "wanted"),
    [
        ("necessary", "Benin will trade", "Needed: “Lomé pays its debts” — for: Benin will trade"),
        ("necessary", "not that Benin will close the border",
         "Needed: “Lomé pays its debts” — or else: “Benin will close the border”"),
        ("sufficient", "Benin will trade", "If: “Lomé pays its debts” — then: Benin will trade"),
        ("sufficient", "not that Benin will close the border",
         "If: “Lomé pays its debts” — then not: “Benin will close the border”"),
        ("enabling", "Benin will trade", "Would help: “Lomé pays its debts” — to: Benin will trade"),
        ("enabling", "not that Benin will close the border",
         "Would help: “Lomé pays its debts” — against: “Benin will close the border”"),
        ("sufficient", "Lomé pays its debts", "A condition: “Lomé pays its debts”"),
    ],
)  # fmt: skip
def test_a_condition_says_what_it_is_for_or_what_it_averts(relation: str, consequent: str, wanted: str) -> None:
    quote = "Unless Lomé pays its debts, Benin will close the border"
    fields = {"antecedent": "Lomé pays its debts", "consequent": consequent, "relation": relation}
    assert line("condition", quote, **fields) == wanted


def test_words_that_stand_in_the_passage_are_quoted_and_others_are_not() -> None:
    quote = "It wants to buy fuel from Ghana"
    wants = line("interest", quote, holder="Niger Delta states", object="buy fuel from Ghana", sign="+")
    assert wants == "Wanted by Niger Delta states: “buy fuel from Ghana”"
    assert line("interest", quote, holder="unnamed", object="fuel", sign="-") == "Opposed by an unnamed actor: “fuel”"
    assert line("irritant", quote, dyad=["Benin", "Ghana"], issue="Benin to buy fuel") == "Open: Benin to buy fuel"
    assert line("forecast", quote, proposition="Benin to buy fuel", hedge="wants") == "Benin to buy fuel — “wants”"


def test_a_forecast_says_its_day_as_people_do() -> None:
    fields = {"proposition": "fuel from Ghana", "horizon": "soon", "due": "2031-01-01/2031-03-31/range"}
    assert line("forecast", "It wants to buy fuel from Ghana", **fields) == "“fuel from Ghana” — soon (by 31 Mar 2031)"


def test_an_actor_that_acts_on_itself_is_named_once() -> None:
    both = event(SOURCE, "Lomé pays its debts", ["Togo"], ["Togo"], action="AID")
    assert told(both) == "Togo · give help · “Lomé pays its debts”"


def test_quotation_marks_within_a_quotation_are_single_and_closed() -> None:
    signed = event(SOURCE, "Togo signed a “treaty of friend,", ["Togo"], ["Benin"], action="AGREE")
    assert told(signed) == "Togo and Benin · agree · “Togo signed a ‘treaty of friend’”"


def test_a_speaker_is_named_without_half_a_bracket() -> None:
    fields = {"speaker": "the envoy (أحمد", "stance": "reports", "issue": "fuel", "dyad": ["Benin", "Ghana"]}
    statement = said(SOURCE, "fuel from Ghana", "irritant", **fields)
    assert aside(stored(SOURCE, statement)) == "according to the envoy"


def test_a_pair_with_an_unnamed_actor() -> None:
    assert pair_name(("unnamed",)) == "Unnamed actor alone"
    assert pair_name(("Benin", "unnamed")) == "Benin – Unnamed actor"

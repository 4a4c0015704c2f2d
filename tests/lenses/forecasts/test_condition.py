"""On what a forecast hangs."""

import pytest

from dragoman.lenses.forecasts.condition import condition
from dragoman.statements import Document, Span
from tests.lenses.build import document, said, stored
from tests.lenses.forecasts.made import forecast


def told(text: str, quote: str = "") -> str:
    """The condition of a forecast on the quote, else on the whole text."""
    source: Document = document(text, sentences=(Span(0, len(text)),))
    return condition(stored(source, forecast(source, quote or text)), source, ())


@pytest.mark.parametrize(
    ("text", "quote", "words"),
    [
        ("If Uganda pays, Kenya will open the bridge.", "", "If Uganda pays"),
        ("If Uganda pays, Kenya will open the bridge.", "Kenya will open the bridge", "If Uganda pays"),
        ("Kenya will open the bridge unless the river rises.", "Kenya will open the bridge", "unless the river rises"),
        ("Kenya will pay, that is, if the bank lends.", "Kenya will pay", "if the bank lends"),
        ("Should Uganda pay, the bridge will open.", "", "Should Uganda pay"),
        ("Without a new loan, Kenya will stop the work.", "", "Without a new loan"),
        ("Done properly, the survey could end the quarrel.", "", "Done properly"),
        ("Kenya will open the bridge even if the river rises.", "", ""),
        ("Few know if the bridge will open.", "the bridge will open", ""),
        ("It will fail if they think that tolls pay for it.", "", ""),
        ("Kenya will once again open the bridge.", "", ""),
        ("If Uganda pays, all is well; Kenya will open the bridge.", "Kenya will open the bridge", ""),
    ],
)
def test_the_clause_is_found(text: str, quote: str, words: str) -> None:
    assert told(text, quote) == words


def test_a_condition_statement_tells_it_but_not_of_what_is_supposed() -> None:
    text = "Kenya will open it if Uganda pays the toll"
    source = document(text)
    sides = {"antecedent": "Uganda pays the toll", "consequent": "Kenya will open it"}
    needed = stored(source, said(source, text, "condition", **sides))
    foreseen, supposed = (stored(source, forecast(source, quote)) for quote in ("Kenya will open it", "Uganda pays"))
    assert condition(foreseen, None, [needed]) == "Uganda pays the toll"
    assert condition(supposed, None, [needed]) == ""
    assert condition(foreseen, None, []) == ""

"""What is foreseen, put positively and without hedge and speaker, with the band of the words as printed."""

import pytest

from dragoman.reading.proposition import put
from dragoman.statements import Forecast

from .reads import read


@pytest.mark.parametrize(
    ("words", "hedge", "expected"),
    [
        ("Togo will never recognise Gabon", "will never", "Togo will recognise Gabon"),
        ("Togo won't pay", "won't", "Togo will pay"),
        ("Togo cannot pay", "cannot", "Togo can pay"),
        ("Togo will probably not pay", "will probably not", "Togo will pay"),
        ("There will be no war in Togo", "will be no", "There will be war in Togo"),
        ("No state will pay", "will", "No state will pay"),
        ("Togo will pay no debt", "will", "Togo will pay no debt"),
        ("The truce will not fail to hold", "will not fail to", "The truce will not fail to hold"),
        ("Togo is not likely to pay", "is not likely", "Togo to pay"),
        ("There is perhaps a twenty per cent chance that Togo will pay", "a twenty per cent chance", "Togo will pay"),
        ("Togo will pay, the ministry estimates", "will", "Togo will pay"),
        ("We judge that Togo will pay", "will", "Togo will pay"),
        ("A: No. Lomé will not pay", "will not", "Lomé will pay"),
        ("The chances that Togo pays are close to zero", "close to zero", "Togo pays"),
        ("Togo will say that it paid", "will", "Togo will say that it paid"),
    ],
)
def test_a_proposition_is_put_positively_without_hedge_and_speaker(words: str, hedge: str, expected: str) -> None:
    assert put(words, hedge).words == expected


@pytest.mark.parametrize(
    ("text", "proposition", "band"),
    [
        ("Serbia will never recognise Kosovo.", "Serbia will recognise Kosovo", (0.01, 0.05)),
        ("It is likely that Chad will not sign the treaty.", "Chad will sign the treaty", (0.2, 0.45)),
        ("No state will recognise Kosovo.", "No state will recognise Kosovo", (0.8, 0.95)),
        ("None of them will recognise Kosovo.", "None of them will recognise Kosovo", (0.8, 0.95)),
        ("Nobody will recognise Kosovo.", "Nobody will recognise Kosovo", (0.8, 0.95)),
    ],
)
def test_the_band_is_that_of_what_is_printed(text: str, proposition: str, band: tuple[float, float]) -> None:
    found = [each for each in read(text, "forecast") if isinstance(each, Forecast)]
    assert [(each.proposition, each.probability) for each in found] == [(proposition, band)]


def test_a_denial_outside_the_hedge_is_shown_with_it() -> None:
    said = put("Chad will not sign", "It is likely")
    assert (said.words, said.hedge("It is likely")) == ("Chad will sign", "It is likely … will not")
    assert said.band(None) is None


def test_long_runs_do_no_harm() -> None:
    assert put("it is likely that " * 1500 + "Chad will sign", "likely").words
    assert put("the chance that " * 1500, "chance").words

"""Hedges under doubt, denial and question, in sentences of the author's own."""

import pytest

from dragoman.reading.hedging import hedge_in, probability
from dragoman.statements import Forecast, Span

from .reads import read

LIKELY, UNLIKELY, OPEN = (0.55, 0.8), (0.2, 0.45), (0.2, 0.6)
VERY_LIKELY, VERY_UNLIKELY = (0.8, 0.95), (0.05, 0.2)


def band(text: str) -> tuple[float, float] | None:
    """The band of a sentence that is a forecast as a whole."""
    whole = Span(0, len(text))
    hedge = hedge_in(text, whole)
    return probability(text, whole, hedge)[1] if hedge else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I doubt that it is likely that Gabon will join.", UNLIKELY),
        ("I doubt that Gabon will join.", UNLIKELY),
        ("Many doubt Gabon will ever join.", UNLIKELY),
        ("Doubts about the dam will grow.", VERY_LIKELY),
        ("Critics question whether Gabon will join.", OPEN),
        ("It is too early to say whether Gabon will join.", OPEN),
        ("Whether Gabon will join remains to be seen.", (0.45, 0.55)),
        ("Will Gabon join the pact?", OPEN),
        ("If Togo leaves, will Gabon join?", OPEN),
        ("It is hardly likely that Gabon will join.", UNLIKELY),
        ("It is by no means likely that Gabon will join.", UNLIKELY),
        ("Nor is it likely that Gabon will join.", UNLIKELY),
        ("A deal is far from certain.", UNLIKELY),
        ("A deal is far from likely.", UNLIKELY),
        ("It is anything but certain that Gabon will join.", UNLIKELY),
        ("A deal is by no means certain.", OPEN),
        ("A deal is not impossible.", OPEN),
        ("A deal is not unlikely.", LIKELY),
        ("The talks are unlikely to fail.", UNLIKELY),
        ("The truce will not fail to hold.", (0.95, 0.99)),
        ("Gabon will hardly join.", VERY_UNLIKELY),
        ("Gabon will by no means join.", VERY_UNLIKELY),
        ("Gabon will no longer pay.", VERY_UNLIKELY),
        ("Gabon cannot possibly join.", (0.01, 0.05)),
        ("No state in the region will join.", VERY_LIKELY),
        ("Neither Togo nor Gabon will join.", VERY_LIKELY),
        ("We do not believe that Gabon will join.", VERY_UNLIKELY),
        ("I don't think it likely that Gabon will join.", UNLIKELY),
        ("Nobody expects Gabon to join.", VERY_UNLIKELY),
        ("Few believe that Gabon will join.", UNLIKELY),
        ("There is no reason to believe that Gabon will join.", VERY_UNLIKELY),
        ("It would be a mistake to assume that Gabon will join.", VERY_UNLIKELY),
        ("We can't rule out that Gabon will join.", OPEN),
        ("There is little doubt that Gabon will join.", VERY_LIKELY),
        ("Nobody doubts that Gabon will join.", (0.95, 0.99)),
        ("It is hard to imagine that Gabon could join.", VERY_UNLIKELY),
        ("Gabon could easily leave.", (0.45, 0.8)),
        ("Gabon may have to leave.", OPEN),
        ("The doubters fell silent, and Gabon will join.", VERY_LIKELY),
        ("Few doubt that Gabon will join.", VERY_LIKELY),
        ("Few envoys doubt that Gabon will join.", VERY_LIKELY),
        ("No one should doubt that Gabon will join.", (0.95, 0.99)),
        ("There is no reason to doubt that Gabon will join.", (0.95, 0.99)),
        ("I do not doubt that Gabon will join.", (0.95, 0.99)),
        ("There is reason to doubt that Gabon will join.", UNLIKELY),
        ("Togo cannot rule out that Gabon will join.", OPEN),
        ("Togo couldn't rule out a war.", OPEN),
        ("Gabon could not fail to join.", (0.95, 0.99)),
        ("The truce won't fail to hold.", (0.95, 0.99)),
        ("It is impossible to say whether Gabon will join.", OPEN),
        ("Nobody can say if Gabon will join.", OPEN),
        ("Gabon will pay whether or not Togo joins.", VERY_LIKELY),
        ("It is unclear whether or not Togo will join.", OPEN),
        ("The pact that no member wanted will fail.", VERY_LIKELY),
        ("Togo hopes that no member of the pact will leave.", VERY_LIKELY),
        ("Not only Togo but Gabon will join.", VERY_LIKELY),
        ("The port of Libreville is deep.", None),
        ("The chances that Gabon cancels the lease are close to zero.", (0.01, 0.05)),
        ("There is perhaps a twenty per cent chance that Gabon will join.", (0.15, 0.25)),
        ("There is a one-in-ten chance that Gabon will join.", (0.05, 0.15)),
        ("The chance of a deal is one in ten.", (0.05, 0.15)),
        ("Gabon has one chance in four of joining.", (0.2, 0.3)),
        ("The odds are three to one against a deal.", (0.2, 0.3)),
        ("Togo voted three to one against the deal, which will fail.", VERY_LIKELY),
        ("A deal is highly unlikely (about 5 per cent).", (0.01, 0.1)),
        ("There is a 20 to 30 per cent chance of a deal.", (0.2, 0.3)),
        ("There is less than a ten per cent chance of a deal.", (0.01, 0.1)),
        ("One in ten sailors will leave.", VERY_LIKELY),
        ("It is hardly conceivable that Gabon will join.", VERY_UNLIKELY),
        ("It would be wrong to say that war is coming.", VERY_UNLIKELY),
        ("I used to believe that Gabon could join.", None),
        ("Gabon probably won't join.", UNLIKELY),
    ],
)
def test_doubt_denial_and_question_bear_on_the_band(text: str, expected: tuple[float, float] | None) -> None:
    assert band(text) == expected


def test_a_doubt_outside_the_words_of_the_statement_counts() -> None:
    text = "It is unlikely that Gabon will join."
    inside = Span(text.index("Gabon"), len(text))
    places, left = probability(text, Span(0, len(text)), Span(text.index("will"), text.index("will") + 4))
    assert hedge_in(text, inside) == places[1]
    assert (places[0].of(text), left) == ("It is unlikely that", UNLIKELY)


def test_a_doubt_ends_with_its_clause() -> None:
    text = "Many doubt that Togo matters, but Gabon will join."
    hedge = hedge_in(text, Span(text.index("Gabon"), len(text)))
    assert hedge is not None
    assert probability(text, Span(0, len(text)), hedge) == ((hedge,), VERY_LIKELY)


def test_the_hedge_shows_the_doubt() -> None:
    found = read("Analysts question whether Kenya will ratify the treaty.", "forecast")
    assert [each.hedge for each in found if isinstance(each, Forecast)] == ["question whether … will"]


def test_long_runs_of_doubt_do_no_harm() -> None:
    assert band("doubt that whether no reason " * 800 + "it will rain.") is not None

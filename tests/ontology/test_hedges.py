"""Bands of probability, worked out from the guidelines by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.ontology import guideline_band
from dragoman.ontology.hedges import hedges


@pytest.mark.parametrize(
    ("hedge", "band"),
    [
        ("almost no chance", (0.01, 0.05)),
        ("very unlikely", (0.05, 0.20)),
        ("Unlikely", (0.20, 0.45)),
        ("roughly even", (0.45, 0.55)),
        ("likely", (0.55, 0.80)),
        ("very likely", (0.80, 0.95)),
        ("almost certain", (0.95, 0.99)),
        ("may", (0.20, 0.60)),
        ("might", (0.20, 0.60)),
        ("could", (0.20, 0.60)),
        ("it's conceivable that", (0.20, 0.60)),
        ("it’s conceivable that", (0.20, 0.60)),
        ("hopefully", (0.45, 0.80)),
        ("far from assured", (0.20, 0.45)),
        ("will", (0.80, 0.95)),
        ("would", (0.55, 0.80)),
        ("no chance", (0.01, 0.05)),
    ],
)
def test_the_bands_of_the_guidelines(hedge: str, band: tuple[float, float]) -> None:
    assert guideline_band(hedge) == band


@pytest.mark.parametrize(
    ("hedge", "band"),
    [
        ("will almost certainly", (0.95, 0.99)),
        ("would probably", (0.55, 0.80)),
        ("is expected to", (0.55, 0.80)),
        ("is bound to", (0.95, 0.99)),
        ("in all likelihood", (0.80, 0.95)),
        ("cannot be ruled out", (0.20, 0.60)),
        ("can't be ruled out", (0.20, 0.60)),
        ("there is a risk that", (0.20, 0.60)),
        ("is going to", (0.80, 0.95)),
        ("might well", (0.45, 0.80)),
        ("seems inevitable", (0.95, 0.99)),
        ("almost certainly not", (0.01, 0.05)),
    ],
)
def test_the_longest_entry_and_adverbs_win(hedge: str, band: tuple[float, float]) -> None:
    assert guideline_band(hedge) == band


@pytest.mark.parametrize(
    ("hedge", "band"),
    [
        ("not likely", (0.20, 0.45)),
        ("is not at all likely", (0.20, 0.45)),
        ("not unlikely", (0.55, 0.80)),
        ("won't", (0.05, 0.20)),
        ("won’t", (0.05, 0.20)),
        ("will not", (0.05, 0.20)),
        ("will never", (0.01, 0.05)),
        ("cannot", (0.01, 0.05)),
        ("may not", (0.40, 0.80)),
        ("not bound to", (0.20, 0.60)),
        ("no longer inconceivable", (0.20, 0.60)),
        ("highly probable", (0.80, 0.95)),
        ("extremely unlikely", (0.05, 0.20)),
        ("overwhelmingly likely", (0.80, 0.95)),
        ("not very likely", (0.20, 0.45)),
    ],
)
def test_negation_and_amplifiers(hedge: str, band: tuple[float, float]) -> None:
    assert guideline_band(hedge) == band


def test_no_hedge() -> None:
    assert guideline_band("") is None
    assert guideline_band("on Tuesday") is None


def test_every_entry_finds_itself() -> None:
    assert len(hedges()) >= 90
    for hedge in hedges():
        if "not" not in hedge.words:
            assert guideline_band(" ".join(hedge.words)) == hedge.band, hedge


@given(st.text(max_size=60))
def test_a_band_is_a_band(text: str) -> None:
    band = guideline_band(text)
    assert band is None or 0 < band[0] <= band[1] < 1

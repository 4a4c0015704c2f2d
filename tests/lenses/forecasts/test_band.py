"""What words mean to readers."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman import ontology
from dragoman.lenses.forecasts.band import LEAST, MOST, band


def test_the_band_spans_standards_and_survey_with_the_median_inside() -> None:
    found = band("likely", (0.55, 0.8))
    told = ontology.readings("likely")
    assert found
    assert found.low == min(each.low for each in told.standards)
    assert found.high == MOST  # One standard goes up to 1, and no words are read as certainty.
    by_readers = sum(each.median * each.n for each in told.surveys) / sum(each.n for each in told.surveys)
    assert found.median == round(by_readers, 3)


def test_very_and_a_denial_halve_the_distance_to_the_near_end() -> None:
    plain, very, denied = (band(words, read) for words, read in _DEGREES)
    assert plain and very and denied
    assert very.median == pytest.approx(1 - (1 - plain.median) / 2, abs=1e-3)
    assert denied.median == pytest.approx((1 - plain.median) / 2, abs=1e-3)
    assert denied.phrase == "not probable"


_DEGREES = [("probable", (0.55, 0.8)), ("extremely probable", (0.8, 0.95)), ("not probable", (0.2, 0.45))]


def test_not_very_likely_says_no_more_than_not_likely() -> None:
    one, other = band("not very likely", (0.2, 0.45)), band("not likely", (0.2, 0.45))
    assert one and other
    assert one.median == other.median


def test_words_under_a_denial_are_turned_round() -> None:
    will, wont = band("will", (0.8, 0.95)), band("will not", (0.05, 0.2))
    assert will and wont
    assert wont.median == pytest.approx(1 - will.median)
    assert wont.phrase == "will not"


def test_a_stated_number_and_unknown_words_are_as_they_were_read() -> None:
    for words in ("a 60 per cent chance", "with a shrug"):
        found = band(words, (0.55, 0.65))
        assert found
        assert (found.low, found.median, found.high) == (0.55, 0.6, 0.65)


def test_no_likelihood_no_band() -> None:
    assert band("", None) is None


@given(st.sampled_from(ontology.terms()), st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted))
def test_bands_are_in_order_and_never_certain(words: str, read: list[float]) -> None:
    found = band(words, (read[0], read[1]))
    assert found
    assert LEAST <= found.low <= found.median <= found.high <= MOST or read[1] < LEAST or read[0] > MOST

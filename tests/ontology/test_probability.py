"""Readings of words of probability, against the published tables."""

from dragoman.ontology import readings, terms


def test_likely_by_standard() -> None:
    ranges = {reading.standard: (reading.low, reading.high) for reading in readings("LIKELY").standards}
    assert ranges["UK PHIA Probability Yardstick"] == (0.55, 0.75)
    assert ranges["US ICD 203 / NIC"] == (0.55, 0.80)
    assert ranges["IPCC"] == (0.66, 1.0)
    assert ranges["EFSA"] == (0.66, 0.90)


def test_likely_by_survey() -> None:
    surveys = readings("likely").surveys
    assert sorted(survey.n for survey in surveys) == [46, 123, 5174]
    largest = max(surveys, key=lambda survey: survey.n)
    assert (largest.p05, largest.median, largest.p95) == (0.60, 0.75, 0.90)


def test_cells_with_several_terms() -> None:
    for term in ("almost certain", "almost certainly", "nearly certain"):
        found = [reading for reading in readings(term).standards if reading.standard == "US ICD 203 (both rows)"]
        assert [(reading.low, reading.high) for reading in found] == [(0.95, 0.99)]


def test_modal_verbs_go_by_their_surveyed_form() -> None:
    (survey,) = readings("might").surveys
    assert (survey.term, survey.median) == ("Might Happen", 0.40)


def test_standards_differ_and_both_are_kept() -> None:
    assert len({(reading.low, reading.high) for reading in readings("unlikely").standards}) > 3


def test_unknown_phrase() -> None:
    nothing = readings("when pigs fly")
    assert not nothing.standards
    assert not nothing.surveys


def test_every_term_has_a_reading_within_bounds() -> None:
    assert terms() == tuple(sorted(terms()))
    for term in terms():
        word = readings(term)
        assert word.standards or word.surveys
        assert all(0 <= reading.low <= reading.high <= 1 for reading in word.standards)
        assert all(0 <= survey.p05 <= survey.median <= survey.p95 <= 1 for survey in word.surveys)

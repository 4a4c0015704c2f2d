from datetime import date

import pytest

from dragoman.lenses.relations.periods import By, ends, finest


@pytest.mark.parametrize(
    ("first", "last", "by", "wanted"),
    [
        ("2019-11-20", "2020-02-10", "month", ["2019-11-30", "2019-12-31", "2020-01-31", "2020-02-10"]),
        ("2019-11-20", "2020-06-30", "quarter", ["2019-12-31", "2020-03-31", "2020-06-30"]),
        ("2018-01-01", "2020-02-10", "year", ["2018-12-31", "2019-12-31", "2020-02-10"]),
        ("2019-01-05", "2019-01-05", "month", ["2019-01-05"]),
        ("2019-01-06", "2019-01-05", "month", []),
        ("9999-11-06", "9999-12-31", "month", ["9999-11-30", "9999-12-31"]),
    ],
)
def test_ends_of_periods_and_the_last_day(first: str, last: str, by: By, wanted: list[str]) -> None:
    found = ends(date.fromisoformat(first), date.fromisoformat(last), by)
    assert [each.isoformat() for each in found] == wanted


@pytest.mark.parametrize(("first", "wanted"), [(2010, "month"), (1990, "quarter"), (1900, "year"), (1, "year")])
def test_the_finest_that_makes_no_long_series(first: int, wanted: By) -> None:
    assert finest(date(first, 1, 1), date(2020, 1, 1)) == wanted

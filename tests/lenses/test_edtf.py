from datetime import date

import pytest

from dragoman.language.calendar import decade, half, quarter, season
from dragoman.lenses.edtf import edtf
from dragoman.statements import Interval
from dragoman.statements.interval import year


def _range(start: str, end: str) -> Interval:
    return Interval(date.fromisoformat(start), date.fromisoformat(end), "range")


@pytest.mark.parametrize(
    ("time", "words", "wanted"),
    [
        (Interval.parse("2018-09-05"), "5 September 2018", "2018-09-05"),
        (Interval.parse("2018-09"), "September", "2018-09"),
        (Interval.parse("2018"), "2018", "2018"),
        (Interval.parse("2018-09"), "around September", "2018-09~"),
        (Interval.parse("2018"), "circa 2018", "2018~"),
        (Interval(date(2018, 9, 3), date(2018, 9, 9), "week"), "last week", "2018-09-03/2018-09-09"),
        (_range("2018-09-08", "2018-09-22"), "mid-September", "2018-09-08~/2018-09-22~"),
        (_range("2016-05-01", "2016-06-30"), "two months ago", "2016-05~/2016-06~"),
        (_range("2015-01-01", "2018-12-31"), "2015-18", "2015/2018"),
        (_range("2018-09-01", "2018-12-31"), None, "2018-09/2018-12"),
        (_range("2001-01-01", "2100-12-31"), "the 21st century", "2001/2100"),
        (_range("1900-01-01", "1999-12-31"), None, "19XX"),
        (decade(2010), "the 2010s", "201X"),
        (season("spring", 2024), "spring 2024", "2024-21"),
        (season("winter", 2023), "winter 2023", "2023-24"),
        (quarter(2019, 3), "the third quarter of 2019", "2019-35"),
        (half(2019, "second"), "the second half of 2019", "2019-41"),
        (Interval(date.min, date.max, "range"), None, "0001/9999"),
        (year(476), None, "0476"),
    ],
)
def test_a_time_in_edtf(time: Interval, words: str | None, wanted: str) -> None:
    assert edtf(time, words) == wanted

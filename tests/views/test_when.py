from datetime import date

import pytest

from dragoman.statements import Interval
from dragoman.views.when import day, when


@pytest.mark.parametrize(
    ("time", "words"),
    [
        ("2018-05-03", "3 May 2018"),
        ("2018-05", "May 2018"),
        ("2018", "2018"),
        ("2018-05-03/2018-05-09", "3–9 May 2018"),
        ("2018-08-29/2018-12-31", "29 Aug – 31 Dec 2018"),
        ("2018-06/2018-09", "June – Sept 2018"),
        ("2022-11-19/2023-11-20", "19 Nov 2022 – 20 Nov 2023"),
        ("2022-11/2023-11", "Nov 2022 – Nov 2023"),
        ("9999-12-31", "31 Dec 9999"),
        ("9999-12", "Dec 9999"),
        ("9999-11-02/9999-12-31", "2 Nov – 31 Dec 9999"),
        ("0001-01-01/9999-12-31", "Jan 1 – Dec 9999"),
    ],
)
def test_times_as_people_write_them(time: str, words: str) -> None:
    assert when(Interval.parse(time)) == words


def test_a_year_that_is_none_of_the_calendar() -> None:
    assert when(Interval(date(2022, 11, 19), date(2023, 11, 18), "year")) == "19 Nov 2022 – 18 Nov 2023"


def test_a_day() -> None:
    assert day(date(2018, 5, 3)) == "3 May 2018"

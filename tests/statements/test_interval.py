from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.statements import Interval
from dragoman.statements.interval import day, month, year


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("2018", date(2018, 1, 1), date(2018, 12, 31)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2018-5-3", date(2018, 5, 3), date(2018, 5, 3)),
        ("2018-09/2018-12", date(2018, 9, 1), date(2018, 12, 31)),
    ],
)
def test_iso_dates_are_read(text: str, start: date, end: date) -> None:
    told = Interval.parse(text)
    assert (told.start, told.end) == (start, end)


@pytest.mark.parametrize("text", ["", "spring", "2018-13", "2018-02-30", "2019/2018", "18-05-03", "31/12/2023"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|ends before"):
        Interval.parse(text)


def test_an_interval_reads_as_it_was_told() -> None:
    assert [str(each) for each in (day(date(2018, 5, 3)), month(2018, 5), year(2018))] == [
        "2018-05-03",
        "2018-05",
        "2018",
    ]
    assert str(Interval(date(2018, 5, 3), date(2018, 6, 1), "range")) == "2018-05-03/2018-06-01"


def test_overlap_counts_both_ends() -> None:
    assert month(2018, 5).overlaps(day(date(2018, 5, 31)))
    assert not month(2018, 5).overlaps(day(date(2018, 6, 1)))


@given(st.dates(min_value=date(1000, 1, 1)))
def test_a_day_comes_back_from_its_text(when: date) -> None:
    assert Interval.parse(str(day(when))) == day(when)


def test_a_year_before_keeps_to_the_calendar() -> None:
    assert Interval.parse("2024-02").year_before() == Interval(date(2023, 2, 1), date(2023, 2, 28), "month")

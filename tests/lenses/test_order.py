from datetime import date, timedelta

from dragoman.lenses.order import as_told, begins, came_out, later, middle
from dragoman.statements import Interval
from tests.lenses.build import document, event, stored


def test_days_stay_in_the_calendar() -> None:
    assert later(date(2018, 12, 31), timedelta(days=1)) == date(2019, 1, 1)
    assert later(date.max, timedelta(days=1)) == date.max
    assert later(date(2, 1, 1), timedelta(days=-730)) == date.min


def test_a_chart_begins_two_years_before_the_first_document() -> None:
    days = [date(year, 6, 1) for year in (2001, 2018, 2019)]
    assert begins(days, [date(2019, 1, 1), date(2020, 1, 1)]) == date(2017, 1, 1)
    assert begins(days[1:], [date(2019, 1, 1)]) == date(2018, 6, 1)
    assert begins(days, [date(2022, 1, 1)]) == date(2001, 6, 1)
    assert begins(days, [date.max]) == begins(days, []) == date(2001, 6, 1)


def test_the_middle_of_a_time() -> None:
    assert middle(Interval.parse("2019-05")) == date(2019, 5, 16)


def test_undated_documents_come_last() -> None:
    old, new, undated = (document("A met B.", day or "x", day) for day in ("2018-01-02", "2024-05", None))
    assert [came_out(each.published) for each in (old, new, undated)] == [date(2018, 1, 2), date(2024, 5, 1), date.max]
    assert came_out(None, date.min) == date.min
    told = [stored(each, event(each, "A met B", ["A"])) for each in (undated, new, old)]
    assert [each.source.name for each in sorted(told, key=as_told)] == ["2018-01-02", "2024-05", "x"]

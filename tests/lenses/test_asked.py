from datetime import date

import pytest

from dragoman.errors import QueryError
from dragoman.lenses.asked import day, query
from dragoman.lenses.names import canonical, pair_name, pair_of
from tests.lenses.build import document, event, said


def test_a_year_means_its_first_or_last_day() -> None:
    asked = query({"since": "2018", "until": "2018-02", "as_of": date(2019, 1, 2)})
    assert (asked.time_from, asked.time_to, asked.as_of) == (date(2018, 1, 1), date(2018, 2, 28), date(2019, 1, 2))


def test_names_are_taken_as_people_type_them() -> None:
    assert canonical("pakistan") == "Pakistan"
    assert canonical("Moscow") == "Russia"
    assert canonical("Donald  Lu") == "Donald Lu"
    assert query({"between": ["russia", "Islamabad"]}).between == ("Russia", "Pakistan")


@pytest.mark.parametrize("between", [["Russia"], ["Russia", "China", "Iran"], ["Russia", "Moscow"]])
def test_between_takes_two(between: list[str]) -> None:
    with pytest.raises(QueryError):
        query({"between": between})


def test_no_date() -> None:
    with pytest.raises(QueryError, match="not a date"):
        day("soon", last=True)


def test_pair_of_a_statement() -> None:
    source = document("Russia and China met Iran.")
    assert pair_of(event(source, "met", ["Russia", "China"], ["Iran"])) == ("Iran", "Russia")
    assert pair_of(event(source, "met", ["Russia", "China"])) == ("China", "Russia")
    assert pair_of(said(source, "met", "interest", holder="Iran", object="x", actors=["Russia"])) == ("Iran", "Russia")
    assert pair_of(said(source, "met", "influence", cause="x", effect="y", actors=["Iran"])) == ("Iran",)


def test_pair_name() -> None:
    assert pair_name(("Iran", "Russia")) == "Iran – Russia"
    assert pair_name(("Iran",)) == "Iran alone"
    assert pair_name(()) == "No actor named"

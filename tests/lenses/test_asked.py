from datetime import date, datetime
from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.lenses.asked import Asked, Scope, day, query
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


@pytest.mark.parametrize("word", ["asof", "as-of", "actor", "dimension", "query"])
def test_a_word_that_is_none_is_refused(word: str) -> None:
    asked: Any = {word: "2018"}
    with pytest.raises(QueryError, match=f"cannot be asked for '{word}'.*as_of"):
        query(asked)


def test_each_lens_knows_its_own_words() -> None:
    asked: Asked = {"kinds": ["event"]}
    assert query(asked).kinds == ("event",)
    with pytest.raises(QueryError, match="'kinds'"):
        query(asked, Scope)


def test_one_name_is_a_list_of_one() -> None:
    asked: Asked = {"actors": "russia", "kinds": "event", "dimensions": "energy", "speakers": "BBC", "documents": "a"}
    found = query(asked)
    assert (found.actors, found.kinds, found.dimensions) == (("Russia",), ("event",), ("energy",))
    assert (found.speakers, found.documents) == (("BBC",), ("a",))


@pytest.mark.parametrize(
    "asked", [{"between": "US"}, {"between": 2}, {"actors": 5}, {"actors": [None]}, {"as_of": 2018}]
)
def test_what_is_no_name_and_no_date(asked: Any) -> None:
    with pytest.raises(QueryError):
        query(asked)


def test_an_hour_is_of_its_day() -> None:
    assert query({"since": datetime(2018, 5, 3, 12), "until": "2018-05-03"}).time_from == date(2018, 5, 3)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("moscow", "Russia"), ("KREMLIN", "Russia"), ("usa", "United States"), ("uk", "United Kingdom"),
        ("eu", "European Union"), ("nato", "NATO"), ("lavrov", "Sergei Lavrov"), ("georgia", "Georgia"),
    ],
)  # fmt: skip
def test_names_in_any_capitals(typed: str, name: str) -> None:
    assert canonical(typed) == name


@pytest.mark.parametrize("typed", ["korea", "sharif", "brussels"])
def test_a_name_of_several_stays_as_it_is(typed: str) -> None:
    assert canonical(typed) == typed

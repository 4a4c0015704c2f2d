"""By when a forecast falls due."""

from datetime import date
from typing import Any

import pytest

from dragoman.lenses.forecasts.horizon import Horizon, horizon
from dragoman.ontology.tenure import term
from tests.lenses.build import document, stored
from tests.lenses.forecasts.made import forecast


def told(text: str, published: str | None = "2019-03-01", **fields: Any) -> Horizon:
    """The horizon of a forecast of this text."""
    source = document(text, published=published)
    return horizon(stored(source, forecast(source, text, **fields)))


def test_what_was_read_counts() -> None:
    found = told("Kenya will open the bridge by 2020", horizon="by 2020", due="2019-03-01/2020-12-31")
    assert found.due and found.due.end == date(2020, 12, 31)
    assert (found.words, found.rule) == ("by 2020", "as read")


def test_what_was_not_read_is_worked_out_from_the_words() -> None:
    found = told("Kenya will open the bridge by the end of 2020")
    assert found.due and found.due.end == date(2020, 12, 31)
    assert found.rule.startswith("worked out")


def test_of_two_times_none_is_guessed() -> None:
    assert told("Kenya will open the bridge by 2020 or the tunnel before May 2022 and by 2025").due is None


def test_now_is_no_deadline() -> None:
    assert told("today's calm will not last", horizon="today", due="2019-03-01/2019-03-01").due is None


def test_a_term_in_office_is_an_anchor() -> None:
    found = told("the treaty may be signed by the end of Prime Minister Khan's first term", "2018-11-01")
    assert found.due and found.due.end == date(2023, 8, 17)  # In office since 18 August 2018, five years a term.
    assert found.anchor == "the end of the first term of Imran Khan as prime minister"
    assert found.day == date(2018, 8, 18)
    assert "article 52" in found.source


def test_the_second_term_follows_the_first() -> None:
    found = told("Obama will close the base by the end of his second term", "2013-06-01")
    assert found.due and found.due.end == date(2017, 1, 19)


def test_a_term_is_dated_by_what_could_be_known() -> None:
    # He left office in April 2022; whoever wrote in 2018 could not know it.
    found = told("the treaty may be signed before the end of Khan's present term", "2018-11-01")
    assert found.due and found.due.end == date(2023, 8, 17)


def test_an_event_without_a_day_is_kept_as_anchor() -> None:
    found = told("Kenya will reopen the border before the summit of the lakes")
    assert found.due is None
    assert found.anchor == "the summit"


def test_without_a_date_of_publication_a_term_has_no_day() -> None:
    found = told("the treaty may be signed by the end of Khan's first term", None)
    assert found.due is None
    assert "first term" in found.anchor


@pytest.mark.parametrize("published", ["2018", "2018-01"])
def test_what_came_out_some_time_in_a_year_may_speak_of_its_june(published: str) -> None:
    found = told("Kenya will open the bridge by the end of June 2018", published)
    assert found.due and found.due.end == date(2018, 6, 30)


def test_terms_name_their_law() -> None:
    found = term("United States", "president")
    assert found and found.years == 4 and "article II" in found.source
    assert term("Narnia", "king") is None

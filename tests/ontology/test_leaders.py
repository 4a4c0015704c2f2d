"""Terms of office."""

from collections import defaultdict
from datetime import date, timedelta
from itertools import pairwise

import pytest

from dragoman.ontology import Leader, actor, in_office, leaders
from dragoman.ontology.leaders import earliest, latest


def held(name: str, year: int, month: int, day: int) -> set[tuple[str, str]]:
    return {(term.name, term.office) for term in in_office(name, date(year, month, day))}


@pytest.mark.parametrize(
    ("name", "on", "office"),
    [
        ("Putin", (2009, 6, 1), ("Vladimir Putin", "prime minister")),
        ("Putin", (2018, 6, 1), ("Vladimir Putin", "president")),
        ("Medvedev", (2009, 6, 1), ("Dmitry Medvedev", "president")),
        ("Clinton", (1995, 1, 1), ("Bill Clinton", "president")),
        ("Hillary Clinton", (2010, 1, 1), ("Hillary Clinton", "secretary of state")),
        ("Sharif", (2015, 6, 1), ("Nawaz Sharif", "prime minister")),
        ("Sharif", (2024, 6, 1), ("Shehbaz Sharif", "prime minister")),
        ("Bajwa", (2018, 4, 1), ("Qamar Javed Bajwa", "army chief")),
        ("Merkel", (2015, 1, 1), ("Angela Merkel", "chancellor")),
        ("Bush", (1990, 8, 2), ("George H. W. Bush", "president")),
        ("Bush", (2003, 3, 20), ("George W. Bush", "president")),
        ("Stoltenberg", (2022, 2, 24), ("Jens Stoltenberg", "secretary-general")),
    ],
)
def test_who_was_meant(name: str, on: tuple[int, int, int], office: tuple[str, str]) -> None:
    assert office in held(name, *on)


def test_a_shared_surname_is_told_apart_by_the_day() -> None:
    assert held("Bush", 2003, 3, 20) == {("George W. Bush", "president")}
    assert held("Raisi", 2024, 5, 19) == {("Ebrahim Raisi", "president")}
    assert held("Raisi", 2024, 5, 20) == set()
    assert held("Nobody", 2024, 5, 20) == set()


def test_unsure_days_are_read_as_wide_as_they_are_written() -> None:
    assert (earliest("2013"), latest("2013")) == (date(2013, 1, 1), date(2013, 12, 31))
    assert (earliest("2024-02"), latest("2024-02")) == (date(2024, 2, 1), date(2024, 2, 29))
    assert earliest("2024-03-04") == latest("2024-03-04") == date(2024, 3, 4)


def test_terms_begin_before_they_end() -> None:
    assert [term for term in leaders() if term.end and term.start > term.end] == []
    assert all(bool(term.checked) == (term.end is None) for term in leaders())


def test_nobody_shares_an_office_for_a_year() -> None:
    offices: dict[tuple[str, str], list[Leader]] = defaultdict(list)
    for term in leaders():
        offices[term.state, term.office].append(term)
    for terms in offices.values():
        terms.sort(key=lambda term: term.start)
        for earlier, later in pairwise(terms):
            assert earlier.end is not None, (earlier, later)
            assert earlier.end - later.start <= timedelta(days=366), (earlier, later)


def test_leaders_lead_something_known() -> None:
    assert [term.state for term in leaders() if actor(term.state) is None] == []


def test_enough_states() -> None:
    states = {term.state for term in leaders() if (found := actor(term.state)) and found.kind == "state"}
    assert len(states) >= 75

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language import times
from dragoman.language.calendar import within
from dragoman.statements import Span

PUBLISHED = date(2024, 5, 29)  # a Wednesday


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    return [(each.span.of(text), str(each.interval)) for each in times(text, Span(0, len(text)), published)]


@pytest.mark.parametrize(
    ("text", "words", "interval"),
    [
        ("signed on 16 May 2024 in", "16 May 2024", "2024-05-16"),
        ("on May 16, 2024", "May 16, 2024", "2024-05-16"),
        ("on 2024-05-16", "2024-05-16", "2024-05-16"),
        ("on 9 February the", "9 February", "2024-02-09"),
        ("on March 11 the", "March 11", "2024-03-11"),
        ("revealed in mid-November", "mid-November", "2023-11-08/2023-11-22"),
        ("since April 2022’s coup", "April 2022", "2022-04"),
        ("spring 2024’s attack", "spring 2024", "2024-03-01/2024-05-31"),
        ("every year since 2016", "2016", "2016"),
        ("last May", "last May", "2023-05"),
        ("Peru had planned to pay in August", "August", "2023-08"),
        ("Peru will pay by March", "by March", "2025-03"),
        ("Peru wants the fleet to leave in April", "April", "2025-04"),
        ("next May", "next May", "2025-05"),
        ("the early 1990s", "early 1990s", "1990-01-01/1993-05-25"),
        ("over the past two years", "over the past two years", "2022-05-29/2024-05-29"),
        ("less than half a decade ago", "less than half a decade ago", "2019-05-29/2024-05-29"),
        ("last month", "last month", "2024-04"),
        ("this year", "this year", "2024"),
        ("next week", "next week", "2024-06-03/2024-06-09"),
        ("yesterday", "yesterday", "2024-05-28"),
        ("on Monday", "on Monday", "2024-05-27"),
        ("within the next two years", "within the next two years", "2024-05-29/2026-05-29"),
        ("in the first quarter of 2023", "the first quarter of 2023", "2023-01-01/2023-03-31"),
        ("from 2014-2016", "2014-2016", "2014-01-01/2016-12-31"),
        ("in the twentieth century", "twentieth century", "1901-01-01/2000-12-31"),
        ("three centuries ago", "three centuries ago", "1674-05-29/1774-05-29"),
        ("over the past year", "past year", "2023-05-29/2024-05-29"),
        ("on 29 February the", "29 February", "2024-02-29"),
        ("winter 2023", "winter 2023", "2023-12-01/2024-02-29"),
    ],
)
def test_times_are_told_to_their_grain(text: str, words: str, interval: str) -> None:
    assert told(text) == [(words, interval)]


@pytest.mark.parametrize(
    "text",
    [
        "it may be",
        "they march on",
        "a second chance",
        "1,914 men",
        "Order 20245",
        "the Mar a Lago club",
        "for a century",
    ],
)
def test_what_only_looks_like_a_time_is_none(text: str) -> None:
    assert told(text) == []


def test_what_hangs_on_an_unknown_day_has_no_interval() -> None:
    assert told("last month and in June 2020", None) == [("last month", "None"), ("June 2020", "2020-06")]


def test_impossible_days_are_left_alone() -> None:
    assert ("31 February 2024", "2024-03-02") not in told("on 31 February 2024")


@given(st.text(), st.none() | st.dates(date(1500, 1, 1), date(2200, 1, 1)))
def test_any_text(text: str, published: date | None) -> None:
    found = times(text, Span(0, len(text)), published) if text else ()
    assert all(first.span.end <= second.span.start for first, second in pairwise(found))


@pytest.mark.parametrize(
    ("count", "unit", "end"),
    [
        (6, "month", "2024-11-29"),
        (9, "month", "2025-02-28"),
        (2, "quarter", "2024-11-29"),
        (1.5, "month", "2024-07-14"),
    ],
)
def test_whole_months_end_on_the_same_day_or_the_last(count: float, unit: str, end: str) -> None:
    assert within(date(2024, 5, 29), count, unit).end.isoformat() == end

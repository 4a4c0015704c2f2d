"""By, until or within when: told on 29 May 2024 unless said otherwise."""

from datetime import date

import pytest

from dragoman.language import Deadline, deadlines, times
from dragoman.statements import Span

PUBLISHED = date(2024, 5, 29)


def told(text: str, published: date | None = PUBLISHED) -> list[tuple[str, str]]:
    """The words and the due date of every time that may lie ahead in a text."""
    return [(each.span.of(text), str(each.due)) for each in found(text, published)]


def found(text: str, published: date | None = PUBLISHED) -> tuple[Deadline, ...]:
    whole = Span(0, len(text))
    return deadlines(text, whole, times(text, whole, published), published)


@pytest.mark.parametrize(
    ("text", "words", "due"),
    [
        ("Gabon will join before 2026.", "before 2026", "2024-05-29/2025-12-31"),
        ("Gabon will not join before 2030.", "before 2030", "2024-05-29/2029-12-31"),
        ("Gabon will join before the end of 2026.", "before the end of 2026", "2024-05-29/2026-12-31"),
        ("Gabon will join before June.", "before June", "2024-05-29/2024-05-31"),
        ("Gabon will join before the 2026 summit.", "before the 2026 summit", "2026"),
        ("The troops will stay until at least 2028.", "until at least 2028", "2024-05-29/2028-12-31"),
        ("The lease will run through 2030.", "through 2030", "2024-05-29/2030-12-31"),
        ("The dam will be full by 2030.", "by 2030", "2030"),
        ("The dam will be full by mid-2027.", "by mid-2027", "2024-05-29/2027-07-01"),
        ("The dam will be full by the start of 2027.", "by the start of 2027", "2024-05-29/2027-01-01"),
        ("The dam will be full by the end of the decade.", "by the end of the decade", "2024-05-29/2029-12-31"),
        ("The dam will be full by the turn of the decade.", "by the turn of the decade", "2024-05-29/2029-12-31"),
        ("The dam will be full by year-end.", "by year-end", "2024-05-29/2024-12-31"),
        ("The dam will be full no later than December 2025.", "no later than December 2025", "2025-12"),
        ("The dam will be full within the decade.", "within the decade", "2024-05-29/2029-12-31"),
        ("It will open in the second half of the decade.", "the second half of the decade", "2024-12-31/2029-12-31"),
        ("The ban will fall before the year is out.", "before the year is out", "2024-05-29/2024-12-31"),
        ("The ban will fall later this year.", "later this year", "2024-05-29/2024-12-31"),
        ("The fleet will leave within five years.", "within five years", "2024-05-29/2029-05-29"),
        ("The fleet will leave in five to ten years.", "in five to ten years", "2024-05-29/2034-05-29"),
        ("The fleet will leave a decade from now.", "a decade from now", "2024-05-29/2034-05-29"),
        ("Exports will double over the next decade.", "over the next decade", "2024-05-29/2034-05-29"),
        ("Talks will resume in the coming months.", "in the coming months", "2024-05-29/2024-09-29"),
        ("The feud will go on for years to come.", "for years to come", "2024-05-29/2028-05-29"),
        ("It will come between 2026 and 2028.", "2026 and 2028", "2026-01-01/2028-12-31"),
        ("The envoys will meet in March.", "in March", "2025-03"),
        ("The envoys will meet on Friday.", "on Friday", "2024-05-31"),
        ("The dam will open in the first half of 2026.", "the first half of 2026", "2026-01-01/2026-06-30"),
        (
            "It will open before the second half of next year.",
            "before the second half of next year",
            "2024-05-29/2025-06-30",
        ),
        ("The fleet will leave in a year or two.", "in a year or two", "2024-05-29/2026-05-29"),
        (
            "The port will pay off over the next 10 to 15 years.",
            "over the next 10 to 15 years",
            "2024-05-29/2039-05-29",
        ),
        ("Talks will resume in the coming days and weeks.", "in the coming days and weeks", "2024-05-29/2024-06-26"),
        ("The feud will cool in the months and years ahead.", "in the months and years ahead", "2024-05-29/2028-05-29"),
        ("The crew will be freed within 48 hours.", "within 48 hours", "2024-05-29/2024-05-31"),
        ("It will be over within hours.", "within hours", "2024-05-29/2024-05-30"),
        ("Gabon will pay ahead of the summit in July 2025.", "ahead of the summit in July 2025", "2025-07"),
        ("Gabon will vote before the Togolese election of 2027.", "before the Togolese election of 2027", "2027"),
        ("Gabon will sign by the end of the year.", "by the end of the year", "2024-05-29/2024-12-31"),
        ("The dam is expected in 2027.", "2027", "2027"),
        ("Gabon will own it by the time the lease ends in 2031.", "by the time the lease ends in 2031", "2031"),
    ],
)
def test_a_time_with_the_words_that_bound_it(text: str, words: str, due: str) -> None:
    assert told(text) == [(words, due)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The port will open no earlier than 2027.", "no earlier than 2027"),
        ("The port will open in 2027 at the earliest.", "2027 at the earliest"),
        ("The port will close after 2030.", "after 2030"),
        ("It will be over by the time the treaty expires.", "by the time the treaty expires"),
        ("It will be over by the end of his term.", "by the end of his term"),
        ("It will be over sooner or later.", "sooner or later"),
    ],
)
def test_what_names_no_last_day_has_no_due_date(text: str, words: str) -> None:
    assert told(text) == [(words, "None")]


@pytest.mark.parametrize(
    "text",
    [
        "Since Gabon signed in 2019, the port has been full.",
        "After the 2021 deal, the port was full.",
        "The port has been full since March.",
        "The port was full before 2024.",
        "As soon as Gabon signs, the port will be full.",
    ],
)
def test_what_has_passed_is_no_deadline(text: str) -> None:
    assert told(text) == []


def test_a_month_that_has_passed_is_that_of_the_next_year_to_its_last_day() -> None:
    assert told("Gabon will pay in February.", date(2023, 6, 1)) == [("February", "2024-02")]


def test_a_year_beside_a_noun_is_marked() -> None:
    assert [each.beside for each in found("Gabon will win the 2026 election.")] == [True]
    assert [each.beside for each in found("Gabon will win the election in 2026.")] == [False]


def test_without_a_day_of_publication_only_absolute_times_are_due() -> None:
    assert told("Gabon will join within five years.", None) == [("within five years", "None")]
    assert told("Gabon will join before 2026.", None) == [("before 2026", "2025-12-31")]


def test_hostile_numbers_and_lengths_do_no_harm() -> None:
    assert told("It will fall within 999 centuries.") == []
    assert told("in the " * 3000) == []
    assert told("by the end of " * 2000) is not None


def test_the_bound_of_a_bare_month_counts() -> None:
    assert told("The envoys will meet by March.") == [("by March", "2025-03")]

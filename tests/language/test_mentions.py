from datetime import date
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language import mentions


def named(text: str, published: date | None = None) -> list[tuple[str, str]]:
    return [(each.span.of(text), each.actor) for each in mentions(text, published)]


def test_names_demonyms_and_metonyms_resolve_to_their_actor() -> None:
    text = "The Kremlin and Islamabad signed; the US and the Indians did not."
    assert [actor for _, actor in named(text)] == ["Russia", "Pakistan", "United States", "India"]


def test_compounds_and_possessives() -> None:
    assert named("Russian-Pakistani ties and China’s loans") == [
        ("Russian", "Russia"),
        ("Pakistani", "Pakistan"),
        ("China", "China"),
    ]


def test_the_pronoun_is_not_the_country() -> None:
    assert named("It helps us to see") == []


def test_the_longest_name_counts() -> None:
    assert [actor for _, actor in named("South Korea met North Korea")] == ["South Korea", "North Korea"]
    assert "China" not in [actor for _, actor in named("ships in the South China Sea")]


def test_a_surname_counts_when_its_bearer_was_in_office() -> None:
    text = "In Pakistan, Sharif promised to visit."
    assert ("Sharif", "Shehbaz Sharif") in named(text, date(2025, 11, 18))


def test_names_survive_odd_blanks_capitals_and_decomposed_letters() -> None:
    assert named("North\nKorea and South\u00a0Korea") == [
        ("North\nKorea", "North Korea"),
        ("South\u00a0Korea", "South Korea"),
    ]
    assert named("Western Powers met İ") == [("Western Powers", "West")]
    assert named("Tu\u0308rkiye won") == [("Tu\u0308rkiye", "Turkey")]


def test_a_state_whose_name_is_part_of_a_longer_name_is_not_meant() -> None:
    assert named("Katherine Jordan scored") == []
    assert named("Jordan objected") == [("Jordan", "Jordan")]


def test_one_word_of_somebody_elses_name_is_no_office_holder() -> None:
    assert ("Yunus", "Muhammad Yunus") not in named("Yunus-bek Yevkurov visited Niamey.", date(2025, 3, 1))
    assert ("Singh", "Manmohan Singh") not in named("Hardeep Singh Nijjar lived in India.", date(2010, 3, 1))
    assert ("Putin", "Vladimir Putin") in named("When President Putin spoke, Russia listened.", date(2020, 3, 1))


@given(st.text())
def test_any_text(text: str) -> None:
    found = mentions(text)
    for first, second in pairwise(found):
        assert first.span.end <= second.span.start


def test_a_body_that_several_states_have_is_not_that_of_the_united_states() -> None:
    assert named("Peru's Congress met the Brazilian Congress.") == [("Peru", "Peru"), ("Brazilian", "Brazil")]
    assert named("Honduras expelled an envoy. Congress approved.") == [("Honduras", "Honduras")]
    assert ("Congress", "US Congress") in named("The White House asked Congress for money.")


def test_a_persons_name_is_no_state() -> None:
    assert named("Chad Smith and Jordan Keller met Paris Hilton in Berlin.") == [("Berlin", "Germany")]
    assert named("Mary O'Sullivan praised Jake Sullivan.") == [("Jake Sullivan", "Jake Sullivan")]


def test_a_part_of_another_state_is_no_state() -> None:
    assert named("A port in Savannah, Georgia, was closed.") == []
    assert named("A bank in Tbilisi, Georgia, was closed.")[-1] == ("Georgia", "Georgia")


def test_a_name_that_two_states_share_means_the_one_named_more() -> None:
    assert ("Korean", "South Korea") in named("Seoul and Tokyo met; a Korean court objected.")
    assert ("Korean", "South Korea") in named("Seoul spoke. South Korea, not North Korea, has a Korean court.")
    assert ("Korean", "North Korea") in named("Pyongyang spoke. North Korea, not Seoul, has a Korean army.")

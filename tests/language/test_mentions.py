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


@given(st.text())
def test_any_text(text: str) -> None:
    found = mentions(text)
    for first, second in pairwise(found):
        assert first.span.end <= second.span.start

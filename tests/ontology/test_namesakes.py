"""Names that mean another by the words around them."""

import pytest

from dragoman import ontology
from dragoman.ontology import Name, is_namesake, is_shared


def listed(text: str) -> Name:
    """The first name of the tables with that text."""
    return next(each for each in ontology.names() if each.text == text)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Sullivan", "said Mary O'", " on Monday"),
        ("Sullivan", "said Mary O’", "."),
        ("Jordan", "the actor ", " Keller sang"),
        ("Chad", "", " Smith, an engineer"),
        ("Paris", "with ", " Hilton."),
        ("Georgia", "in Atlanta, ", ", on Monday"),
        ("Georgia", "the state of ", " voted"),
        ("Georgia", "", "'s governor"),
        ("Athens", "at a mill in ", ", Georgia, on Monday"),
        ("Congress", "Peru's ", " voted"),
        ("Congress", "the Brazilian ", " voted"),
        ("Congress", "the ", " of Chile voted"),
        ("Congress", "Peru's Congress met. Later ", " rose"),
    ],
)
def test_another_is_meant(text: str, before: str, after: str) -> None:
    assert is_namesake(listed(text), before, after)


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("Sullivan", "said Jake ", " on Monday"),
        ("Jordan", "in ", " and Chad"),
        ("Jordan", "in ", " Valley farms"),
        ("Israel", "", " Votes"),
        ("Israel", "", " Strikes Gaza Again"),
        ("India", "", " Pakistan talks"),
        ("China", "shares of ", " Evergrande fell"),
        ("Georgia", "the ", " State Security Service said"),
        ("Georgia", "between Athens, ", " and Armenia"),
        ("Athens", "between ", ", Georgia and Armenia"),
        ("Georgia", "in Tbilisi, ", ", on Monday"),
        ("Congress", "the US ", " voted"),
        ("Congress", "Peru's Congress met. ", " in Washington rose"),
        ("Congress", "He asked ", " for money"),
    ],
)
def test_the_listed_one_is_meant(text: str, before: str, after: str) -> None:
    assert not is_namesake(listed(text), before, after)


def test_bodies_that_several_states_have() -> None:
    assert is_shared(listed("Congress"))
    assert not is_shared(listed("Knesset"))
    assert ontology.acts_for_state(listed("Congress")) == "United States"

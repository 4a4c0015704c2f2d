"""The words of claims."""

import pytest

from dragoman.lenses.model import wording


@pytest.mark.parametrize(
    ("text", "who", "name"),
    [
        ("it must repair its relations with Sylvania", ("Egypt",), "Egypt: repair its relations with Sylvania"),
        ("that Egypt must do is open its ports", (), "Egypt: open its ports"),
        ("in order to clinch the canal deal", (), "Clinch the canal deal"),
        ("Egypt signs the canal deal, which took years", (), "Egypt signs the canal deal"),
    ],
)
def test_names_are_short_clauses(text: str, who: tuple[str, ...], name: str) -> None:
    assert wording.named(text, who) == name


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("Egypt will not sign the treaty", True),
        ("Egypt will sign the treaty", False),
        ("Egypt has an incentive to not rock the boat", False),
        ("no progress on the canal", True),
    ],
)
def test_the_denial_of_a_clause(text: str, denied: bool) -> None:
    bare, found = wording.positive(text)
    assert found == denied
    assert "not sign" not in bare


def test_words_that_tell_nothing_are_no_claim() -> None:
    assert not wording.tells("doing so")
    assert not wording.tells("their ties")
    assert wording.tells("Egyptian-Sudanese ties")
    assert wording.tells("the canal treaty")


def test_the_head_stands_before_the_first_preposition() -> None:
    assert wording.head("threats to the canal") == "threa"
    assert wording.head("oil prices would skyrocket") == "pric"


def test_actors_are_found_in_joined_words() -> None:
    assert wording.actors_in("Egyptian-Sudanese trade") == ("Egypt", "Sudan")

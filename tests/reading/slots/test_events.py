"""Actors, recipients and dyads in sentences of the author's own."""

import pytest

from dragoman.reading.slots import event

from .trees import filled, placed, values


@pytest.mark.parametrize(
    ("sentence", "actor", "recipient"),
    [
        ("The ambassador of Uganda was expelled by Kenya.", ("Kenya",), ("Uganda",)),
        ("Ghana and Togo, which share a border, signed an agreement with Mali.", ("Ghana", "Togo"), ("Mali",)),
        ("Talks between Chad and Sudan resumed.", ("Chad", "Sudan"), ()),
    ],
)
def test_the_tree_tells_who_acts_on_whom(sentence: str, actor: tuple[str, ...], recipient: tuple[str, ...]) -> None:
    found = event.fill(*placed(sentence))
    assert (found["actor"].value, found["recipient"].value) == (actor, recipient)


def test_a_pronoun_stands_for_the_subject_before() -> None:
    found = event.fill(*placed("Kenya opened the port.", "It then expelled the ambassador of Uganda."))
    assert found["actor"].value == ("Kenya",)
    assert found["recipient"].path == "expelled <-obj- ambassador <-nmod- Uganda"


def test_a_dyad_joins_the_two_that_are_named() -> None:
    found = filled("assessment", "Talks between Chad and Sudan resumed.")
    assert (found["dyad"].value, found["dyad"].path) == (("Chad", "Sudan"), "Chad <-conj- Sudan")


def test_an_irritant_keeps_the_words_of_its_span() -> None:
    found = values("irritant", "Norway's invasion of Sweden shocked Denmark.")
    assert found["dyad"] == ("Norway", "Sweden")
    assert found["issue"] == "Norway's invasion of Sweden shocked Denmark"

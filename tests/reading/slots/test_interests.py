"""Holders and objects in sentences of the author's own."""

import pytest

from .trees import values


@pytest.mark.parametrize(
    ("sentence", "holder", "wanted"),
    [
        ("Chile wants to join the pact.", "Chile", "join the pact"),
        ("Peru's main aim is a seat on the council.", "Peru", "a seat on the council"),
        ("The raids worry Sudan.", "Sudan", "The raids"),
    ],
)
def test_verbs_and_nouns_tell_who_wants_or_fears_what(sentence: str, holder: str, wanted: str) -> None:
    found = values("interest", sentence)
    assert (found["holder"], found["object"]) == (holder, wanted)

"""The words that attribute."""

import pytest

from dragoman.reading.speech import lexicon


@pytest.mark.parametrize(
    ("form", "verb"),
    [("says", "say"), ("Denied", "deny"), ("argues", "argue"), ("quipped", "quip"), ("knew", "know"), ("guess", None)],
)
def test_forms_of_verbs(form: str, verb: str | None) -> None:
    found = lexicon.verb(form)
    assert (found.word if found else None) == verb


def test_nouns_in_either_number() -> None:
    assert lexicon.noun("claims") == lexicon.noun("claim")
    assert lexicon.noun("worries") is not None
    assert lexicon.noun("road") is None


def test_kinds_of_sources() -> None:
    assert lexicon.is_document("surveys")
    assert lexicon.is_general("others")
    assert lexicon.is_person("ministers")
    assert lexicon.is_role("lawmaker")
    assert not lexicon.is_person("road")

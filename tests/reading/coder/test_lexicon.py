"""The lists: every word under one type, every class of a rule defined, every type with words."""

from collections import Counter

import pytest

from dragoman.reading.coder import lexicon
from dragoman.reading.forms import bases
from dragoman.statements.vocabulary import ACTIONS


@pytest.mark.parametrize("name", ["verbs", "nouns"])
def test_every_word_tells_one_type(name: str) -> None:
    table = lexicon.table(name)
    counted = Counter(word for words in table.values() for word in set(words.split()))
    assert {word for word, times in counted.items() if times > 1} == set()
    assert set(table) == set(ACTIONS)


def test_every_pair_names_lists_and_a_type() -> None:
    rules = lexicon.table("rules")
    for verbs, objects, action in (pair["is"] for pair in rules["pair"]):
        assert verbs in rules["verbs"]
        assert objects in rules["classes"]
        assert action in ACTIONS


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("withdrew", "withdraw"),
        ("expelled", "expel"),
        ("accuses", "accuse"),
        ("denied", "deny"),
        ("clashes", "clash"),
        ("gunmen", "gunman"),
        ("striking", "strike"),
        ("banned", "ban"),
    ],
)
def test_forms_lead_to_what_is_listed(form: str, base: str) -> None:
    assert base in bases(form)


def test_a_plural_loses_no_more_than_its_ending() -> None:
    assert "refuge" not in bases("refugees")

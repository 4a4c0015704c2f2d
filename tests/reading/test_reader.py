"""What holds of the reader whatever it reads."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents import load_bytes
from dragoman.errors import DocumentError
from dragoman.reading import RuleReader
from dragoman.reading.precision import LEAST, precision, table
from dragoman.reading.rules import RULES
from dragoman.statements import KINDS, to_record
from dragoman.statements.vocabulary import ACTIONS, ASSERTING, DIMENSIONS, RELATIONS, STATUSES

from .reads import document

_TEXT = """Russia Pakistan the US will might if unless because wants fears signed attacked ties dispute over , . “ ” — ’
said that according to in 2024 last month Москва افغانستان 🙂 ﬁ <b> & must in order to"""
_WORDS = st.sampled_from([*re.split(r"\s", _TEXT), "\n", "\r\n", "\n\n"])


@given(st.lists(_WORDS, min_size=3, max_size=60).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_every_statement_stands_on_words_of_a_part_that_asserts(text: str) -> None:
    try:
        source = load_bytes(text.encode(), "any.txt")
    except DocumentError:
        return
    for statement in RuleReader().read(source):
        assert 0 <= statement.span.start < statement.span.end <= len(source.text)
        assert statement.span.of(source.text).strip()
        assert any(part.span.contains(statement.span) for part in source.parts if part.label in ASSERTING)


def test_the_same_text_gives_the_same_statements() -> None:
    source = document("Russia might sell arms to Pakistan if India turns away. Moscow said that it wants peace.")
    first, second = ([to_record(each) for each in RuleReader().read(source)] for _ in range(2))
    assert first == second
    assert first


def test_values_come_from_the_closed_lists() -> None:
    text = "Unless Iran yields, the US will attack. Iran wants a deal. The dispute over Iran's missiles worries the US."
    for record in map(to_record, RuleReader().read(document(text))):
        assert set(record["dimension"]) <= set(DIMENSIONS)
        assert record.get("action", ACTIONS[0]) in ACTIONS
        assert record.get("relation", RELATIONS[0]) in RELATIONS
        assert record.get("status", STATUSES[0]) in STATUSES
        assert 0 < record["confidence"] <= 1


def test_every_rule_has_been_measured() -> None:
    assert set(RULES) == set(KINDS)
    assert {(kind, rule.name) for kind, (rules, _) in RULES.items() for rule in rules} == set(table())


def test_a_rule_is_used_only_where_it_is_right_often_enough() -> None:
    assert precision("condition", "unless") > LEAST["condition"] > precision("condition", "once")


def test_comments_and_boilerplate_are_not_read() -> None:
    text = "Russia wants a deal with Iran.\n\nRead more: Will China attack Taiwan if the US leaves?"
    source = document(text)
    assert all("Taiwan" not in each.span.of(source.text) for each in RuleReader().read(source))


def test_the_readers_hash_changes_with_nothing_but_its_rules() -> None:
    assert RuleReader().version_hash == RuleReader().version_hash
    assert len(RuleReader().version_hash) == 16

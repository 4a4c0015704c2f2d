from dataclasses import replace
from datetime import date
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.statements import (
    TYPES,
    Attribution,
    Condition,
    Event,
    Forecast,
    Interval,
    Irritant,
    ItemOf,
    Precision,
    Span,
    Statement,
    from_record,
    own_fields,
    statement_id,
    to_record,
)
from dragoman.statements.vocabulary import ACTIONS, DIMENSIONS, FACTUALITIES, STANCES

_VISIT = Event(
    document="ab" * 32,
    span=Span(10, 40),
    attribution=Attribution(("Radio Pakistan", "Shehbaz Sharif"), "reports", Span(0, 9)),
    actors=("Pakistan", "Russia"),
    dimensions=("diplomatic",),
    time=Interval(date(2024, 3, 1), date(2024, 3, 31), "month"),
    actor=("Pakistan",),
    recipient=("Russia",),
    action="CONSULT",
    date="March 2024",
)


def test_a_record_has_the_keys_of_the_guidelines() -> None:
    record = to_record(_VISIT)
    assert record["kind"] == "event"
    assert (record["start"], record["end"]) == (10, 40)
    assert record["speaker"] == "Shehbaz Sharif"
    assert record["dimension"] == ["diplomatic"]
    assert record["recipient"] == ["Russia"]
    assert record["time"] == "2024-03-01/2024-03-31/month"


def test_each_kind_has_the_fields_of_the_guidelines() -> None:
    assert {kind: set(own_fields(type_)) for kind, type_ in TYPES.items()} == {
        "event": {"actor", "recipient", "action", "date"},
        "assessment": {"dyad", "level", "trend"},
        "influence": {"cause", "effect", "sign"},
        "condition": {"antecedent", "consequent", "relation", "agent"},
        "irritant": {"dyad", "issue", "status", "deadline"},
        "interest": {"holder", "object", "sign"},
        "forecast": {"proposition", "hedge", "probability", "horizon", "due"},
    }


def test_the_id_does_not_depend_on_the_readers_confidence() -> None:
    sure = from_record({**to_record(_VISIT), "confidence": 0.9, "confidences": {"span": 0.7, "action": 0.4}})
    assert statement_id(sure) == statement_id(_VISIT)
    moved = from_record({**to_record(_VISIT), "start": 11})
    assert statement_id(moved) != statement_id(_VISIT)


def test_ids_of_statements_without_what_came_later_stay_as_they_were() -> None:
    quarrel = Irritant(document="ab" * 32, span=Span(10, 40), dyad=("Peru", "Chile"), issue="the sea border")
    assert (statement_id(_VISIT), statement_id(quarrel)) == ("a7e32f2995012e6c", "d8e58a63ca26a49e")
    third = replace(quarrel, item_of=ItemOf(Span(0, 9), 3))
    due = replace(quarrel, deadline="before the summit")
    assert len({statement_id(each) for each in (quarrel, third, due)}) == 3


def test_items_are_numbered_from_one() -> None:
    with pytest.raises(ValueError, match="from 1, not 0"):
        ItemOf(Span(0, 9), 0)


def test_a_record_of_the_guidelines_alone_is_enough() -> None:
    told = from_record({"document": "x", "kind": "condition", "start": 1, "end": 5, "speaker": "author",
                        "antecedent": "A", "consequent": "B", "agent": ["Pakistan"]})  # fmt: skip
    assert told == Condition(document="x", span=Span(1, 5), antecedent="A", consequent="B", agent=("Pakistan",))


_words = st.text(max_size=20)
_times = st.builds(
    lambda first, days, precision: Interval(first, date.fromordinal(first.toordinal() + days), precision),
    st.dates(date(1000, 1, 1), date(3000, 1, 1)),
    st.integers(0, 4000),
    st.sampled_from(get_args(Precision)),
)
_spans = st.builds(lambda start, length: Span(start, start + length), st.integers(0, 99), st.integers(1, 99))
_items = st.builds(ItemOf, _spans, st.integers(1, 9), st.none() | st.integers(1, 9), st.none() | _spans)
_shared = {
    "document": _words,
    "span": _spans,
    "attribution": st.builds(
        Attribution, st.lists(_words.filter(bool), max_size=2).map(tuple), st.sampled_from(STANCES)
    ),
    "factuality": st.sampled_from(FACTUALITIES),
    "actors": st.lists(_words, max_size=3).map(tuple),
    "dimensions": st.lists(st.sampled_from(DIMENSIONS), unique=True).map(tuple),
    "time": st.none() | _times,
    "item_of": st.none() | _items,
    "confidence": st.none() | st.floats(0, 1),
    "confidences": st.dictionaries(_words, st.floats(0, 1), max_size=3).map(lambda each: tuple(each.items())),
}
_events = st.builds(Event, **_shared, action=st.sampled_from(ACTIONS), actor=st.lists(_words).map(tuple))
_forecasts = st.builds(
    Forecast,
    **_shared,
    proposition=_words,
    probability=st.none() | st.tuples(st.floats(0, 1), st.floats(0, 1)),
    due=st.none() | _times,
)


@given(_events | _forecasts)
def test_what_is_written_comes_back(statement: Statement) -> None:
    assert from_record(to_record(statement)) == statement

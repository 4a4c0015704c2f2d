"""The form of an answer, and everything that is none."""

import json
from typing import Any

import pytest

from dragoman.reading.llm.answer import parsed
from dragoman.reading.llm.form import checked, properties, schema
from dragoman.statements import KINDS
from tests.reading.llm.server import answer, entry


def test_the_schema_is_flat_and_wants_every_field() -> None:
    made = schema()
    assert made["required"] == list(KINDS)
    for kind in KINDS:
        item = made["properties"][kind]["items"]
        assert item["required"] == list(item["properties"])
        assert item["additionalProperties"] is False
        assert all(each["type"] != "object" for each in item["properties"].values())
    assert "probability" not in properties("forecast")
    assert properties("assessment")["level"] == {"type": ["number", "null"]}
    assert len(properties("event")["action"]["enum"]) == 16


def test_an_answer_of_the_right_form() -> None:
    items, faults = checked(parsed(answer(event=[entry("event", 1, "a b c", actor=["Peru"])])))
    assert (faults, items[0].kind, items[0].own["actor"]) == ([], "event", ("Peru",))


@pytest.mark.parametrize(
    "words",
    ["```json\n{}\n```", "Sure! Here it is:\n```\n{}\n```\nAnything else?", "<think>{x</think>\n{}", "Here: {} Bye.",
     "\ufeff{}", "```json\n{}"],
)  # fmt: skip
def test_json_is_found_however_it_is_wrapped(words: str) -> None:
    held = answer(event=[entry("event", 1, "a b c")])
    assert parsed(words.replace("{}", held)) == json.loads(held)


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("", "no JSON"),
        ("I cannot do that.", "no JSON"),
        ('{"event": [', "breaks off or is malformed"),
        ('{"event": [], }', "malformed"),
        ('{"event": [], "event": []}', "twice"),
        ('{"event": NaN}', "NaN is no number"),
        ('{"event": -Infinity}', "no number"),
        ("[" * 100_000, "too deeply"),
        ('{"event": ' + "[" * 20 + "]" * 20 + "}", "too deeply"),
        ('{"event": ' + "9" * 10_000 + "}", "digits"),
        ("{" + " " * 2_000_001 + "}", "characters"),
    ],
)
def test_what_is_no_json(words: str, what: str) -> None:
    with pytest.raises(ValueError, match=what):
        parsed(words)


@pytest.mark.parametrize("value", [[], "x", 1, None, {"statements": []}, {"event": {}}, {"event": [], "x": []}, {},
                                   {"event": [{}] * 501}])  # fmt: skip
def test_what_is_no_answer(value: Any) -> None:
    with pytest.raises(ValueError, match=r"answer|event"):
        checked(value)


@pytest.mark.parametrize(
    ("change", "what"),
    [
        ({"sentence": "1"}, "sentence has to be integer"),
        ({"sentence": True}, "sentence has to be integer"),
        ({"sentence": 1.5}, "sentence has to be integer"),
        ({"sentence": 10**12}, "sentence"),
        ({"quote": None}, "quote has to be string"),
        ({"quote": "x" * 5000}, "quote has to be string"),
        ({"stance": "likes"}, "stance has to be one of"),
        ({"action": "SING"}, "action has to be one of"),
        ({"actor": "Peru"}, "actor has to be array"),
        ({"actor": [1]}, "list of strings"),
        ({"actor": ["x"] * 21}, "actor has to be array"),
        ({"dimensions": ["weather"]}, "dimensions has to be one of"),
        ({"date": 5}, "date has to be string or null"),
        ({"id": 7}, "no such field: 'id'"),
    ],
)
def test_entries_of_the_wrong_form(change: dict[str, Any], what: str) -> None:
    items, faults = checked({"event": [entry("event", 1, "a b c", **change), entry("event", 2, "d e f")]})
    assert [each.sentence for each in items] == [2]
    assert what in faults[0][0]


def test_missing_fields_and_levels_out_of_range() -> None:
    bad = entry("event", 1, "a b c")
    del bad["quote"]
    assert "quote is missing" in checked({"event": [bad, "x"]})[1][0][0]
    for level in (11, "5", True):
        assert checked({"assessment": [entry("assessment", 1, "a b c", level=level)]})[1]


def test_half_characters_and_nul_do_not_get_through() -> None:
    items, _ = checked(parsed(json.dumps({"event": [entry("event", 1, "a \ud800 b\x00 c")]})))
    assert items[0].quote == "a ? b c"

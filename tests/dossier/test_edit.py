from datetime import UTC, datetime
from typing import Any

import pytest

from dragoman.dossier import edit
from dragoman.errors import QueryError
from dragoman.statements import Assessment, Attribution, Event, Forecast, Interval, Judgement, Span, Statement

WHERE: Any = {"document": "d", "span": Span(0, 5)}
EVENT = Event(**WHERE, action="AID", attribution=Attribution(("Dawn", "Putin"), "reports"))
LEVEL = Assessment(**WHERE, level=3)
GUESS = Forecast(**WHERE, proposition="x")


def edits(**values: Any) -> Judgement:
    return Judgement(statement="s", verdict="edit", who="me", when=datetime.now(UTC), values=tuple(values.items()))


@pytest.mark.parametrize(
    ("statement", "values"),
    [
        (EVENT, {"rumour": 1}),
        (EVENT, {"document": "e"}),
        (EVENT, {"kind": "forecast"}),
        (EVENT, {"level": 3}),
        (EVENT, {"action": "BOMB"}),
        (EVENT, {"actors": "Russia"}),
        (EVENT, {"actors": [1]}),
        (EVENT, {"dimension": ["sport"]}),
        (EVENT, {"stance": None}),
        (EVENT, {"time": "yesterday"}),
        (EVENT, {"time": "2018-05-02/2018-05-01/day"}),
        (EVENT, {"start": 5}),
        (EVENT, {"end": 11}),
        (EVENT, {"start": True}),
        (EVENT, {"cue": [3]}),
        (EVENT, {"cue": [4, 4]}),
        (EVENT, {"cue": [4, 11]}),
        (EVENT, {"cue": [1.5, 2.5]}),
        (EVENT, {"cue": [1, 2.0]}),
        (EVENT, {"cue": [False, True]}),
        (EVENT, {"action": ["AID"]}),
        (LEVEL, {"level": 11}),
        (LEVEL, {"level": "high"}),
        (LEVEL, {"level": float("nan")}),
        (GUESS, {"probability": [0.6, 0.2]}),
        (GUESS, {"probability": [0, 2]}),
        (GUESS, {"proposition": None}),
        (GUESS, {"proposition": "\ud800"}),
    ],
)
def test_an_impossible_correction_is_refused_in_one_line(statement: Statement, values: dict[str, Any]) -> None:
    with pytest.raises(QueryError) as caught:
        edit.check(statement, edits(**values), 10)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("statement", "name", "value", "expected"),
    [
        (EVENT, "time", "2018-05-01/2018-05-31/month", Interval.parse("2018-05")),
        (EVENT, "time", None, None),
        (EVENT, "date", "in May", "in May"),
        (EVENT, "recipient", ["Iran"], ("Iran",)),
        (LEVEL, "level", None, None),
        (LEVEL, "level", -10, -10),
        (GUESS, "probability", [0.2, 0.2], (0.2, 0.2)),
        (GUESS, "due", "2030-01-01/2030-12-31/year", Interval.parse("2030")),
    ],
)
def test_a_possible_one_is_laid_over(statement: Statement, name: str, value: Any, expected: Any) -> None:
    edit.check(statement, edits(**{name: value}), 10)
    assert getattr(edit.applied(statement, [edits(**{name: value})]), name) == expected


def test_a_new_speaker_is_the_only_one() -> None:
    assert edit.applied(EVENT, [edits(speaker="Lu")]).attribution == Attribution(("Lu",), "reports")
    assert edit.applied(EVENT, [edits(speaker="author")]).attribution == Attribution((), "reports")
    assert edit.applied(EVENT, [edits(chain=["Tass", "Lu"])]).attribution.chain == ("Tass", "Lu")
    assert edit.applied(EVENT, [edits(cue=[1, 2])]).attribution.cue == Span(1, 2)


def test_only_an_edit_has_values() -> None:
    wrong = Judgement(statement="s", verdict="accept", who="me", when=datetime.now(UTC), values=(("action", "AID"),))
    with pytest.raises(QueryError, match="only an edit"):
        edit.check(EVENT, wrong, 10)

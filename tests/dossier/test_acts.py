import json
import sqlite3
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from dragoman.dossier import Act, Dossier
from dragoman.errors import DossierError, QueryError
from dragoman.statements import statement_id
from tests.dossier.fakes import BETTER, READER, document, event

SOURCE = document("a.txt", "Russia met Pakistan.", "They signed a deal.", "Both spoke of gas. Both spoke of gas.")
MET, SIGNED = event(SOURCE, "Russia met Pakistan"), event(SOURCE, "signed a deal")
WHEN = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)


@pytest.fixture
def read(dossier: Dossier) -> Dossier:
    with dossier.run(READER) as run:
        run.store(SOURCE, [MET, SIGNED])
    return dossier


def act(*statements: str | None, about: str = "model", **others: Any) -> Act:
    values: dict[str, Any] = {"body": {"op": "merge", "keys": ["a", "b"]}, "who": "Amna", "when": WHEN, **others}
    return Act(about=about, statements=statements, **values)


def ids(dossier: Dossier) -> list[tuple[str | None, ...]]:
    return [each.statements for each in dossier.acts("model")]


def test_an_act_is_kept_as_it_was_done(read: Dossier) -> None:
    done = act(statement_id(SIGNED), statement_id(MET), documents=(SOURCE.sha256,), why="seen “elsewhere”")
    assert read.act(done, act(about="source", body={"grade": "B"})) == (1, 2)
    assert read.acts("model") == [replace(done, number=1, quotes=("signed a deal", "Russia met Pakistan"))]
    assert [each.number for each in read.acts("source", "model")] == [1, 2]
    assert read.acts("forecast") == []
    assert read.verify() == []


def test_of_several_all_are_kept_or_none(read: Dossier) -> None:
    with pytest.raises(QueryError, match="no current statement"):
        read.act(act(statement_id(MET)), act("beef"))
    with pytest.raises(QueryError, match="no document"):
        read.act(act(documents=("beef",)))
    with pytest.raises(QueryError, match="cannot be stored"):
        read.act(act(body={"chance": float("nan")}))
    with pytest.raises(DossierError):
        read.act(act(about=""))
    assert read.acts("model", "") == []


def test_it_may_be_decided_upon_what_was_done_so_far(read: Dossier) -> None:
    read.act(act())
    assert read.act_upon(["model"], lambda done: [] if done else [act()]) == ()
    assert read.act_upon(["forecast"], lambda done: [] if done else [act()]) == (2,)


def test_a_reader_that_cuts_the_words_otherwise_takes_it_over(read: Dossier) -> None:
    read.act(act(statement_id(SIGNED)))
    wider = event(SOURCE, "They signed a deal")
    with read.run(BETTER) as run:
        run.store(SOURCE, [MET, wider])
    assert ids(read) == [(statement_id(wider),)]
    assert read.verify() == []


def test_one_that_was_there_before_does_not(read: Dossier) -> None:
    wider = event(SOURCE, "They signed a deal")
    with read.run(BETTER) as run:
        run.store(SOURCE, [SIGNED, wider])
    read.act(act(statement_id(SIGNED)))
    with read.run(replace(BETTER, hash="h3")) as run:
        run.store(SOURCE, [wider])
    assert ids(read) == [(None,)]
    assert read.acts("model")[0].quotes == ("signed a deal",)
    assert [(each.severity, each.where) for each in read.verify()] == [("warning", "act 1")]
    assert read.counts().adrift == 1


def test_words_that_moved_in_a_new_extraction_take_it_along(read: Dossier) -> None:
    read.act(act(statement_id(SIGNED)))
    shorter = replace(document("a.txt", "They signed a deal."), sha256=SOURCE.sha256)
    moved = event(shorter, "signed a deal")
    with read.run(BETTER) as run:
        run.store(shorter, [moved])
    assert ids(read) == [(statement_id(moved),)]


def test_of_words_that_occur_twice_those_nearby_count(dossier: Dossier) -> None:
    second = event(SOURCE, "spoke of gas. Both spoke of gas")
    second = replace(second, span=replace(second.span, start=second.span.end - len("spoke of gas")))
    with dossier.run(READER) as run:
        run.store(SOURCE, [second])
    dossier.act(act(statement_id(second)))
    longer = replace(document("a.txt", "First.", *SOURCE.text.split("\n")), sha256=SOURCE.sha256)
    moved = [event(longer, "spoke of gas"), replace(event(longer, "spoke of gas"), span=second.span)]
    moved[1] = replace(moved[1], span=replace(second.span, start=second.span.start + 7, end=second.span.end + 7))
    with dossier.run(BETTER) as run:
        run.store(longer, moved)
    assert ids(dossier) == [(statement_id(moved[1]),)]


@pytest.mark.parametrize("table", ["act", "act_place"])
@pytest.mark.parametrize(
    "command", ["DELETE FROM {}", "UPDATE {} SET rowid = 7", "INSERT OR REPLACE INTO {0} SELECT * FROM {0}"]
)
def test_acts_cannot_be_changed_or_taken_away(read: Dossier, table: str, command: str) -> None:
    read.act(act(statement_id(SIGNED)))
    changed = command.format(table).replace("rowid", "act" if table == "act_place" else "id")
    with sqlite3.connect(read.path) as sql, pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        sql.execute(changed)
    assert len(read.acts("model")) == 1


def test_a_dump_has_them(read: Dossier) -> None:
    read.act(act(statement_id(SIGNED)))
    lines = [json.loads(line) for line in read.dump()]
    assert [each["about"] for each in lines if each["table"] == "act"] == ["model"]
    assert [each["quote"] for each in lines if each["table"] == "act_place"] == ["signed a deal"]

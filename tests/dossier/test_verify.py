import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.dossier.verify import TRIGGERS
from dragoman.statements import Judgement
from tests.dossier.fakes import BETTER, document, stored, texts


@pytest.fixture
def read(path: Path) -> Path:
    """A dossier of two runs with a decision and clusters, closed again."""
    with Dossier.create(path) as dossier:
        stored(dossier, *texts(4))
        stored(dossier, document("00.txt", "Russia signed.", "Iran wants."), *texts(2), reader=BETTER)
        events = dossier.statements(Query(kinds=("event",)))
        dossier.set_clusters((each.id, "c1") for each in events)
        dossier.decide(Judgement(statement=events[0].id, verdict="accept", who="me", when=datetime.now(UTC)))
    return path


def harmed(path: Path, *commands: str) -> list[str]:
    """What `verify` says after these commands: each problem as `where: what`."""
    sql = sqlite3.connect(path)
    for command in commands:
        sql.execute(command)
    sql.commit()
    sql.close()
    with Dossier.open(path) as dossier:
        return [f"{each.where}: {each.what}" for each in dossier.verify()]


def test_all_is_well(read: Path) -> None:
    assert harmed(read) == []


@pytest.mark.parametrize(
    ("command", "said"),
    [
        ("UPDATE statement SET stance = 'doubts' WHERE key = 1", "its content gives the id"),
        ("UPDATE statement SET start = start + 1 WHERE key = 1", "its content gives the id"),
        ("UPDATE statement SET \"end\" = 9999 WHERE key = 1", "beyond the text"),
        ("UPDATE statement_interest SET object = 'oil'", "its content gives the id"),
        ("DELETE FROM statement_event WHERE statement = 1", "its own fields are missing"),
        ("UPDATE statement_actor SET actor = 'India' WHERE statement = 1 AND role = 'actor'", "the actors"),
        ("UPDATE statement SET kind = 'rumour' WHERE key = 1", "no such kind: 'rumour'"),
        ("UPDATE document SET text = replace(text, 'deal', 'dale')", "not the one that was stored"),
        ("UPDATE document SET text = replace(text, 'deal', 'dale')", "sentence_search: the search index"),
        ("UPDATE document SET text = replace(text, 'deal', 'dale')", "statement_search: the search index"),
        ("UPDATE document SET title = 'X' WHERE id = 1", "not those that were stored"),
        ("UPDATE document SET sha256 = 'beef' WHERE id = 1", "no sha256"),
        ("UPDATE document SET name = 'x.txt' WHERE id = 1", "x.txt: its name is not among the names"),
        ("UPDATE document SET run = 1 WHERE run = 2", "no reading of it"),
        ("UPDATE part SET \"end\" = 9999 WHERE document = 1", "a part at 0..9999 lies beyond the text"),
        ("UPDATE sentence SET \"end\" = \"end\" + 5 WHERE id = 1", "overlaps the one before it"),
        ("DELETE FROM run_statement WHERE run = 2 AND position = 0", "statements, there are"),
        ("UPDATE reading SET statements = 77 WHERE run = 2 AND document = 1", "run 2 counts 77 statements"),
        ("UPDATE document SET run = 77 WHERE id = 1", "refers to a row of run that is not there"),
        ("INSERT INTO same_event SELECT max(key), 'c1' FROM statement WHERE kind <> 'event'", "in a cluster of events"),
        ("INSERT INTO statement_search (statement_search) VALUES ('delete-all')", "statement_search: the search index"),
        *((f"DROP TRIGGER {name}", f"{name}: the trigger") for name in sorted(TRIGGERS)),
    ],
)  # fmt: skip
def test_whatever_was_harmed_is_found(read: Path, command: str, said: str) -> None:
    assert any(said in each for each in harmed(read, command))


def test_an_edit_that_no_longer_fits_is_found(read: Path) -> None:
    values = """'{"start": 90}'"""
    forged = (
        'INSERT INTO decision (statement, document, run, kind, start, "end", quote, verdict, "values", who, made, why) '
        f"SELECT statement, document, run, kind, start, \"end\", quote, 'edit', {values}, who, made, why FROM decision"
    )
    assert any("an edit makes no possible statement" in each for each in harmed(read, forged))

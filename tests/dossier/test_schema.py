import gzip
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, Query, connection, schema
from dragoman.errors import DossierError
from dragoman.statements import statement_id
from tests.dossier.fakes import READER, document, stored

NEXT = schema.current() + 1


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose files are two versions further, with this folder of migrations."""
    folder = tmp_path / "migrations"
    shutil.copytree(schema.MIGRATIONS, folder)
    (folder / f"{NEXT:04}_mood.sql").write_text("ALTER TABLE document ADD COLUMN mood TEXT;")
    topics = "CREATE TABLE topic (name TEXT) STRICT;\nINSERT INTO topic VALUES ('a;b');"
    (folder / f"{NEXT + 1:04}_topics.sql").write_text(topics)
    (folder / "README.md").write_text("not a step")
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    return folder


def version(path: Path) -> int:
    sql = sqlite3.connect(path)
    number: int = sql.execute("PRAGMA user_version").fetchone()[0]
    sql.close()
    return number


def older(path: Path, *names: str) -> None:
    """A dossier of version 1 with documents of these names in it, each of other words."""
    made = path.with_name("made")
    with Dossier.create(made) as dossier:
        for number, name in enumerate(names):
            stored(dossier, document(name, f"Russia met Pakistan {number} times."))
        with dossier.run(READER) as run:
            run.fail("lost.pdf", "broken")
            run.fail(names[-1], "locked")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", path.parent / "none")
        Dossier.create(path).close()
    tables = "run document document_file part sentence reading failure statement statement_event statement_interest "
    sql = sqlite3.connect(path)
    sql.execute("ATTACH ? AS made", (str(made),))
    for table in (tables + "statement_forecast statement_actor run_statement").split():
        columns = ", ".join(f'"{row[1]}"' for row in sql.execute(f"PRAGMA main.table_info({table})"))
        sql.execute(f"INSERT INTO main.{table} ({columns}) SELECT {columns} FROM made.{table}")
    sql.execute("INSERT INTO same_event SELECT key, 'c1' FROM statement WHERE kind = 'event'")
    for table in ("sentence", "statement"):
        sql.execute(f"INSERT INTO {table}_search ({table}_search) VALUES ('rebuild')")
    sql.commit()
    sql.close()
    assert version(path) == 1


@pytest.mark.parametrize("write", [False, True])
def test_an_older_file_is_brought_up_to_date(path: Path, newer: Path, write: bool) -> None:
    older(path, "a.txt")
    with Dossier.open(path, write) as dossier:
        assert dossier.counts().documents == 1
    assert version(path) == NEXT + 1
    sql = sqlite3.connect(path)
    assert sql.execute("SELECT mood, (SELECT name FROM topic) FROM document").fetchall() == [(None, "a;b")]
    sql.close()


def test_a_new_file_goes_through_the_same_steps(path: Path, newer: Path) -> None:
    Dossier.create(path).close()
    assert version(path) == NEXT + 1


def test_version_2_knows_what_is_current_in_an_older_file(path: Path) -> None:
    older(path, "a.txt", "b.txt", "a.txt", "stdin", "stdin")
    with Dossier.open(path) as dossier:
        assert dossier.verify() == []
        assert [each.document.name for each in dossier.documents()] == ["a.txt", "b.txt", "stdin", "stdin"]
        assert dossier.document("a.txt").document.text == "Russia met Pakistan 2 times."
        assert {each.cluster for each in dossier.statements(Query(kinds=("event",)))} == {"c1"}
        assert dossier.failures() == (("lost.pdf", "broken"), ("stdin", "locked"))


@pytest.fixture
def version_2(path: Path) -> Path:
    """A dossier that the program wrote when its files were of version 2, decisions included."""
    path.write_bytes(gzip.decompress((Path(__file__).parent / "version2.dossier.gz").read_bytes()))
    assert version(path) == 2
    return path


def test_a_dossier_of_version_2_keeps_all_that_it_says(version_2: Path) -> None:
    with Dossier.open(version_2) as dossier:
        assert dossier.verify() == []
        found = dossier.statements(Query(include_rejected=True))
        assert [each.verdict for each in found[:2]] == ["edit", None]
        assert (found[-1].verdict, found[0].statement.kind, len(found)) == ("reject", "event", 12)
        assert {(each.statement.confidences, each.statement.item_of) for each in found} == {((), None)}
        assert all(each.statement.confidence for each in found)
        assert {each.id for each in found} == {statement_id(each.original) for each in found}
    assert version(version_2) == schema.current()


def test_outcomes_that_it_holds_become_acts(version_2: Path) -> None:
    with closing(sqlite3.connect(version_2)) as sql, sql:
        sql.execute(
            'INSERT INTO resolution (statement, document, start, "end", outcome, happened, evidence, who, made) '
            'SELECT id, document, start, "end", ?, ?, ?, ?, ? FROM statement LIMIT 1',
            ("yes", "2019-01-01", "seen", "Amna", "2020-01-01T00:00:00+00:00"),
        )
    with Dossier.open(version_2) as dossier:
        (found,) = dossier.acts("forecast")
        assert found.body == {"op": "resolve", "outcome": "yes", "happened": "2019-01-01", "evidence": "seen"}
        assert (found.who, len(found.quotes)) == ("Amna", 1)
        assert dossier.statement(str(found.statements[0])).quote == found.quotes[0]


def test_an_older_file_that_cannot_be_written_is_read_as_it_lies(
    version_2: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connection, "_may_write", lambda _: False)
    before = version_2.read_bytes()
    with Dossier.open(version_2) as dossier:
        assert (dossier.verify(), dossier.counts().statements) == ([], 12)
    assert version_2.read_bytes() == before


def test_a_step_that_fails_leaves_the_file_at_the_step_before(path: Path, newer: Path) -> None:
    wrong = "CREATE TABLE topic (name TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);"
    older(path, "a.txt")
    (newer / f"{NEXT + 1:04}_topics.sql").write_text(wrong)
    with pytest.raises(DossierError, match="no such table: nowhere"):
        Dossier.open(path)
    sql = sqlite3.connect(path)
    assert sql.execute("SELECT count(*) FROM sqlite_master WHERE name = 'topic'").fetchone() == (0,)
    sql.close()
    assert version(path) == NEXT


def test_the_application_id_spells_drag(path: Path) -> None:
    assert schema.APPLICATION_ID.to_bytes(4, "big") == b"DRAG"
    Dossier.create(path).close()
    assert path.read_bytes()[68:72] == b"DRAG"


def test_every_table_is_strict(path: Path) -> None:
    Dossier.create(path).close()
    sql = sqlite3.connect(path)
    tables = sql.execute("SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND NOT strict")
    assert [name for (name,) in tables if not name.startswith("sqlite_")] == []
    sql.close()


def test_the_steps_are_numbered_without_a_gap() -> None:
    assert [number for number, _ in schema.steps()] == list(range(2, schema.current() + 1))


def test_an_old_sqlite_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite3, "sqlite_version_info", (3, 36, 0))
    with pytest.raises(DossierError, match=r"SQLite 3\.37"):
        Dossier.create(path)

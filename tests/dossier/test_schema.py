import sqlite3
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, schema
from dragoman.errors import DossierError
from tests.dossier.fakes import document, stored


@pytest.fixture
def newer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program whose files are of version 3, with this folder of migrations."""
    folder = tmp_path / "migrations"
    folder.mkdir()
    (folder / "0003_topics.sql").write_text("CREATE TABLE topic (name TEXT) STRICT;\nINSERT INTO topic VALUES ('a;b');")
    (folder / "0002_mood.sql").write_text("ALTER TABLE document ADD COLUMN mood TEXT;")
    (folder / "README.md").write_text("not a step")
    monkeypatch.setattr(schema, "MIGRATIONS", folder)
    return folder


def version(path: Path) -> int:
    sql = sqlite3.connect(path)
    number: int = sql.execute("PRAGMA user_version").fetchone()[0]
    sql.close()
    return number


def older(path: Path) -> None:
    """A dossier of version 1 with a document in it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(schema, "MIGRATIONS", path.parent / "none")
        with Dossier.create(path) as dossier:
            stored(dossier, document("a.txt", "Russia met Pakistan."))
    assert version(path) == 1


@pytest.mark.parametrize("write", [False, True])
def test_an_older_file_is_brought_up_to_date(path: Path, newer: Path, write: bool) -> None:
    older(path)
    with Dossier.open(path, write) as dossier:
        assert dossier.counts().documents == 1
    assert version(path) == 3
    sql = sqlite3.connect(path)
    assert sql.execute("SELECT mood, (SELECT name FROM topic) FROM document").fetchall() == [(None, "a;b")]
    sql.close()


def test_a_new_file_goes_through_the_same_steps(path: Path, newer: Path) -> None:
    Dossier.create(path).close()
    assert version(path) == 3


def test_a_step_that_fails_leaves_the_file_at_the_step_before(path: Path, newer: Path) -> None:
    (newer / "0003_topics.sql").write_text("CREATE TABLE topic (name TEXT) STRICT;\nINSERT INTO nowhere VALUES (1);")
    older(path)
    with pytest.raises(DossierError, match="no such table: nowhere"):
        Dossier.open(path)
    sql = sqlite3.connect(path)
    assert sql.execute("SELECT count(*) FROM sqlite_master WHERE name = 'topic'").fetchone() == (0,)
    sql.close()
    assert version(path) == 2


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

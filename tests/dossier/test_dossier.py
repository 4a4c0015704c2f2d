import sqlite3
from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import DossierError, NewerDossier, NotADossier
from tests.dossier.fakes import document, stored


def test_a_new_dossier_holds_nothing_and_opens_again(path: Path) -> None:
    with Dossier.create(path) as made:
        assert made.path == path
    with Dossier.open(path) as again:
        assert (again.documents(), again.statements(), again.runs(), again.verify()) == ([], [], [], [])


def test_create_does_not_touch_what_is_there(path: Path) -> None:
    path.write_text("my notes")
    with pytest.raises(DossierError, match="there is a file already"):
        Dossier.create(path)
    assert path.read_text() == "my notes"


def test_open_or_create_does_either(path: Path) -> None:
    with Dossier.open_or_create(path) as made:
        stored(made, document("a.txt", "Russia met Pakistan."))
    with Dossier.open_or_create(path) as again:
        assert again.counts().documents == 1


def test_a_missing_file_is_said_to_be_missing_and_is_not_made(path: Path) -> None:
    with pytest.raises(DossierError, match=r"my\.dossier: no such file; make it with `dragoman read"):
        Dossier.open(path)
    assert not path.exists()


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(DossierError, match=r"the folder .*nowhere does not exist"):
        Dossier.create(tmp_path / "nowhere" / "my.dossier")


@pytest.mark.parametrize("write", [False, True])
def test_files_that_are_no_dossier_are_refused(tmp_path: Path, write: bool) -> None:
    text, other, empty = tmp_path / "notes.txt", tmp_path / "other.db", tmp_path / "empty.dossier"
    text.write_text("Russia and Pakistan " * 400)
    with sqlite3.connect(other) as sql:
        sql.execute("CREATE TABLE article (title TEXT)")
    sql.close()
    empty.touch()
    before = other.read_bytes()
    for path, why in ((text, "not a dossier"), (other, "not a dossier"), (empty, "empty file"), (tmp_path, "a folder")):
        with pytest.raises(NotADossier, match=why):
            Dossier.open(path, write)
    assert other.read_bytes() == before


def test_another_database_is_not_filled(tmp_path: Path) -> None:
    other = tmp_path / "other.db"
    with sqlite3.connect(other) as sql:
        sql.execute("CREATE TABLE article (title TEXT)")
    sql.close()
    with pytest.raises(NotADossier):
        Dossier.open_or_create(other)


def test_a_file_of_no_bytes_is_filled_when_asked_for(path: Path) -> None:
    path.touch()
    with Dossier.open_or_create(path) as made:
        assert made.verify() == []


def test_a_newer_dossier_is_refused(path: Path) -> None:
    Dossier.create(path).close()
    with sqlite3.connect(path) as sql:
        sql.execute("PRAGMA user_version = 99")
    sql.close()
    with pytest.raises(NewerDossier, match=r"format 99.*pip install -U"):
        Dossier.open(path)


def test_a_name_that_the_system_will_not_have_is_said_in_a_line(tmp_path: Path) -> None:
    for call in (Dossier.open, Dossier.create, Dossier.open_or_create):
        with pytest.raises(DossierError, match="too long"):
            call(tmp_path / ("x" * 300))


def test_one_open_for_reading_cannot_be_changed(path: Path) -> None:
    Dossier.create(path).close()
    with Dossier.open(path) as dossier, pytest.raises(DossierError, match="write=True"):
        stored(dossier, document("a.txt", "Russia met Pakistan."))


def test_looking_leaves_no_files_behind(path: Path) -> None:
    with Dossier.create(path) as made:
        stored(made, document("a.txt", "Russia met Pakistan."))
    before = path.read_bytes()
    with Dossier.open(path) as dossier:
        assert len(dossier.documents()) == 1
    assert path.read_bytes() == before
    assert [each.name for each in path.parent.iterdir()] == ["my.dossier"]


@pytest.mark.parametrize("name", ["with space & ? # %20.dossier", "“Пакистан” 巴基斯坦.dossier"])
def test_any_file_name_will_do(tmp_path: Path, name: str) -> None:
    with Dossier.create(tmp_path / name) as made:
        stored(made, document("a.txt", "Russia met Pakistan."))
    with Dossier.open(str(tmp_path / name)) as again:
        assert again.counts().documents == 1
    assert [each.name for each in tmp_path.iterdir()] == [name]


def test_a_damaged_file_is_said_to_be_damaged(path: Path) -> None:
    with Dossier.create(path) as made:
        stored(made, *(document(f"{n}.txt", f"Russia met Pakistan {n} times. " * 50) for n in range(60)))
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) // 2 // 4096 * 4096])
    with pytest.raises(DossierError, match=r"damaged.*`dragoman verify`"):
        Dossier.open(path)
    (problem,) = Dossier.verify_file(path)
    assert "malformed" in problem.what


def test_damage_within_is_said_when_met(path: Path) -> None:
    with Dossier.create(path) as made:
        stored(made, *(document(f"{n}.txt", f"Russia met Pakistan {n} times. " * 50) for n in range(60)))
    whole = bytearray(path.read_bytes())
    whole[8 * 4096 :] = b"\xff" * (len(whole) - 8 * 4096)
    path.write_bytes(whole)
    with Dossier.open(path) as dossier, pytest.raises(DossierError, match="`dragoman verify`"):
        dossier.statements()
        dossier.documents()
    assert Dossier.verify_file(path)


def test_verify_file_still_tells_what_is_no_dossier(tmp_path: Path, path: Path) -> None:
    with pytest.raises(DossierError, match="no such file"):
        Dossier.verify_file(path)
    path.write_text("notes " * 1000)
    with pytest.raises(NotADossier):
        Dossier.verify_file(path)

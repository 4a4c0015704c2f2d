"""Importing as a whole: packed files, doubles, stops."""

import errno
import gzip
import json
import os
import signal
import subprocess
import sys
import time
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from dragoman.errors import EventsError
from dragoman.events import EventTable, import_files, importing
from dragoman.events import manifest as manifests

from .make import gdelt1, gdelt2, imported, stored, table


def _ids(folder: Path) -> list[str]:
    return [row["event_id"] for row in stored(folder)]


def test_folders_patterns_and_packed_files(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    table(folder / "a.CSV", gdelt1(1))
    (folder / "b.CSV.gz").write_bytes(
        gzip.compress(f"{gdelt1(2)}\n".encode()) + gzip.compress(f"{gdelt1(3)}\n".encode())
    )
    with zipfile.ZipFile(folder / "20130501.export.CSV.zip", "w") as archive:
        archive.writestr("20130501.export.CSV", gdelt1(4) + "\n")
    (folder / "notes.md").write_text("nothing")
    table(tmp_path / "x1[0].CSV", gdelt1(5))
    table(tmp_path / "x2.CSV", gdelt1(6))
    report = imported("gdelt", tmp_path / "t", folder, tmp_path / "x1[0].CSV", tmp_path / "x*.CSV")
    assert _ids(tmp_path / "t") == ["1", "2", "3", "4", "5", "6"]
    assert report.passed == [str(folder / "notes.md")]
    assert not (tmp_path / "t" / ".work").exists()


def test_names_that_are_not_patterns_nor_sql(tmp_path: Path) -> None:
    folder = tmp_path / "it's [a] *"
    file = table(folder / "o'clock?.CSV", gdelt1(1), gdelt1(2, "20131301"))
    table(folder / "o'clocks.CSV", gdelt1(3))
    report = imported("gdelt", folder / "t", file)
    assert (report.rows, report.rejected) == (1, 1)
    with EventTable(folder / "t") as events:
        assert events.count() == 1


def test_a_gzip_that_breaks_off_gives_what_it_has(tmp_path: Path) -> None:
    whole = gzip.compress("".join(f"{gdelt1(number, url=os.urandom(40).hex())}\n" for number in range(400)).encode())
    (tmp_path / "a.gz").write_bytes(whole[: len(whole) // 2])
    (tmp_path / "b.gz").write_bytes(whole[:12])
    report = imported("gdelt", tmp_path / "t", tmp_path / "a.gz", tmp_path / "b.gz")
    assert 50 < report.rows < 350
    assert "breaks off" in report.files[0].note
    assert report.rejected == 0
    assert all(len(row["url"]) == 80 for row in stored(tmp_path / "t"))
    assert [why for _, why in report.failed] == ["the gzip is broken from its start; fetch the file again"]
    (tmp_path / "a.gz").write_bytes(whole)
    again = imported("gdelt", tmp_path / "t", tmp_path / "a.gz")
    assert (again.rows + again.known, len(_ids(tmp_path / "t"))) == (400, 400)


def test_a_zip_of_several_files(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("README.txt", "Two days.")
        for number in (1, 2):
            archive.writestr(f"{number}.CSV", gdelt1(number) + "\n")
    report = imported("gdelt", tmp_path / "t", tmp_path / "a.zip")
    assert (report.rows, [name for name, _ in report.failed]) == (2, [f"{tmp_path / 'a.zip'}/README.txt"])


def test_a_broken_zip(tmp_path: Path) -> None:
    (tmp_path / "a.zip").write_bytes(b"PK\3\4 and no more")
    [(_, why)] = imported("gdelt", tmp_path / "t", tmp_path / "a.zip").failed
    assert why.startswith("the zip cannot be unpacked")


def test_a_zip_that_is_read_in_part_is_read_on(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for number in (1, 2):
            archive.writestr(f"{number}.CSV", gdelt1(number) + "\n")
    imported("gdelt", tmp_path / "t", path)
    manifest = manifests.read(tmp_path / "t")
    manifests.write(tmp_path / "t", replace(manifest, sources=manifest.sources[:1], runs=()))
    report = imported("gdelt", tmp_path / "t", path)
    assert [each.note for each in report.files] == [f"the same as {path}/1.CSV, which is imported", ""]


def test_a_zip_with_a_spoilt_member_is_told_again(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_LZMA) as archive:
        archive.writestr("1.CSV", gdelt1(1) + "\n")
        archive.writestr("2.CSV", (gdelt1(2) + "\n") * 50)
        place = archive.getinfo("2.CSV").header_offset + 60
    data = bytearray(path.read_bytes())
    data[place : place + 20] = b"\xff" * 20
    path.write_bytes(data)
    for known in (0, 1):
        report = imported("gdelt", tmp_path / "t", path)
        assert (report.rows, report.known) == (1 - known, known)
        assert report.failed[0][1].startswith("the zip cannot be unpacked")


def test_the_same_rows_come_once(tmp_path: Path) -> None:
    one = table(tmp_path / "1.CSV", gdelt1(1), gdelt1(2))
    same = table(tmp_path / "2.CSV", gdelt1(1), gdelt1(2))
    overlapping = table(tmp_path / "3.CSV", gdelt1(2), gdelt1(3), gdelt1(3))
    report = imported("gdelt", tmp_path / "t", one, same, overlapping)
    assert [each.note for each in report.files] == ["", f"the same as {one}, which is imported", ""]
    assert (report.rows, report.known) == (3, 4)
    again = imported("gdelt", tmp_path / "t", one, overlapping)
    assert (again.rows, again.known) == (0, 5)
    assert _ids(tmp_path / "t") == ["1", "2", "3"]


def test_formats_do_not_hide_each_other(tmp_path: Path) -> None:
    files = table(tmp_path / "1.CSV", gdelt1(1)), table(tmp_path / "2.CSV", gdelt2(1))
    assert imported("gdelt", tmp_path / "t", *files).rows == 2


def test_the_same_files_give_the_same_bytes(tmp_path: Path) -> None:
    file = table(tmp_path / "1.CSV", *(gdelt1(number, code=f"{number % 20 + 1:02}0") for number in range(3000)))
    for name in ("t", "u"):
        imported("gdelt", tmp_path / name, file)
    files = [sorted(each for each in (tmp_path / name).rglob("*") if each.is_file()) for name in ("t", "u")]
    assert [each.name for each in files[0]] == ["gdelt1-000001.parquet", "manifest.json"]
    assert [each.read_bytes() for each in files[0]] == [each.read_bytes() for each in files[1]]


def test_rows_lie_by_pair_and_day(tmp_path: Path) -> None:
    file = table(tmp_path / "1.CSV", gdelt1(1, "20130502"), gdelt1(2, actors=("IND", "CHN")), gdelt1(3, "20130501"))
    imported("gdelt", tmp_path / "t", file)
    import duckdb

    rows = duckdb.connect().execute(f"SELECT event_id FROM '{tmp_path}/t/data/*.parquet'").fetchall()
    assert rows == [("2",), ("3",), ("1",)]


def test_a_folder_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("dear")
    with pytest.raises(EventsError, match="holds something else"):
        imported("gdelt", tmp_path, table(tmp_path / "in" / "a.CSV", gdelt1(1)))
    assert sorted(each.name for each in tmp_path.iterdir()) == ["in", "mine.txt"]


def test_a_folder_with_names_like_ours_is_left_alone(tmp_path: Path) -> None:
    file = table(tmp_path / "a.CSV", gdelt1(1))
    for name, text in (("x", ""), ("y", "{}")):
        theirs = [table(tmp_path / name / ".work" / "mine.txt"), table(tmp_path / name / "data" / "mine-2020.csv")]
        if text:
            table(tmp_path / name / "manifest.json", text)
        with pytest.raises(EventsError):
            imported("gdelt", tmp_path / name, file)
        assert all(each.exists() for each in theirs)


def test_a_table_within_the_folder_that_is_imported(tmp_path: Path) -> None:
    table(tmp_path / "a.CSV", gdelt1(1), gdelt1(2, "20131301"))
    for known in (0, 1):
        report = imported("gdelt", tmp_path / "t", tmp_path)
        assert (report.known, report.failed, report.passed) == (known, [], [])


def test_names_without_a_table(tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    report = imported("gdelt", tmp_path / "t", tmp_path / "in", Path(os.devnull), tmp_path / "i*")
    assert [(name, why.partition(" in it")[0]) for name, why in report.failed] == [
        (str(tmp_path / "in"), "no file"), (os.devnull, "not a file"), (str(tmp_path / "in"), "no file"),
    ]  # fmt: skip


def test_a_lock_that_a_killed_import_left_unfinished(tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / ".import.duckdb").write_bytes(b"")
    assert imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(1))).rows == 1


def test_too_little_memory(tmp_path: Path) -> None:
    with pytest.raises(EventsError, match="give more by --memory"):
        import_files("gdelt", [table(tmp_path / "a.CSV", gdelt1(1))], tmp_path / "t", memory="0GB")


def test_a_disk_that_takes_no_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    files = [table(tmp_path / f"{number}.CSV", gdelt1(number)) for number in (1, 2)]
    monkeypatch.setattr(manifests, "write", full)
    report = imported("gdelt", tmp_path / "t", *files)
    assert report.rows == 0
    assert [(name, why.partition(":")[0]) for name, why in report.failed] == [
        (str(file), "cannot be put into the table") for file in files
    ]
    monkeypatch.undo()
    assert imported("gdelt", tmp_path / "t", *files).rows == 2


def test_stopped_by_the_keyboard_it_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def stopped(*_: object) -> None:
        raise RuntimeError("Query interrupted")

    monkeypatch.setattr(importing, "write_run", stopped)
    with pytest.raises(KeyboardInterrupt):
        imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(1)))
    assert not (tmp_path / "t").exists()


def test_what_the_manifest_does_not_name_does_not_count(tmp_path: Path) -> None:
    imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(1)))
    left = tmp_path / "t" / "data" / "gdelt1-000002.parquet"
    left.write_bytes((tmp_path / "t" / "data" / "gdelt1-000001.parquet").read_bytes())
    with EventTable(tmp_path / "t") as events:
        assert events.count() == 1
    imported("gdelt", tmp_path / "t", table(tmp_path / "b.CSV", gdelt1(2)))
    assert _ids(tmp_path / "t") == ["1", "2"]


def test_a_spoilt_manifest_is_told(tmp_path: Path) -> None:
    imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(1)))
    for text in ("{", "[]", json.dumps({"version": 99})):
        (tmp_path / "t" / "manifest.json").write_text(text)
        with pytest.raises(EventsError, match="manifest"):
            imported("gdelt", tmp_path / "t", tmp_path / "a.CSV")


def test_a_manifest_names_no_files_elsewhere(tmp_path: Path) -> None:
    imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(1)))
    path = tmp_path / "t" / "manifest.json"
    path.write_text(path.read_text().replace('"name": "gdelt1-', '"name": "../../gdelt1-'))
    with pytest.raises(EventsError, match="not the manifest of an event table"):
        EventTable(tmp_path / "t")


@pytest.mark.slow
def test_killed_at_any_instant_it_is_as_before_or_whole(tmp_path: Path) -> None:
    """An import into a table of one event is killed ever later; then the table has one event or all."""
    many = table(tmp_path / "b.CSV", *(gdelt1(number) for number in range(2, 20_002)))
    for number in range(6):
        folder = tmp_path / f"t{number}"
        imported("gdelt", folder, table(tmp_path / "a.CSV", gdelt1(1)))
        code = "import sys; from dragoman.cli import main; main(sys.argv[1:])"
        command = [sys.executable, "-c", code, "import", "gdelt", str(many), "-o", str(folder)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        time.sleep(0.4 * number)
        process.send_signal(signal.SIGKILL)
        process.wait()
        with EventTable(folder) as events:
            assert events.count() in (1, 20_001)
        imported("gdelt", folder, many)
        with EventTable(folder) as events:
            assert events.count() == 20_001

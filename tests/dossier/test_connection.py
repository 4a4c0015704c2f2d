import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.errors import DossierBusy, DossierError
from dragoman.statements import Judgement
from tests.dossier.fakes import READER, document, read, stored, texts

NOBODY = 65534


@pytest.fixture
def sealed() -> Iterator[Path]:
    """A dossier in a folder that cannot be written (by others than root)."""
    folder = Path(tempfile.mkdtemp())
    with Dossier.create(folder / "my.dossier") as dossier:
        stored(dossier, *texts(3))
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def as_nobody(folder: Path, code: str) -> "subprocess.CompletedProcess[str]":
    """Run the code as a user who cannot write in the folder, with the dossier's `path` at hand."""
    start = f"""
import os
from dragoman.dossier import Dossier
from tests.dossier.fakes import READER
path = {str(folder / "my.dossier")!r}
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid({NOBODY})
    os.setuid({NOBODY})
"""
    return python(start + code)


def python(code: str, *arguments: str) -> "subprocess.CompletedProcess[str]":
    root = Path(__file__).parents[2]
    command = [sys.executable, "-c", code, *arguments]
    env = {"PYTHONPATH": f"{root / 'src'}:{root}"}
    return subprocess.run(command, env=env, capture_output=True, text=True, check=False)


def test_two_read_while_one_writes(dossier: Dossier) -> None:
    first, second, third = texts(3)
    stored(dossier, first)
    with Dossier.open(dossier.path) as one, Dossier.open(dossier.path) as two, dossier.run(READER) as run:
        for number, source in enumerate((second, third), 2):
            run.store(source, read(source))
            assert one.counts().documents == two.counts().documents == number
        with dossier._connection.writing() as sql:
            sql.execute("UPDATE document SET title = 'half done'")
            assert [each.document.title for each in one.documents()] == ["On 00.txt", "On 01.txt", "On 02.txt"]
            sql.execute("UPDATE document SET title = 'On ' || name")


def test_a_second_writer_waits_and_then_gives_up(dossier: Dossier) -> None:
    stored(dossier, *texts(1))
    name = dossier.statements()[0].id
    judgement = Judgement(statement=name, verdict="accept", who="me", when=datetime.now(UTC))
    with Dossier.open(dossier.path, write=True, wait=0.1) as second:
        with dossier._connection.writing(), pytest.raises(DossierBusy, match="another process is writing"):
            second.decide(judgement)
        second.decide(judgement)


def test_a_decision_can_be_made_while_a_run_goes_on(dossier: Dossier) -> None:
    first, second = texts(2)
    with dossier.run(READER) as run, Dossier.open(dossier.path, write=True) as desk:
        run.store(first, read(first))
        desk.decide(Judgement(statement=desk.statements()[0].id, verdict="reject", who="me", when=datetime.now(UTC)))
        run.store(second, read(second))
    assert len(dossier.statements(Query(include_rejected=True))) == len(dossier.statements()) + 1


def test_many_threads_share_one_reader(dossier: Dossier) -> None:
    stored(dossier, *texts(5))
    with Dossier.open(dossier.path) as shared:
        found: list[int] = []
        threads = [threading.Thread(target=lambda: found.append(len(shared.statements()))) for _ in range(8)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert found == [25] * 8


@pytest.mark.skipif(sys.platform == "win32", reason="folders are sealed otherwise there")
def test_a_sealed_folder_is_read_and_left_alone(sealed: Path) -> None:
    done = as_nobody(sealed, "with Dossier.open(path) as dossier: print(len(dossier.statements()), dossier.verify())")
    assert (done.stdout.strip(), done.stderr) == ("15 []", "")
    assert sorted(each.name for each in sealed.iterdir()) == ["my.dossier"]


@pytest.mark.skipif(sys.platform == "win32", reason="folders are sealed otherwise there")
def test_a_sealed_folder_with_a_log_says_what_to_do(sealed: Path) -> None:
    log = sealed / "my.dossier-wal"
    sealed.chmod(0o755)
    log.write_bytes(b"\0" * 64)
    log.chmod(0o000)
    sealed.chmod(0o555)
    done = as_nobody(sealed, "Dossier.open(path)")
    assert "copy it with my.dossier-wal to a folder you can write" in done.stderr.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="folders are sealed otherwise there")
def test_a_sealed_file_cannot_be_written_and_says_so(sealed: Path) -> None:
    done = as_nobody(sealed, "Dossier.open(path, write=True)")
    assert "DossierError" in done.stderr.splitlines()[-1]
    assert "check the permissions" in done.stderr.splitlines()[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="folders are sealed otherwise there")
def test_no_run_begins_in_a_sealed_folder(sealed: Path) -> None:
    (sealed / "my.dossier").chmod(0o666)
    done = as_nobody(sealed, "Dossier.open(path).run(READER).__enter__()")
    assert "cannot be used (Permission denied)" in done.stderr.splitlines()[-1]


def test_a_full_disk_costs_nothing_that_was_stored(dossier: Dossier) -> None:
    sources = [
        document(f"{number}.txt", *(f"Russia signed {number} {line}." for line in range(200))) for number in range(9)
    ]
    pages = dossier._connection.sql.execute("PRAGMA page_count").fetchone()[0]
    dossier._connection.sql.execute(f"PRAGMA max_page_count = {pages + 120}")
    with pytest.raises(DossierError, match="the disk is full; make room and run the same command again"):
        stored(dossier, *sources)
    done = dossier.counts().documents
    assert 0 < done < 9
    assert dossier.verify() == []
    dossier._connection.sql.execute("PRAGMA max_page_count = 1000000")
    stored(dossier, *sources)
    assert (dossier.counts().documents, len(dossier.runs()), dossier.verify()) == (9, 1, [])


LIMITED = """
import resource, sys
from dragoman.dossier import Dossier
from tests.dossier.fakes import stored, texts
resource.setrlimit(resource.RLIMIT_FSIZE, (400_000, 400_000))
with Dossier.open(sys.argv[1], write=True) as dossier:
    stored(dossier, *texts(200))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
def test_a_file_that_may_not_grow_costs_nothing_either(path: Path) -> None:
    Dossier.create(path).close()
    done = python(LIMITED, str(path))
    assert "all that was stored is kept" in done.stderr.splitlines()[-1]
    with Dossier.open(path, write=True) as dossier:
        assert 0 < dossier.counts().documents < 200
        stored(dossier, *texts(200))
        assert (dossier.counts().documents, len(dossier.runs()), dossier.verify()) == (200, 1, [])


def test_another_kind_of_journal_is_put_right(path: Path) -> None:
    Dossier.create(path).close()
    sql = sqlite3.connect(path)
    sql.execute("PRAGMA journal_mode = DELETE")
    sql.close()
    with Dossier.open(path, write=True) as dossier:
        assert dossier._connection.sql.execute("PRAGMA journal_mode").fetchone() == ("wal",)

import shutil
import threading
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.dossier import Dossier
from dragoman.errors import DossierError, QueryError
from dragoman.web import Settings
from dragoman.web.held import Held
from dragoman.web.served import serve
from tests.dossier.fakes import READER, document, event


def grow(path: Path, name: str) -> None:
    source = document(name, "Iran met Oman.")
    with Dossier.open(path, write=True) as dossier, dossier.run(READER) as run:
        run.store(source, [event(source, "Iran met Oman")])


def test_what_is_quick_is_made_anew_when_the_file_changed(path: Path) -> None:
    held = Held(path)
    assert held.kept("n", lambda opened: opened.counts().documents) == 2
    grow(path, "c.txt")
    assert held.kept("n", lambda opened: opened.counts().documents) == 3


def test_what_is_slow_is_given_as_it_was_and_made_anew_meanwhile(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.web.held._QUICK", -1.0)
    monkeypatch.setattr("dragoman.web.held._REST", 0)
    held = Held(path)
    assert held.kept("n", lambda opened: opened.counts().documents) == 2
    grow(path, "c.txt")
    assert held.kept("n", lambda opened: opened.counts().documents) == 2
    held.settle()
    assert held.kept("n", lambda opened: opened.counts().documents) == 3


def test_what_is_the_same_is_made_once(path: Path) -> None:
    held, made = Held(path), []
    for _ in range(3):
        held.kept("n", lambda _: made.append(1))
    assert made == [1]


def test_each_thread_has_its_own_connection(path: Path) -> None:
    held, found = Held(path), [Held(path).dossier]
    thread = threading.Thread(target=lambda: found.append(held.dossier))
    thread.start()
    thread.join()
    assert held.dossier is held.dossier
    assert held.dossier is not found[1]


def test_a_file_that_is_replaced_is_opened_anew(client: TestClient, path: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.dossier"
    Dossier.create(other).close()
    assert client.get("/documents.json").json()["rows"]
    path.unlink()
    assert client.get("/").status_code == 503
    assert "no longer there" in client.get("/documents").text
    shutil.move(other, path)
    assert client.get("/documents.json").json()["rows"] == []


def test_a_file_that_is_no_dossier_is_refused(tmp_path: Path) -> None:
    bad = tmp_path / "bad.dossier"
    bad.write_text("no")
    with pytest.raises(DossierError):
        serve(Settings(dossier=bad), print)


def test_a_port_in_use_is_told(path: Path) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(QueryError, match="another --port"):
            serve(Settings(dossier=path, port=taken.getsockname()[1]), print)

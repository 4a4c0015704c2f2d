"""Documents and names at the edge of what is bearable."""

from dataclasses import replace
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman.dossier import Dossier
from dragoman.statements import Document, Event
from dragoman.web import Settings, app
from tests.dossier.fakes import READER, document, event


def client_of(path: Path) -> TestClient:
    made = TestClient(app(Settings(dossier=path, port=80)), base_url="http://127.0.0.1:80")
    made.headers["host"] = "127.0.0.1:80"
    return made


def store(path: Path, source: Document, held: list[Event]) -> None:
    with Dossier.create(path) as dossier, dossier.run(READER) as run:
        run.store(source, held)


def test_a_very_long_title_does_not_fill_the_page(tmp_path: Path) -> None:
    source = document("a.txt", "Russia met Pakistan.", title="Long " * 2_000)
    store(tmp_path / "d", source, [event(source, "Russia met Pakistan")])
    client = client_of(tmp_path / "d")
    for address in ("/documents", f"/documents/{source.sha256}", "/statements", "/review", "/"):
        assert len(client.get(address).text) < 30_000


@pytest.mark.slow
def test_a_text_of_5_mb_in_one_line_is_shown_in_parts(tmp_path: Path) -> None:
    source = document("a.txt", "Russia met Pakistan. " * 240_000)
    store(tmp_path / "d", source, [event(source, "Russia met Pakistan")])
    client = client_of(tmp_path / "d")
    page = client.get(f"/documents/{source.sha256}")
    assert page.status_code == 200
    assert len(page.text) < 200_000
    last = client.get(f"/documents/{source.sha256}?part=84").text
    assert "part 84 of" in last
    assert client.get(f"/documents/{source.sha256}?part=9999").status_code == 400


@pytest.mark.slow
def test_ten_thousand_statements_in_one_document(tmp_path: Path) -> None:
    source = document("a.txt", *(f"Russia met Pakistan on day {number}." for number in range(10_000)))
    first = event(source, "Russia met Pakistan")
    store(tmp_path / "d", source, [replace(first, span=place) for place in source.sentences])
    client = client_of(tmp_path / "d")
    page = client.get(f"/documents/{source.sha256}")
    assert page.status_code == 200
    assert len(page.text) < 2_000_000
    assert client.get("/statements?start=9950").status_code == 200

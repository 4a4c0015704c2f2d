import re
import sqlite3
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, schema
from tests.dossier.fakes import READER, document, event

PAGE = (Path(__file__).parents[2] / "docs" / "dossier.md").read_text("utf-8")


def test_every_table_and_view_is_described(path: Path) -> None:
    Dossier.create(path).close()
    sql = sqlite3.connect(path)
    names = [name for (name,) in sql.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")]
    sql.close()
    for name in names:
        if not re.match(r"sqlite_|(sentence|statement)_search_", name):
            assert f"`{name}`" in PAGE or f"`{name.removeprefix('statement')}`" in PAGE


def test_every_method_is_described() -> None:
    for name in vars(Dossier):
        if not name.startswith("_") and name not in ("path", "close"):
            assert re.search(rf"`(Dossier)?\.?{name}\(", PAGE), name


def test_the_numbers_are_right() -> None:
    assert f"`{schema.APPLICATION_ID:#010x}`" in PAGE
    assert f"tables, now {schema.current()}." in PAGE


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(tmp_path)
    source = document("a.txt", "Russia met Pakistan.", day="2018-05-03")
    with Dossier.create("pakistan.dossier") as dossier, dossier.run(READER) as run:
        run.store(source, [event(source, "Russia met Pakistan.")])
    example = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert example
    exec(example[1], {})
    assert capsys.readouterr().out == "a.txt Russia met Pakistan. None\n"
    with Dossier.open("pakistan.dossier") as dossier:
        assert dossier.statements()[0].edited

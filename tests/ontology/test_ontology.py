"""The room as a whole: what it exports, and that its tables are in order."""

import csv
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from dragoman import ontology
from dragoman.ontology import _tables

DATA = Path(_tables.__file__).parent / "data"


def test_public_names() -> None:
    assert sorted(ontology.__all__) == ontology.__all__
    assert all(hasattr(ontology, name) for name in ontology.__all__)


def test_nothing_is_read_at_import() -> None:
    code = (
        "import dragoman.ontology, sys; from dragoman.ontology import _tables;"
        "assert _tables.toml.cache_info().currsize == 0; print(*sys.modules)"
    )
    environ = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=environ)
    loaded = set(done.stdout.split())
    assert not {"babel", "countryinfo", "numpy", "ahocorasick"} & loaded


@pytest.mark.parametrize("file", sorted(path.name for path in DATA.glob("*.toml")))
def test_tables_are_toml(file: str) -> None:
    assert tomllib.loads((DATA / file).read_text(encoding="utf-8"))


@pytest.mark.parametrize("file", sorted(path.name for path in DATA.glob("*.csv")))
def test_rows_are_as_wide_as_their_header(file: str) -> None:
    header, *rows = csv.reader((DATA / file).read_text(encoding="utf-8").splitlines())
    assert rows
    assert all(len(row) == len(header) for row in rows)


def test_every_data_file_has_its_source() -> None:
    said = (DATA / "SOURCES.md").read_text(encoding="utf-8")
    assert [path.name for path in DATA.iterdir() if path.name != "SOURCES.md" and path.name not in said] == []


def test_states_come_out_as_the_tool_writes_them() -> None:
    pytest.importorskip("babel")
    pytest.importorskip("countryinfo")
    tool = Path(__file__).parents[2] / "tools" / "states.py"
    done = subprocess.run([sys.executable, str(tool)], capture_output=True, check=True)
    assert done.stdout.decode("utf-8") == (DATA / "states.csv").read_text(encoding="utf-8")

"""Runs whose ids lie apart are not compared; those that may share some are."""

from pathlib import Path

import pytest

from dragoman.events import run

from .make import gdelt1, imported, stored, table


def test_only_runs_with_ids_near_by_are_looked_into(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[list[str]] = []
    shared = run._shared

    def watched(connection: object, into: Path, others: list[Path]) -> bool:
        looked.append([each.name for each in others])
        return shared(connection, into, others)

    monkeypatch.setattr(run, "_shared", watched)
    for number, ids in enumerate(((100, 199), (300, 399), (200, 299), (350, 450))):
        imported("gdelt", tmp_path / "t", table(tmp_path / f"{number}.CSV", *map(gdelt1, ids)))
    assert looked == [["gdelt1-000002.parquet"]]
    assert [row["event_id"] for row in stored(tmp_path / "t")] == "100 199 200 299 300 350 399 450".split()

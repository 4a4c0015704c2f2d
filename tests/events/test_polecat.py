"""POLECAT files."""

from datetime import date
from pathlib import Path

import pytest

from .make import POLECAT, imported, polecat, stored, table


def test_a_row_becomes_an_event(tmp_path: Path) -> None:
    assert len(POLECAT.split("\t")) == len(polecat().split("\t")) == 40
    imported("polecat", tmp_path / "t", table(tmp_path / "a.txt", POLECAT, polecat()))
    [row] = stored(tmp_path / "t")
    assert (row["event_id"], row["day"], row["pair"]) == ("20230101-1-a", date(2023, 1, 1), "Pakistan|Russia")
    assert (row["type"], row["mode"], row["quad"], row["source_quad"]) == (
        "CONSULT", "visit", "verbal cooperation", "verbal cooperation",
    )  # fmt: skip
    assert (row["dimension"], row["intensity"], row["code"]) == ("military", 2.0, "CONSULT-visit")
    assert (row["actor_code"], row["place"], row["sourced"]) == ("RUS", "Islamabad", False)


def test_nothing_is_none(tmp_path: Path) -> None:
    line = polecat(mode="None", intensity="None", quad="None", contexts="None", recipient="None|None|None")
    imported("polecat", tmp_path / "t", table(tmp_path / "a.txt", POLECAT, line))
    [row] = stored(tmp_path / "t")
    assert (row["mode"], row["source_quad"], row["recipient"], row["pair"]) == (None, None, None, None)
    assert row["dimension"] == "diplomatic"
    assert row["intensity"] == pytest.approx(1.9, abs=3)


def test_the_number_of_a_country_its_code_or_the_name_of_a_body(tmp_path: Path) -> None:
    lines = [
        polecat("a", actor="x|None|260", recipient="NATO|None|None"),
        polecat("b", actor="x|DEU|None", recipient="Taliban|AFG|700"),
        polecat("c", actor="Nobody|None|None", recipient="Vladimir Putin|None|None"),
    ]
    imported("polecat", tmp_path / "t", table(tmp_path / "a.txt", POLECAT, *lines))
    assert [(row["actor"], row["recipient"]) for row in stored(tmp_path / "t")] == [
        ("Germany", "NATO"), ("Germany", "Taliban"), (None, "Russia"),
    ]  # fmt: skip


def test_first_lines_that_name_columns_which_are_not_there(tmp_path: Path) -> None:
    header = POLECAT.replace("Event Intensity", "Intensity").replace("Quad Code", "Headline\tQuad Code\tEvent Text")
    imported("polecat", tmp_path / "t", table(tmp_path / "a.txt", header, polecat(), polecat("b")))
    assert [(row["actor"], row["intensity"]) for row in stored(tmp_path / "t")] == [("Russia", 2.0), ("Russia", 2.0)]


def test_empty_columns_at_the_end(tmp_path: Path) -> None:
    lines = [polecat("a") + "\t\t", polecat("b") + "\t\t"]
    report = imported("polecat", tmp_path / "t", table(tmp_path / "a.txt", POLECAT, *lines))
    assert (report.rows, report.rejected) == (2, 0)

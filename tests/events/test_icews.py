"""ICEWS yearly files."""

from datetime import date
from pathlib import Path

import pytest

from .make import ICEWS, icews, imported, stored, table


def test_a_row_becomes_an_event(tmp_path: Path) -> None:
    imported("icews", tmp_path / "t", table(tmp_path / "events.2013.tab", ICEWS, icews(20)))
    [row] = stored(tmp_path / "t")
    assert (row["event_id"], row["day"], row["pair"]) == ("20@2013-05-01", date(2013, 5, 1), "Pakistan|Russia")
    assert (row["actor"], row["actor_code"]) == ("Russia", "Foreign Minister (Russia)")
    assert (row["type"], row["mode"], row["code"]) == ("CONSULT", "visit", "042")
    assert row["intensity"] == pytest.approx(1.9)
    assert row["place"] == "Islamabad, Islamabad Capital Territory, Pakistan"
    assert (row["source_quad"], row["sourced"], row["mentions"]) == (None, False, None)


def test_an_id_is_one_event_a_day(tmp_path: Path) -> None:
    file = table(tmp_path / "a.tab", ICEWS, icews(20), icews(20, "2013-05-02"), icews(20))
    report = imported("icews", tmp_path / "t", file)
    assert (report.rows, report.known) == (2, 1)


def test_codes_without_their_nought_are_told_by_the_text(tmp_path: Path) -> None:
    lines = [
        icews(1, code="42"), icews(2, code="20", text="Make an appeal or request"),
        icews(3, code="20", text="Use unconventional mass violence"), icews(4, code="13y", text="Threaten"),
    ]  # fmt: skip
    report = imported("icews", tmp_path / "t", table(tmp_path / "a.tab", ICEWS, *lines))
    kinds = [(row["code"], row["type"]) for row in stored(tmp_path / "t")]
    assert kinds == [("42", "CONSULT"), ("20", None), ("20", "ASSAULT"), ("13y", None)]
    assert report.unknown == {"13y": 1}


def test_bodies_are_themselves_and_people_their_country(tmp_path: Path) -> None:
    lines = [
        icews(1, source="United Nations", source_country="", target="Taliban", target_country="Afghanistan"),
        icews(2, source="x", source_country="Côte d'Ivoire", target_country="Occupied Palestinian Territory"),
        icews(3, source="Citizen (Nowhere)", source_country=""),
    ]  # fmt: skip
    imported("icews", tmp_path / "t", table(tmp_path / "a.tab", ICEWS, *lines))
    assert [(row["actor"], row["recipient"]) for row in stored(tmp_path / "t")] == [
        ("United Nations", "Taliban"), ("Ivory Coast", "Palestine"), (None, "Pakistan"),
    ]  # fmt: skip


def test_columns_in_another_order_and_days_the_american_way(tmp_path: Path) -> None:
    header = "Event Date\tEvent ID\tCAMEO Code\tSource Name\tSource Country\tTarget Name\tTarget Country\tExtra"
    line = "12/31/2014\t7\t057\tx\tRussian Federation\ty\tIndia\tz"
    imported("icews", tmp_path / "t", table(tmp_path / "a.tab", header, line, end="\r\n"))
    [row] = stored(tmp_path / "t")
    assert (row["day"], row["pair"], row["type"], row["place"]) == (date(2014, 12, 31), "India|Russia", "SUPPORT", None)


def test_another_file_is_told_by_its_first_line(tmp_path: Path) -> None:
    report = imported("icews", tmp_path / "t", table(tmp_path / "a.tab", "day,who,whom", "1,2,3"))
    [(_, why)] = report.failed
    assert why.startswith("no icews file: its first line lacks event_id, event_date")

"""Tables of one's own."""

from datetime import date
from pathlib import Path

import pytest

from .make import imported, stored, table


def test_types_cameo_codes_and_intensities(tmp_path: Path) -> None:
    file = table(
        tmp_path / "a.csv", "date,actor,recipient,type,cameo,intensity,text",
        '2018-05-03,RUS,Pakistan,consult,,,"They met, and talked."', "2018-05-04,India,Wagner Group,,57,,",
        "2018-05-05,Atlantis|East,China,,,99,", "2018-05-06,India,China,handshake,,,",
    )  # fmt: skip
    report = imported("csv", tmp_path / "t", file)
    rows = sorted(stored(tmp_path / "t"), key=lambda row: row["day"])
    assert [(row["actor"], row["recipient"], row["type"]) for row in rows] == [
        ("Russia", "Pakistan", "CONSULT"), ("India", "Wagner Group", "SUPPORT"), ("Atlantis/East", "China", None),
        ("India", "China", None),
    ]  # fmt: skip
    assert [row["sourced"] for row in rows] == [True, False, False, False]
    assert (rows[1]["intensity"], rows[2]["intensity"], rows[3]["intensity"]) == (8.0, 10.0, None)
    assert report.unknown == {"handshake": 1}


@pytest.mark.parametrize(("day", "first", "precision"), [("2018", date(2018, 1, 1), "year"),
                                                         ("2018-05", date(2018, 5, 1), "month"),
                                                         ("20180503", date(2018, 5, 3), "day")])  # fmt: skip
def test_dates_as_precise_as_they_are(tmp_path: Path, day: str, first: date, precision: str) -> None:
    imported("csv", tmp_path / "t", table(tmp_path / "a.csv", "day;actor;target;action", f"{day};USA;China;AGREE"))
    [row] = stored(tmp_path / "t")
    assert (row["day"], row["precision"], row["pair"]) == (first, precision, "China|United States")


def test_rows_alike_in_one_file_are_two_events_and_in_two_files_one(tmp_path: Path) -> None:
    lines = ["date,actor,recipient,type", "2018-05-03,USA,China,AGREE", "2018-05-03,USA,China,AGREE"]
    report = imported("csv", tmp_path / "t", table(tmp_path / "a.csv", *lines), table(tmp_path / "b.csv", *lines, ""))
    assert (report.rows, report.known) == (2, 2)


def test_ids_of_two_files_do_not_collide(tmp_path: Path) -> None:
    head = "id,date,actor,recipient,type"
    one = table(tmp_path / "a.csv", head, "1,2018-05-03,USA,China,AGREE", "2,2018-05-04,USA,China,AGREE")
    other = table(tmp_path / "b.csv", head, "1,2019-05-03,India,China,CONSULT", "2,2018-05-04,USA,China,AGREE")
    report = imported("csv", tmp_path / "t", one, other)
    assert (report.rows, report.known) == (3, 1)
    assert sorted(row["event_id"].partition("@")[0] for row in stored(tmp_path / "t")) == ["1", "1", "2"]


def test_columns_that_lack_are_named(tmp_path: Path) -> None:
    report = imported("csv", tmp_path / "t", table(tmp_path / "a.csv", "date,actor,recipient", "2018-05-03,USA,China"))
    assert [why for _, why in report.failed] == ["no column type, cameo or intensity; name one of the columns so"]

"""Rows that cannot be placed are set aside and told, never lost."""

from pathlib import Path

from dragoman.events import import_files

from .make import gdelt1, imported, stored, table


def test_each_kind_of_bad_row(tmp_path: Path) -> None:
    lines = [
        gdelt1(1), gdelt1(2, url=None), gdelt1(3) + "\textra", gdelt1(4, "20131301"), gdelt1(5, ""),
        gdelt1(""), gdelt1(7).replace("\t", ","), gdelt1(8).replace("\t7\t2\t5\t", "\tmany\t2\t5\t"), gdelt1(9),
    ]  # fmt: skip
    report = imported("gdelt1", tmp_path / "t", table(tmp_path / "a.CSV", *lines))
    assert (report.rows, report.rejected) == (2, 7)
    assert report.rejects == [str(tmp_path / "t" / "rejects" / "gdelt1-000001.tsv")]
    told = [line.split("\t") for line in Path(report.rejects[0]).read_text("utf-8").splitlines()]
    assert told[0] == ["file", "line", "reason", "text"]
    assert [(line, reason) for _, line, reason, _ in told[1:]] == [
        ("2", "57 fields where 58 belong"), ("3", "59 fields where 58 belong"), ("4", "day: '20131301' is no date"),
        ("5", "day: no date where one is needed"), ("6", "event_id: no number where one is needed"),
        ("7", "1 field where 58 belong"), ("8", "mentions: 'many' is no number"),
    ]  # fmt: skip
    assert told[1][3].replace("\\t", "\t") == lines[1]
    assert report.examples[0] == f"{tmp_path / 'a.CSV'}: line 2: 57 fields where 58 belong"
    assert len(report.examples) == 3


def test_bytes_of_another_encoding(tmp_path: Path) -> None:
    good, bad = gdelt1(1), gdelt1(2).replace("Capital", "M\xfcnchen")
    file = tmp_path / "a.CSV"
    file.write_bytes(f"{good}\n{bad}\n{gdelt1(3)}\n".encode("latin-1"))
    report = imported("gdelt1", tmp_path / "t", file)
    assert (report.rows, report.rejected) == (2, 1)
    assert "line 2: not utf-8" in report.examples[0]
    [_, told] = Path(report.rejects[0]).read_text("utf-8").splitlines()
    assert told.split("\t")[3] == bad.replace("ü", "\\\\xfc").replace("\t", "\\t")
    again = import_files("gdelt1", [file], tmp_path / "t", encoding="latin-1")
    assert (again.rows, again.known, again.rejected) == (1, 2, 0)
    assert stored(tmp_path / "t")[1]["place"].startswith("München")


def test_line_ends_of_two_kinds(tmp_path: Path) -> None:
    file = tmp_path / "a.CSV"
    file.write_bytes(f"{gdelt1(1)}\n{gdelt1(2)}\r\n{gdelt1(3)}\n".encode())
    report = imported("gdelt1", tmp_path / "t", table(tmp_path / "b.CSV", gdelt1(4)), file)
    assert (report.rows, report.rejected, report.failed) == (4, 0, [])
    assert [row["url"] for row in stored(tmp_path / "t")] == ["http://a.example/1"] * 4


def test_a_file_parted_by_commas_is_told_and_the_others_go_on(tmp_path: Path) -> None:
    wrong = table(tmp_path / "a.CSV", gdelt1(1).replace("\t", ","))
    report = imported("gdelt1", tmp_path / "t", wrong, table(tmp_path / "b.CSV", gdelt1(2)), tmp_path / "gone.CSV")
    assert report.rows == 1
    assert report.failed == [
        (str(tmp_path / "gone.CSV"), "no such file or folder"),
        (str(wrong), "no gdelt1 file: lines have 1 fields between tabs where 57, 58 belong; is it parted by tabs?"),
    ]


def test_a_file_of_noise(tmp_path: Path) -> None:
    (tmp_path / "a.CSV").write_bytes(bytes(range(256)) * 40)
    (tmp_path / "b.CSV").write_bytes(b"")
    report = imported("gdelt", tmp_path / "t", tmp_path / "a.CSV", tmp_path / "b.CSV")
    assert [why.partition(":")[0] for _, why in report.failed] == ["no gdelt file", "the file is empty"]
    assert not (tmp_path / "t").exists()


def test_a_long_row_is_set_aside_whole(tmp_path: Path) -> None:
    row = gdelt1(1, url="u" * 30_000) + "\tmore"
    report = imported("gdelt1", tmp_path / "t", table(tmp_path / "a.CSV", gdelt1(2), row))
    [_, told] = Path(report.rejects[0]).read_text("utf-8").splitlines()
    assert told.split("\t")[3] == row.replace("\t", "\\t")


def test_a_quote_that_is_never_closed_hides_no_rows(tmp_path: Path) -> None:
    header, row = "date,actor,recipient,type", "2018-05-03,USA,China,AGREE"
    opened = table(tmp_path / "a.csv", header, row, '2018-05-04,"USA,China,AGREE', *[row] * 3000)
    report = imported("csv", tmp_path / "t", opened, table(tmp_path / "b.csv", header, row))
    assert report.rows == 1
    [(name, why)] = report.failed
    assert (name, why.partition(",")[0]) == (str(opened), "line 3: a quote is not closed where its field ends")


def test_lines_too_long_to_be_a_table(tmp_path: Path) -> None:
    files = [table(tmp_path / f"{length}.csv", "x" * length) for length in (200_000, 400_000)]
    report = imported("csv", tmp_path / "t", *files)
    assert [why.partition(":")[0] for _, why in report.failed] == ["no csv file", "no csv file"]
    assert all(len(why) < 300 for _, why in report.failed)

from datetime import date
from pathlib import Path

import pytest

from dragoman.documents import Override, load, read_sources
from dragoman.errors import SourcesError
from dragoman.statements import Interval


def written(folder: Path, text: str) -> Path:
    (folder / "sources.csv").write_text(text, encoding="utf-8")
    return folder


def test_no_file_says_nothing(tmp_path: Path) -> None:
    assert read_sources(tmp_path) == {}


def test_all_columns(tmp_path: Path) -> None:
    written(
        tmp_path,
        "\ufefffile,title,author,publisher,published,url\n"
        '\n./a\\b.txt,"On gas, and more",Ann Bee; Bob Cee,Dawn,2018-12,https://x.org/\n',
    )
    assert read_sources(tmp_path) == {
        "a/b.txt": Override(
            title="On gas, and more",
            authors=("Ann Bee", "Bob Cee"),
            publisher="Dawn",
            published=Interval(date(2018, 12, 1), date(2018, 12, 31), "month"),
            url="https://x.org/",
            found="sources.csv",
        )
    }


def test_some_columns_and_short_rows(tmp_path: Path) -> None:
    written(tmp_path, "Published,File\r\n2018,a.txt\r\n,b.txt\r\n")
    assert read_sources(tmp_path)["b.txt"] == Override(found="sources.csv")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("file,colour\na.txt,red\n", 1, "unknown column 'colour'"),
        ("title\nx\n", 1, "one must be `file`"),
        ("file,published\na.txt,2018\nb.txt,last May\n", 3, "not a date: 'last May'"),
        ("file,published\na.txt,2018-02-30\n", 2, "not a date"),
        ("file,published\na.txt,0018-05\n", 2, "published 0018-05: sources come out between 1500 and 2200"),
        ("file,published\na.txt,2018/2918\n", 2, "between 1500 and 2200"),
        ("file,title\na.txt,one,two\n", 2, "3 cells under 2 columns"),
        ("file,title\n,x\n", 2, "no file name"),
        ("file\na.txt\n\n./a.txt\n", 4, "a.txt is listed twice"),
        ('file,title\na.txt,"open\n', 2, "not CSV"),
    ],
)
def test_errors_name_file_and_line(tmp_path: Path, text: str, line: int, why: str) -> None:
    with pytest.raises(SourcesError) as error:
        read_sources(written(tmp_path, text))
    assert f"sources.csv, line {line}: " in str(error.value)
    assert why in str(error.value)


def test_an_option_goes_before_the_file_and_the_file_before_the_text(tmp_path: Path) -> None:
    path = tmp_path / "2001-01-01.txt"
    path.write_text("A title of some kind\n\nBy Ann Bee\n\n2 May 2002\n\nWords that stand below.\n", encoding="utf-8")
    listed = Override(publisher="Dawn", published=Interval.parse("2003"), found="sources.csv")
    by_hand = Override(title="Another", published=Interval.parse("2004"))
    document = load(path, override=listed)
    assert (document.title, document.authors, document.publisher) == ("A title of some kind", ("Ann Bee",), "Dawn")
    assert document.published is not None
    assert (str(document.published.interval), document.published.found) == ("2003", "sources.csv")
    document = load(path, override=by_hand.over(listed))
    assert document.published is not None
    assert (document.title, document.publisher) == ("Another", "Dawn")
    assert (str(document.published.interval), document.published.found) == ("2004", "option")


def test_a_list_parted_by_semicolons_is_read_too(tmp_path: Path) -> None:
    sources = read_sources(written(tmp_path, "file;title;published\na.txt;Gas, and what it costs;2019-05\n"))
    assert (sources["a.txt"].title, str(sources["a.txt"].published)) == ("Gas, and what it costs", "2019-05")

from io import StringIO

from rich.console import Console

from dragoman.lenses import LensResult, Row
from dragoman.views import as_table


def printed(result: LensResult, *columns: str) -> str:
    out = StringIO()
    Console(file=out, width=80, force_terminal=True, color_system=None).print(as_table(result, columns))
    return out.getvalue()


RESULT = LensResult(
    lens="x",
    columns=("doc", "quote", "actors"),
    shown=("quote", "actors"),
    rows=(
        Row(
            {"doc": "file.txt", "quote": "[bold]red[/bold] \x1b[31m " + "word " * 60, "actors": ["Russia", "Pakistan"]}
        ),
    ),
    notes=("1 document left out.",),
)


def test_fits_the_screen_and_obeys_nothing() -> None:
    found = printed(RESULT)
    assert "[bold]red[/bold]" in found
    assert "\x1b[31m" not in found
    assert "␛[31m" in found
    assert "word…" in found
    assert max(map(len, found.splitlines())) <= 80
    assert "1 document left out." in found
    assert "file.txt" not in found


def test_other_columns() -> None:
    assert "file.txt" in printed(RESULT, "doc")


def test_times_are_short_and_break_between_their_ends() -> None:
    times = ["2018-08-29/2018-12-31", "2018-05", "0001-01-01/9999-12-31", "soon"]
    rows = tuple(Row({"time": time, "quote": "word " * 40}) for time in times)
    found = printed(LensResult(lens="x", columns=("time", "quote"), rows=rows))
    assert [words for words in ("29 Aug – ", "31 Dec 2018 ", "May 2018 ", "soon ") if words not in found] == []
    assert "2018-08" not in found

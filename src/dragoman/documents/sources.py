"""`sources.csv`: what a person knows about the files of a folder."""

import csv
import io
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path

from dragoman.documents.decoding import decode
from dragoman.documents.override import Override
from dragoman.documents.raw import read, shown
from dragoman.errors import DocumentError, SourcesError
from dragoman.statements import Interval

FILE_NAME = "sources.csv"
COLUMNS = ("file", "title", "author", "publisher", "published", "url")


def read_sources(folder: Path) -> dict[str, Override]:
    """What `sources.csv` in this folder says, by file name relative to the folder; nothing when there is none.

    Raises SourcesError with the file and line for a column, a date or a row that cannot be understood.
    """
    path = folder / FILE_NAME
    try:
        if not path.exists():
            return {}
        text = decode(read(path), shown(path)).removeprefix("\ufeff")
    except DocumentError as error:
        raise SourcesError(str(error)) from None
    except OSError:  # a folder that may not be entered, which `discover` tells of
        return {}
    return _rows(text, shown(path))


def _rows(text: str, where: str) -> dict[str, Override]:
    first = text.partition("\n")[0]
    mark = ";" if ";" in first and "," not in first else ","
    reader = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=mark)
    found: dict[str, Override] = {}
    columns: list[str] = []
    for line, row in _numbered(reader, where):
        if not columns:
            columns = _columns(row, f"{where}, line {line}")
            continue
        name, override = _override(columns, row, f"{where}, line {line}")
        if name in found:
            raise SourcesError(f"{where}, line {line}: {name} is listed twice; keep one of the lines")
        found[name] = override
    return found


def _numbered(reader: Iterable[list[str]], where: str) -> Iterator[tuple[int, list[str]]]:
    line = 1
    try:
        for row in reader:
            if any(cell.strip() for cell in row):
                yield line, row
            line = getattr(reader, "line_num", line) + 1
    except csv.Error as error:
        raise SourcesError(f"{where}, line {line}: not CSV ({error}); check the quotation marks") from None


def _columns(row: list[str], where: str) -> list[str]:
    columns = [cell.strip().lower() for cell in row]
    strange = [column for column in columns if column not in COLUMNS]
    if strange:
        raise SourcesError(f"{where}: unknown column {strange[0]!r}; the columns are {', '.join(COLUMNS)}")
    if "file" not in columns or len(set(columns)) < len(columns):
        raise SourcesError(f"{where}: the first line must name each column once, and one must be `file`")
    return columns


def _override(columns: list[str], row: list[str], where: str) -> tuple[str, Override]:
    if len(row) > len(columns):
        raise SourcesError(
            f"{where}: {len(row)} cells under {len(columns)} columns; put quotes round cells with commas"
        )
    cells = dict(zip(columns, (cell.strip() for cell in row), strict=False))
    if not cells["file"]:
        raise SourcesError(f"{where}: no file name; name the file or take the line out")
    return _plain(cells["file"]), Override(
        title=cells.get("title", ""),
        authors=tuple(name for part in cells.get("author", "").split(";") if (name := part.strip())),
        publisher=cells.get("publisher", ""),
        published=_date(cells.get("published", ""), where),
        url=cells.get("url", ""),
        found="sources.csv",
    )


def _date(text: str, where: str) -> Interval | None:
    try:
        return Override(published=Interval.parse(text)).published if text else None
    except (ValueError, SourcesError) as error:
        raise SourcesError(f"{where}: {error}") from None


def _plain(name: str) -> str:
    return posixpath.normpath(name.replace("\\", "/"))

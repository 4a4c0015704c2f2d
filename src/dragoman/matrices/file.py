"""A file of a matrix, or of solutions, as the engine takes it."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TypeVar

from dragoman.engines.crossimpact import Model
from dragoman.errors import ModelError
from dragoman.matrices.scenariowizard import Solutions, read_project, read_solutions
from dragoman.matrices.table import read_table

T = TypeVar("T")
_LARGEST = 64_000_000
"""Bytes: a matrix of 4,000 states has some 50 million."""
_TABLES = (".csv", ".tsv", ".txt")


def matrix(path: Path, counts: Sequence[int] = ()) -> Model:
    """The model in a `.scw` file, or in a `.csv` table with or without names.

    `counts` are the numbers of states of the descriptors, for a table without names. Raises ModelError where the file
    is no such thing: with the place, and what to do.
    """
    text = _text(path)
    if path.suffix.lower() in _TABLES:
        return _tried(path, lambda: read_table(text, path.name, counts))
    return _tried(path, lambda: read_project(text, path.name))


def solutions(path: Path) -> Solutions:
    """The scenarios in a `.sl` file. Raises ModelError where it is none."""
    text = _text(path)
    return _tried(path, lambda: read_solutions(text, path.name))


def _text(path: Path) -> str:
    """UTF-8 with or without a byte order mark, UTF-16 with one, else Windows-1252, which ScenarioWizard writes."""
    try:
        if path.stat().st_size > _LARGEST:
            raise ModelError(f"{path}: larger than {_LARGEST // 1_000_000} MB; this is hardly a matrix")
        data = path.read_bytes()
    except OSError as error:
        raise ModelError(f"{path}: {error.strerror or error}; give a .scw or .csv file") from None
    for encoding in ("utf-16",) if data[:2] in (b"\xff\xfe", b"\xfe\xff") else ("utf-8-sig", "cp1252"):
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise ModelError(f"{path}: neither UTF-8 nor Windows-1252; save it as one of them")


def _tried(path: Path, read: Callable[[], T]) -> T:
    try:
        return read()
    except ValueError as error:
        raise ModelError(f"{path.parent / str(error)}; {_next(path, str(error))}") from None


def _next(path: Path, error: str) -> str:
    """What to do about it."""
    if "is no ScenarioWizard" in error:
        return "give a .scw or .sl file as ScenarioWizard saves them, or a matrix as .csv"
    if "99" in error and "whole number" in error:
        return "99 means `not judged` in some files: put a judgement or 0 in its place"
    if "not square" in error or "there are" in error:
        return "the matrix needs a row and a column for every state, in the order of the list"
    table = path.suffix.lower() in _TABLES
    return "mend that in the CSV file" if table else "mend that line, or save the project anew in ScenarioWizard"

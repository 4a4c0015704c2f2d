"""The shape of the file: how a dossier is made, told apart from other files, and brought up to date."""

import re
import sqlite3
from pathlib import Path

from dragoman.errors import DossierError, NewerDossier, NotADossier

APPLICATION_ID = 0x44524147
"""`DRAG` in ASCII: how tools (and `file`) tell a dossier from other SQLite files."""

HERE = Path(__file__).parent
MIGRATIONS = HERE / "migrations"

_NUMBERED = re.compile(r"(\d{4})_\w+\.sql")


def steps() -> list[tuple[int, Path]]:
    """The migrations in their order: the version that each leads to, and its file."""
    found = [(int(match[1]), path) for path in MIGRATIONS.glob("*.sql") if (match := _NUMBERED.fullmatch(path.name))]
    return sorted(found)


def current() -> int:
    """The version that this program writes: 1 for `schema.sql`, or the number of the last migration."""
    return max([1, *(number for number, _ in steps())])


def create(connection: sqlite3.Connection) -> None:
    """Lay out an empty dossier, wholly or not at all."""
    if connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        return
    _atomically(connection, (HERE / "schema.sql").read_text("utf-8") + f"PRAGMA application_id = {APPLICATION_ID};", 1)
    migrate(connection)


def version(connection: sqlite3.Connection, path: Path) -> int:
    """The file's version. Raises NotADossier or NewerDossier when it is none that this program can use."""
    if connection.execute("PRAGMA application_id").fetchone()[0] != APPLICATION_ID:
        raise NotADossier(f"{path}: an SQLite file, but not a dossier; give the file that `dragoman read -o` wrote")
    number: int = connection.execute("PRAGMA user_version").fetchone()[0]
    if number > current():
        raise NewerDossier(
            f"{path}: written by a newer Dragoman (format {number}); update with `pip install -U dragoman`"
        )
    return number


def migrate(connection: sqlite3.Connection) -> None:
    """Bring an older file to the current version, each step wholly or not at all."""
    number = connection.execute("PRAGMA user_version").fetchone()[0]
    for target, path in steps():
        if target > number:
            _atomically(connection, path.read_text("utf-8"), target)


def supported() -> None:
    """Raise DossierError where Python's SQLite is too old for the file's tables."""
    if sqlite3.sqlite_version_info < (3, 37):
        raise DossierError(f"SQLite 3.37 or later is needed; this Python has {sqlite3.sqlite_version}")


def _atomically(connection: sqlite3.Connection, script: str, number: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] < number:
            for command in _commands(script):
                connection.execute(command)
            connection.execute(f"PRAGMA user_version = {number}")
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise


def _commands(script: str) -> list[str]:
    """The script's commands one by one: `executescript` would commit before it starts."""
    commands, pending = [], ""
    for line in script.splitlines(keepends=True):
        pending += line
        if sqlite3.complete_statement(pending):
            commands.append(pending)
            pending = ""
    return commands

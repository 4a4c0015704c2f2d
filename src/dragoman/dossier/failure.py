"""What could not be read: by each run, and when it was last tried."""

import sqlite3


def standing(sql: sqlite3.Connection) -> tuple[tuple[str, str], ...]:
    """Names and messages of what could not be read when it was last tried."""
    return tuple(sql.execute("SELECT name, message FROM unread ORDER BY name").fetchall())


def known(sql: sqlite3.Connection, name: str, message: str, reader: tuple[str, str, str, str]) -> bool:
    """Whether this is what the same reader met when the source was last tried."""
    command = (
        "SELECT 1 FROM unread u JOIN run r ON r.id = u.run WHERE u.name = ? AND u.message = ? "
        "AND r.version = ? AND r.reader = ? AND r.reader_hash = ? AND r.settings = ?"
    )
    return sql.execute(command, (name, message, *reader)).fetchone() is not None


def put(sql: sqlite3.Connection, run: int, name: str, message: str) -> None:
    """Note that the run could not read a source."""
    sql.execute("INSERT OR REPLACE INTO failure (run, name, message) VALUES (?, ?, ?)", (run, name, message))
    sql.execute("INSERT OR REPLACE INTO unread (name, run, message) VALUES (?, ?, ?)", (name, run, message))


def stands(sql: sqlite3.Connection, name: str) -> bool:
    """Whether the source could not be read when it was last tried."""
    return sql.execute("SELECT 1 FROM unread WHERE name = ?", (name,)).fetchone() is not None


def mend(sql: sqlite3.Connection, run: int | None, name: str) -> None:
    """Note that a source has been read after all; what earlier runs met stays with them."""
    sql.execute("DELETE FROM failure WHERE run = ? AND name = ?", (run, name))
    sql.execute("DELETE FROM unread WHERE name = ?", (name,))

"""What a language model was asked and answered, by the content of the request."""

import hashlib
import sqlite3
from datetime import UTC, datetime


def recall(sql: sqlite3.Connection, request: str) -> str | None:
    """The stored answer to exactly this request."""
    row = sql.execute("SELECT answer FROM exchange WHERE request_hash = ?", (_hash(request),)).fetchone()
    return row[0] if row else None


def keep(sql: sqlite3.Connection, request: str, answer: str) -> None:
    """Store an answer; the first one given to a request stays."""
    made = datetime.now(UTC).isoformat(timespec="seconds")
    sql.execute("INSERT OR IGNORE INTO exchange VALUES (?, ?, ?, ?)", (_hash(request), request, answer, made))


def _hash(request: str) -> str:
    return hashlib.sha256(request.encode("utf-8", "surrogatepass")).hexdigest()

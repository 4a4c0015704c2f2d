"""What a language model was asked and answered, by the content of the request."""

import hashlib
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from dragoman.dossier.problem import Problem

_COLUMNS = "request, answer, model, prompt, tokens_sent, tokens_received, made"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A request and its answer.

    `model` is the name that was asked for, `prompt` sixteen digits of the hash of the prompt; tokens as the server
    counted them (None: it did not say); `made` when, in ISO 8601 (None: now).
    """

    request: str
    answer: str
    model: str = ""
    prompt: str = ""
    tokens_sent: int | None = None
    tokens_received: int | None = None
    made: str | None = None


def recall(sql: sqlite3.Connection, request: str) -> Exchange | None:
    """The stored exchange that begins with exactly this request."""
    row = sql.execute(f"SELECT {_COLUMNS} FROM exchange WHERE request_hash = ?", (hashed(request),)).fetchone()
    names = _COLUMNS.split(", ")
    return Exchange(**dict(zip(names, row, strict=True))) if row else None


def keep(sql: sqlite3.Connection, told: Exchange) -> None:
    """Store an exchange; the first answer given to a request stays."""
    made = told.made or datetime.now(UTC).isoformat(timespec="seconds")
    sql.execute(
        f"INSERT OR IGNORE INTO exchange (request_hash, answer_hash, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            hashed(told.request),
            hashed(told.answer),
            told.request,
            told.answer,
            told.model,
            told.prompt,
            told.tokens_sent,
            told.tokens_received,
            made,
        ),
    )


def problems(sql: sqlite3.Connection) -> Iterator[Problem]:
    """Every request and answer has the hash that it is stored under."""
    for request_hash, answer_hash, request, answer in sql.execute(
        "SELECT request_hash, answer_hash, request, answer FROM exchange ORDER BY request_hash"
    ):
        if hashed(request) != request_hash:
            yield Problem("the request is not the one that was sent", f"exchange {request_hash[:16]}")
        if answer_hash and hashed(answer) != answer_hash:
            yield Problem("the answer is not the one that came", f"exchange {request_hash[:16]}")


def hashed(words: str) -> str:
    """The sha256 of the words in UTF-8."""
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()

"""Prompts in files that a person takes to a chat window, and the answers that come back in files."""

import hashlib
import json
import re
from pathlib import Path

from dragoman.errors import DragomanError
from dragoman.reading.llm.answer import MOST_CHARACTERS
from dragoman.reading.llm.client import Reply
from dragoman.reading.llm.errors import Unanswered

_NAME = re.compile(r"[^A-Za-z0-9]+")
_LONGEST_NAME = 40


class Paste:
    """Writes `NAME-HASH.prompt.txt` into a folder and takes the answer from `NAME-HASH.answer.txt` beside it."""

    paid = False

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def ask(self, request: str, name: str) -> Reply:
        """The answer that a person put into the file; raises Unanswered where it is not there yet."""
        stem = f"{_NAME.sub('-', name).strip('-')[:_LONGEST_NAME]}-{hashlib.sha256(request.encode()).hexdigest()[:12]}"
        answer = self._folder / f"{stem}.answer.txt"
        try:
            if answer.is_file() and answer.stat().st_size:
                return Reply(self._taken(answer))
            self._folder.mkdir(parents=True, exist_ok=True)
            (self._folder / f"{stem}.prompt.txt").write_text(_asked(request), "utf-8")
        except OSError as error:
            raise DragomanError(f"{error.filename or self._folder}: {error.strerror or error}") from None
        raise Unanswered(f"waits for an answer: paste {stem}.prompt.txt into a chat, save what comes as {answer.name}")

    def close(self) -> None:
        """Nothing is held."""

    def _taken(self, path: Path) -> str:
        if path.stat().st_size > 4 * MOST_CHARACTERS:
            raise Unanswered(f"{path.name} is too large for an answer")
        return path.read_bytes().decode("utf-8-sig", "replace")


def _asked(request: str) -> str:
    """The messages as one text to paste."""
    messages = json.loads(request)["messages"]
    return "\n\n".join(each["content"] for each in messages if each["role"] != "assistant" or len(messages) > 2) + "\n"

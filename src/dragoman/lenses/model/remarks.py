"""A person's comments in a TOML file, by what they stand above or behind."""

import re
from typing import Any

import tomlkit
from tomlkit.items import AoT, Comment, Table, Whitespace

from dragoman.lenses.model.exchange import END, HEAD, OWN


def comments(text: str) -> dict[str, str]:
    """The comments of a file that is TOML: `factor.waiver` for lines above that table, and so on (see `exchange`)."""
    found = _Comments()
    found.walk(tomlkit.parse(text), "")
    found.put(END)
    return found.held


class _Comments:
    """Comments met on the way through a document, waiting for what they stand above."""

    def __init__(self) -> None:
        self.held: dict[str, str] = {}
        self._waiting: list[str] = []
        self._first = True

    def walk(self, container: Any, path: str) -> None:
        for key, item in _body(container):
            if key is None:
                self._take(item)
            elif isinstance(item, AoT):
                for each in item.body:
                    self.walk(each, path)
            else:
                self._named(f"{path}.{key.key}" if path else key.key, item)

    def put(self, path: str) -> None:
        """What waits belongs here."""
        if self._waiting:
            self.held[path] = "\n".join(self._waiting)
            self._waiting = []
        self._first = False

    def _named(self, path: str, item: Any) -> None:
        if isinstance(item, Table) and item.is_super_table():
            self.walk(item, path)
            return
        self.put(path)
        behind = item.trivia.comment
        if behind and not behind.startswith(OWN):
            self.held[f"{path}#"] = behind
        if isinstance(item, Table):
            self.walk(item, path)

    def _take(self, item: Any) -> None:
        """A comment waits; a blank line behind the first ones of the file makes them its head."""
        if isinstance(item, Comment):
            text = item.trivia.comment
            if not text.startswith(OWN):
                self._waiting.append(text)
        if self._first and self._waiting and _is_blank(item):
            self.put(HEAD)


def _is_blank(item: Any) -> bool:
    if isinstance(item, Whitespace):
        return "\n" in item.s
    return bool(re.search(r"\n\s*\n", item.trivia.trail))


def _body(container: Any) -> list[tuple[Any, Any]]:
    body = container.value.body if isinstance(container, Table) else container.body
    return list(body)

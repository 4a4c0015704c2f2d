"""Which sections a briefing has, in which order: from a small TOML file, or one of the presets after the genres."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

from dragoman.errors import QueryError
from dragoman.lenses.names import nearest
from dragoman.views.briefing.chapters import CHAPTERS

PRESETS = ("indicators", "relations", "conditions", "irritants", "interests")
"""One for each genre of writing on relations between states."""

_LARGEST = 100_000
_KEYS = {"about": str, "sections": list, "rest": bool, "titles": dict, "lines": int, "texts": bool}


@dataclass(frozen=True, slots=True)
class Layout:
    """The sections asked for in their order, with the others after them (`rest`) or without.

    `titles` are other titles for some. `lines` is how many lines a group may have, `texts` whether the documents stand
    on the page whole; where they are None the size of the dossier, and the format, decide.
    """

    sections: tuple[str, ...] = ()
    rest: bool = True
    titles: Mapping[str, str] = field(default_factory=dict)
    lines: int | None = None
    texts: bool | None = None

    @property
    def order(self) -> tuple[str, ...]:
        """The names of the sections to build."""
        others = [name for name in CHAPTERS if name not in self.sections] if self.rest else []
        return (*self.sections, *others)


def preset(name: str) -> Layout:
    """A preset by name. Raises QueryError when there is none of it."""
    if name not in PRESETS:
        raise QueryError(f"no preset {name!r} (there are {', '.join(PRESETS)})")
    return parsed((files(__package__) / "presets" / f"{name}.toml").read_text(encoding="utf-8"), name)


def layout(path: Path) -> Layout:
    """What a TOML file asks for. Raises QueryError with the file and what is wrong, OSError when it cannot be read."""
    with path.open("rb") as file:
        raw = file.read(_LARGEST + 1)
    if len(raw) > _LARGEST:
        raise QueryError(f"{path}: too large for a list of sections")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise QueryError(f"{path}: not UTF-8 text; give a TOML file with `sections = [...]`") from None
    return parsed(text, str(path))


def parsed(text: str, where: str) -> Layout:
    """A layout from TOML. Raises QueryError that begins with `where`."""
    try:
        given = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise QueryError(f"{where}: not TOML: {error}") from None
    _check(given, where)
    lines = given.get("lines")
    if lines is not None and lines < 1:
        raise QueryError(f"{where}: lines = {lines}: a group needs one line at least")
    return Layout(
        sections=tuple(given.get("sections", ())),
        rest=given.get("rest", "sections" not in given),
        titles=dict(given.get("titles", {})),
        lines=lines,
        texts=given.get("texts"),
    )


def _check(given: Mapping[str, Any], where: str) -> None:
    for key, value in given.items():
        if key not in _KEYS:
            raise QueryError(f"{where}: unknown key {key!r} (there are {', '.join(_KEYS)})")
        if not isinstance(value, _KEYS[key]) or (_KEYS[key] is int and isinstance(value, bool)):
            raise QueryError(f"{where}: {key} must be {_WORDS[_KEYS[key]]}")
    named = [*given.get("sections", ()), *given.get("titles", {})]
    for name in named:
        if not isinstance(name, str) or name not in CHAPTERS:
            near = nearest(str(name), CHAPTERS)
            hint = f"; near it is {near}" if near else ""
            raise QueryError(f"{where}: no section {name!r} (there are {', '.join(CHAPTERS)}){hint}")
    if len(set(given.get("sections", ()))) < len(given.get("sections", ())):
        raise QueryError(f"{where}: a section is named twice")
    if not all(isinstance(title, str) and title.strip() for title in given.get("titles", {}).values()):
        raise QueryError(f"{where}: a title must be text")


_WORDS = {str: "text", list: "a list of sections", bool: "true or false", dict: "a table", int: "a whole number"}

"""The prompt: a file that a person can read and replace."""

import hashlib
import json
import re
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from string import Template
from typing import Any

from dragoman.errors import QueryError
from dragoman.reading.llm.form import schema

NAME = "read-1.md"
_SECTIONS = {
    "system": (),
    "document": ("sentences",),
    "schema": ("schema",),
    "repair": ("faults",),
}
_HEAD = re.compile(r"^# (\w+)[ \t]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Prompt:
    """The four sections of a prompt file, and sixteen digits of the hash of the whole."""

    system: str
    document: str
    schema: str
    repair: str
    hash: str

    def filled(self, section: str, **values: str) -> str:
        """A section with its values; `$` before any other word stays as it is."""
        return Template(getattr(self, section)).safe_substitute(values)

    def messages(self, values: dict[str, str], *, with_schema: bool) -> list[dict[str, str]]:
        """The two messages that ask about a window."""
        asked = self.filled("document", **values)
        if with_schema:
            asked += "\n\n" + self.filled("schema", schema=json.dumps(schema(), separators=(",", ":")))
        return [{"role": "system", "content": self.system}, {"role": "user", "content": asked}]


def prompt(path: Path | None = None) -> Prompt:
    """The package's own prompt, or the one in a file. Raises QueryError where that is none."""
    try:
        text = (path or files("dragoman.reading") / "data" / "prompts" / NAME).read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise QueryError(f"{path}: the prompt cannot be read ({getattr(error, 'strerror', None) or error})") from None
    pieces = _HEAD.split(text)
    found = {name: body.strip() for name, body in zip(pieces[1::2], pieces[2::2], strict=True)}
    for name, words in _SECTIONS.items():
        if name not in found or any(f"${word}" not in found[name] for word in words):
            holding = f" that holds {', '.join(f'${word}' for word in words)}" if words else ""
            raise QueryError(f"{path or NAME}: the prompt needs a section `# {name}`{holding}")
    sections: dict[str, Any] = {name: found[name] for name in _SECTIONS}
    return Prompt(**sections, hash=hashlib.sha256(text.encode()).hexdigest()[:16])

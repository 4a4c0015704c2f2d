"""The readers by name: which reads when nobody says, and how well each was measured to read."""

from collections.abc import Iterable, Iterator, Mapping
from importlib import import_module
from typing import Any, Protocol

from dragoman import weights
from dragoman.errors import DragomanError, QueryError
from dragoman.statements import Document, Statement

_HOMES = {"embedded": "EmbeddedReader", "rules": "RuleReader"}
READERS = tuple(_HOMES)
DEFAULT = "embedded"
FALLBACK = "rules"
MISSING = "the package came without the trained weights; install it anew for the embedded reader"

_CHECKED = "its quotes, names and numbers were checked against the text; how well it reads was not measured here."
ASKED = {
    "model": f"Read by a language model of the user's choice: {_CHECKED}",
    "paste": f"Read by a language model in a chat window: {_CHECKED}",
    "both": f"Read by the package's own reader and by a language model of the user's choice: {_CHECKED}",
}
"""What is known of readers that ask somebody else."""


class Shipped(Protocol):
    """A reader that the package carries: what reads into a dossier, and says of itself how well."""

    @property
    def name(self) -> str:
        """What the reader is called."""

    @property
    def version_hash(self) -> str:
        """Changes whenever the reader's answers may."""

    @property
    def settings(self) -> Mapping[str, Any]:
        """What a user chose."""

    @property
    def quality(self) -> str:
        """A sentence on how well it reads on texts where that was measured."""

    def read(self, document: Document) -> Iterator[Statement]:
        """The statements in the document, in an order that the document fixes."""


def reader(name: str | None = None) -> Shipped:
    """The reader of that name; without one the embedded reader, or the rules where it has no weights.

    Raises QueryError where no reader has the name, DragomanError where the embedded one is asked for without weights.
    """
    if name is None:
        return _made(DEFAULT if ready() else FALLBACK)
    if name not in _HOMES:
        raise QueryError(f"no such reader: {name!r} (there are {', '.join(READERS)})")
    if name == DEFAULT and not ready():
        raise DragomanError(f"{name}: {MISSING}, or read with `--reader {FALLBACK}`")
    return _made(name)


def quality(used: Iterable[tuple[str, str]]) -> str:
    """What is known of how well these readers, given by name and version, read; empty where nothing is.

    What the embedded reader is worth comes with its weights: where these are missing nothing is known of it.
    """
    versions: dict[str, set[str]] = {name: set() for name in READERS}
    names = set()
    for name, version in used:
        names.add(name)
        versions.get(name, set()).add(version)
    known = [name for name in READERS if versions[name] and (name != DEFAULT or ready())]
    asked = [said for name, said in ASKED.items() if name in names]
    several = len(known) + len(asked) > 1
    return " ".join([*(_sentence(name, versions[name], several) for name in known), *asked])


def _sentence(name: str, versions: set[str], several: bool) -> str:
    made = _made(name)
    said = f"Reader “{name}”: {made.quality}" if several else made.quality
    if versions == {made.version_hash}:
        return said
    return f"{said} That is the present version; another one read this, whose figures may differ."


def ready() -> bool:
    """Whether the embedded reader can read here: its weights are part of the package, but may be missing."""
    return weights.present()


def _made(name: str) -> Shipped:
    """The reader itself; its room is opened only now, for a model takes time to load."""
    made: Shipped = getattr(import_module(f"dragoman.reading.{name}"), _HOMES[name])()
    return made

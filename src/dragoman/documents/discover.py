"""Which files there are to read under the names a user gave."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from dragoman.documents.format import EXTENSIONS
from dragoman.documents.raw import resolved, shown
from dragoman.documents.sources import FILE_NAME

STDIN = Path("-")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read: its absolute path and its name below the folder that was given (with `/`).

    `skipped` is empty, or says why the file is not read. Standard input has the path `-`.
    """

    path: Path
    name: str
    skipped: str = ""

    @property
    def is_stdin(self) -> bool:
        """Whether the bytes come from standard input (read them and call `load_bytes`)."""
        return self.path == STDIN


def discover(paths: Iterable[Path | str]) -> Iterator[Source]:
    """The sources under files and folders, each once, folders searched through in the order of their names.

    A file that is named is taken whatever its extension, and whether it is there is left to `load`. In folders, hidden
    files and `sources.csv` are passed over in silence, other extensions and links out of the folder are skipped aloud.
    """
    seen: set[Path] = set()
    names: set[str] = set()
    for path in map(Path, paths):
        for source in _under(path):
            if _key(source) not in seen:
                seen.add(_key(source))
                yield _distinct(source, path, names)


def folders(paths: Iterable[Path | str]) -> list[Path]:
    """The folders that `discover` searches through, each once, without links; those within before those around them."""
    found: set[Path] = set()
    for path in map(Path, paths):
        if path != STDIN and path.is_dir():
            root = path.resolve()
            visited = {root}
            for _ in _walk(root, root, visited):
                pass
            found |= visited
    return sorted(found, key=lambda path: (-len(path.parts), path))


def _under(path: Path) -> Iterator[Source]:
    if path == STDIN:
        yield Source(STDIN, "stdin")
    elif path.is_dir():
        root = path.resolve()
        yield from _walk(root, root, {root})
    else:
        yield Source(path.absolute(), shown(Path(path.name)))


def _walk(folder: Path, root: Path, visited: set[Path]) -> Iterator[Source]:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError as error:
        yield Source(folder, _name(folder, root), f"folder cannot be opened: {error.strerror}")
        return
    for entry in entries:
        if not entry.name.startswith(".") and entry.name != FILE_NAME:
            yield from _entry(folder / entry.name, root, visited)


def _entry(path: Path, root: Path, visited: set[Path]) -> Iterator[Source]:
    target = resolved(path)
    if path.is_symlink() and not target.is_relative_to(root):
        yield Source(path, _name(path, root), "a link that leads out of the folder")
    elif path.is_dir():
        if target not in visited:
            visited.add(target)
            yield from _walk(path, root, visited)
    elif path.suffix.lower() not in EXTENSIONS:
        yield Source(path, _name(path, root), f"{path.suffix or 'no extension'}: not a format that is read")
    else:
        yield Source(path, _name(path, root))


def _name(path: Path, root: Path) -> str:
    return shown(path.relative_to(root)).replace(os.sep, "/")


def _key(source: Source) -> Path:
    return source.path if source.is_stdin else resolved(source.path)


def _distinct(source: Source, given: Path, names: set[str]) -> Source:
    """Files of the same name in two folders are told apart by the folder."""
    folder = shown(Path(given.resolve().name if given.is_dir() else given.absolute().parent.name))
    choices = (source.name, f"{folder}/{source.name}", shown(source.path).replace(os.sep, "/").lstrip("/"))
    name = next((choice for choice in choices if choice not in names), choices[-1])
    names.add(name)
    return Source(source.path, name, source.skipped)

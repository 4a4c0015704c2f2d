"""What a reader's answers hang on, as a short hash: the code, tables and models of the rooms that it uses."""

import hashlib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

_READ = (".py", ".csv", ".toml", ".json", ".txt", ".onnx", ".npz", ".bin")


def fingerprint(*rooms: str, but: frozenset[str] = frozenset()) -> str:
    """Sixteen hex digits fixed by the names and bytes of the rooms' files; folders called as in `but` do not count."""
    digest = hashlib.sha256()
    for room in rooms:
        for path, entry in _entries(files(f"dragoman.{room}"), room, but):
            digest.update(path.encode() + b"\0" + entry.read_bytes())
    return digest.hexdigest()[:16]


def _entries(folder: Traversable, path: str, but: frozenset[str]) -> Iterator[tuple[str, Traversable]]:
    for entry in sorted(folder.iterdir(), key=lambda each: each.name):
        if entry.is_dir() and entry.name != "__pycache__" and entry.name not in but:
            yield from _entries(entry, f"{path}/{entry.name}", but)
        elif entry.is_file() and entry.name.endswith(_READ):
            yield f"{path}/{entry.name}", entry

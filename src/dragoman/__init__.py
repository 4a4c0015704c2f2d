"""Dragoman reads what is written about relations between states, and keeps every statement on the words it stands on.

import dragoman
dragoman.read(["articles/"], "pakistan.dossier")
with dragoman.open("pakistan.dossier") as dossier:
    dossier.lens("timeline", between=("Russia", "Pakistan"), as_of="2018-12-31").records()
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from dragoman._version import __version__

if TYPE_CHECKING:
    from dragoman.api import Dossier, open, read
    from dragoman.dossier import Query
    from dragoman.errors import DossierError, DragomanError
    from dragoman.lenses import LensResult
    from dragoman.statements import Document, Interval, Judgement, Span, Statement

_HOMES = {
    "Document": "statements",
    "Dossier": "api",
    "DossierError": "errors",
    "DragomanError": "errors",
    "Interval": "statements",
    "Judgement": "statements",
    "LensResult": "lenses",
    "Query": "dossier",
    "Span": "statements",
    "Statement": "statements",
    "open": "api",
    "read": "api",
}

__all__ = [
    "Document",
    "Dossier",
    "DossierError",
    "DragomanError",
    "Interval",
    "Judgement",
    "LensResult",
    "Query",
    "Span",
    "Statement",
    "__version__",
    "open",
    "read",
]


def __getattr__(name: str) -> Any:
    """Public names are imported when they are first used, so that the command starts fast."""
    if name not in _HOMES:
        raise AttributeError(f"module 'dragoman' has no attribute {name!r}")
    return getattr(import_module(f"dragoman.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return list(__all__)

"""Ways of looking at a dossier: dossier in, a `LensResult` out, every row with the statements it rests on."""

from dragoman.lenses.asked import Asked, Scope
from dragoman.lenses.reference import reference
from dragoman.lenses.result import Figure, LensResult, Row
from dragoman.lenses.same_event import clusters, merge
from dragoman.lenses.search import search
from dragoman.lenses.statements import statements
from dragoman.lenses.timeline import timeline

__all__ = [
    "Asked", "Figure", "LensResult", "Row", "Scope", "clusters", "merge", "reference", "search", "statements",
    "timeline",
]  # fmt: skip

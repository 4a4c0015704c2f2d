"""Ways of looking at a dossier: dossier in, a `LensResult` out, every row with the statements it rests on."""

from dragoman.lenses.asked import Asked, Scope
from dragoman.lenses.explain import explain
from dragoman.lenses.explanation import Explanation
from dragoman.lenses.reference import reference
from dragoman.lenses.relations import relations
from dragoman.lenses.result import Figure, LensResult, Row
from dragoman.lenses.same_event import clusters, merge
from dragoman.lenses.search import search
from dragoman.lenses.statements import statements
from dragoman.lenses.timeline import timeline

__all__ = [
    "Asked", "Explanation", "Figure", "LensResult", "Row", "Scope", "clusters", "explain", "merge", "reference",
    "relations", "search", "statements", "timeline",
]  # fmt: skip

"""Ways of looking at a dossier: dossier in, a `LensResult` out, every row with the statements it rests on."""

from dragoman.lenses.asked import Asked, Scope
from dragoman.lenses.compared import compare_readers
from dragoman.lenses.conditions import conditions
from dragoman.lenses.corridors import corridors, routes_record
from dragoman.lenses.explain import explain
from dragoman.lenses.explanation import Explanation
from dragoman.lenses.forecasts import forecasts, scores
from dragoman.lenses.indicators import graded, indicators
from dragoman.lenses.influence import influence
from dragoman.lenses.interests import interests
from dragoman.lenses.irritants import irritants
from dragoman.lenses.model import model_lens
from dragoman.lenses.reference import reference
from dragoman.lenses.relations import relations
from dragoman.lenses.remarks import remarks
from dragoman.lenses.result import Figure, LensResult, Row
from dragoman.lenses.same_event import clusters, merge
from dragoman.lenses.scenarios import scenarios
from dragoman.lenses.search import search
from dragoman.lenses.statements import statements
from dragoman.lenses.timeline import timeline
from dragoman.lenses.whatif import whatif

__all__ = [
    "Asked", "Explanation", "Figure", "LensResult", "Row", "Scope", "clusters", "compare_readers", "conditions",
    "corridors", "explain", "forecasts", "graded", "indicators", "influence", "interests", "irritants", "merge",
    "model_lens", "reference", "relations", "remarks", "routes_record", "scenarios", "scores", "search",
    "statements", "timeline", "whatif",
]  # fmt: skip

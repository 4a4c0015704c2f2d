"""Where pairs of actors stand, dimension by dimension and over time.

`relations` is the lens. `look` gives the same as values for others to work with: series on the same days, beside which
another can be drawn (`figure(..., beside=...)`).
"""

from dragoman.lenses.relations.eventful import eventful
from dragoman.lenses.relations.evidence import Gathered
from dragoman.lenses.relations.figure import Beside, figure
from dragoman.lenses.relations.ladder import climbed, summary
from dragoman.lenses.relations.lens import relations
from dragoman.lenses.relations.look import Look, look
from dragoman.lenses.relations.observation import Observation
from dragoman.lenses.relations.relation import Relation
from dragoman.lenses.relations.rows import signed

__all__ = [
    "Beside", "Gathered", "Look", "Observation", "Relation", "climbed", "eventful", "figure", "look", "relations",
    "signed", "summary",
]  # fmt: skip

"""Cross-impact matrices as files: ScenarioWizard's `.scw` and `.sl`, and CSV.

A room of its own, so that a matrix is answered without importing what dossiers need. Numbers of states are from 0 here
and from 1 in the files.
"""

from dragoman.matrices.answer import Answer, Bounds, answer, as_record, number
from dragoman.matrices.compared import compared, weighed
from dragoman.matrices.file import matrix, solutions
from dragoman.matrices.paired import paired
from dragoman.matrices.scenariowizard import Solutions, write_project, write_solutions

__all__ = [
    "Answer", "Bounds", "Solutions", "answer", "as_record", "compared", "matrix", "number", "paired", "solutions",
    "weighed", "write_project", "write_solutions",
]  # fmt: skip

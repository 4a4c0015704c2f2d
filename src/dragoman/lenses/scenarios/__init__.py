"""Which futures hold together, by the model of a dossier or by a matrix in a file.

`scenarios` is the lens, `matrix_scenarios` the same for a file. `case_of` gives the values behind it for others to work
with, and the figures draw them.
"""

from dragoman.lenses.scenarios.asked import SHOWS, Question, Wanted, question
from dragoman.lenses.scenarios.carried import Carried, carried, of_matrix
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.figure import matrix_figure, tableau_figure
from dragoman.lenses.scenarios.lens import case_of, matrix_scenarios, model_for, scenarios

__all__ = [
    "SHOWS", "Carried", "Case", "Question", "Wanted", "carried", "case_of", "matrix_figure", "matrix_scenarios",
    "model_for", "of_matrix", "question", "scenarios", "tableau_figure",
]  # fmt: skip

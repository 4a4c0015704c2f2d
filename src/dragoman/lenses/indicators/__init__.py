"""Questions with rival hypotheses, the dated evidence that bears on them, and the odds as they moved.

`indicators` is the lens; `ask`, `include`, `exclude`, `weigh`, `rate`, `accept`, `withdraw` and `imported` what a
person does; `graded` lists the grades of sources.
"""

from dragoman.lenses.indicators.asking import ask, imported, withdraw
from dragoman.lenses.indicators.figure import matrix, steps
from dragoman.lenses.indicators.graded import graded
from dragoman.lenses.indicators.judging import accept, exclude, include, rate, weigh
from dragoman.lenses.indicators.lens import indicators
from dragoman.lenses.indicators.question import Hypothesis, Question, question, questions
from dragoman.lenses.indicators.weighed import Weighed, weighed

__all__ = [
    "Hypothesis", "Question", "Weighed", "accept", "ask", "exclude", "graded", "imported", "include", "indicators",
    "matrix", "question", "questions", "rate", "steps", "weigh", "weighed", "withdraw",
]  # fmt: skip

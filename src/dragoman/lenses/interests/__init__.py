"""Who wants what: holder × object × stance, shared and opposed interests of pairs, and rival explanations.

`interests` is the lens, `merge` and `apart` what a person does to the objects.
"""

from dragoman.lenses.interests.edits import apart, merge, named
from dragoman.lenses.interests.explanation import Explaining, explanations
from dragoman.lenses.interests.figure import figure
from dragoman.lenses.interests.held import Aim, aims
from dragoman.lenses.interests.lens import interests
from dragoman.lenses.interests.pairs import Common, common

__all__ = [
    "Aim", "Common", "Explaining", "aims", "apart", "common", "explanations", "figure", "interests", "merge", "named",
]  # fmt: skip

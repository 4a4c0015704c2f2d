"""What it takes: conditions of a target as a success tree, solved exactly.

`conditions` is the lens; `outlook` gives a target's probability and minimal sets for others to compare; `figure` draws
the tree of a `grown` target.
"""

from dragoman.lenses.conditions.branches import Branch, branches
from dragoman.lenses.conditions.figure import figure
from dragoman.lenses.conditions.grown import Grown, counted, grown
from dragoman.lenses.conditions.lens import aimed, conditions, worked_out
from dragoman.lenses.conditions.minimal import cuts, paths, worded
from dragoman.lenses.conditions.outlook import Outlook, chance_of, outlook

__all__ = [
    "Branch", "Grown", "Outlook", "aimed", "branches", "chance_of", "conditions", "counted", "cuts", "figure", "grown",
    "outlook", "paths", "worded", "worked_out",
]  # fmt: skip

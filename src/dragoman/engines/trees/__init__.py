"""What it takes to bring a target about: success trees with shared parts, solved exactly.

A target is a Boolean function of factors; it is kept as a binary decision diagram (Bryant 1986; Rauzy 1993), from which
its probability, minimal path and cut sets and the importance of every factor and agent follow without approximation.
"""

from dragoman.engines.trees.chances import probability, undecided
from dragoman.engines.trees.compiled import LEAST, Compiled, Loops, compiled
from dragoman.engines.trees.cycles import Cycles
from dragoman.engines.trees.diagram import TooLarge
from dragoman.engines.trees.extremes import Band
from dragoman.engines.trees.importance import Agency, Importance, agencies, band, importances
from dragoman.engines.trees.minimal import MinimalSets, cut_sets, path_sets
from dragoman.engines.trees.reached import Kind, Variable
from dragoman.engines.trees.tree import (
    And,
    AtLeast,
    Enabling,
    Expression,
    Factor,
    Node,
    Not,
    Or,
    Probability,
    Tree,
)

__all__ = [
    "LEAST",
    "Agency",
    "And",
    "AtLeast",
    "Band",
    "Compiled",
    "Cycles",
    "Enabling",
    "Expression",
    "Factor",
    "Importance",
    "Kind",
    "Loops",
    "MinimalSets",
    "Node",
    "Not",
    "Or",
    "Probability",
    "TooLarge",
    "Tree",
    "Variable",
    "agencies",
    "band",
    "compiled",
    "cut_sets",
    "importances",
    "path_sets",
    "probability",
    "undecided",
]

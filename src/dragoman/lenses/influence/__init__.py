"""Who pushes whom, by what means and in which direction; loops that reinforce or balance; paths to a target.

`influence` is the lens, `graph` the signed digraph of a model with `loops` and `paths` on it.
"""

from dragoman.lenses.influence.figure import figure
from dragoman.lenses.influence.graph import Edge, Graph, graph
from dragoman.lenses.influence.lens import influence
from dragoman.lenses.influence.loops import Loop, loops
from dragoman.lenses.influence.paths import Path, paths
from dragoman.lenses.influence.push import Push, pushes

__all__ = ["Edge", "Graph", "Loop", "Path", "Push", "figure", "graph", "influence", "loops", "paths", "pushes"]

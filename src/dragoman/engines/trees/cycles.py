"""Nodes that rest on each other in a circle."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from itertools import islice

LIMIT = 1000
"""How many cycles are listed."""


@dataclass(frozen=True, slots=True)
class Cycles:
    """Elementary cycles: in each, every node names the next one, and the last the first."""

    found: tuple[tuple[str, ...], ...] = ()
    """The shortest first; each begins with its first name in the order of the alphabet."""
    complete: bool = True
    """Whether these are all."""


def circular(layer: Sequence[str], names: Mapping[str, Sequence[str]]) -> bool:
    """Whether the nodes of a layer rest on each other, or its only one on itself."""
    return len(layer) > 1 or layer[0] in names[layer[0]]


def layers(names: Mapping[str, Sequence[str]]) -> list[tuple[str, ...]]:
    """Nodes that rest on each other together (strongly connected components), after those that they name.

    `names`: of each node those that it names; names that are no keys are left out.
    """
    inner = {name: [each for each in named if each in names] for name, named in names.items()}
    try:
        return [(name,) for name in TopologicalSorter(inner).static_order()]
    except CycleError:
        import networkx as nx

        number = {name: place for place, name in enumerate(inner)}
        graph = nx.DiGraph([(number[a], number[b]) for a, named in inner.items() for b in named])
        graph.add_nodes_from(number.values())
        order = list(inner)
        return [tuple(order[each] for each in sorted(some)) for some in nx.strongly_connected_components(graph)]


def cycles(names: Mapping[str, Sequence[str]], limit: int = LIMIT) -> Cycles:
    """All elementary cycles (Johnson 1975), at most `limit` of them."""
    import networkx as nx

    # Numbers, not names: the order of a set of names differs from run to run.
    order = sorted(names)
    number = {name: place for place, name in enumerate(order)}
    graph = nx.DiGraph()
    graph.add_nodes_from(range(len(order)))
    graph.add_edges_from((number[a], number[b]) for a in order for b in sorted(set(names[a])) if b in number)
    found = [_from_least(each) for each in islice(nx.simple_cycles(graph), limit + 1)]
    kept = sorted(found[:limit], key=lambda each: (len(each), each))
    return Cycles(tuple(tuple(order[each] for each in cycle) for cycle in kept), len(found) <= limit)


def _from_least(cycle: list[int]) -> list[int]:
    least = cycle.index(min(cycle))
    return cycle[least:] + cycle[:least]

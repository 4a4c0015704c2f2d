"""How much can go from one place to another, what holds it back, and what it costs."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf

import networkx as nx

from dragoman.engines.routing.graph import Graph, graph
from dragoman.engines.routing.network import Link, Network

_GRAIN = 1000
"""Costs and capacities are counted in thousandths: the network simplex is exact in whole numbers alone."""


@dataclass(frozen=True, slots=True)
class Flow:
    """The most that can go, inf where nothing limits it; and the links of a smallest cut, which hold it back."""

    most: float
    cut: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class Cheapest:
    """How much goes by each link, by its key (the two directions set off), and the sum of what it costs."""

    by_link: dict[str, float]
    total: float


def most(network: Network, source: str, target: str, *, high: bool = False) -> Flow:
    """The largest flow and a smallest cut (Ford and Fulkerson 1956), by the low or the high end of capacities.

    A flow grows with every capacity, so that the two ends bound it. 0 and no links where no way leads there. Raises
    ValueError for places where no link ends.
    """
    spread = graph(network, source, target)
    capacity = _capacity(network, high)
    net = _directed(spread, lambda link: capacity[link.key], lambda _: 0)
    try:
        value, (near, _) = nx.minimum_cut(net, spread.source, spread.target)
    except nx.NetworkXUnbounded:
        return Flow(inf, ())
    cut = dict.fromkeys(
        arc.link for number, arc in enumerate(spread.arcs)
        if arc.link >= 0 and arc.tail in near and ("arc", number) not in near
    )  # fmt: skip
    return Flow(value, tuple(network.links[number] for number in cut))


def cheapest(network: Network, source: str, target: str, amount: float, by: str) -> Cheapest | None:
    """How an amount goes at the least cost: middles of `by` per unit, highs of capacities; None where it cannot.

    By the network simplex (Orlin 1997, as networkx has it), to a thousandth of the units. Raises ValueError for an
    amount that is not above 0, and for places where no link ends.
    """
    if not 0 < amount < inf:
        raise ValueError(f"an amount of {amount}; give one above 0")
    spread = graph(network, source, target)
    capacity = _capacity(network, high=True)
    low, high = spread.weights(by)
    lengths = spread.lengths((low + high) / 2)
    net = _directed(
        spread, lambda link: _whole(capacity[link.key]), lambda number: round(float(lengths[number]) * _GRAIN)
    )  # fmt: skip
    demand = round(amount * _GRAIN)
    net.nodes[spread.source]["demand"], net.nodes[spread.target]["demand"] = -demand, demand
    try:
        _, goes = nx.network_simplex(net)
    except nx.NetworkXUnfeasible:
        return None
    return _summed(spread, goes, lengths.tolist())


def _summed(spread: Graph, goes: dict[object, dict[object, int]], lengths: list[float]) -> Cheapest:
    by_link: dict[str, float] = {}
    total = 0.0
    for number, arc in enumerate(spread.arcs):
        amount = goes[arc.tail][("arc", number)] / _GRAIN
        total += amount * lengths[number]
        if arc.link >= 0 and amount:
            link = spread.network.links[arc.link]
            forward = spread.states[arc.tail][0] == link.ends[0]
            by_link[link.key] = by_link.get(link.key, 0.0) + (amount if forward else -amount)
    return Cheapest({key: abs(held) for key, held in by_link.items() if held}, total)


def _directed(spread: Graph, capacity: Callable[[Link], float], weight: Callable[[int], int]) -> nx.DiGraph:
    """A node in the middle of each arc, so that arcs between the same two states stay apart."""
    net = nx.DiGraph()
    net.add_nodes_from(range(len(spread.states)), demand=0)
    for number, arc in enumerate(spread.arcs):
        held = capacity(spread.network.links[arc.link]) if arc.link >= 0 else inf
        limit = {} if held == inf else {"capacity": held}
        net.add_edge(arc.tail, ("arc", number), weight=weight(number), **limit)
        net.add_edge(("arc", number), arc.head, weight=0)
    return net


def _capacity(network: Network, high: bool) -> dict[str, float]:
    return {each.key: each.capacity[high] if each.capacity else inf for each in network.links}


def _whole(value: float) -> float:
    return value if value == inf else int(value * _GRAIN)

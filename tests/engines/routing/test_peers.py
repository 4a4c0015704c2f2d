"""The same as other programs find on random networks, and on the one that comes with the package."""

from itertools import islice
from math import inf

import networkx as nx
import numpy as np
import pytest
from ortools.graph.python import min_cost_flow
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra, maximum_flow

from dragoman.engines.routing import Network, Wish, cheapest, most, routes
from dragoman.engines.routing.alternatives import ways
from dragoman.engines.routing.draws import drawn, least
from dragoman.engines.routing.graph import Graph, graph

from . import made

SEEDS = range(8)
ENDS = ("p0", "p17")


def _spread(seed: int) -> tuple[Graph, list[float]]:
    spread = graph(made.drawn(seed), *ENDS)
    low, high = spread.weights("days")
    return spread, spread.lengths((low + high) / 2).tolist()


def _directed(spread: Graph, lengths: list[float]) -> nx.DiGraph:
    """A node on each arc, for networkx knows no shortest simple paths of multigraphs."""
    net = nx.DiGraph()
    for number, arc in enumerate(spread.arcs):
        net.add_edge(arc.tail, ("arc", number), weight=lengths[number])
        net.add_edge(("arc", number), arc.head, weight=0.0)
    return net


def _once(spread: Graph, path: list[object]) -> bool:
    places = [spread.states[each][0] for each in path if isinstance(each, int)]
    visits = [each for at, each in enumerate(places) if at == 0 or each != places[at - 1]]
    return len(visits) == len(set(visits))


@pytest.mark.parametrize("seed", SEEDS)
def test_the_shortest_ways_are_those_of_networkx(seed: int) -> None:
    spread, lengths = _spread(seed)
    ours = [length for length, _ in islice(ways(spread, lengths), 12)]
    net = _directed(spread, lengths)
    paths = nx.shortest_simple_paths(net, spread.source, spread.target, weight="weight")
    theirs = [nx.path_weight(net, path, "weight") for path in islice(filter(lambda p: _once(spread, p), paths), 12)]
    assert ours == pytest.approx(theirs)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_shortest_in_each_draw_is_that_of_scipy(seed: int) -> None:
    spread, _ = _spread(seed)
    values = drawn(spread, "days", 40, seed, 0.5)
    ours = least(spread, "days", values)
    for row, lengths in zip(ours, spread.lengths(values), strict=True):
        table = np.full((len(spread.states),) * 2, inf)
        for arc, length in zip(spread.arcs, lengths, strict=True):
            table[arc.tail, arc.head] = min(table[arc.tail, arc.head], max(length, 1e-12))
        theirs = dijkstra(csr_array(np.where(np.isinf(table), 0, table)), indices=spread.source)[spread.target]
        assert row == pytest.approx(theirs, abs=1e-6)


@pytest.mark.parametrize("seed", SEEDS)
def test_the_largest_flow_is_that_of_scipy(seed: int) -> None:
    network = made.drawn(seed)
    ours = most(network, *ENDS)
    places = {name: number for number, name in enumerate(network.places)}
    table = np.zeros((len(places),) * 2, np.int32)
    for link in network.links:
        for one, other in (link.ends,) if link.one_way else (link.ends, link.ends[::-1]):
            table[places[one], places[other]] += int(link.capacity[0]) if link.capacity else 100_000
    theirs = maximum_flow(csr_array(table), places[ENDS[0]], places[ENDS[1]]).flow_value
    assert min(ours.most, 100_000) == min(theirs, 100_000)
    if ours.most < inf:
        assert sum(each.capacity[0] for each in ours.cut if each.capacity) == ours.most


@pytest.mark.parametrize("seed", SEEDS)
def test_the_cheapest_flow_is_that_of_or_tools(seed: int) -> None:
    network = made.drawn(seed)
    amount = min(most(network, *ENDS, high=True).most, 7.0)
    ours = cheapest(network, *ENDS, amount, "days")
    assert ours is not None
    spread, lengths = _spread(seed)
    solver = min_cost_flow.SimpleMinCostFlow()
    for arc, length in zip(spread.arcs, lengths, strict=True):
        held = spread.network.links[arc.link].capacity if arc.link >= 0 else None
        solver.add_arc_with_capacity_and_unit_cost(
            arc.tail, arc.head, int(held[1]) if held else 1000, round(length * 1000)
        )
    solver.set_node_supply(spread.source, int(amount))
    solver.set_node_supply(spread.target, -int(amount))
    assert solver.solve() == solver.OPTIMAL
    assert ours.total == pytest.approx(solver.optimal_cost() / 1000, abs=0.1)


def test_every_route_adds_up() -> None:
    network: Network = made.drawn(3)
    for route in routes(network, *ENDS, Wish(by="days", k=5)).routes:
        held = [each.weights for each in route.links] + [each.weights for each in route.passings]
        parts = [each["days"] for each in held]
        spread = route.sums["days"]
        assert spread.least == pytest.approx(sum(low for low, _ in parts))
        assert spread.most == pytest.approx(sum(high for _, high in parts))
        assert spread.least <= spread.low <= spread.middle <= spread.high <= spread.most
        assert route.sums["usd"].least == len(route.links)

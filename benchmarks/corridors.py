"""Corridors: five routes with 1,000 draws on the map that comes with the package, against networkx and scipy.

    python -m benchmarks.corridors [--draws 1000]

The peers get the same spread-out graph (places by mode and gauge) and do the same work by their own means: the five
shortest simple paths (networkx; scipy has one for this too, `yen`), and the shortest path in each draw. Lengths must be
ours. Seconds of the processor.
"""

import argparse
from functools import partial
from itertools import islice

import networkx as nx
import numpy as np
from scipy.sparse import csr_array
from scipy.sparse.csgraph import dijkstra, yen

from benchmarks.clock import taken
from dragoman.engines import routing
from dragoman.engines.routing.alternatives import ways
from dragoman.engines.routing.draws import drawn, least
from dragoman.engines.routing.graph import Floats, Graph, graph
from dragoman.lenses.corridors.ways import CARGO, converted
from dragoman.ontology.corridors import network

PAIRS = (
    ("Karachi", "St Petersburg"), ("Karachi", "Moscow"), ("Mumbai", "Moscow"), ("Lahore", "Tashkent"),
    ("Gwadar", "Shanghai"),
)  # fmt: skip
K = 5


def by_networkx(spread: Graph, lengths: list[float], values: Floats) -> tuple[list[float], list[float]]:
    """The lengths of the shortest paths, and of the shortest in each draw."""
    net = nx.DiGraph()
    for number, arc in enumerate(spread.arcs):
        net.add_edge(arc.tail, ("arc", number), weight=lengths[number])
        net.add_edge(("arc", number), arc.head, weight=0.0)
    paths = islice(nx.shortest_simple_paths(net, spread.source, spread.target, weight="weight"), K)
    found = [nx.path_weight(net, path, "weight") for path in paths]
    draws = []
    for row in spread.lengths(values):
        for number, arc in enumerate(spread.arcs):
            net[arc.tail]["arc", number]["weight"] = float(row[number])
        draws.append(nx.dijkstra_path_length(net, spread.source, spread.target))
    return found, draws


def by_scipy(spread: Graph, lengths: list[float], values: Floats) -> tuple[list[float], list[float]]:
    """The same: no two arcs of the map are parallel by one layer, so that a matrix holds all."""
    found = yen(_table(spread, lengths), spread.source, spread.target, K)
    rows = spread.lengths(values)
    draws = [dijkstra(_table(spread, row), indices=spread.source)[spread.target] for row in rows]
    return list(found), draws


def _table(spread: Graph, lengths: list[float] | Floats) -> csr_array:
    tails, heads = (np.array([getattr(arc, end) for arc in spread.arcs], np.int32) for end in ("tail", "head"))
    kept = np.maximum(np.asarray(lengths), 1e-12)
    return csr_array((kept, (tails, heads)), shape=(len(spread.states),) * 2)


def ours(spread: Graph, lengths: list[float], values: Floats) -> tuple[list[float], list[float]]:
    """The same."""
    found = [length for length, _ in islice(ways(spread, lengths), K)]
    return found, least(spread, "days", values).tolist()


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--draws", type=int, default=1000)
    given = parser.parse_args()
    net = network()
    legs = [leg for leg in net.legs.values() if leg.mode in CARGO]
    made = converted(net, legs)
    print(f"{len(made.links)} links; {K} routes, {given.draws} draws")
    print("from - to | ours, all of it, s | ours, paths and draws, s | networkx, s | scipy, s")
    for one, other in PAIRS:
        ends = [found.key for name in (one, other) if (found := net.place(name))]
        spread = graph(made, ends[0], ends[1])
        low, high = spread.weights("days")
        lengths = spread.lengths((low + high) / 2).tolist()
        values = drawn(spread, "days", given.draws, 0, 0.5)
        wish = routing.Wish(by="days", k=K, draws=given.draws)
        whole = taken(partial(routing.routes, made, ends[0], ends[1], wish))
        times, results = [], []
        for work in (ours, by_networkx, by_scipy):
            results.append(work(spread, lengths, values))
            times.append(taken(partial(work, spread, lengths, values), 1))
        for paths, draws in results[1:]:
            assert np.allclose(paths, results[0][0], atol=1e-6)
            assert np.allclose(draws, results[0][1], atol=1e-6)
        print(f"{one} - {other} | {whole:.3f} | " + " | ".join(f"{each:.2f}" for each in times), flush=True)


if __name__ == "__main__":
    main()

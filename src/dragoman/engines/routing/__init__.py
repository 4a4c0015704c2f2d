"""Ways through a network of places, with ranges for figures: routes, alternatives, vital links and capacity.

Links of several layers (modes, gauges) join places; borders, changes of gauge or mode and canals are paid besides.
"""

from dragoman.engines.routing.flows import Cheapest, Flow, cheapest, most
from dragoman.engines.routing.network import Link, Network, Passing, Weights
from dragoman.engines.routing.routes import Route, Routes, Spread, best, routes
from dragoman.engines.routing.vital import Gain, Loss, gains, losses, openings
from dragoman.engines.routing.wish import Wish

__all__ = [
    "Cheapest", "Flow", "Gain", "Link", "Loss", "Network", "Passing", "Route", "Routes", "Spread", "Weights", "Wish",
    "best", "cheapest", "gains", "losses", "most", "openings", "routes",
]  # fmt: skip

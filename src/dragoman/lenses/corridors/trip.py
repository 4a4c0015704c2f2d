"""What is asked of a route, and what is found."""

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from dragoman.engines import routing
from dragoman.lenses.corridors.state import State
from dragoman.lenses.corridors.ways import CARGO, mode
from dragoman.ontology.corridors import Leg, Network, Place

_MOST_ALIKE = 0.85
"""Of its length, that an alternative may share with a better route: what shares more is the same route to a reader."""
Cited = Mapping[str, tuple[str, ...]]
"""The statements on a leg, by its key."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trip:
    """From where to where, by what, how many ways, and how figures are drawn."""

    source: Place
    target: Place
    by: str = "days"
    modes: tuple[str, ...] = CARGO
    alternatives: int = 3
    draws: int = 1000
    seed: int = 0
    planned: bool = False

    def wish(self, net: Network) -> routing.Wish:
        """What the engine is asked: routes by one chain of modes and countries (at sea: straits) are of one kind."""

        def kind(links: Sequence[routing.Link]) -> Hashable:
            return tuple(each for each, _ in groupby(_kinds(net, links)))

        return routing.Wish(
            by=self.by, k=self.alternatives, overlap=_MOST_ALIKE, kind=kind, draws=self.draws, seed=self.seed
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Found:
    """Routes in a state of the map, on the network that is open in it."""

    when: str
    state: State
    network: routing.Network
    routes: routing.Routes

    @property
    def best(self) -> routing.Route | None:
        """The best route, if any leads there."""
        return self.routes.routes[0] if self.routes.routes else None


def _kinds(net: Network, links: Sequence[routing.Link]) -> Iterator[tuple[str, str]]:
    """Mode and country of each step; at sea the straits alone."""
    for link in links:
        for end in link.ends:
            place = net.places[end]
            if mode(link.layer) != "sea":
                yield mode(link.layer), place.country
            elif place.kind == "strait":
                yield "sea", place.name


def cited_on(cited: Cited, legs: Iterable[Leg]) -> tuple[str, ...]:
    """The statements on these legs, each once."""
    return tuple(dict.fromkeys(name for leg in legs for name in cited.get(leg.key, ())))

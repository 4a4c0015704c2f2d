"""A network spread out by layers, with numbers for names: what the searches walk on."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.routing.network import Link, Network, Passing

Floats = NDArray[np.float64]
Items = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Arc:
    """A step from a state (a place as reached by a layer) to another, and what is paid for it, as places in `items`."""

    tail: int
    head: int
    items: Items
    link: int


@dataclass(frozen=True, slots=True)
class Graph:
    """States are (place, layer); one more for each end of a way, joined to all layers of its place.

    An arc that is a change of layers has link -1. Passing through the last place is not paid.
    """

    network: Network
    items: tuple[Link | Passing, ...]
    states: tuple[tuple[str, str], ...]
    arcs: tuple[Arc, ...]
    leaving: tuple[tuple[int, ...], ...]
    source: int
    target: int

    def weights(self, by: str) -> tuple[Floats, Floats]:
        """(items,) the low and the high of a criterion."""
        found = np.array([each.weights.get(by, (0.0, 0.0)) for each in self.items], np.float64).reshape(-1, 2)
        return found[:, 0], found[:, 1]

    def lengths(self, values: Floats) -> Floats:
        """(..., arcs) of each arc, from (..., items)."""
        padded = np.concatenate([values, np.zeros((*values.shape[:-1], 1))], axis=-1)
        width = max((len(each.items) for each in self.arcs), default=1) or 1
        places = np.full((len(self.arcs), width), len(self.items))
        for row, arc in enumerate(self.arcs):
            places[row, : len(arc.items)] = arc.items
        found: Floats = padded[..., places[:, 0]]
        for column in range(1, width):
            found = found + padded[..., places[:, column]]
        return found


def graph(network: Network, source: str, target: str) -> Graph:
    """The network spread out for the way from one place to another. Raises ValueError where no link ends there."""
    ends = set(network.places)
    for place in (source, target):
        if place not in ends:
            raise ValueError(f"no link ends at {place!r}")
    if source == target:
        raise ValueError(f"from {source!r} to itself there is no way to go")
    return _Spread(network, source, target).graph()


class _Spread:
    """Items, states and arcs as they are met."""

    def __init__(self, network: Network, source: str, target: str) -> None:
        self._network, self._ends = network, (source, target)
        self._items: dict[str, int] = {}
        self._held: list[Link | Passing] = []
        self._states: dict[tuple[str, str], int] = {}
        self._arcs: list[Arc] = []

    def graph(self) -> Graph:
        """The whole."""
        for number, link in enumerate(self._network.links):
            self._link(number, link)
        layers: dict[str, list[str]] = {}
        for place, layer in self._states:
            layers.setdefault(place, []).append(layer)
        for place, met in layers.items():
            self._change(place, met)
        source, target = self._ends
        first, last = len(self._states), len(self._states) + 1
        self._arcs += [Arc(first, self._states[source, layer], (), -1) for layer in layers[source]]
        self._arcs += [Arc(self._states[target, layer], last, (), -1) for layer in layers[target]]
        states = (*self._states, (source, ""), (target, ""))
        leaving: list[list[int]] = [[] for _ in states]
        for number, arc in enumerate(self._arcs):
            leaving[arc.tail].append(number)
        return Graph(
            network=self._network, items=tuple(self._held), states=states, arcs=tuple(self._arcs),
            leaving=tuple(map(tuple, leaving)), source=first, target=last,
        )  # fmt: skip

    def _link(self, number: int, link: Link) -> None:
        own = (self._item(link), *map(self._item, link.passings))
        for tail, head in (link.ends,) if link.one_way else (link.ends, link.ends[::-1]):
            through = self._network.through.get(head) if head not in self._ends else None
            items = (*own, self._item(through)) if through else own
            self._arcs.append(Arc(self._state(tail, link.layer), self._state(head, link.layer), items, number))

    def _change(self, place: str, layers: list[str]) -> None:
        """At the ends of the way nobody changes: every layer begins and ends there."""
        if place in self._ends:
            return
        for one in layers:
            for other in layers:
                if one != other:
                    paid = self._network.changes.get((place, *sorted((one, other))))  # type: ignore[arg-type]
                    items = (self._item(paid),) if paid else ()
                    self._arcs.append(Arc(self._states[place, one], self._states[place, other], items, -1))

    def _state(self, place: str, layer: str) -> int:
        return self._states.setdefault((place, layer), len(self._states))

    def _item(self, item: Link | Passing) -> int:
        if item.key not in self._items:
            self._items[item.key] = len(self._held)
            self._held.append(item)
        return self._items[item.key]

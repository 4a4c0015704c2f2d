"""A network spread out by layers, with numbers for names: what the searches walk on."""

from collections.abc import Sequence
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
    """States are (place, layer) where one has come by that layer, and where one goes on by it; and both ends of a way.

    So one changes once at a place, by an arc whose link is -1. Passing through the last place is not paid.
    """

    network: Network
    items: tuple[Link | Passing, ...]
    states: tuple[tuple[str, str, bool], ...]
    """Place, layer, and whether one goes on by it."""
    arcs: tuple[Arc, ...]
    leaving: tuple[tuple[int, ...], ...]
    entering: tuple[tuple[int, ...], ...]
    source: int
    target: int

    def weights(self, by: str) -> tuple[Floats, Floats]:
        """(items,) the low and the high of a criterion."""
        found = np.array([each.weights.get(by, (0.0, 0.0)) for each in self.items], np.float64).reshape(-1, 2)
        return found[:, 0], found[:, 1]

    def lengths(self, values: Floats, arcs: Sequence[int] | None = None) -> Floats:
        """(..., arcs) of each arc, or of some, from (..., items)."""
        chosen = range(len(self.arcs)) if arcs is None else arcs
        padded = np.concatenate([values, np.zeros((*values.shape[:-1], 1))], axis=-1)
        width = max((len(self.arcs[number].items) for number in chosen), default=1) or 1
        places = np.full((len(chosen), width), len(self.items))
        for row, number in enumerate(chosen):
            items = self.arcs[number].items
            places[row, : len(items)] = items
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
        self._states: dict[tuple[str, str, bool], int] = {}
        self._arcs: list[Arc] = []

    def graph(self) -> Graph:
        """The whole."""
        for number, link in enumerate(self._network.links):
            self._link(number, link)
        layers: dict[str, tuple[list[str], list[str]]] = {}
        for place, layer, on in self._states:
            layers.setdefault(place, ([], []))[on].append(layer)
        for place, met in layers.items():
            self._change(place, *met)
        source, target = self._ends
        first, last = len(self._states), len(self._states) + 1
        self._arcs += [Arc(first, self._states[source, layer, True], (), -1) for layer in layers[source][1]]
        self._arcs += [Arc(self._states[target, layer, False], last, (), -1) for layer in layers[target][0]]
        states = (*self._states, (source, "", False), (target, "", True))
        leaving: list[list[int]] = [[] for _ in states]
        entering: list[list[int]] = [[] for _ in states]
        for number, arc in enumerate(self._arcs):
            leaving[arc.tail].append(number)
            entering[arc.head].append(number)
        return Graph(
            network=self._network, items=tuple(self._held), states=states, arcs=tuple(self._arcs),
            leaving=tuple(map(tuple, leaving)), entering=tuple(map(tuple, entering)), source=first, target=last,
        )  # fmt: skip

    def _link(self, number: int, link: Link) -> None:
        own = (self._item(link), *map(self._item, link.passings))
        for tail, head in (link.ends,) if link.one_way else (link.ends, link.ends[::-1]):
            through = self._network.through.get(head) if head not in self._ends else None
            items = (*own, self._item(through)) if through else own
            start, end = self._state(tail, link.layer, True), self._state(head, link.layer, False)
            self._arcs.append(Arc(start, end, items, number))

    def _change(self, place: str, come: list[str], on: list[str]) -> None:
        """At the ends of the way nobody changes: every layer begins and ends there."""
        if place in self._ends:
            return
        for one in come:
            for other in on:
                paid = self._network.changes.get((place, *sorted((one, other)))) if one != other else None  # type: ignore[arg-type]
                items = (self._item(paid),) if paid else ()
                self._arcs.append(Arc(self._states[place, one, False], self._states[place, other, True], items, -1))

    def _state(self, place: str, layer: str, on: bool) -> int:
        return self._states.setdefault((place, layer, on), len(self._states))

    def _item(self, item: Link | Passing) -> int:
        if item.key not in self._items:
            self._items[item.key] = len(self._held)
            self._held.append(item)
        return self._items[item.key]

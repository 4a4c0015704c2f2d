"""Whether everything in a network leads somewhere."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection
from graphlib import CycleError, TopologicalSorter

from dragoman.errors import QueryError

from ._corridor_fields import near
from .corridors import Corridor, Leg, Network


def check(net: Network, where: str) -> None:
    """Raises QueryError on the first name that leads nowhere, stands twice, or goes round in a circle."""
    _names_once(net, where)
    _legs_once(net, where)
    _gates(net, where)
    for corridor in net.corridors.values():
        _corridor(corridor, net, where)


def _names_once(net: Network, where: str) -> None:
    for kind, all_of in (("place", net.places.values()), ("corridor", net.corridors.values())):
        owner: dict[str, str] = {}
        for each in all_of:
            for name in {each.name.casefold(), *(other.casefold() for other in each.names)}:
                if owner.setdefault(name, each.key) != each.key:
                    raise QueryError(f"{where}: {kind} {each.key}: {name!r} is also a name of {owner[name]}")


def _legs_once(net: Network, where: str) -> None:
    seen: dict[tuple[frozenset[str], str], str] = {}
    for leg in net.legs.values():
        way = frozenset(leg.between), leg.mode
        if leg.mode != "pipeline" and seen.setdefault(way, leg.key) != leg.key:
            raise QueryError(f"{where}: leg {leg.key}: {seen[way]} already joins these places by {leg.mode}")


def _gates(net: Network, where: str) -> None:
    gated = [(f"leg {each.key}", each.gates) for each in net.legs.values()]
    gated += [(f"corridor {each.key}", each.gates) for each in net.corridors.values()]
    for what, gates in gated:
        for name in gates:
            _known(name, net.gates, f"{where}: {what}: no such gate")
    for gate in net.gates.values():
        for name in gate.needs:
            _known(name, net.gates, f"{where}: gate {gate.name}: it needs what is no gate")
    try:
        tuple(TopologicalSorter({gate.name: gate.needs for gate in net.gates.values()}).static_order())
    except CycleError as error:
        round_trip = " -> ".join(error.args[1])
        raise QueryError(f"{where}: gates need each other in a circle: {round_trip}; take one of them out") from None


def _corridor(corridor: Corridor, net: Network, where: str) -> None:
    here = f"{where}: corridor {corridor.key}"
    if not corridor.legs and not any(each.part_of == corridor.key for each in net.corridors.values()):
        raise QueryError(f"{here}: no legs; give the keys of some")
    if corridor.part_of:
        _known(corridor.part_of, net.corridors, f"{here}: part of a corridor that is none")
    for key in corridor.legs:
        _known(key, net.legs, f"{here}: no such leg")
    if twice := [key for key, count in Counter(corridor.legs).items() if count > 1]:
        raise QueryError(f"{here}: leg {twice[0]} stands in it twice")
    if len(_pieces([net.legs[key] for key in corridor.legs])) > 1:
        raise QueryError(f"{here}: its legs fall into parts that do not touch")


def _known(name: str, known: Collection[str], told: str) -> None:
    if name not in known:
        raise QueryError(f"{told}: {name}{near(name, known)}")


def _pieces(legs: list[Leg]) -> list[set[str]]:
    """The places of each connected part."""
    beside: dict[str, set[str]] = defaultdict(set)
    for leg in legs:
        one, other = leg.between
        beside[one].add(other)
        beside[other].add(one)
    found: list[set[str]] = []
    while beside:
        reached, todo = set(), [next(iter(beside))]
        while todo:
            here = todo.pop()
            if here not in reached:
                reached.add(here)
                todo.extend(beside[here] - reached)
        found.append(reached)
        beside = defaultdict(set, {key: near for key, near in beside.items() if key not in reached})
    return found

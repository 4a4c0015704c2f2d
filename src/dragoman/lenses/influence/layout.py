"""Where the nodes of a small digraph stand, and its arrows: fixed by a seed, the same for the same graph."""

from collections.abc import Iterable
from dataclasses import dataclass
from math import atan2, cos, degrees, hypot, pi, sin

WIDTH, MARGIN = 640.0, 90.0
_GAP, _BEND = 8.0, 4.0
_LETTER, _LINE = 7.0, 15.0

Place = tuple[float, float]
Room = tuple[float, float]
"""Half the width and half the height of a name."""


@dataclass(frozen=True, slots=True)
class Arrow:
    """A straight arrow in pixels, y downwards: its ends, and the angle of its head, degrees clockwise from upwards."""

    x: float
    y: float
    x2: float
    y2: float
    turn: float


def layout(nodes: Iterable[str], edges: Iterable[tuple[str, str]], seed: int = 1) -> dict[str, Place]:
    """A place for each node on a ring, in pixels, those that are joined near each other.

    Their order is that of the angles in a force-directed placement (Fruchterman and Reingold 1991); on a ring no two
    names meet.
    """
    import networkx

    made = networkx.Graph()
    made.add_nodes_from(sorted(nodes))
    made.add_edges_from(sorted(edges))
    if len(made) < 3:
        return ring(made)
    places = networkx.spring_layout(made, seed=seed, iterations=200)
    return ring(sorted(made, key=lambda name: (round(atan2(places[name][1], places[name][0]), 6), name)))


def ring(nodes: Iterable[str]) -> dict[str, Place]:
    """A place for each node on a ring, from the left on clockwise, in pixels: for a loop in the order of its pushes."""
    names = list(nodes)
    across, down = WIDTH / 2 - MARGIN, height(len(names)) / 2 - _LINE * 2
    turn = 2 * pi / max(len(names), 1)
    return {
        name: (round(WIDTH / 2 - across * cos(turn * at), 1), round(_middle(len(names)) - down * sin(turn * at), 1))
        for at, name in enumerate(names)
    }


def height(nodes: int) -> float:
    """The height of a drawing of so many nodes, in pixels."""
    return 90.0 if nodes < 3 else 240.0 if nodes < 7 else 430.0


def _middle(nodes: int) -> float:
    return height(nodes) / 2


def arrow(begin: Place, end: Place, rooms: tuple[Room, Room]) -> Arrow:
    """From one place to another, short of the names at both and a little to the side: there and back are two arrows."""
    across, down = end[0] - begin[0], end[1] - begin[1]
    length = hypot(across, down) or 1.0
    along, side = (across / length, down / length), (-down / length, across / length)
    gaps = [min(_gap(along, room), length * 0.45) for room in rooms]
    places = [
        (at[0] + gap * along[0] + _BEND * side[0], at[1] + gap * along[1] + _BEND * side[1])
        for at, gap in ((begin, gaps[0]), (end, -gaps[1]))
    ]
    (x, y), (x2, y2) = places
    return Arrow(*(round(each, 1) for each in (x, y, x2, y2, degrees(atan2(across, -down)))))


def room(name: str) -> Room:
    """Half the width and half the height of a name of one or more lines, in pixels."""
    lines = name.split("\n")
    return _LETTER * max(map(len, lines)) / 2, _LINE * len(lines) / 2


def _gap(along: Place, around: Room) -> float:
    """How far from the middle of a name its edge lies in a direction."""
    ways = [half / abs(part) for half, part in zip(around, along, strict=True) if abs(part) > 1e-9]
    return min(ways, default=0.0) + _GAP

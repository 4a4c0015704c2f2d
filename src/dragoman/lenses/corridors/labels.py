"""Names beside dots so that none covers another: each on the first side with room, else not at all."""

from collections.abc import Iterable
from dataclasses import dataclass

from dragoman.lenses.corridors.frame import WIDTH

_LETTER, _HIGH, _AWAY, _DOT = 6.2, 13.0, 6.0, 3.0
Box = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Label:
    """A place's name, where it lies in the world, and in pixels."""

    name: str
    lon: float
    lat: float
    x: float
    y: float


def labels(held: Iterable[Label]) -> dict[str, list[Label]]:
    """By side; the first come are served first, and every dot is kept free."""
    every = list(held)
    taken: list[Box] = [(each.x - _DOT, each.y - _DOT, each.x + _DOT, each.y + _DOT) for each in every]
    found: dict[str, list[Label]] = {side: [] for side in ("right", "left", "above", "below")}
    for each in every:
        for side, box in _boxes(each).items():
            if box[0] >= 0 and box[2] <= WIDTH and not any(_over(box, other) for other in taken):
                taken.append(box)
                found[side].append(each)
                break
    return found


def _boxes(each: Label) -> dict[str, Box]:
    wide = _LETTER * len(each.name)
    x, y = each.x, each.y
    return {
        "right": (x + _AWAY, y - _HIGH / 2, x + _AWAY + wide, y + _HIGH / 2),
        "left": (x - _AWAY - wide, y - _HIGH / 2, x - _AWAY, y + _HIGH / 2),
        "above": (x - wide / 2, y - _AWAY - _HIGH, x + wide / 2, y - _AWAY + 2),
        "below": (x - wide / 2, y + _AWAY - 2, x + wide / 2, y + _AWAY + _HIGH),
    }


def _over(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]

"""Places and the links between them, as a person gives them."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from math import isfinite

Weights = Mapping[str, tuple[float, float]]
"""Low and high by criterion (`km`, `days`, `usd`); a criterion that is left out is 0."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """Something that is paid besides the way itself: a border, a change of gauge or of mode, a canal.

    `group` names what is over- or underrated together when figures are drawn.
    """

    key: str
    weights: Weights
    group: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A way between two places, usable in both directions unless `one_way`; several may join the same two.

    Whoever goes on by a link of another `layer` (mode, gauge) changes at the place between. `passings` are paid on the
    link itself. `capacity` is low and high (None: no limit known).
    """

    key: str
    ends: tuple[str, str]
    layer: str
    weights: Weights
    capacity: tuple[float, float] | None = None
    passings: tuple[Passing, ...] = ()
    one_way: bool = False

    @property
    def group(self) -> str:
        """What is over- or underrated together with it: its layer."""
        return self.layer


@dataclass(frozen=True, slots=True)
class Network:
    """Links, what is paid for passing through a place, and what for changing layers there.

    `changes` are by place and the two layers in alphabetical order; layers that are not named change free of charge.
    """

    links: tuple[Link, ...]
    through: Mapping[str, Passing] = field(default_factory=dict)
    changes: Mapping[tuple[str, str, str], Passing] = field(default_factory=dict)

    def __post_init__(self) -> None:
        check(self)

    @property
    def places(self) -> tuple[str, ...]:
        """All ends of links, each once, in their order."""
        return tuple(dict.fromkeys(end for link in self.links for end in link.ends))

    def without(self, *keys: str) -> "Network":
        """The network without these links."""
        gone = set(keys)
        return Network(tuple(each for each in self.links if each.key not in gone), self.through, self.changes)

    def passings(self) -> Iterator[Passing]:
        """All passings, those of links first."""
        for link in self.links:
            yield from link.passings
        yield from self.through.values()
        yield from self.changes.values()


def check(network: Network) -> None:
    """Raises ValueError, naming the link or passing, where something in the network is not sound."""
    keys = [*(each.key for each in network.links), *(each.key for each in network.passings())]
    twice = next((key for key, times in Counter(keys).items() if times > 1), None)
    if twice is not None:
        raise ValueError(f"{twice!r} is there twice; give links and passings keys of their own")
    for link in network.links:
        if link.ends[0] == link.ends[1]:
            raise ValueError(f"link {link.key!r} leads from {link.ends[0]!r} to itself")
        _check(f"link {link.key!r}", {**link.weights, "capacity": link.capacity or (0.0, 0.0)})
    for passing in network.passings():
        _check(f"passing {passing.key!r}", passing.weights)


def _check(where: str, weights: Weights) -> None:
    for name, (low, high) in weights.items():
        if not (isfinite(low) and isfinite(high) and 0 <= low <= high):
            raise ValueError(f"{where}: {name} from {low} to {high}; give 0 or more, the lower first")

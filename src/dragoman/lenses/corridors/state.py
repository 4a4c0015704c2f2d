"""Which legs are open, and why the others are not."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from dragoman.errors import QueryError
from dragoman.lenses.corridors.named import gate_named, meant
from dragoman.ontology.corridors import Gate, Leg, Network

_YES, _NO = ("yes", "true", "open", "holds"), ("no", "false", "closed")


@dataclass(frozen=True, slots=True)
class Held:
    """Whether a gate holds, and by whose word: `the map` (as shipped), `the dossier`, `asked`; with its statements."""

    holds: bool
    by: str
    why: str = ""
    statements: tuple[str, ...] = ()


Gates = Mapping[str, Held]
"""By the name of the gate."""


@dataclass(frozen=True, slots=True)
class Change:
    """What a person closes, opens and sets."""

    closed: tuple[str, ...] = ()
    opened: tuple[str, ...] = ()
    settings: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.closed or self.opened or self.settings)

    @property
    def words(self) -> str:
        """`Iran closed, Rasht-Astara open`."""
        told = [f"{each} closed" for each in self.closed] + [f"{each} open" for each in self.opened]
        return ", ".join((*told, *self.settings))


@dataclass(frozen=True, slots=True)
class State:
    """The legs that are closed, each with why; the gates as they are."""

    closed: Mapping[str, tuple[str, ...]]
    gates: Gates = field(default_factory=dict)

    def open(self, net: Network) -> tuple[Leg, ...]:
        """The legs that are open."""
        return tuple(leg for key, leg in net.legs.items() if key not in self.closed)


def state(net: Network, gates: Gates, change: Change = Change(), planned: bool = False) -> State:
    """The state of all legs; with `planned` those that are not built yet are taken as built.

    A leg is open where it is operating and its gates, with all that they need, hold. What a person closes or opens
    counts before that; where one name does both, QueryError. Raises QueryError for a name that is nothing known.
    """
    asked, shut, free = _asked(net, change)
    held = {name: _with_needs(net, {**gates, **asked}, name) for name in net.gates} | asked
    closed = {}
    for key, leg in net.legs.items():
        why = (*shut.get(key, ()), *(() if key in free else _reasons(leg, held, planned)))
        if why:
            closed[key] = why
    return State(closed, held)


def as_shipped(net: Network) -> Gates:
    """The gates as the map has them."""
    return {name: Held(gate.holds, "the map", gate.note) for name, gate in net.gates.items()}


def _asked(net: Network, change: Change) -> tuple[dict[str, Held], dict[str, tuple[str, ...]], set[str]]:
    gates: dict[str, Held] = {}
    shut: dict[str, tuple[str, ...]] = {}
    free: set[str] = set()
    for name in change.closed:
        found = meant(net, name)
        if found.gate:
            gates[found.gate.name] = Held(False, "asked")
        for key in found.legs:
            shut[key] = (*shut.get(key, ()), f"{found.name} closed")
    for name in change.opened:
        found = meant(net, name)
        if found.gate:
            _once(gates, found.gate)
            gates[found.gate.name] = Held(True, "asked")
        if both := [key for key in found.legs if key in shut]:
            raise QueryError(f"{name!r} is opened, and {shut[both[0]][0]} too: ask for one of them")
        free.update(found.legs)
    for each in change.settings:
        gate, holds = setting(net, each)
        _once(gates, gate)
        gates[gate.name] = Held(holds, "asked")
    return gates, shut, free


def setting(net: Network, words: str) -> tuple[Gate, bool]:
    """`Suez open=no` as a gate and whether it holds. Raises QueryError where it is not so written, or no gate."""
    name, mark, value = words.rpartition("=")
    gate, said = gate_named(net, name), value.strip().casefold()
    if gate is None or not mark or said not in (*_YES, *_NO):
        known = ", ".join(net.gates) or "none"
        raise QueryError(f"{words!r}: write a gate and yes or no, as in 'Suez open=no' (the gates are {known})")
    return gate, said in _YES


def _once(gates: Mapping[str, Held], gate: Gate) -> None:
    if gate.name in gates:
        raise QueryError(f"{gate.name!r} is set twice; set it once")


def _with_needs(net: Network, gates: Gates, name: str) -> Held:
    own = gates[name]
    lacking = next((each for each in net.gates[name].needs if not _with_needs(net, gates, each).holds), None)
    return Held(False, own.by, f"needs {lacking}", own.statements) if own.holds and lacking else own


def _reasons(leg: Leg, held: Gates, planned: bool) -> Iterable[str]:
    if leg.status != "operating" and not (planned and leg.status != "suspended"):
        yield leg.status
    for name in leg.gates:
        if not held[name].holds:
            yield f"not so: {name}"

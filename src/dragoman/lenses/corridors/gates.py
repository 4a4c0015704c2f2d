"""Gates as the dossier has them: the factors of its model that are a gate by name, and what is said of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.lenses.corridors.named import folded
from dragoman.lenses.corridors.state import Gates, Held, State, as_shipped
from dragoman.lenses.model import Factor, Model
from dragoman.lenses.result import Row
from dragoman.ontology.claim_words import stem
from dragoman.ontology.corridors import Gate, Network

_SMALL = frozenset("the a of on in for to and with".split())


@dataclass(frozen=True, slots=True)
class Known:
    """The gates' state, and the factors of the model that speak of each."""

    gates: Gates
    factors: dict[str, tuple[Factor, ...]]


def known(net: Network, model: Model | None) -> Known:
    """The map's gates with the dossier's word over them, where its model says how a factor stands now.

    A factor is the gate where its name holds all words of one of the gate's names, in any form. Issues are told beside
    it and do not move it: whether a gate is their being there or their being gone is not known.
    """
    shipped = dict(as_shipped(net))
    factors: dict[str, tuple[Factor, ...]] = {}
    for name, gate in net.gates.items():
        meant = tuple(each for each in (model.factors if model else ()) if _is(gate, each))
        if not meant:
            continue
        factors[name] = meant
        told = [each for each in meant if each.now is not None and each.kind != "irritant"]
        ids = tuple(dict.fromkeys(one for each in meant for one in each.basis.statements))
        if told:
            shipped[name] = Held(
                told[0].now == told[0].states[-1], "the dossier", f"“{told[0].name}” is {told[0].now}", ids
            )
        else:
            shipped[name] = Held(gate.holds, "the map", gate.note, ids)
    return Known(shipped, factors)


def rows(net: Network, held: State, known_: Known) -> Iterator[Row]:
    """Each gate that is spoken of or asked for, or that keeps legs closed."""
    for name, gate in net.gates.items():
        legs = [leg for leg in net.legs.values() if name in leg.gates]
        now = held.gates[name]
        factors = known_.factors.get(name, ())
        if now.by == "the map" and not factors:
            continue
        chances = [each.chance for each in factors if each.chance]
        said = [each.name for each in factors]
        hang = f"{len(legs)} legs hang on it" if len(legs) != 1 else "one leg hangs on it"
        chance = f"{100 * chances[0].low:.0f}–{100 * chances[0].high:.0f} %" if chances else ""
        told = [hang, f"as {now.by} has it", *([f"said: {'; '.join(said[:3])}"] if said else []), now.why or gate.note]
        values = {
            "part": "gate", "corridor": name, "status": "holds" if now.holds else "does not hold", "by": now.by,
            "effect": hang, "said": f"{chance} likely" if chance else "", "chance": chance,
            "what": "; ".join(each for each in told if each), "why": now.why or gate.note,
        }  # fmt: skip
        yield Row(values, now.statements)


def _is(gate: Gate, factor: Factor) -> bool:
    own = _stems(factor.name)
    return any(stems and stems <= own for stems in map(_stems, (gate.name, *gate.names)))


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in folded(text).split() if word not in _SMALL)

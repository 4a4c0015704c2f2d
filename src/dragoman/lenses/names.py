"""Actors as people type them, and whom a person acts for."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cache

from dragoman.lenses.near import near
from dragoman.ontology.actors import actor, actors, acts_for, names
from dragoman.statements import UNNAMED, Statement

_ALIKE = 0.7
"""So much of two names must be the same for one to be near the other."""


def canonical(name: str) -> str:
    """The actor's name as statements carry it (`US`, `moscow`: United States, Russia); an unknown name as it is.

    Capitals count only where they tell two actors apart.
    """
    words = " ".join(name.split())
    found = actor(words)
    return found.name if found else _folded().get(words.casefold(), words)


@cache
def stands_for(name: str) -> str:
    """The state that a person leads or serves, or whose agency a body is; any other actor stands for itself."""
    who = acts_for(name)
    found = actor(who)
    return found.state if found and found.kind == "agency" and found.state else who


@cache
def standing_for(name: str) -> tuple[str, ...]:
    """The actor, and all known ones that stand for it."""
    return (name, *(each.name for each in actors() if each.name != name and stands_for(each.name) == name))


def pair_of(statement: Statement) -> tuple[str, ...]:
    """The two actors that the statement is most about, in alphabetical order; one or none where it names no more.

    Those of its own fields first (dyad; actor and recipient; holder; agent), then the others in their order.
    """
    named: list[str] = []
    for field in ("dyad", "actor", "recipient", "holder", "agent", "actors"):
        value = getattr(statement, field, ())
        named.extend((value,) if isinstance(value, str) else value)
    chosen = dict.fromkeys(acts_for(name) for name in _sides(statement) + named if name)
    return tuple(sorted(list(chosen)[:2]))


def nearest(name: str, among: Iterable[str]) -> str:
    """`Russia or Prussia`: the names most like it, three at most, the likest first; empty where none is."""
    return " or ".join(near(name, among, _ALIKE))


def pair_name(pair: Sequence[str]) -> str:
    """`Pakistan – Russia`; `Russia alone`; or that no actor is named."""
    names = ["Unnamed actor" if name == UNNAMED else name for name in pair]
    return f"{names[0]} alone" if len(names) == 1 else " – ".join(names) or "No actor named"


def _sides(statement: Statement) -> list[str]:
    """One actor and one recipient, so that two actors do not hide whom they act on."""
    first = getattr(statement, "actor", ())[:1]
    return [*first, *getattr(statement, "recipient", ())[:1]]


@cache
def _folded() -> dict[str, str]:
    """Actors by their names in small letters, without names that may mean several or something else."""
    bearers: dict[str, set[str]] = defaultdict(set)
    doubtful = {each.text.casefold() for each in names() if each.ambiguous}
    for each in names():
        bearers[each.text.casefold()].add(each.actor)
    found = {text: next(iter(who)) for text, who in bearers.items() if len(who) == 1 and text not in doubtful}
    return found | {each.name.casefold(): each.name for each in actors()}

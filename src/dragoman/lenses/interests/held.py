"""Things that actors want or oppose, each with who does."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Literal

from dragoman.dossier import Act, StoredStatement
from dragoman.language.mentions import mentions
from dragoman.lenses.alike import acts as is_actor
from dragoman.lenses.alike import alike, grouped, rejoined, words
from dragoman.lenses.interests.edits import name_of
from dragoman.lenses.names import stands_for
from dragoman.ontology import actor
from dragoman.statements import Interest
from dragoman.statements.vocabulary import Sign

Stance = Literal["wants", "opposes", "both"]
_BESIDE = re.compile(r"\s*(?:,|and|, and|as well as)\s+(?:the )?", re.IGNORECASE)
_LEAD = re.compile(r"^(?:in|to|for|about|over|of|by|the|its|their|that|on|as)\s+", re.IGNORECASE)


@dataclass(frozen=True)
class Aim:
    """One thing that is wanted or opposed, and all statements on it, the surest first; `given` is a person's name."""

    told: tuple[StoredStatement, ...]
    given: str

    @property
    def main(self) -> StoredStatement:
        """The surest statement."""
        return self.told[0]

    @property
    def name(self) -> str:
        """What it is, in the words of the surest statement or a person's."""
        return self.given or _LEAD.sub("", " ".join(_own(self.main).object.split()))

    @property
    def dimensions(self) -> tuple[str, ...]:
        """The dimensions that any of them names."""
        return tuple(dict.fromkeys(name for each in self.told for name in each.statement.dimensions))

    @cached_property
    def by(self) -> Mapping[str, tuple[StoredStatement, ...]]:
        """The statements of each holder."""
        found: dict[str, list[StoredStatement]] = defaultdict(list)
        for each in self.told:
            for name in holders(each):
                found[name].append(each)
        return {name: tuple(found[name]) for name in sorted(found)}

    def stance(self, holder: str) -> Stance:
        """Whether a holder wants it or opposes it; `both` where the statements differ."""
        return stance(self.by[holder])

    @property
    def whom(self) -> tuple[str, ...]:
        """Other actors that the thing names."""
        named = (stands_for(mention.actor) for each in self.told for mention in mentions(_own(each).object))
        return tuple(dict.fromkeys(name for name in named if name not in self.by and is_actor(name)))


def aims(told: Iterable[StoredStatement], acts: Sequence[Act]) -> list[Aim]:
    """What actors want, those that most of them care for first.

    Objects in like words (half of the rarer ones) that share a dimension are one, unless a person says otherwise.
    Interests whose holder is no known actor are left out.
    """
    held = sorted((each for each in told if isinstance(each.statement, Interest) and holders(each)), key=_sure)
    groups = grouped(held, _same)
    found = [Aim(tuple(sorted(group, key=_sure)), name_of(group, acts)) for group in rejoined(groups, acts)]
    return sorted(found, key=lambda each: (-len(each.by), -len(each.told), _sure(each.main)))


def holders(stored: StoredStatement) -> tuple[str, ...]:
    """Whose interest it is: the holder, and who is named beside it (`both China and Russia need`); known actors only.

    Agencies and office holders stand for their state.
    """
    holder = _own(stored).holder
    found = [holder] if actor(holder) else []
    told = mentions(stored.quote)
    for one, other in pairwise(told):
        between = stored.quote[one.span.end : other.span.start]
        if _BESIDE.fullmatch(between) and holder in (one.actor, other.actor) and found:
            found += [each.actor for each in (one, other) if not _within(each.actor, stored)]
    return tuple(dict.fromkeys(stands_for(name) for name in found))


def stance(told: Iterable[StoredStatement]) -> Stance:
    """What the statements of one holder say together."""
    signs: set[Sign] = {_own(each).sign for each in told}
    return "both" if len(signs) == 2 else "wants" if signs == {"+"} else "opposes"


def _within(name: str, stored: StoredStatement) -> bool:
    """Whether the name stands in what is wanted: then it holds nothing."""
    return any(each.actor == name for each in mentions(_own(stored).object))


def _own(stored: StoredStatement) -> Interest:
    assert isinstance(stored.statement, Interest)
    return stored.statement


def _same(one: StoredStatement, other: StoredStatement) -> bool:
    shared = set(one.statement.dimensions) & set(other.statement.dimensions)
    return bool(shared) and alike(_stems(one), _stems(other))


def _stems(stored: StoredStatement) -> frozenset[str]:
    return words(_own(stored).object, stored.statement.actors)


def _sure(stored: StoredStatement) -> tuple[float, str, int, str]:
    seen = stored.verdict in ("accept", "edit") or stored.statement.confidence is None
    confidence = 1.0 if seen else stored.statement.confidence or 0.0
    return -confidence, stored.source.name, stored.statement.span.start, stored.id

"""A model while edits are laid over it, and what the keys and places of an edit stand for in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from dragoman.dossier import Act
from dragoman.errors import QueryError
from dragoman.lenses.model.expression import offer
from dragoman.lenses.model.model import Factor, Impact, Model, Requirement

SORTS = ("factor", "requirement", "impact")
Item = Factor | Requirement | Impact
Plain = dict[str, Any]


@dataclass(slots=True)
class Folded:
    """A model on its way: its items by key, a person's comments, who last touched what, and edits without effect."""

    factor: dict[str, Factor] = field(default_factory=dict)
    requirement: dict[str, Requirement] = field(default_factory=dict)
    impact: dict[str, Impact] = field(default_factory=dict)
    comments: dict[str, str] = field(default_factory=dict)
    touched: dict[tuple[str, str], Act] = field(default_factory=dict)
    idle: list[Act] = field(default_factory=list)

    @classmethod
    def of(cls, model: Model) -> "Folded":
        """The items of a model."""
        found = cls(comments=dict(model.comments))
        found.factor = {each.key: each for each in model.factors}
        found.requirement = {each.key: each for each in model.requirements}
        found.impact = {each.key: each for each in model.impacts}
        return found

    @property
    def model(self) -> Model:
        """The model as it stands."""
        return Model(
            factors=tuple(self.factor.values()),
            requirements=tuple(self.requirement.values()),
            impacts=tuple(self.impact.values()),
            comments=dict(self.comments),
        )

    def items(self, sort: str) -> dict[str, Any]:
        """The items of a sort by key."""
        found: dict[str, Any] = getattr(self, sort)
        return found


class Where:
    """What the keys and places of an act stand for now."""

    def __init__(self, held: Folded, act: Act) -> None:
        self._held, self._act = held, act
        self._refs: Mapping[str, Sequence[int]] = act.body.get("refs", {})

    def key(self, sort: str, key: str) -> str:
        """The key by which the item goes now: its own, or that of what stands on its statements. Raises QueryError."""
        items = self._held.items(sort)
        told = set(self.ids(self._refs.get(f"{sort}:{key}", ())))
        own = items.get(key)
        if own is not None and (not told or not own.basis.statements or told & stood(own)):
            return key
        if (found := _successor(key, told, items)) is not None:
            return found
        if own is None:
            raise QueryError(f'no {sort} "{key}"{offer(key, list(items))}')
        return key

    def ids(self, places: Sequence[int]) -> list[str]:
        """The statements at these places of the act, those that stand no more left out."""
        held = self._act.statements
        return [name for place in places if place < len(held) and (name := held[place]) is not None]

    def values(self, values: Mapping[str, Any]) -> Plain:
        """The values with statements by id."""
        told = dict(values)
        for name in ("statements", "against"):
            if name in told:
                told[name] = self.ids(told[name])
        return told

    def factors(self) -> tuple[dict[str, Factor], dict[str, str]]:
        """The factors by every key that the act may call them by, and what each of those is now."""
        known, now = dict(self._held.factor), {}
        for ref in self._refs:
            sort, _, key = ref.partition(":")
            if sort == "factor":
                now[key] = self.key("factor", key)
                known[key] = self._held.factor[now[key]]
        return known, now


def _successor(key: str, told: set[str], items: Mapping[str, Item]) -> str | None:
    """The item that stands on most of these statements; of several, the one whose key has most words of the old one.

    A statement may stand behind several items (what is needed, and what it is needed for): where no word tells which
    of them is meant, none is.
    """
    shared = {name: number for name, each in items.items() if (number := len(told & stood(each)))}
    most = [name for name, number in shared.items() if number == max(shared.values())]
    words = set(key.split("-"))
    likes = {name: len(words & set(name.split("-"))) for name in most}
    best = max(most, key=lambda name: likes[name], default=None)
    return best if best is not None and (len(most) == 1 or likes[best]) else None


def stood(item: Item) -> set[str]:
    """The statements for an item and against it."""
    return {*item.basis.statements, *item.basis.against}

"""The success tree of a target, grown from a model."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dragoman.engines import trees
from dragoman.engines.trees import Enabling, Node, Probability, Tree
from dragoman.errors import QueryError
from dragoman.lenses.conditions import levels
from dragoman.lenses.conditions.levels import ALWAYS, Level
from dragoman.lenses.model.model import All, Expression, Factor, Holds, Model, Never, Requirement
from dragoman.lenses.model.parts import leaves

_HELPS = Probability(0.4, 0.2, 0.6)
"""The chance that what `could help` does, where no word of likelihood says more: the band of `possible`."""
_TARGET = "the target"
_SURE = {True: Probability(1.0), False: Probability(0.0)}


@dataclass(slots=True)
class Grown:
    """The tree with what its variables stand for."""

    model: Model
    target: Holds
    tree: Tree
    compiled: trees.Compiled
    variables: dict[str, Level]
    """What each variable of the engine is: the step to a level."""
    given: dict[str, str]
    levels: dict[str, Level]
    """What each node of the engine that is a factor's level is."""
    unsaid: list[str] = field(default_factory=list)
    """Variables of whose likelihood nobody says anything."""
    based: list[str] = field(default_factory=list)
    """Nodes that only have what helps, so that something unnamed must be able to bring them about."""
    left_out: tuple[Requirement, ...] = ()
    """Conditions that somebody denies and nobody holds."""

    @property
    def factors(self) -> dict[str, Factor]:
        """The model's factors by key."""
        return {each.key: each for each in self.model.factors}

    def factor_of(self, node: str) -> str:
        """The key of the factor whose level a node is; empty where it is none."""
        return self.levels[node].factor.key if node in self.levels else ""


def counted(requirement: Requirement) -> bool:
    """Whether a condition counts: somebody holds it, or a person entered it."""
    return bool(requirement.basis.statements) or not requirement.basis.against


def grown(model: Model, target: Holds, given: Mapping[str, str] | None = None, *, helped: bool = True) -> Grown:
    """The tree that the target rests on, with factors set to states by `given`.

    Without `helped` what only helps is left out (unless nothing else is told of the target), as luck would else keep
    any set from surely bringing a thing about; a factor that is only helped then stands for itself.

    Raises QueryError where it has no sound tree: it would prove itself alone, or is too large.
    """
    held = [each for each in model.requirements if counted(each)]
    held = held if helped else _gated(held, target.factor)
    growing = _Growing(model, held, dict(given or {}))
    growing.grow(target)
    whole = levels.of(target, growing.factors[target.factor])
    nodes = list(growing.nodes.values())
    root = whole if isinstance(whole, str) and whole != ALWAYS else _TARGET
    if root == _TARGET:  # One state alone, or the least: no node of its own.
        nodes.append(Node(root, necessary=(whole,)))
    tree = Tree(tuple(growing.leaves.values()), tuple(nodes))
    try:
        made = trees.compiled(tree, root, loops="least")
    except ValueError as error:
        raise QueryError(f"the tree of “{growing.factors[target.factor].name}”: {error}") from None
    inside = growing.inside
    out = tuple(each for each in model.requirements if not counted(each) and each.target.factor in inside)
    return Grown(
        model,
        target,
        tree,
        made,
        growing.variables,
        growing.given,
        growing.levels,
        growing.unsaid,
        growing.based,
        out,
    )


def _gated(held: Sequence[Requirement], target: str) -> list[Requirement]:
    """The conditions that gate; those that help only where no others are told of the target."""
    gates = [each for each in held if each.need != "enabling"]
    gated = any(each.target.factor == target for each in gates)
    return gates if gated else [each for each in held if each.need != "enabling" or each.target.factor == target]


class _Growing:
    """Nodes and leaves of all that the target rests on."""

    def __init__(self, model: Model, held: Sequence[Requirement], given: dict[str, str]) -> None:
        self.factors = {each.key: each for each in model.factors}
        self.given = given
        self._on: dict[str, list[Requirement]] = defaultdict(list)
        for each in held:
            if each.target.factor not in given:
                self._on[each.target.factor].append(each)
        self.nodes: dict[str, Node] = {}
        self.leaves: dict[str, trees.Factor] = {ALWAYS: trees.Factor(ALWAYS, Probability(1.0))}
        self.variables: dict[str, Level] = {}
        self.levels: dict[str, Level] = {}
        self.unsaid: list[str] = []
        self.based: list[str] = []
        self.inside: set[str] = set()

    def grow(self, target: Holds) -> None:
        """All that the target rests on."""
        reached = self._reached(target)
        self.inside = set(reached)
        for key, numbers in reached.items():
            below = 0
            for at in sorted(numbers):
                self._add(Level(self.factors[key], at, below))
                below = at

    def _reached(self, target: Holds) -> dict[str, set[int]]:
        """The states of each factor that the tree names, by number."""
        found: dict[str, set[int]] = {}
        stack = [target]
        while stack:
            part = stack.pop()
            factor = self.factors[part.factor]
            if part.factor not in found:
                found[part.factor] = {self._level(each) for each in self._on[part.factor]}
                stack += [leaf for each in self._on[part.factor] for leaf in leaves(each.antecedent)]
            found[part.factor].update(levels.named_by(part, factor))
        return found

    def _level(self, each: Requirement) -> int:
        """The state, by number, that it is a condition of; none can be of the least one, and counts for the next."""
        return max(1, self.factors[each.target.factor].states.index(each.target.state))

    def _add(self, level: Level) -> None:
        """Make the level a node or a leaf."""
        self.levels[level.name] = level
        needs = [each for each in self._on[level.factor.key] if self._level(each) == level.at]
        if needs:
            self.nodes[level.name] = self._node(level, needs)
            return
        self._leaf(level)
        if level.below:
            self.nodes[level.name] = Node(level.name, (levels.name_of(level.factor, level.below), level.step))

    def _leaf(self, level: Level) -> None:
        factor, chance = level.factor, level.chance
        if factor.key in self.given:
            chance = _SURE[factor.states.index(self.given[factor.key]) >= level.at]
        elif factor.chance is None:
            self.unsaid.append(level.step)
        hands = () if factor.key in self.given else factor.agents
        self.leaves[level.step] = trees.Factor(level.step, chance, hands)
        self.variables[level.step] = level

    def _node(self, level: Level, needs: Sequence[Requirement]) -> Node:
        parts = {need: [self._expression(each.antecedent) for each in needs if each.need == need] for need in _NEEDS}
        helping = tuple(
            Enabling(self._expression(each.antecedent), _strength(each)) for each in needs if each.need == "enabling"
        )
        base = None
        if helping and not parts["sufficient"]:  # The engine asks for it: what helps adds to something.
            base = level.chance
            self.based.append(level.name)
        below = [levels.name_of(level.factor, level.below)] if level.below else []
        necessary = (*below, *parts["necessary"])
        return Node(level.name, necessary, tuple(parts["sufficient"]), tuple(parts["blocking"]), helping, base)

    def _expression(self, part: Expression) -> trees.Expression:
        if isinstance(part, Holds):
            return levels.of(part, self.factors[part.factor])
        if isinstance(part, Never):
            return trees.Not(self._expression(part.part))
        parts = tuple(map(self._expression, part.parts))
        return trees.And(parts) if isinstance(part, All) else trees.Or(parts)


_NEEDS = ("necessary", "sufficient", "blocking")


def _strength(each: Requirement) -> Probability:
    said = each.strength
    return Probability(said.middle, said.low, said.high) if said else _HELPS

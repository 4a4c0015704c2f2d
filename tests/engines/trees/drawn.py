"""Trees drawn at random, and their truth tables as the oracle."""

import itertools
from collections.abc import Iterator, Mapping

from hypothesis import strategies as st

from dragoman.engines.trees import And, AtLeast, Enabling, Expression, Factor, Node, Not, Or, Probability, Tree
from dragoman.engines.trees.reached import base, luck

chances = st.sampled_from([0.0, 0.1, 0.25, 0.5, 0.7, 1.0])


def factors(**chance: float) -> tuple[Factor, ...]:
    """Factors by name, without bands."""
    return tuple(Factor(name, Probability(value)) for name, value in chance.items())


@st.composite
def banded(draw: st.DrawFn) -> Probability:
    low, middle, high = sorted(draw(st.tuples(chances, chances, chances)))
    return Probability(middle, low, high)


def expressions(names: list[str], negations: bool) -> st.SearchStrategy[Expression]:
    def joined(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
        rows = st.lists(inner, min_size=1, max_size=4).map(tuple)
        found: list[st.SearchStrategy[Expression]] = [rows.map(And), rows.map(Or)]
        found.append(rows.flatmap(lambda row: st.integers(1, len(row)).map(lambda count: AtLeast(count, row))))
        return st.one_of([*found, inner.map(Not)] if negations else found)

    leaves: st.SearchStrategy[Expression] = st.sampled_from(names)
    return st.recursive(leaves, joined, max_leaves=6)


@st.composite
def trees(draw: st.DrawFn, negations: bool = True, most: int = 10, circular: bool = False) -> Tree:
    """A tree with the target "t", whose nodes share factors and each other."""
    factors = [f"f{number}" for number in range(draw(st.integers(1, most)))]
    nodes = [f"n{number}" for number in range(draw(st.integers(0, 3)))] + ["t"]
    made: list[Node] = []
    for place, name in enumerate(nodes):
        parts = expressions(factors + (nodes if circular else nodes[:place]), negations)
        rows = st.lists(parts, max_size=2).map(tuple)
        helping = st.lists(st.builds(Enabling, parts, banded()), max_size=1).map(tuple)
        necessary, sufficient = draw(rows), draw(rows)
        enabling = draw(helping)
        blocking = draw(rows) if negations else ()
        bare = not (necessary or sufficient or blocking)
        leak = draw(banded()) if bare or (enabling and not sufficient) or draw(st.booleans()) else None
        made.append(Node(name, necessary, sufficient, blocking, enabling, leak))
    return Tree(tuple(Factor(name, draw(banded()), draw(hands)) for name in factors), tuple(made))


hands = st.sets(st.sampled_from("abc"), max_size=2).map(lambda some: tuple(sorted(some)))


def holds(part: Expression, met: Mapping[str, bool], other: Mapping[str, bool] | None = None) -> bool:
    """Whether an expression is met; under a negation names are looked up in `other`, where there is one."""
    other = met if other is None else other
    if isinstance(part, str):
        return met[part]
    if isinstance(part, Not):
        return not holds(part.part, other, met)
    found = sum(holds(each, met, other) for each in part.parts)
    if isinstance(part, AtLeast):
        return found >= part.count
    return found == len(part.parts) if isinstance(part, And) else found > 0


def node_holds(node: Node, met: Mapping[str, bool], other: Mapping[str, bool] | None = None) -> bool:
    """Whether a node comes about."""
    other = met if other is None else other
    gates = all(holds(each, met, other) for each in node.necessary)
    gates = gates and not any(holds(each, other, met) for each in node.blocking)
    ways = [holds(each, met, other) for each in node.sufficient]
    for number, each in enumerate(node.enabling):
        ways.append(holds(each.condition, met, other) and met[luck(node.name, number)])
    if node.base is not None:
        ways.append(met[base(node.name)])
    return gates and (any(ways) if ways else True)


def target_holds(tree: Tree, given: Mapping[str, bool]) -> bool:
    """Whether "t" comes about in a tree without cycles whose nodes stand after those that they name."""
    met = dict(given)
    for node in tree.nodes:
        met[node.name] = node_holds(node, met)
    return met["t"]


def chances_of(tree: Tree) -> dict[str, Probability]:
    """The chances in the nodes."""
    found = {}
    for node in tree.nodes:
        for number, each in enumerate(node.enabling):
            found[luck(node.name, number)] = each.strength
        if node.base is not None:
            found[base(node.name)] = node.base
    return found


def variables_of(tree: Tree) -> dict[str, Probability]:
    """All variables."""
    return {each.name: each.probability for each in tree.factors} | chances_of(tree)


def rows(names: list[str]) -> Iterator[dict[str, bool]]:
    """Every assignment."""
    for bits in itertools.product((False, True), repeat=len(names)):
        yield dict(zip(names, bits, strict=True))


def weight(met: Mapping[str, bool], chance: Mapping[str, float]) -> float:
    """The probability of an assignment."""
    product = 1.0
    for name, truth in met.items():
        product *= chance[name] if truth else 1 - chance[name]
    return product

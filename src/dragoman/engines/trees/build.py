"""From conditions to functions of the variables."""

from collections.abc import Mapping, Sequence

from dragoman.engines.trees.cycles import circular
from dragoman.engines.trees.diagram import FALSE, TRUE, Diagram
from dragoman.engines.trees.reached import Reached, base, luck
from dragoman.engines.trees.tree import And, Expression, Node, Not, Or

Pair = tuple[int, int]
"""Where a thing is surely met, and where it is met or undecided; they differ only by a cycle through a negation."""


class Builder:
    """Functions of all nodes, given those of the variables."""

    def __init__(self, diagram: Diagram, tree: Reached, given: Mapping[str, int]) -> None:
        self._diagram, self._tree = diagram, tree
        self._met: dict[str, Pair] = {name: (f, f) for name, f in given.items()}

    def built(self, layers: Sequence[tuple[str, ...]], target: str) -> Pair:
        """The function of the target. Raises TooLarge."""
        for names in layers:
            if circular(names, self._tree.uses):
                self._settle(names)
            else:
                self._met[names[0]] = self._node(self._tree.nodes[names[0]])
        return self._met[target]

    def _settle(self, names: Sequence[str]) -> None:
        """The well-founded model of nodes in cycles (Van Gelder, Ross and Schlipf 1991) by alternating fixed points.

        What may be met is the least fixed point where negations look at what is surely met so far; what is surely met,
        the least one where they look at what may be. Without a cycle through NOT both are the plain least fixed point.
        """
        sure = dict.fromkeys(names, FALSE)
        while True:
            may = self._least(sure, 1)
            now = self._least(may, 0)
            if now == sure:
                break
            sure = now
        self._met.update({name: (sure[name], may[name]) for name in names})

    def _least(self, fixed: Mapping[str, int], side: int) -> dict[str, int]:
        """The least fixed point of one side of the pairs while the other, which negations look at, is fixed."""
        found = dict.fromkeys(fixed, FALSE)
        while True:
            for name in fixed:
                self._met[name] = (found[name], fixed[name]) if side == 0 else (fixed[name], found[name])
            new = {name: self._node(self._tree.nodes[name])[side] for name in fixed}
            if new == found:
                return found
            found = new

    def _node(self, node: Node) -> Pair:
        gates = [self._expression(each) for each in node.necessary]
        gates += [_negated(self._expression(each)) for each in node.blocking]
        ways = [self._expression(each) for each in node.sufficient]
        for number, each in enumerate(node.enabling):
            ways.append(self._all([self._expression(each.condition), self._met[luck(node.name, number)]]))
        if node.base is not None:
            ways.append(self._met[base(node.name)])
        return self._all([*gates, self._any(ways)] if ways else gates)

    def _expression(self, part: Expression) -> Pair:
        if isinstance(part, str):
            return self._met[part]
        if isinstance(part, Not):
            return _negated(self._expression(part.part))
        found = [self._expression(each) for each in part.parts]
        if isinstance(part, And):
            return self._all(found)
        if isinstance(part, Or):
            return self._any(found)
        sides = [self._diagram.at_least(part.count, side) for side in _sides(found)]
        return sides[0], sides[-1]

    def _all(self, parts: Sequence[Pair]) -> Pair:
        sides = [self._conjunction(side) for side in _sides(parts)]
        return sides[0], sides[-1]

    def _any(self, parts: Sequence[Pair]) -> Pair:
        return _negated(self._all([_negated(each) for each in parts]))

    def _conjunction(self, parts: Sequence[int]) -> int:
        # From the last variables upwards: what is joined then seldom has to be opened again.
        found = TRUE
        for each in sorted(parts, key=self._diagram.top, reverse=True):
            found = self._diagram.both(found, each)
        return found


def _negated(pair: Pair) -> Pair:
    return pair[1] ^ 1, pair[0] ^ 1


def _sides(parts: Sequence[Pair]) -> list[list[int]]:
    """Both sides of the pairs; one list where they are the same."""
    sure, may = [each[0] for each in parts], [each[1] for each in parts]
    return [sure] if sure == may else [sure, may]

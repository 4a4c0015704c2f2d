"""Why every other combination is rejected: boxes of scenarios, each with one inequality that fails all over it."""

from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact.kernel import Kernel, kernel
from dragoman.engines.crossimpact.model import Bool, Int, Model
from dragoman.engines.crossimpact.nodes import SIZE, Nodes, roots, shift, split, supported
from dragoman.engines.crossimpact.search import states


@dataclass(frozen=True, slots=True, eq=False)
class Certificate:
    """Scenarios and boxes that share nothing and together are all combinations.

    In box b every scenario has `state[b]` in `descriptor[b]`, and there `better[b]` has the higher balance by more than
    the tolerance, whatever the others are; or, where `better[b]` is -1, the state's prerequisites cannot be met.
    """

    tolerance: int
    scenarios: Int
    """(n, J) the consistent ones."""
    boxes: Bool
    """(B, S): the states that the box leaves to each descriptor."""
    descriptor: Int
    state: Int
    better: Int


class TooLong(ValueError):
    """A certificate would have more boxes than were allowed."""


def certificate(model: Model, tolerance: int = 0, *, most: int = 100_000) -> Certificate:
    """The certificate of all consistent scenarios of a model.

    Raises TooLong (a ValueError) where it would take more than `most` boxes, and ValueError on a bad tolerance.
    """
    core = kernel(model, tolerance)
    boxes: list[tuple[Int, int, int, int]] = []
    scenarios: list[Int] = []
    stack = [roots(core, np.full((1, len(model.states)), -1))]
    while stack:
        node = _reduced(core, stack.pop(), boxes)
        if len(boxes) > most:
            raise TooLong(f"the certificate has more than {most} boxes: the model is too large for one")
        if node is None:
            continue
        size = SIZE[node.mask[0]]
        if (size == 1).all():
            scenarios.append(states(node.mask[0]))
            continue
        at = np.where(size > 1, size / (1 + core.degree), np.inf).argmin()
        children = split(core, node, np.array([at]))
        stack += [children.take(slice(each, each + 1)) for each in range(len(children))]
    return _written(model, int(tolerance), scenarios, boxes)


def _reduced(core: Kernel, node: Nodes, boxes: list[tuple[Int, int, int, int]]) -> Nodes | None:
    """Take out one state after the other, a box for each; None when a descriptor has none left."""
    while True:
        mask, domains = supported(core, node), node.mask.copy()
        if (mask & domains == domains).all():
            return node
        for descriptor, own in enumerate(core.model.counts.tolist()):
            for state in range(own):
                bit = np.uint16(1 << state)
                if domains[0, descriptor] & bit and not mask[0, descriptor] & bit:
                    box = domains[0].astype(np.int64)
                    box[descriptor] = bit
                    boxes.append((box, descriptor, state, _better(core, node, descriptor, state)))
                    domains[0, descriptor] &= ~bit
            if not domains[0, descriptor]:
                return None
        old, node = node.mask, Nodes(domains, node.slack.copy(), node.forced, node.root)
        shift(core, node, old, domains)


def _better(core: Kernel, node: Nodes, descriptor: int, state: int) -> int:
    """The state that beats this one all over the node; -1 where prerequisites rule it out instead."""
    slack = node.slack[0].reshape(core.shape)[:, state, descriptor]
    for place in np.argsort(slack, kind="stable").tolist():
        other = place if place < state else place + 1
        sure = all(
            node.mask[0, need[0]] == 1 << need[1]
            for each in core.model.prerequisites
            if (each.descriptor, each.state) == (descriptor, other)
            for need in each.needs
        )
        if slack[place] < 0 and sure:
            return int(other)
    return -1


def _written(model: Model, tolerance: int, scenarios: list[Int], found: list[tuple[Int, int, int, int]]) -> Certificate:
    masks = np.array([each[0] for each in found], np.int64).reshape(-1, len(model.states))
    bit = np.arange(len(model.impacts)) - model.first[model.owner]
    rest = np.array([each[1:] for each in found], np.int64).reshape(-1, 3)
    listed = np.array(scenarios, np.int64).reshape(-1, len(model.states))
    boxes = (masks[:, model.owner] >> bit & 1).astype(bool)
    return Certificate(tolerance, listed[np.lexsort(listed.T[::-1])], boxes, rest[:, 0], rest[:, 1], rest[:, 2])

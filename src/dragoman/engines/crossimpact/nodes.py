"""Nodes of the search, many at a time, and what follows from their domains."""

from dataclasses import dataclass

import numpy as np

from dragoman.engines.crossimpact.kernel import Kernel, Masks, Slacks
from dragoman.engines.crossimpact.model import Bool, Int

SIZE = np.array([each.bit_count() for each in range(1 << 16)], np.uint8)
"""How many states a mask holds."""


@dataclass(frozen=True, slots=True, eq=False)
class Nodes:
    """Boxes of scenarios: a domain for each descriptor."""

    mask: Masks
    slack: Slacks
    forced: Bool
    """(n, J): descriptors whose state is set from outside, so that nothing is asked of it."""
    root: Int
    """(n,): the question that each box belongs to."""

    def __len__(self) -> int:
        """How many."""
        return len(self.mask)

    def take(self, which: Int | Bool | slice) -> "Nodes":
        """Some of them."""
        return Nodes(self.mask[which], self.slack[which], self.forced[which], self.root[which])


def joined(some: list[Nodes]) -> Nodes:
    """All of them in one; at least one must be given."""
    if len(some) == 1:
        return some[0]
    return Nodes(
        np.concatenate([each.mask for each in some]),
        np.concatenate([each.slack for each in some]),
        np.concatenate([each.forced for each in some]),
        np.concatenate([each.root for each in some]),
    )


def roots(kernel: Kernel, forced: Int, within: Masks | None = None) -> Nodes:
    """One node a question: `forced` (n, J) holds states set from outside, -1 elsewhere; `within` limits the domains."""
    many = len(forced)
    mask = np.repeat(kernel.full[None], many, 0) if within is None else within & kernel.full
    slack = np.repeat(kernel.root[None], many, 0)
    held = forced >= 0
    for descriptor in np.flatnonzero(held.any(0)):
        at = np.flatnonzero(held[:, descriptor])
        bit = (1 << forced[at, descriptor]).astype(np.uint16)
        mask[at, descriptor] &= bit
        begin = kernel.begin[descriptor]
        slack[at] += kernel.rows[kernel.row[begin + bit]] - kernel.rows[kernel.row[begin + kernel.full[descriptor]]]
        slack[np.ix_(at, kernel.own(int(descriptor)))] = kernel.never
    found = Nodes(mask, slack, held, np.arange(many))
    if within is not None:
        shift(kernel, found, np.where(held, mask, kernel.full), mask)
    return found.take((mask != 0).all(1))


def split(kernel: Kernel, nodes: Nodes, at: Int) -> Nodes:
    """A node for each state left of the descriptor `at` (n,)."""
    domain = nodes.mask[np.arange(len(nodes)), at]
    parents = [np.flatnonzero(domain >> state & 1) for state in range(kernel.shape[1])]
    bit = np.concatenate([np.full(len(each), 1 << state, np.uint16) for state, each in enumerate(parents)])
    parent = np.concatenate(parents)
    found, column = nodes.take(parent), at[parent]
    found.mask[np.arange(len(parent)), column] = bit
    slack, begin = found.slack, kernel.begin[column]
    slack += kernel.rows[kernel.row[begin + bit]]
    slack -= kernel.rows[kernel.row[begin + domain[parent]]]
    return found


def propagated(kernel: Kernel, nodes: Nodes) -> Nodes:
    """The nodes with every state taken out that cannot be, again and again; those left with none are gone."""
    settled: list[Nodes] = []
    while len(nodes):
        mask = nodes.mask & supported(kernel, nodes)
        changed = mask != nodes.mask
        moving, alive = changed.any(1), (mask != 0).all(1)
        settled.append(nodes.take(alive & ~moving))
        going = alive & moving
        nodes, mask = nodes.take(going), mask[going]
        shift(kernel, nodes, nodes.mask, mask)
        nodes = Nodes(mask, nodes.slack, nodes.forced, nodes.root)
    return joined(settled) if settled else nodes


def supported(kernel: Kernel, nodes: Nodes) -> Masks:
    """(n, J): the states that no other is sure to beat, and whose prerequisites can still be met."""
    slack, lost = _gated(kernel, nodes)
    slack = slack.reshape(len(nodes), *kernel.shape)
    worst = slack[:, 0]
    for place in range(1, kernel.shape[0]):
        worst = np.minimum(worst, slack[:, place])
    found = np.zeros(nodes.mask.shape, np.uint16)
    for state in range(kernel.shape[1]):
        found |= (worst[:, state] >= 0).astype(np.uint16) << np.uint16(state)
    return found & ~lost


def _gated(kernel: Kernel, nodes: Nodes) -> tuple[Slacks, Masks]:
    """Slacks without the alternatives that may not be there, and the states whose needs cannot be met."""
    lost = np.zeros(nodes.mask.shape, np.uint16)
    needs: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for each in kernel.model.prerequisites:
        needs.setdefault((each.descriptor, each.state), []).extend(each.needs)
    if not needs:
        return nodes.slack, lost
    slack = nodes.slack.copy()
    for (descriptor, state), wanted in needs.items():
        column = [need[0] for need in wanted]
        bits = np.array([1 << need[1] for need in wanted], np.uint16)
        open_ = nodes.mask[:, column]
        unsure = np.flatnonzero((open_ != bits).any(1))
        slack[np.ix_(unsure, kernel.places(descriptor, state))] = kernel.never
        never = ((open_ & bits) == 0).any(1) & ~nodes.forced[:, descriptor]
        lost[never, descriptor] |= np.uint16(1 << state)
    return slack, lost


def shift(kernel: Kernel, nodes: Nodes, old: Masks, new: Masks) -> None:
    """Bring the slacks of nodes from the old domains to the new ones, in place."""
    node, column = np.nonzero(old != new)
    if not len(node):
        return
    before = kernel.row[kernel.begin[column] + old[node, column]]
    after = kernel.row[kernel.begin[column] + new[node, column]]
    rank = np.arange(len(node)) - np.searchsorted(node, node)
    slack = nodes.slack
    for each in range(int(rank.max()) + 1):
        at = rank == each
        slack[node[at]] += kernel.rows[after[at]] - kernel.rows[before[at]]

"""Branch and bound over boxes of scenarios, thousands of boxes at a time, depth first by chunks."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import monotonic

import numpy as np

from dragoman.engines.crossimpact.kernel import Kernel, Masks
from dragoman.engines.crossimpact.model import Bool, Int
from dragoman.engines.crossimpact.nodes import SIZE, Nodes, joined, propagated, split

CHUNK = 4096
Progress = Callable[[int, int], None]
"""Called now and then with the number of scenarios found and of boxes looked at."""


@dataclass(slots=True, eq=False)
class Search:
    """A search under way."""

    kernel: Kernel
    nodes: Nodes
    chunk: int = CHUNK
    closed: Bool = field(default_factory=lambda: np.zeros(0, bool))
    """(questions,): set one and it is left alone from then on."""
    boxes: int = 0
    """Looked at so far."""

    def blocks(self) -> Iterator[tuple[Int, Int]]:
        """Questions (n,) and scenarios (n, J), block by block, some of them empty.

        In the end every consistent scenario of every question that was not closed meanwhile has come once.
        """
        weight = 1 / (1 + self.kernel.degree.astype(np.float32))
        stack = [self.nodes] if len(self.nodes) else []
        while stack:
            nodes = self._next(stack)
            self.boxes += len(nodes)
            nodes = propagated(self.kernel, nodes)
            size = SIZE[nodes.mask]
            done = (size == 1).all(1)
            yield nodes.root[done], states(nodes.mask[done])
            nodes, size = nodes.take(~done), size[~done]
            if len(nodes):
                at = np.where(size > 1, size * weight, np.float32(np.inf)).argmin(1)
                stack.append(split(self.kernel, nodes, at))

    def _next(self, stack: list[Nodes]) -> Nodes:
        """Nodes from the top of the stack, as many as a chunk holds."""
        taken: list[Nodes] = []
        room = self.chunk
        while stack and room > 0:
            nodes = stack.pop()
            if self.closed.size:
                nodes = nodes.take(~self.closed[nodes.root])
            if len(nodes) > room:
                stack.append(nodes.take(slice(room, None)))
                nodes = nodes.take(slice(room))
            room -= len(nodes)
            taken.append(nodes)
        return joined(taken)


class Clock:
    """Tells when a time is over, and calls for progress about once a second."""

    def __init__(self, seconds: float | None = None, progress: Progress | None = None) -> None:
        """Starts now."""
        self._begun = self._told = monotonic()
        self._seconds, self._progress = seconds, progress

    def over(self, found: int, looked: int) -> bool:
        """Whether no time is left."""
        now = monotonic()
        if self._progress and now - self._told > 1:
            self._told = now
            self._progress(found, looked)
        return self._seconds is not None and now - self._begun > self._seconds


def states(mask: Masks) -> Int:
    """The states of domains that hold one each: (n, J) from 0."""
    found: Int = SIZE[mask - np.uint16(1)].astype(np.int64)
    return found

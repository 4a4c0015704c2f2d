"""Arc scores to a tree: the best one, by Chu and Liu (1965) and Edmonds (1967), with a single root."""

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]
_ROOT_COST = 1e4


def heads(scores: Scores) -> list[int]:
    """The head of each word, 1-based, 0 for the root; `scores` is (words, 1 + words), the root first.

    The tree is the best with exactly one root.
    """
    words = len(scores)
    square = np.full((words + 1, words + 1), -np.inf)
    square[1:] = scores
    np.fill_diagonal(square, -np.inf)
    best = _tree(square)
    if (best[1:] == 0).sum() != 1:
        # Every arc from the root now costs so much that no second one pays.
        square[1:, 0] -= _ROOT_COST
        best = _tree(square)
    return [int(each) for each in best[1:]]


def greedy(scores: Scores) -> list[int]:
    """The best head of each word by itself: quicker, and not always a tree."""
    return [int(each) for each in scores.argmax(1)]


def _cycle(best: NDArray[np.int64]) -> list[int] | None:
    """The words of some cycle, if there is one."""
    state = [0] * len(best)
    for start in range(1, len(best)):
        path, at = [], start
        while at and not state[at]:
            state[at] = start
            path.append(at)
            at = int(best[at])
        if at and state[at] == start and at in path:
            return path[path.index(at) :]
    return None


def _tree(square: NDArray[np.float64]) -> NDArray[np.int64]:
    best: NDArray[np.int64] = square.argmax(1)
    best[0] = 0
    cycle = _cycle(best)
    if cycle is None:
        return best
    rest = [at for at in range(len(square)) if at not in set(cycle)]
    small, enters, leaves = _contracted(square, best, cycle, rest)
    found = _tree(small)
    whole: NDArray[np.int64] = best.copy()
    new = len(rest)
    for at, head in enumerate(found[:new]):
        if at:
            whole[rest[at]] = leaves[at] if head == new else rest[head]
    broken = enters[found[new]]
    whole[broken] = rest[found[new]]
    return whole


def _contracted(
    square: NDArray[np.float64], best: NDArray[np.int64], cycle: list[int], rest: list[int]
) -> tuple[NDArray[np.float64], list[int], list[int]]:
    """The graph with the cycle as one node, the last; which of its words each head enters by, each word leaves by."""
    new = len(rest)
    small = np.full((new + 1, new + 1), -np.inf)
    small[:new, :new] = square[np.ix_(rest, rest)]
    gains = square[np.ix_(cycle, rest)] - square[cycle, best[cycle]][:, None]
    small[new, :new] = gains.max(0)
    out = square[np.ix_(rest, cycle)]
    small[:new, new] = out.max(1)
    small[0, new] = -np.inf
    return small, [cycle[at] for at in gains.argmax(0)], [cycle[at] for at in out.argmax(1)]

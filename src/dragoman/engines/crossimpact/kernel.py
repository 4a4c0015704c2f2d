"""The model in the form that the search works on: slacks, and what each domain adds to them.

The slack of a pair of states (t, s) of one descriptor is the highest that balance(t) - balance(s) + tolerance can come
to while every other descriptor keeps a state of its domain. Below 0, t can be in no consistent scenario there.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dragoman.engines.crossimpact.model import Int, Model

Masks = NDArray[np.uint16]
"""(n, J): domains, a bit for each state."""
Slacks = NDArray[np.signedinteger]
"""(n, P): P = alternatives by states by descriptors, so that whatever is compared lies in one piece."""

_TABLED = 6
"""Up to so many states every subset has its own row; beyond, only single states and the whole (a looser bound)."""


@dataclass(frozen=True, slots=True, eq=False)
class Kernel:
    """A model made ready for a tolerance."""

    model: Model
    shape: tuple[int, int, int]
    """Most alternatives, most states, descriptors."""
    rows: Slacks
    """(R, P): what a domain of one descriptor adds to the slacks."""
    row: NDArray[np.int32]
    """Where the row of a domain is: at `begin` of the descriptor plus the mask."""
    begin: Int
    full: Masks
    """(J,) all states."""
    root: Slacks
    """(P,) slacks while nothing is decided."""
    never: int
    """A slack that no judgements can use up."""
    degree: Int
    """(J,) with how many others each descriptor has judgements."""

    def places(self, descriptor: int, state: int) -> Int:
        """The places among the P of the pairs in which a state is the alternative."""
        most, many, width = self.shape
        found = [
            ((state if state < own else state - 1) * many + own) * width + descriptor
            for own in range(int(self.model.counts[descriptor]))
            if own != state
        ]
        return np.array([each for each in found if each < most * many * width], np.int64)

    def own(self, descriptor: int) -> Int:
        """The places of all pairs of a descriptor."""
        return np.arange(descriptor, self.root.size, self.shape[2])


def kernel(model: Model, tolerance: int = 0) -> Kernel:
    """The kernel of a model. Raises ValueError where the tolerance is not a whole number of at least 0."""
    if tolerance < 0 or tolerance != int(tolerance):
        raise ValueError(f"tolerance {tolerance}: it must be a whole number of at least 0")
    counts = model.counts
    shape = max(int(counts.max()) - 1, 1), int(counts.max()), len(counts)
    most = 2 * int(np.abs(model.impacts).max(initial=0)) * len(counts) + int(tolerance) + 1
    dtype, never = (np.int16, 8000) if most < 8000 else (np.int32, 1 << 28)
    difference, fixed = _differences(model, shape, never)
    rows, row, begin = _rows(difference, counts)
    full = ((1 << counts) - 1).astype(np.uint16)
    root = fixed + np.where(fixed < never, int(tolerance), 0) + rows[row[begin + full]].sum(0)
    linked = np.add.reduceat(np.add.reduceat(model.impacts != 0, model.first, axis=0), model.first, axis=1) > 0
    linked |= linked.T
    return Kernel(
        model, shape, rows.astype(dtype), row, begin, full, root.astype(dtype), never, linked.sum(1).astype(np.int64)
    )


def _differences(model: Model, shape: tuple[int, int, int], never: int) -> tuple[Int, Int]:
    """What each of the S states adds to each pair, and what the own state of the pair does: (S, P) and (P,)."""
    difference = np.zeros((len(model.impacts), *shape), np.int64)
    fixed = np.full(shape, never, np.int64)
    for descriptor, (begin, count) in enumerate(zip(model.first, model.counts, strict=True)):
        end = begin + count
        for own in range(count):
            for place, other in enumerate(each for each in range(count) if each != own):
                column = model.impacts[:, begin + own] - model.impacts[:, begin + other]
                fixed[place, own, descriptor] = column[begin + own]
                difference[:, place, own, descriptor] = column
                difference[begin:end, place, own, descriptor] = 0
    return difference.reshape(len(difference), -1), fixed.reshape(-1)


def _rows(difference: Int, counts: Int) -> tuple[Int, NDArray[np.int32], Int]:
    rows: list[Int] = []
    row: list[int] = []
    begin: list[int] = []
    first = 0
    for count in counts.tolist():
        begin.append(len(row))
        own = difference[first : first + count]
        first += count
        whole = len(rows)
        rows.append(own.max(0))
        for mask in range(1 << count):
            members = [state for state in range(count) if mask >> state & 1]
            if 0 < len(members) < count and (count <= _TABLED or len(members) == 1):
                row.append(len(rows))
                rows.append(own[members].max(0))
            else:
                row.append(whole)
    return np.array(rows), np.array(row, np.int32), np.array(begin)

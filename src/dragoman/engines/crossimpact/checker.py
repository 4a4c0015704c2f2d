"""A small checker of answers. It shares no code with the solver: plain loops over the matrix, and exact counting.

An answer is right if (1) each listed scenario is consistent, (2) in each box the named inequality fails all over it,
(3) no two of the boxes and scenarios overlap, and (4) their sizes add up to the number of all combinations.
"""

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np


class Judged(Protocol):
    """What is read of a model."""

    @property
    def states(self) -> tuple[tuple[str, ...], ...]:
        """The states of each descriptor."""

    @property
    def impacts(self) -> Any:
        """The matrix."""

    @property
    def prerequisites(self) -> Sequence[Any]:
        """With `descriptor`, `state` and `needs`."""


class Claimed(Protocol):
    """What is read of a certificate; see there."""

    @property
    def tolerance(self) -> int:
        """How much inconsistency is allowed."""

    @property
    def scenarios(self) -> Any:
        """The consistent ones."""

    @property
    def boxes(self) -> Any:
        """The rejected ones."""

    @property
    def descriptor(self) -> Any:
        """Where the inequality fails."""

    @property
    def state(self) -> Any:
        """The state rejected."""

    @property
    def better(self) -> Any:
        """The state that beats it."""


def check(model: Judged, claim: Claimed) -> list[str]:
    """What is wrong with an answer, one line each; nothing if it is right and complete."""
    counts = [len(each) for each in model.states]
    begins = [sum(counts[:place]) for place in range(len(counts))]
    domains = [
        [np.flatnonzero(box[begin : begin + count]).tolist() for begin, count in zip(begins, counts, strict=True)]
        for box in claim.boxes
    ]
    single = [[[int(state)] for state in scenario] for scenario in claim.scenarios]
    wrong = [f"scenario {n + 1} is not consistent" for n, z in enumerate(single) if not _consistent(model, claim, z)]
    for number, box in enumerate(domains):
        named = int(claim.descriptor[number]), int(claim.state[number]), int(claim.better[number])
        if not _rejected(model, claim.tolerance, box, named):
            wrong.append(f"box {number + 1} is not rejected by what it names")
    return wrong + _covering(single + domains, counts)


def _consistent(model: Judged, claim: Claimed, scenario: list[list[int]]) -> bool:
    for descriptor, own in enumerate(scenario):
        if not _allowed(model, scenario, descriptor, own[0]):
            return False
        for other in range(len(model.states[descriptor])):
            rival = _allowed(model, scenario, descriptor, other)
            if rival and _least_gap(model, scenario, descriptor, own[0], other) > claim.tolerance:
                return False
    return True


def _rejected(model: Judged, tolerance: int, box: list[list[int]], named: tuple[int, int, int]) -> bool:
    descriptor, state, better = named
    if box[descriptor] != [state]:
        return False
    if better < 0:
        return any(
            need not in box[place]
            for each in model.prerequisites
            if (each.descriptor, each.state) == (descriptor, state)
            for place, need in each.needs
        )
    sure = _allowed(model, box, descriptor, better)
    return sure and _least_gap(model, box, descriptor, state, better) > tolerance


def _allowed(model: Judged, box: list[list[int]], descriptor: int, state: int) -> bool:
    """Whether the prerequisites of a state are met in every scenario of the box."""
    return all(
        box[place] == [need]
        for each in model.prerequisites
        if (each.descriptor, each.state) == (descriptor, state)
        for place, need in each.needs
    )


def _least_gap(model: Judged, box: list[list[int]], descriptor: int, state: int, better: int) -> int:
    """By how much the balance of `better` exceeds that of `state`, at the least, over the box."""
    begin = sum(len(each) for each in model.states[:descriptor])
    gap, row = 0, 0
    for domain, own in zip(box, model.states, strict=True):
        gap += min(
            int(model.impacts[row + each][begin + better]) - int(model.impacts[row + each][begin + state])
            for each in domain
        )
        row += len(own)
    return gap


def _covering(boxes: list[list[list[int]]], counts: list[int]) -> list[str]:
    total = 1
    for count in counts:
        total *= count
    sizes = 0
    for box in boxes:
        size = 1
        for domain in box:
            size *= len(domain)
        sizes += size
    wrong = [] if sizes == total else [f"scenarios and boxes hold {sizes} combinations of {total}"]
    masks = np.array([[sum(1 << state for state in domain) for domain in box] for box in boxes], np.int32)
    for number in range(len(masks) - 1):
        meeting = ((masks[number + 1 :] & masks[number]) != 0).all(1)
        if meeting.any():
            wrong.append(f"{number + 1} and {number + 2 + int(meeting.argmax())} of the scenarios and boxes overlap")
    return wrong

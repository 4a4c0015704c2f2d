"""Small models for the tests, and the same answers by trying every combination."""

from itertools import product

import numpy as np
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Model, Prerequisite
from dragoman.engines.crossimpact.model import Int

SOMEWHERELAND = """
0 0 0 -2 1 1 0 0 0 0 0 -2 1 1 0 0 0
0 0 0 2 1 -3 -2 -1 3 -2 2 0 0 0 2 -1 -1
0 0 0 0 0 0 0 2 -2 3 -3 2 -1 -1 -2 2 0
0 0 0 0 0 0 -2 1 1 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 1 -1 0 0 1 0 -1 0 0 0
3 -1 -2 0 0 0 3 0 -3 0 0 3 -1 -2 -2 1 1
2 1 -3 0 0 0 0 0 0 -2 2 -3 1 2 0 0 0
-1 2 -1 0 0 0 0 0 0 0 0 0 0 0 0 0 0
0 0 0 0 0 0 0 0 0 -2 2 3 -1 -2 0 0 0
0 0 0 0 0 0 0 0 0 0 0 3 -1 -2 -2 1 1
0 -3 3 0 0 0 0 0 0 0 0 -3 1 2 2 -1 -1
0 0 0 0 0 0 -2 -1 3 0 0 0 0 0 2 -1 -1
0 0 0 -1 0 1 1 1 -2 0 0 0 0 0 -1 0 1
2 -1 -1 -3 1 2 3 0 -3 0 0 0 0 0 -2 -1 3
0 3 -3 0 0 0 -3 0 3 -3 3 -2 1 1 0 0 0
1 -2 1 0 0 0 -1 2 -1 2 -2 2 -1 -1 0 0 0
0 0 0 0 0 0 -1 2 -1 1 -1 2 -1 -1 0 0 0
"""
"""W. Weimer-Jehle's example from the ScenarioWizard manual, as in StochasticCIB by A. Jamieson-Lane (MIT)."""


def model(counts: list[int], impacts: Int, prerequisites: tuple[Prerequisite, ...] = ()) -> Model:
    """A model with numbers for names."""
    names = tuple(f"d{each}" for each in range(len(counts)))
    return Model(names, tuple(tuple(f"s{each}" for each in range(count)) for count in counts), impacts, prerequisites)


def somewhereland() -> Model:
    return model([3, 3, 3, 2, 3, 3], np.array([line.split() for line in SOMEWHERELAND.split("\n") if line], int))


def drawn(seed: int, counts: list[int], filled: float = 0.5) -> Model:
    """Random judgements in some of the blocks, those on the diagonal too."""
    rng = np.random.default_rng(seed)
    owner = np.repeat(np.arange(len(counts)), counts)
    blocks = rng.random((len(counts), len(counts))) < filled
    return model(counts, rng.integers(-3, 4, (len(owner), len(owner))) * blocks[np.ix_(owner, owner)])


@st.composite
def small(draw: st.DrawFn, prerequisites: bool = True) -> Model:
    """Two to four descriptors of one to four states, with or without prerequisites."""
    counts = draw(st.lists(st.integers(1, 4), min_size=2, max_size=4))
    found = drawn(draw(st.integers(0, 10**6)), counts, draw(st.sampled_from([0.3, 0.6, 1.0])))
    given = []
    for _ in range(draw(st.integers(0, 2)) if prerequisites else 0):
        one, other = draw(st.permutations(range(len(counts))))[:2]
        if counts[one] > 1:  # the first state of each stays without
            need = other, draw(st.integers(0, counts[other] - 1))
            given.append(Prerequisite(one, draw(st.integers(1, counts[one] - 1)), (need,)))
    return model(counts, found.impacts, tuple(given))


def everything(of: Model) -> list[tuple[int, ...]]:
    return list(product(*(range(len(each)) for each in of.states)))


def offers(of: Model, scenario: tuple[int, ...], descriptor: int) -> list[float]:
    """The balances of a descriptor's states, minus infinity where the prerequisites fail."""
    first = [sum(len(each) for each in of.states[:place]) for place in range(len(of.states))]
    found = []
    for state in range(len(of.states[descriptor])):
        met = all(
            scenario[place] == need
            for each in of.prerequisites
            if (each.descriptor, each.state) == (descriptor, state)
            for place, need in each.needs
        )
        balance = sum(of.impacts[first[i] + own, first[descriptor] + state] for i, own in enumerate(scenario))
        found.append(float(balance) if met else -np.inf)
    return found


def holds(of: Model, scenario: tuple[int, ...], tolerance: int = 0, forced: tuple[int, ...] = ()) -> bool:
    """Whether every descriptor is consistent but those in `forced`."""
    for descriptor, own in enumerate(scenario):
        offer = offers(of, scenario, descriptor)
        if descriptor not in forced and not (offer[own] > -np.inf and offer[own] >= max(offer) - tolerance):
            return False
    return True


def brute(of: Model, tolerance: int = 0) -> list[tuple[int, ...]]:
    return [each for each in everything(of) if holds(of, each, tolerance)]


def under(of: Model, forced: dict[int, int]) -> list[tuple[int, ...]]:
    """The scenarios that are consistent while some states are set from outside."""
    return [
        each
        for each in everything(of)
        if all(each[d] == s for d, s in forced.items()) and holds(of, each, 0, tuple(forced))
    ]


def rows(scenarios: Int) -> list[tuple[int, ...]]:
    return [tuple(each) for each in scenarios.tolist()]

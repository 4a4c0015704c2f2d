from dataclasses import replace
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Effort, Model, guaranteed, possible, reachable, settled
from dragoman.engines.crossimpact.changes import Changes
from dragoman.engines.crossimpact.levers import lever_sets, levers

from .oracle import drawn, model, small, somewhereland, under


def all_sets(of: Model, but: int) -> list[dict[int, int]]:
    others = [each for each in range(len(of.states)) if each != but and len(of.states[each]) > 1]
    return [
        dict(zip(some, states, strict=True))
        for size in range(len(others) + 1)
        for some in combinations(others, size)
        for states in product(*(range(len(of.states[each])) for each in some))
    ]


def cost(of: Model, forced: dict[int, int]) -> float:
    return float(sum(of.costs[of.first[d] + s] for d, s in forced.items()))


def cheapest(of: Model, sets: list[dict[int, int]]) -> tuple[float | None, list[dict[int, int]]]:
    sets = [each for each in sets if np.isfinite(cost(of, each))]
    lowest = min((cost(of, each) for each in sets), default=None)
    return lowest, [each for each in sets if cost(of, each) == lowest]


def same(found: Changes, expected: tuple[float | None, list[dict[int, int]]]) -> None:
    assert found.proved
    assert found.complete
    assert found.cost == expected[0]
    assert sorted(map(repr, map(sorted, map(dict.items, found.sets)))) == sorted(
        map(repr, map(sorted, map(dict.items, expected[1])))
    )


@settings(deadline=None, max_examples=60)
@given(small(), st.data())
def test_possible_and_guaranteed_are_what_trying_everything_says(of: Model, data: st.DataObject) -> None:
    prices = data.draw(st.lists(st.sampled_from([1.0, 1.0, 2.0, np.inf]), min_size=len(of.owner), max_size=16))
    of = replace(of, costs=np.array(prices[: len(of.owner)])) if len(prices) >= len(of.owner) else of
    goal = data.draw(st.integers(0, len(of.states) - 1))
    state = data.draw(st.integers(0, len(of.states[goal]) - 1))
    able, sure = [], []
    for forced in all_sets(of, goal):
        then = [each[goal] == state for each in under(of, forced)]
        able += [forced] if any(then) else []
        sure += [forced] if then and all(then) else []
    same(possible(of, {goal: [state]}), cheapest(of, able))
    same(guaranteed(of, {goal: [state]}), cheapest(of, sure))


@settings(deadline=None, max_examples=40)
@given(small(), st.data())
def test_reachable_is_what_following_every_set_says(of: Model, data: st.DataObject) -> None:
    start = np.array([data.draw(st.integers(0, len(each) - 1)) for each in of.states])
    does = []
    for forced in all_sets(of, 0):
        held = np.full(len(of.states), -1)
        held[list(forced)] = list(forced.values())
        end = settled(of, start[None], forced=held).attractors[0]
        if (end[:, 0] == 0).all():
            does.append(forced)
    same(reachable(of, {0: [0]}, start), cheapest(of, does))


def test_to_hold_what_would_move_is_a_change() -> None:
    """a goes to its second state by itself, and b follows a: b stays only where a is held."""
    drifts = np.zeros((4, 4), int)
    drifts[:2, 1] = drifts[0, 2] = drifts[1, 3] = 1
    found = reachable(model([2, 2], drifts), {1: [0]}, np.array([0, 0]))
    assert (found.sets, found.cost) == ([{0: 0}], 1)


def test_targets_on_two_descriptors() -> None:
    of = drawn(11, [2, 3, 3, 2])
    sure = []
    for forced in [each for each in all_sets(of, 0) if 1 not in each]:
        then = [each[0] == 1 and each[1] in (0, 2) for each in under(of, forced)]
        sure += [forced] if then and all(then) else []
    same(guaranteed(of, {0: [1], 1: [0, 2]}), cheapest(of, sure))


def test_levers_in_nobodys_hand_are_left_out() -> None:
    """b follows a, c follows b: to get c one must move a or b."""
    follow = np.zeros((6, 6), int)
    for source, acted in ((0, 2), (1, 3), (2, 4), (3, 5)):
        follow[source, acted] = 2
    follow[0, 0] = follow[1, 0] = 1
    chain = model([2, 2, 2], follow)
    assert guaranteed(chain, {2: [1]}).sets == [{0: 1}, {1: 1}]
    dear = replace(chain, costs=np.array([1, 5, 1, np.inf, 1, 1.0]))
    assert (guaranteed(dear, {2: [1]}).sets, guaranteed(dear, {2: [1]}).cost) == ([{0: 1}], 5)
    shut = replace(chain, costs=np.array([np.inf] * 6))
    assert guaranteed(shut, {2: [1]}).sets == []


def test_sets_come_in_the_order_of_their_costs() -> None:
    of = replace(somewhereland(), costs=np.random.default_rng(3).integers(1, 6, 17).astype(float))
    blocks = list(lever_sets(of, levers(of, {0}), 3))
    costs, sets = np.concatenate([each for each, _ in blocks]), np.concatenate([each for _, each in blocks])
    assert (np.diff(costs) >= 0).all()
    assert len(np.unique(sets, axis=0)) == len(sets)
    assert len(sets) == sum(
        np.prod([(3, 3, 2, 3, 3)[each] for each in some], dtype=int)
        for size in range(4)
        for some in combinations(range(5), size)
    )


def test_time_that_is_over_proves_nothing() -> None:
    assert not guaranteed(drawn(1, [3] * 14, 0.6), {0: [2]}, effort=Effort(seconds=0.0)).proved


def test_one_set_is_enough_where_no_alternatives_are_asked_for() -> None:
    of, target = drawn(9, [3] * 7, 0.6), {0: [1]}
    whole, one = (guaranteed(of, target, effort=Effort(alternatives=each)) for each in (True, False))
    assert one.cost == whole.cost
    assert one.proved
    assert all(each in whole.sets for each in one.sets)


def test_a_start_that_is_no_scenario_is_refused() -> None:
    with pytest.raises(ValueError, match="6 states"):
        reachable(somewhereland(), {0: [1]}, np.array([0, 0]))

import numpy as np
import pytest

from dragoman.engines.crossimpact import Course, Model, Prerequisite, difference, paths
from dragoman.engines.crossimpact.steps import _choose

from .oracle import drawn, everything, model, offers


def exact(of: Model, start: tuple[int, ...], course: Course) -> np.ndarray:
    """(periods + 1, S) by the Markov chain over all combinations."""
    space = everything(of)
    now = np.array([1.0 if each == start else 0.0 for each in space])
    inertia = np.broadcast_to(course.inertia, len(start))
    move = np.ones((len(space), len(space)))
    for a, before in enumerate(space):
        for descriptor, own in enumerate(before):
            offer = np.array(offers(of, before, descriptor)) / course.temperature
            odds = np.exp(offer - offer.max())
            chance = (1 - inertia[descriptor]) * odds / odds.sum()
            chance[own] += inertia[descriptor]
            move[a] *= [chance[after[descriptor]] for after in space]
    found = []
    for _ in range(course.periods + 1):
        found.append(
            [
                sum(p for p, each in zip(now, space, strict=True) if each[d] == s)
                for d in range(len(start))
                for s in range(len(of.states[d]))
            ]
        )
        now = now @ move
    return np.array(found)


def test_shares_are_those_of_the_whole_chain() -> None:
    of = model([2, 3, 2], drawn(8, [2, 3, 2]).impacts, (Prerequisite(1, 2, ((0, 1),)),))
    course = Course(periods=6, paths=40_000, inertia=(0.2, 0.5, 0.0), seed=1)
    found = paths(of, np.array([0, 0, 0]), course)
    assert (np.abs(found.share - exact(of, (0, 0, 0), course)) <= 5 * found.error + 1e-6).all()
    np.testing.assert_allclose(found.share[:, 2:5].sum(1), 1)


def test_the_same_seed_gives_the_same_paths_and_the_first_are_shared() -> None:
    of, start = drawn(8, [2, 3, 2]), np.array([0, 0, 0])
    one = paths(of, start, Course(paths=3000), target={0: [1]})
    other = paths(of, start, Course(paths=3000), target={0: [1]})
    assert one.share.tobytes() == other.share.tobytes()
    more = paths(of, start, Course(paths=5000), target={0: [1]})
    assert (more.reached[:, :2000] == one.reached[:, :2000]).all()


def test_common_numbers_make_differences_sharper() -> None:
    of, start = drawn(21, [3, 3, 3, 3]), np.array([0, 0, 0, 0])
    course, target = Course(paths=20_000), {0: [1]}
    plain = paths(of, start, course, target=target)
    moved = paths(of, start, course, target=target, forced=np.array([-1, -1, -1, 2]))
    gap, error = difference(moved, plain)
    np.testing.assert_allclose(gap, moved.hit - plain.hit)
    apart = np.sqrt((plain.hit * (1 - plain.hit) + moved.hit * (1 - moved.hit)) / 20_000)
    assert (error <= apart + 1e-12).all()
    assert error[-1] < 0.95 * apart[-1]


def test_no_chance_reaches_a_state_that_cannot_be() -> None:
    """With an inertia of 0.35 the highest random number comes to 1 in single precision."""
    now = np.array([1, 0, 0], np.float32).reshape(3, 1, 1)
    balance = np.array([0, 0, -np.inf], np.float32).reshape(3, 1, 1)
    _choose(balance, now, np.full((1, 1), 1 - 2**-24, np.float32), np.full((1, 1), 0.35, np.float32))
    assert now.ravel().tolist() == [0, 1, 0]


def test_full_inertia_stays_and_what_is_held_is_held() -> None:
    of = drawn(21, [3, 3])
    still = paths(of, np.array([1, 2]), Course(paths=100, inertia=1.0))
    assert still.share[-1].tolist() == [0, 1, 0, 0, 0, 1]
    held = paths(of, np.array([1, 2]), Course(paths=100), forced=np.array([0, -1]))
    assert held.share[:, 0].tolist() == [1] * 13


def test_doubt_opens_the_band() -> None:
    of, start = drawn(21, [3, 3, 3]), np.array([0, 0, 0])
    sure = paths(of, start, Course(paths=8000))
    unsure = paths(of, start, Course(paths=40_000, doubt=1.0))
    assert (sure.low == sure.high).all()
    assert (unsure.high - unsure.low)[-1].max() > 0.05


@pytest.mark.parametrize(
    "course",
    [
        Course(periods=0),
        Course(paths=0),
        Course(temperature=0),
        Course(inertia=1.5),
        Course(inertia=(0.1,)),
        Course(doubt=-1),
    ],
)
def test_bad_courses_are_refused(course: Course) -> None:
    with pytest.raises(ValueError):
        paths(drawn(1, [2, 2]), np.array([0, 0]), course)

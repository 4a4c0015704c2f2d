import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Model, Prerequisite, consistent, inconsistencies, margins, total_impact_scores
from dragoman.engines.crossimpact.answersets import answer_sets
from dragoman.engines.crossimpact.search import Clock

from .oracle import brute, drawn, model, offers, rows, small, somewhereland


@pytest.mark.parametrize(("tolerance", "count"), list(enumerate((10, 15, 32, 59, 87, 125))))
def test_somewhereland_has_the_published_number_of_scenarios(tolerance: int, count: int) -> None:
    assert consistent(somewhereland(), tolerance).count == count


def test_somewhereland_has_the_known_scenarios_and_scores() -> None:
    found = consistent(somewhereland())
    scores = total_impact_scores(somewhereland(), found.scenarios)
    assert (rows(found.scenarios)[1], scores[1]) == ((0, 2, 0, 1, 2, 2), 21)
    assert scores.tolist() == [9, 21, 14, 12, 17, 15, 18, 9, 19, 8]
    assert found.complete


@settings(deadline=None)
@given(small(), st.integers(0, 3))
def test_the_search_finds_what_trying_everything_finds(of: Model, tolerance: int) -> None:
    found = consistent(of, tolerance)
    assert rows(found.scenarios) == brute(of, tolerance)
    assert (found.complete, found.count, found.bound) == (True, len(found.scenarios), len(found.scenarios))


@settings(deadline=None, max_examples=50)
@given(small(), st.integers(0, 2))
def test_clingo_finds_what_trying_everything_finds(of: Model, tolerance: int) -> None:
    found, complete = answer_sets(of, tolerance, 1000, Clock())
    assert sorted(rows(found)) == brute(of, tolerance)
    assert complete


def test_a_state_without_its_prerequisite_neither_holds_nor_competes() -> None:
    """b1 is promoted by everything but needs a1; a has no preference."""
    impacts = np.array([[0, 0, 0, 2], [0, 0, 0, 2], [0, 0, 0, 0], [0, 0, 0, 0]])
    bound = model([2, 2], impacts, (Prerequisite(1, 1, ((0, 1),)),))
    assert rows(consistent(bound).scenarios) == [(0, 0), (1, 1)]
    assert inconsistencies(bound, np.array([[0, 1]])).tolist() == [[0, np.inf]]


def test_self_impacts_count_and_ties_are_consistent() -> None:
    assert rows(consistent(model([2], np.array([[1, 0], [0, 0]]))).scenarios) == [(0,), (1,)]
    assert rows(consistent(model([2], np.array([[0, 1], [0, 0]]))).scenarios) == [(1,)]


def test_a_constant_added_to_a_row_of_a_block_changes_nothing() -> None:
    of = drawn(4, [3, 2, 4, 3])
    shifted = of.impacts.copy()
    shifted[2, 3:5] += 7
    assert rows(consistent(model([3, 2, 4, 3], shifted)).scenarios) == rows(consistent(of).scenarios)


def test_independent_parts_are_counted_beyond_what_is_listed() -> None:
    """Forty descriptors that nothing acts on: each of the 2^40 combinations is consistent."""
    found = consistent(model([2] * 40, np.zeros((80, 80), int)), limit=100)
    assert (found.count, found.complete, len(found.scenarios)) == (2**40, False, 100)
    assert found.scenarios[:, :20].max() == 0 or len(np.unique(found.scenarios, axis=0)) == 100


def test_too_many_are_cut_short_with_a_bound() -> None:
    """A ring in which each state promotes nothing strongly enough to be missed: all are consistent at tolerance 6."""
    ring = drawn(1, [3] * 12, 1.0)
    found = consistent(ring, 98, limit=500)
    assert (found.complete, found.count, len(found.scenarios)) == (False, None, 500)
    assert found.bound == 3**12


def test_time_is_kept() -> None:
    found = consistent(drawn(2, [3] * 40, 1.0), seconds=0.3)
    assert not found.complete


def test_progress_is_told() -> None:
    told: list[tuple[int, int]] = []
    consistent(drawn(2, [3] * 40, 1.0), seconds=2.5, progress=lambda found, looked: told.append((found, looked)))
    assert told


@settings(deadline=None, max_examples=40)
@given(small(), st.data())
def test_margins_are_gaps_to_the_best_other_state(of: Model, data: st.DataObject) -> None:
    scenario = tuple(data.draw(st.integers(0, len(each) - 1)) for each in of.states)
    found = margins(of, np.array([scenario]))[0]
    for descriptor, own in enumerate(scenario):
        offer = offers(of, scenario, descriptor)
        rest = [each for state, each in enumerate(offer) if state != own]
        if rest and offer[own] > -np.inf:
            assert found[descriptor] == offer[own] - max(rest)


@pytest.mark.parametrize("bad", [-1, 0.5])
def test_bad_tolerances_are_refused(bad: float) -> None:
    with pytest.raises(ValueError, match="tolerance"):
        consistent(somewhereland(), bad)  # type: ignore[arg-type]


def test_large_domains_are_searched_with_looser_bounds() -> None:
    of = drawn(7, [9, 8, 3], 1.0)
    assert rows(consistent(of, 1).scenarios) == brute(of, 1)

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Model, consistent, held, hinges

from .oracle import drawn, rows, small, somewhereland, under


@settings(deadline=None, max_examples=80)
@given(small(), st.data())
def test_scenarios_under_force_are_what_trying_everything_says(of: Model, data: st.DataObject) -> None:
    some = data.draw(st.sets(st.integers(0, len(of.states) - 1)))
    forced = {each: data.draw(st.integers(0, len(of.states[each]) - 1)) for each in sorted(some)}
    smaller = held(of, forced)
    found = smaller.whole(consistent(smaller.model).scenarios)
    assert sorted(rows(found)) == sorted(under(of, forced))


def test_nothing_forced_is_the_model_itself() -> None:
    of = somewhereland()
    found = held(of, {})
    assert (found.model.impacts == of.impacts).all()
    assert found.model.states == of.states


@pytest.mark.parametrize("forced", [{9: 0}, {0: 3}, {-1: 0}])
def test_a_state_that_is_not_there_is_refused(forced: dict[int, int]) -> None:
    with pytest.raises(ValueError, match="there is no state"):
        held(somewhereland(), forced)


def test_hinges_that_run_out_of_time_are_not_complete() -> None:
    found = hinges(drawn(1, [3] * 14, 0.6), seconds=0.0)
    assert not found.complete
    assert isinstance(found.near, np.ndarray)

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Model, hinges, turned

from .oracle import brute, model, rows, small, somewhereland


def edited(of: Model, source: int, acted: int, change: int) -> Model:
    impacts = of.impacts.copy()
    impacts[source, acted] += change
    return model([len(each) for each in of.states], impacts, of.prerequisites)


def check(of: Model, tolerance: int, unjudged: bool) -> None:
    """Every edit, solved again by trying everything."""
    found = hinges(of, tolerance, unjudged=unjudged)
    before = brute(of, tolerance)
    known = {(each.source, each.acted, each.change): each for each in found.hinges}
    assert len(known) == len(found.hinges)
    near, tried = rows(found.near), 0
    for source, acted in np.ndindex(of.impacts.shape):
        i, j = of.owner[source], of.owner[acted]
        if not unjudged and not of.impacts[np.ix_(of.owner == i, of.owner == j)].any():
            continue
        for change in (1, -1):
            tried += 1
            after = brute(edited(of, source, acted, change), tolerance)
            hinge = known.get((source, acted, change))
            lost = [before[each] for each in hinge.lost] if hinge else []
            gained = [near[each] for each in hinge.gained] if hinge else []
            assert sorted(set(before) - set(lost)) == sorted(set(before) & set(after))
            assert sorted(gained) == sorted(set(after) - set(before))
    assert found.edits == tried


@settings(deadline=None, max_examples=25)
@given(small(), st.integers(0, 1), st.booleans())
def test_hinges_are_what_solving_every_edit_again_says(of: Model, tolerance: int, unjudged: bool) -> None:
    check(of, tolerance, unjudged)


def test_a_conclusion_turns_where_the_edit_turns_it() -> None:
    """a stands by itself, b follows it by one: if that judgement falls, or its rival gains one, b may stay behind."""
    of = model([2, 2], np.array([[0, 1, 0, 0], [0, 1, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0]]))
    found = hinges(of, unjudged=True)
    assert rows(found.scenarios) == [(1, 1)]
    turning = turned(found, of, {1: [1]})
    assert {(each.source, each.acted, each.change) for each in turning} >= {(1, 3, -1), (1, 2, 1)}
    for each in found.hinges:
        having = [one[1] == 1 for one in brute(edited(of, each.source, each.acted, each.change))]
        assert (each in turning) == (not (having and all(having)))


def test_more_scenarios_than_can_be_listed_end_the_search() -> None:
    """Forty descriptors that nothing acts on: 2^40 consistent scenarios."""
    found = hinges(model([2] * 40, np.zeros((80, 80), int)), limit=100)
    assert not found.complete


def test_hinges_of_somewhereland_are_a_third_of_all_edits() -> None:
    found = hinges(somewhereland())
    assert found.complete
    assert len(found.hinges) / found.edits == pytest.approx(0.36, abs=0.01)  # as measured by solving each again

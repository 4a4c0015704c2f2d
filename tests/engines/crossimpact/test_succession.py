import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.engines.crossimpact import Model, basins, consistent, settled, successors
from dragoman.engines.crossimpact import basins as basins_of
from dragoman.engines.crossimpact.succession import Rule

from .oracle import drawn, everything, offers, rows, small, somewhereland


def step(of: Model, scenario: tuple[int, ...], rule: Rule) -> tuple[int, ...]:
    gains = [max(offers(of, scenario, d)) - offers(of, scenario, d)[own] for d, own in enumerate(scenario)]
    moving = [gains.index(max(gains))] if rule == "local" else list(range(len(scenario)))
    found = list(scenario)
    for descriptor in moving:
        offer = offers(of, scenario, descriptor)
        if gains[descriptor] > 0:
            found[descriptor] = offer.index(max(offer))
    return tuple(found)


def end(of: Model, scenario: tuple[int, ...], rule: Rule) -> frozenset[tuple[int, ...]]:
    seen = [scenario]
    while (following := step(of, seen[-1], rule)) not in seen:
        seen.append(following)
    return frozenset(seen[seen.index(following) :])


rules = st.sampled_from(["global", "local"])


@settings(deadline=None, max_examples=60)
@given(small(), rules)
def test_successors_and_basins_are_those_of_following_every_start(of: Model, rule: Rule) -> None:
    starts = everything(of)
    assert rows(successors(of, np.array(starts), rule=rule)) == [step(of, each, rule) for each in starts]
    ends = [end(of, each, rule) for each in starts]
    found = basins(of, rule)
    known = {frozenset(rows(each)): int(many) for each, many in zip(found.attractors, found.starts, strict=True)}
    assert known == {each: ends.count(each) for each in ends}
    assert found.exact


def test_somewhereland_has_the_known_basins() -> None:
    found = basins(somewhereland())
    fixed = {
        rows(each)[0]: int(many) for each, many in zip(found.attractors, found.starts, strict=True) if len(each) == 1
    }
    assert set(fixed) == set(rows(consistent(somewhereland()).scenarios))
    assert fixed[(0, 2, 1, 0, 0, 2)] == 178
    assert fixed[(0, 2, 0, 1, 2, 2)] == 127
    assert found.starts.sum() == 486


def test_heads_and_tails_make_the_same_as_one_piece(monkeypatch: pytest.MonkeyPatch) -> None:
    of = drawn(5, [3, 2, 4, 3, 2])
    whole = basins(of)
    module = __import__(basins_of.__module__, fromlist=["basins"])
    monkeypatch.setattr(module, "_TAIL", 7)
    monkeypatch.setattr(module, "_KEPT", 20)
    assert basins(of).starts.tolist() == whole.starts.tolist()
    assert basins(of, "local").starts.sum() == of.space


def test_a_sample_has_an_error_that_holds() -> None:
    exact, drawn_ = basins(somewhereland()), basins(somewhereland(), most=100, sample=20_000, seed=4)
    share = {rows(each)[0]: part for each, part in zip(exact.attractors, exact.share, strict=True)}
    for circle, part, error in zip(drawn_.attractors, drawn_.share, drawn_.error, strict=True):
        assert abs(share[rows(circle)[0]] - part) < 5 * error + 1e-3
    assert not drawn_.exact


def test_what_is_held_stays() -> None:
    held = np.array([1, -1, -1, -1, 0, -1])
    found = settled(somewhereland(), np.array(everything(somewhereland())), forced=held)
    for circle in found.attractors:
        assert (circle[:, 0] == 1).all()
        assert (circle[:, 4] == 0).all()

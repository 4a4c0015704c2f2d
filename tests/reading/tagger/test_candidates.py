"""Runs of words that may be a statement, and who is let through."""

from typing import Any

import numpy as np

from dragoman.reading.tagger.candidates import NUMBERS, candidates
from dragoman.reading.tagger.judge import Judge, judge
from dragoman.reading.tagger.pooling import Rows
from dragoman.statements import KINDS

EVENT = KINDS.index("event")


def tags(inside: list[float], begins: tuple[int, ...] = ()) -> Rows:
    """Of one kind, the event; no other kind is anywhere."""
    found = np.zeros((len(inside), len(KINDS), 3), np.float32)
    found[:, :, 0] = 1
    for at, share in enumerate(inside):
        found[at, EVENT] = (1 - share, 0.1 * share, 0.9 * share) if at in begins else (1 - share, share, 0)
    return found


def kinds(event: float) -> Rows:
    return np.array([event if kind == EVENT else 0.01 for kind in range(len(KINDS))], np.float32)


def runs(inside: list[float], begins: tuple[int, ...] = (), event: float = 0.9) -> list[tuple[int, int]]:
    return [(each.first, each.last) for each in candidates(tags(inside, begins), kinds(event))]


def test_a_run_of_likely_words_is_a_candidate() -> None:
    assert runs([0, 0.9, 0.9, 0.8, 0.9, 0]) == [(1, 4)]


def test_small_gaps_are_bridged_and_large_ones_are_not() -> None:
    assert runs([0.9, 0.9, 0.1, 0.9, 0.9]) == [(0, 4)]
    assert sorted(runs([0.9] * 4 + [0.1] * 4 + [0.9] * 4)) == [(0, 3), (8, 11)]


def test_another_beginning_parts_a_run() -> None:
    assert sorted(runs([0.9] * 10, begins=(0, 5))) == [(0, 4), (5, 9)]


def test_a_sentence_that_holds_the_kind_without_a_run_is_one_itself() -> None:
    assert runs([0.01] * 6, event=0.6) == [(0, 5)]


def test_nothing_likely_gives_no_candidate() -> None:
    assert runs([0.05] * 6, event=0.02) == []


def test_every_candidate_has_all_its_numbers_and_they_are_finite() -> None:
    (found,) = candidates(tags([1.0, 1.0, 1.0, 0.0]), kinds(1.0))
    assert found.features.shape == (NUMBERS,)
    assert np.isfinite(found.features).all()


def test_the_judge_takes_those_that_are_likely_enough() -> None:
    told: dict[str, dict[str, Any]] = {kind: {"weights": [0.0] * NUMBERS, "bias": -1.0, "least": 0.5} for kind in KINDS}
    found = list(candidates(tags([0.9] * 5), kinds(0.9)))
    assert judge(told).chosen(found) == []
    told["event"] |= {"bias": 1.0}
    ((taken, sure),) = judge(told).chosen(found)
    assert taken is found[0]
    assert 0.7 < sure < 0.75


def test_the_probability_rises_with_what_speaks_for_it() -> None:
    weights = np.zeros((len(KINDS), NUMBERS))
    weights[EVENT, 0] = 1
    one = Judge(weights, np.zeros(len(KINDS)), np.zeros(len(KINDS)))
    (sure,) = candidates(tags([0.9] * 5), kinds(0.9))
    (unsure,) = candidates(tags([0.9] * 5), kinds(0.2))
    assert one.probability(sure) > one.probability(unsure)

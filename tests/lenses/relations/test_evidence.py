"""What counts, how often and how much."""

from pathlib import Path
from typing import Any

import numpy as np
import pytest

from dragoman.dossier import Dossier, Query
from dragoman.lenses import merge
from dragoman.lenses.relations import look
from dragoman.lenses.relations.observation import Observation
from dragoman.lenses.relations.placed import placed
from dragoman.lenses.relations.relation import measured, series_of
from dragoman.statements import Interval
from tests.lenses.build import event
from tests.lenses.relations.told import PAIR, Told, act, article, judged, opened


def _seen(folder: Path, told: Told) -> list[Observation]:
    return list(look(opened(folder, told), Query(between=PAIR)).evidence.observations)


def _one(folder: Path, **fields: Any) -> Observation:
    source = article(0, "They traded in May", "2019-06-01")
    own = {"action": "COOPERATE", "time": "2019-05", **fields}
    (found,) = _seen(folder, {source: [act(source, "They traded in May", **own)]})
    return found


@pytest.mark.parametrize(
    ("fields", "weight"),
    [
        ({}, 0.4),
        ({"factuality": "probable"}, 0.4 * 0.7),
        ({"speaker": "Radio", "stance": "reports"}, 0.4 * 0.7),
        ({"speaker": "Radio", "stance": "doubts"}, 0.4 * 0.2),
        ({"speaker": "Radio", "stance": "rejects"}, 0),
        ({"confidence": 0.5}, 0.4 * 0.25),
        ({"time": "2019"}, 0.4 * 0.5),
        ({"time": "2018-05/2020-05"}, 0.4 * 0.2),
        ({"time": "2001/2019"}, 0),
        ({"action": "ASSAULT"}, 0.5),
    ],
)
def test_the_weight_of_an_event(tmp_path: Path, fields: dict[str, Any], weight: float) -> None:
    assert _one(tmp_path, **fields).weight == pytest.approx(weight)


def test_an_event_is_worth_its_goldstein_weight_on_the_middle_of_its_time(tmp_path: Path) -> None:
    found = _one(tmp_path)
    assert (found.value, found.day.isoformat(), found.dated) == (6.7, "2019-05-16", True)


@pytest.mark.parametrize(
    ("time", "told", "kind", "wanted"),
    [
        ("2019-05-01", "2019-06-01", "event", ("2019-05-01", 1.0, True, "")),
        (None, "2019-06-01", "event", ("2019-06-01", 0.4, False, "")),
        (None, "2019-06", "assessment", ("2019-06-15", 0.8, False, "")),
        (None, "2019", "assessment", ("2019-07-02", 0.4, False, "")),
        (None, None, "event", ("0001-01-01", 0.0, False, "unplaced")),
        (None, "2001/2019", "event", ("2010-07-02", 0.0, False, "unplaced")),
        ("2019", "2019-03-01", "event", ("2019-01-30", 0.5, True, "")),
        ("2019", "2018-12-31", "event", ("2019-07-02", 0.5, True, "")),
        ("2001/2019", "2019", "event", ("2010-07-02", 0.0, True, "long")),
    ],
)
def test_when_it_is_placed(time: str | None, told: str | None, kind: str, wanted: tuple[Any, ...]) -> None:
    spoken, published = (Interval.parse(each) if each else None for each in (time, told))
    found = placed(spoken, published, kind)
    assert (found.day.isoformat(), found.weight, found.dated, found.left_out) == wanted


def test_an_event_told_twice_is_one_and_surer(tmp_path: Path) -> None:
    words = "Kenya opened the bridge to Uganda at Malaba for lorries"
    told: Told = {}
    for number in range(2):
        source = article(number, f"{words}, says paper {number}", f"2019-05-0{number + 3}")
        told[source] = [act(source, words, "COOPERATE", "2019-05-02")]
    opened(tmp_path, told).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as made:
        made.set_clusters(merge(made))
        (found,) = look(made, Query(between=PAIR)).evidence.observations
        assert len(found.statements) == 2
        assert found.weight == pytest.approx(0.4 * 2**0.5)
        family = sorted(each.sha256 for each in told)
        made.set_families((name, family[0]) for name in family)
        (copied,) = look(made, Query(between=PAIR)).evidence.observations
    assert copied.weight == pytest.approx(0.4)
    assert len(copied.families) == 1


def test_copies_of_one_judgement_are_one(tmp_path: Path) -> None:
    told: Told = {}
    for number in range(2):
        source = article(number, f"Trade is minuscule, number {number}", "2019-05-03")
        told[source] = [judged(source, "Trade is minuscule", 1.0)]
    opened(tmp_path, told).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as made:
        assert len(look(made, Query(between=PAIR)).evidence.observations) == 2
        family = sorted(each.sha256 for each in told)
        made.set_families((name, family[0]) for name in family)
        (found,) = look(made, Query(between=PAIR)).evidence.observations
    assert len(found.statements) == 2


def test_judgements_of_one_article_share_its_error(tmp_path: Path) -> None:
    """Three of weight 1 with a correlation of a half have a variance of 1 + 2 x 0.5 each."""
    source = article(0, "Trade is good. Trade is fine. Trade is fair. Energy is bad. They traded", "2019-05-03")
    told = [judged(source, f"Trade is {word}", 4.0, time="2019-05") for word in ("good", "fine", "fair")]
    told += [judged(source, "Energy is bad", -4.0, "energy", time="2019-05")]
    told += [act(source, "They traded", "COOPERATE", "2019-05")]
    groups = series_of(_seen(tmp_path, {source: told}))
    trade = measured(groups[("Kenya", "Uganda"), "trade"])
    assert np.allclose(sorted(trade.variances), [2, 2, 2, 2.5])
    assert np.allclose(measured(groups[("Kenya", "Uganda"), "energy"]).variances, [1])


def test_whom_an_event_is_between(tmp_path: Path) -> None:
    source = article(0, "Four met. Kenya hit two", "2019-05-03")
    four = ["Kenya", "Uganda", "Ghana", "Mali"]
    told = [
        event(source, "Four met", four[:1], four[1:], dimension=["trade"], time="2019-05-01"),
        event(source, "Kenya hit two", ["Kenya", "Mali"], ["Uganda", "Ghana"], action="ASSAULT", dimension=["trade"],
              time="2019-05-01"),
    ]  # fmt: skip
    seen = look(opened(tmp_path, {source: told}), Query()).evidence.observations
    met = {each.pair: each.weight for each in seen if each.value > 0}
    hit = {each.pair for each in seen if each.value < 0}
    assert len(met) == 6
    assert set(met.values()) == {0.25 * 2 / 4}
    assert hit == {("Kenya", "Uganda"), ("Ghana", "Kenya"), ("Mali", "Uganda"), ("Ghana", "Mali")}


def test_without_a_dimension_it_counts_nowhere(tmp_path: Path) -> None:
    source = article(0, "They traded", "2019-05-03")
    (found,) = _seen(tmp_path, {source: [act(source, "They traded", "COOPERATE", "2019-05", dimension=[])]})
    assert (found.weight, found.left_out) == (0, "aimless")

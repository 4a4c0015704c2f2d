"""Words against what came."""

from pathlib import Path

import numpy as np
import pytest

from dragoman.api import Dossier
from dragoman.errors import QueryError
from dragoman.lenses.forecasts.groups import BYS
from tests.lenses.forecasts.made import Told, article, bridge, forecast, opened


def many(folder: Path, number: int, came: int, hedge: str = "likely", by: str = "Ada") -> Dossier:
    """A dossier with so many forecasts by somebody, each of a question of its own, of which so many came."""
    told: Told = {}
    for at in range(number):
        quote = f"Kenya {hedge} opens gate {(chr(97 + at % 26) + chr(97 + at // 26)) * 3} by 2020"
        source = article(f"{by}{at:03}", f"{quote}.", authors=(by,))
        told[source] = [forecast(source, quote, hedge, due="2019-03-01/2020-12-31")]
    dossier = opened(folder, told)
    for at, row in enumerate(dossier.lens("forecasts").records()):
        happened = "2020-06-01" if at < came else "2020-12-31"
        dossier.resolve(row["id"], "yes" if at < came else "no", who="Judge", happened=happened)
    return dossier


def test_scores_by_hand(tmp_path: Path) -> None:
    with many(tmp_path, 4, 3) as dossier:
        found = dossier.lens("scores")
        (row,) = found.records()
        low, median, high = (dossier.lens("forecasts").records()[0][name] for name in ("low", "median", "high"))
    assert (row["forecasts"], row["resolved"], row["scored"], row["yes"], row["no"]) == (4, 4, 4, 3, 1)
    assert row["came"] == "75 % (3 of 4)"
    assert row["brier"] == pytest.approx((3 * (1 - median) ** 2 + median**2) / 4, abs=1e-3)
    assert row["brier_best"] == pytest.approx((3 * (1 - high) ** 2 + low**2) / 4, abs=1e-3)
    assert row["brier_worst"] == pytest.approx((3 * (1 - low) ** 2 + high**2) / 4, abs=1e-3)
    assert row["log"] == pytest.approx(-(3 * np.log(median) + np.log(1 - median)) / 4, abs=1e-3)
    assert row["base_rate"] == 0.75
    assert row["skill"] == pytest.approx(1 - row["brier"] / 0.1875, abs=5e-3)
    assert [figure.title for figure in found.figures] == ["Words against what came"]
    assert any("from 50 resolved questions on; there are 4" in note for note in found.notes)


def test_a_curve_from_fifty_questions_on(tmp_path: Path) -> None:
    with many(tmp_path, 50, 36) as dossier:
        titles = [figure.title for figure in dossier.lens("scores").figures]
    assert titles == ["Words against what came", "How often it came"]


def test_updates_count_for_as_long_as_they_stood(tmp_path: Path) -> None:
    told = bridge(hedge="may", published="2019-01-01") | bridge("b", published="2020-01-01", hedge="will")
    with opened(tmp_path, told) as dossier:
        rows = dossier.lens("forecasts").records()
        assert len({row["question"] for row in rows}) == 1
        for row in rows:
            dossier.resolve(row["id"], "no", who="Judge")
        (row,) = dossier.lens("scores").records()
    medians = {each["phrase"]: each["median"] for each in rows}
    # Open from 1 January 2019 to 31 December 2020: 730 days, of which the first stood for 365.
    expected = (medians["may"] ** 2 * 365 + medians["will"] ** 2 * 365) / 730
    assert row["brier"] == pytest.approx(expected, abs=1e-3)
    assert row["questions"] == 1
    assert row["brier_low"] is None  # One question has no interval.


def test_authors_are_ranked_only_where_bands_are_apart(tmp_path: Path) -> None:
    told: Told = {}
    for at in range(24):
        for by, hedge in (("Ada", "will"), ("Ben", "unlikely")):
            quote = f"Kenya {hedge} opens gate {chr(97 + at) * 6} by 2020"
            source = article(f"{by}{at:02}", f"{quote}.", authors=(by,))
            told[source] = [forecast(source, quote, hedge, due="2019-03-01/2020-12-31")]
    with opened(tmp_path, told) as dossier:
        assert "not ranked" not in " ".join(dossier.lens("scores").notes)
        for row in dossier.lens("forecasts").records():
            dossier.resolve(row["id"], "yes", who="Judge", happened="2020-05-01")
        found = dossier.lens("scores")
        better = {row["speaker"]: row["better_than"] for row in found.records()}
        assert better == {"Ada": ["Ben"], "Ben": []}
        assert any("Ada is ahead of Ben" in note for note in found.notes)
        few = dossier.lens("scores", by="topic")
        assert few.records()[0]["questions"] == 24


def test_what_is_not_scored_is_counted(tmp_path: Path) -> None:
    told = bridge() | bridge("b", "Ben", "2019-04-01") | bridge("c", "Cho", "2019-05-01", "")
    with opened(tmp_path, told) as dossier:
        ids = [row["id"] for row in dossier.lens("forecasts").records()]
        dossier.resolve(ids[0], "partial", who="Judge", happened="2020-06-01")
        dossier.resolve(ids[1], "no", who="Judge")
        dossier.resolve(ids[2], "no", who="Judge")
        notes = " ".join(dossier.lens("scores").notes)
    assert "1 not scored: void, disputed, annulled" in notes
    assert "without words of likelihood" in notes


def test_nothing_resolved(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        found = dossier.lens("scores")
    assert found.figures == ()
    assert "None of 1 forecast is resolved" in found.notes[0]
    assert found.records()[0]["scored"] == 0


@pytest.mark.parametrize("by", BYS)
def test_by_anything_the_same_twice(tmp_path: Path, by: str) -> None:
    with many(tmp_path, 6, 2) as dossier:
        assert dossier.lens("scores", by=by, seed=3).records() == dossier.lens("scores", by=by, seed=3).records()


@pytest.mark.parametrize("asked", [{"by": "hat"}, {"seed": -1}, {"seed": True}, {"limit": 3}])
def test_what_cannot_be_asked(tmp_path: Path, asked: dict[str, object]) -> None:
    with opened(tmp_path, bridge()) as dossier, pytest.raises(QueryError):
        dossier.lens("scores", **asked)

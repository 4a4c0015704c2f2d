"""The chart of a pair."""

from datetime import date
from pathlib import Path

from dragoman.dossier import Dossier, Query
from dragoman.lenses import relations
from dragoman.lenses.relations import Beside, figure, look
from dragoman.views.chart import svg
from tests.lenses.relations.told import PAIR, act, article, judged, opened


def _told(folder: Path) -> Dossier:
    source = article(0, "Trade is good. Energy is bad. They fought. They asked", "2019-06-01")
    told = [
        judged(source, "Trade is good", 6.0),
        judged(source, "Energy is bad", -3.0, "energy"),
        act(source, "They fought", "ASSAULT", "2019-05-03"),
        act(source, "They asked", "REQUEST", "2019-05-04"),
    ]
    return opened(folder, {source: told})


def test_a_chart_for_each_dimension_with_a_mark_for_all_that_was_told(tmp_path: Path) -> None:
    result = relations(_told(tmp_path), between=PAIR)
    (drawn,) = result.figures
    data = drawn.spec["data"]["values"]
    marks = {(each["dimension"], each["value"]): each for each in data if each["what"] == "seen"}
    assert {key: each["tone"] for key, each in marks.items()} == {
        ("trade", 6.0): "judgement", ("energy", -3.0): "judgement", ("trade", -10.0): "conflict",
        ("trade", 0.0): "neither",
    }  # fmt: skip
    assert marks["trade", -10.0]["href"].startswith("#event-")
    assert marks["trade", 6.0]["href"].startswith("#statement-")
    assert all(each["low"] <= each["level"] <= each["high"] for each in data if each["what"] == "level")
    assert drawn.spec["facet"]["row"]["sort"] == ["energy", "trade"]
    assert len(drawn.statements) == 4
    assert "energy" in drawn.caption
    assert "a triangle one of conflict" in drawn.caption
    assert "viewBox" in svg(drawn, "x")


def test_another_series_beside(tmp_path: Path) -> None:
    found = look(_told(tmp_path), Query(between=PAIR))
    others = [Beside("GDELT", "trade", (date(2019, 5, 1), date(2019, 6, 1)), (1.0, 2.0))]
    drawn = figure(found.of(PAIR), beside=others)
    assert drawn is not None
    beside = [each for each in drawn.spec["data"]["values"] if each["what"] == "beside"]
    assert [(each["name"], each["day"], each["level"]) for each in beside] == [
        ("GDELT", "2019-05-01", 1.0),
        ("GDELT", "2019-06-01", 2.0),
    ]
    assert drawn.caption.endswith("Broken lines: GDELT. They end at: GDELT trade +2.0.")
    assert "GDELT" in svg(drawn, "x")


def test_no_chart_of_nothing() -> None:
    assert figure([]) is None

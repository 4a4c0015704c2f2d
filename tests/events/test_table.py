"""Asking an event table; values worked out by hand."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.errors import EventsError, QueryError
from dragoman.events import EventTable, PairCount

from .make import ICEWS, gdelt1, icews, imported, table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [
        gdelt1(1, "20130501", code="042"),  # 1.9, verbal cooperation
        gdelt1(2, "20130531", ("PAK", "RUS"), "190", goldstein="-10", quad="4"),
        gdelt1(3, "20130601", code="141", goldstein="-6.5", quad="3"),  # PROTEST
        gdelt1(4, "20130601", code="010", goldstein="0"),  # no type
        gdelt1(5, "20130601", ("IND", "RUS"), "0231", goldstein="3.4"),
        gdelt1(6, "20130601", ("RUSGOV", "RUSMIL")),
        gdelt1(7, "20130601", ("RUS", "")),
    ]
    imported("gdelt", tmp_path / "t", table(tmp_path / "a.CSV", *lines))
    imported("icews", tmp_path / "t", table(tmp_path / "b.tab", ICEWS, icews(1, "2013-06-05", "057")))
    return tmp_path / "t"


def test_a_pair_by_month(folder: Path) -> None:
    with EventTable(folder) as events:
        may, june = events.series(("Russia", "PAK"))
    assert (may.start, may.events, may.rated, may.quads, may.untyped) == (date(2013, 5, 1), 2, 2, (1, 0, 0, 1), 0)
    assert may.mean == pytest.approx((1.9 - 10) / 2)
    assert (may.verbal_share, may.source_verbal_share, may.mentions, may.sourced) == (0.5, 0.5, 14, 0)
    assert (june.events, june.quads, june.untyped) == (3, (1, 0, 0, 1), 1)
    assert june.total == pytest.approx(-6.5 + 0 + 8.0)
    assert (june.verbal_share, june.source_verbal_share) == (0.5, 1.0)


def test_narrower(folder: Path) -> None:
    with EventTable(folder) as events:
        pair = ("Pakistan", "Russia")
        assert [each.events for each in events.series(pair, form="icews")] == [1]
        assert [each.events for each in events.series(pair, by="year")] == [5]
        assert [each.events for each in events.series(pair, since=date(2013, 5, 2), until=date(2013, 6, 1))] == [1, 2]
        assert [each.start for each in events.series(pair, dimension="society")] == [date(2013, 6, 1)]
        assert events.series(("Pakistan", "Atlantis")) == []


def test_all_pairs(folder: Path) -> None:
    with EventTable(folder) as events:
        assert events.count() == 8
        assert events.count(("Russia", "Russia")) == 1
        assert events.pairs() == [
            PairCount(("Pakistan", "Russia"), 5, date(2013, 5, 1), date(2013, 6, 5)),
            PairCount(("India", "Russia"), 1, date(2013, 6, 1), date(2013, 6, 1)),
        ]
        assert [each.pair for each in events.pairs(home=True)][-1] == ("Russia", "Russia")
        monthly = events.monthly()
    assert list(monthly["pair"]) == ["India|Russia", "Pakistan|Russia", "Pakistan|Russia", "Russia|Russia"]
    assert list(monthly["events"]) == [1, 2, 3, 1]


def test_single_events(folder: Path) -> None:
    with EventTable(folder) as events:
        found = events.events(("Pakistan", "Russia"), since=date(2013, 6, 1))
    assert [(each["format"], each["event_id"]) for each in found] == [
        ("gdelt1", "3"), ("gdelt1", "4"), ("icews", "1@2013-06-05"),
    ]  # fmt: skip


def test_questions_that_cannot_be_asked(folder: Path) -> None:
    with EventTable(folder) as events:
        with pytest.raises(QueryError, match="two actors, not 1"):
            events.series(("Russia",))
        with pytest.raises(QueryError, match="no period"):
            events.series(("Russia", "China"), by="decade")
        assert events.series(("Russia", "x' OR '1'='1")) == []


def test_folders_without_a_table(folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EventsError, match="no such folder"):
        EventTable(tmp_path / "nowhere")
    (tmp_path / "empty").mkdir()
    with pytest.raises(EventsError, match="no event table"):
        EventTable(tmp_path / "empty")
    next((folder / "data").iterdir()).unlink()
    with pytest.raises(EventsError, match="is gone"):
        EventTable(folder)
    imported("gdelt", tmp_path / "u", table(tmp_path / "c.CSV", gdelt1("")))
    with pytest.raises(EventsError, match="without events"):
        EventTable(tmp_path / "u")


def test_a_spoilt_file_is_told(folder: Path) -> None:
    for path in (folder / "data").iterdir():
        path.write_bytes(b"PAR1 no more")
    with pytest.raises(EventsError, match="import it anew"):
        EventTable(folder).count()

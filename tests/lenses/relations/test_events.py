"""What an event table tells, beside what was read."""

import shutil
from datetime import date
from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import EventsError, QueryError
from dragoman.events import Tally
from dragoman.lenses import LensResult, relations
from dragoman.lenses.relations import eventful
from dragoman.lenses.relations.tabled import Shown, levels_of, types, value, worth
from tests.events.make import gdelt1, imported, table
from tests.lenses.relations.told import PAIR, act, article, judged, opened

PLAIN = "date,actor,recipient,type,dimension,text"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    months = [f"2019{month:02}15" for month in range(1, 13)]
    meetings = [gdelt1(n, day, ("KEN", "UGA"), "040", goldstein="1") for n, day in enumerate(months, 1)]
    others = [
        gdelt1(20, "20190301", ("UGA", "KEN"), "141", goldstein="-6.5", quad="3"),
        gdelt1(21, "20190401", ("UGA", "KEN"), "010", goldstein="0"),
        gdelt1(22, "20190401", ("GHA", "MLI")),
    ]
    imported("gdelt1", tmp_path / "events", table(tmp_path / "a.CSV", *meetings, *others))
    return tmp_path / "events"


@pytest.fixture
def made(tmp_path: Path) -> Dossier:
    source = article(0, "Trade is good. They met in May. They signed in June", "2019-07-01")
    told = [
        judged(source, "Trade is good", 5.0),
        act(source, "They met in May", "CONSULT", "2019-05", dimension=["diplomatic"]),
        act(source, "They signed in June", "COOPERATE", "2019-06", dimension=["diplomatic"]),
    ]
    return opened(tmp_path, {source: told})


def _by(result: LensResult) -> dict[tuple[str, str], dict[str, object]]:
    return {(row.values["dimension"], row.values["source"]): dict(row.values) for row in result.rows}


def test_both_on_one_scale_with_bands(made: Dossier, folder: Path) -> None:
    result = relations(made, between=PAIR, events=folder)
    found = _by(result)
    assert list(found) == [
        ("diplomatic", "reading"), ("diplomatic", "gdelt1"), ("trade", "reading"), ("society", "gdelt1"),
    ]  # fmt: skip
    read, counted = found["diplomatic", "reading"], found["diplomatic", "gdelt1"]
    assert (read["events"], read["unsourced"], read["verbal"], read["date"]) == (2, 0, 0.5, "2019-07-01")
    assert (counted["events"], counted["unsourced"], counted["verbal"], counted["date"]) == (12, 12, 1.0, "2019-12-15")
    assert all(-10 <= each["low"] < each["level"] < each["high"] <= 10 for each in found.values())  # type: ignore[operator]
    assert str(counted["moved"][0]).endswith("1 event (1 CONSULT), mean +1.0 (2019-01)")  # type: ignore[index]
    assert [len(row.statements) for row in result.rows] == [2, 0, 1, 0]
    assert set(result.rows[1].values) >= set(result.columns)
    assert "source" not in relations(made, between=PAIR).columns


def test_where_and_why_they_part(made: Dossier, folder: Path) -> None:
    notes = "\n".join(relations(made, between=PAIR, events=folder).notes)
    assert "Kenya – Uganda: gdelt1 14 events (2019-01 to 2019-12), reading 2 events (2019-05 to 2019-06)." in notes
    assert "Words, not deeds, are 92 % of the events of gdelt1 that have a type (100 % by its own classes)" in notes
    assert "of those read 50 %." in notes
    assert "1 of the 14 events of gdelt1 have no dimension" in notes
    assert "No event of gdelt1 carries words: unsourced counts" in notes
    assert "Only reading tells of trade; only gdelt1 tells of society." in notes
    assert "diplomatic on 2019-07-01: reading" in notes
    assert "gdelt1 begins 2019-01, reading 2019-05" in notes
    assert "reading rests on 2 events, gdelt1 on 12 (12 CONSULT)" in notes


def test_the_chart_draws_both(made: Dossier, folder: Path) -> None:
    (drawn,) = relations(made, between=PAIR, events=folder).figures
    data = drawn.spec["data"]["values"]
    assert {each["name"] for each in data if each["what"] in ("level", "beside")} == {"reading", "gdelt1"}
    assert all(each["low"] < each["level"] < each["high"] for each in data if each["what"] == "beside")
    assert "Broken lines: gdelt1, with their bands. They end at: gdelt1 diplomatic +" in drawn.caption


def test_as_of_holds_for_both_and_nothing_is_smoothed(made: Dossier, folder: Path) -> None:
    def series(as_of: str) -> list[tuple[str, float]]:
        rows = relations(made, between=PAIR, events=folder, by="month", as_of=as_of).rows
        return [(row.values["date"], row.values["level"]) for row in rows if row.values["source"] == "gdelt1"]

    then, later = series("2019-08-31"), series("2019-12-31")
    assert set(then) <= set(later)
    assert max(day for day, _ in then) == "2019-08-31"
    result = relations(made, between=PAIR, events=folder, as_of="2019-08-31")
    assert {row.values["date"] for row in result.rows} == {"2019-08-31"}
    assert "gdelt1 10 events" in "\n".join(result.notes)


def test_a_series_counts_what_is_new_and_a_narrow_screen_shows_only_that(made: Dossier, folder: Path) -> None:
    result = relations(made, between=PAIR, events=folder, by="month", dimensions=["society"])
    counts = [row.values["events"] for row in result.rows if row.values["source"] == "gdelt1"]
    assert (sum(counts), len(counts)) == (1, 10)
    short = eventful(result)
    assert [row.values["date"] for row in short.rows] == ["2019-03-31", "2019-12-15"]
    assert short.notes[0].startswith("8 rows of periods in which nothing was told left out here")
    assert eventful(short) is short


def test_a_pair_of_which_only_the_table_tells(made: Dossier, folder: Path) -> None:
    result = relations(made, between=("Ghana", "Mali"), events=folder)
    assert [(row.values["pair"], row.values["source"]) for row in result.rows] == [("Ghana – Mali", "gdelt1")]
    assert result.figures[0].title == "Ghana – Mali: where they stand"
    assert any("gdelt1 1 event (2019-04), reading no event." in note for note in result.notes)


def test_an_empty_dossier_shows_the_pairs_of_the_table(tmp_path: Path, folder: Path) -> None:
    empty = opened(tmp_path, {}, "empty.dossier")
    result = relations(empty, events=folder)
    assert list(dict.fromkeys(row.values["pair"] for row in result.rows)) == ["Kenya – Uganda", "Ghana – Mali"]
    assert {row.values["pair"] for row in relations(empty, events=folder, limit=1).rows} == {"Kenya – Uganda"}
    assert {row.values["pair"] for row in relations(empty, events=folder, actors=["Mali"]).rows} == {"Ghana – Mali"}


def test_codes_name_states(made: Dossier, folder: Path) -> None:
    named, coded = (relations(made, between=pair, events=folder) for pair in (PAIR, ("UGA", "ken")))
    assert named.rows == coded.rows
    with pytest.raises(QueryError, match="two actors"):
        relations(made, between=("KEN", "Kenya"))


def test_names_that_are_missing_have_near_ones(made: Dossier, folder: Path) -> None:
    notes = relations(made, between=("Kenia", "Uganda"), events=folder).notes
    assert "No statement in this dossier names Kenia; near it is Kenya." in notes
    assert f"{folder}: no event of Kenia – Uganda; it does not name Kenia; near it is Kenya." in notes
    assert (
        f"{folder}: no event between Ghana and Uganda."
        in relations(made, between=("Ghana", "Uganda"), events=folder).notes
    )


def test_what_cannot_be_asked(made: Dossier, folder: Path, tmp_path: Path) -> None:
    with pytest.raises(EventsError, match="no such folder"):
        relations(made, events=tmp_path / "nowhere")
    (tmp_path / "bare").mkdir()
    with pytest.raises(EventsError, match="no event table"):
        relations(made, events=str(tmp_path / "bare"))
    with pytest.raises(QueryError, match="folder of an event table"):
        relations(made, events=3)  # type: ignore[arg-type]
    with pytest.raises(QueryError, match="without `by`, `weights` and `events`"):
        relations(made, ladder=True, events=folder)
    shutil.rmtree(folder / "data")
    with pytest.raises(EventsError, match="is gone"):
        relations(made, events=folder)


def test_formats_of_one_folder_stand_apart(made: Dossier, folder: Path, tmp_path: Path) -> None:
    rows = ["2019-05-03,Kenya,Uganda,AGREE,energy,They signed.", "2019-06-03,Kenya,Uganda,AGREE,,They signed."]
    imported("csv", folder, table(tmp_path / "own.csv", PLAIN, *rows))
    result = relations(made, between=PAIR, events=folder)
    assert {row.values["source"] for row in result.rows} == {"reading", "gdelt1", "csv"}
    assert _by(result)["energy", "csv"]["unsourced"] == 0
    assert not any("of csv carries words" in note or "of csv carry words" in note for note in result.notes)


def _tally(**fields: object) -> Tally:
    own = {"format": "csv", "start": date(2019, 5, 1), "precision": "day", "dimension": "trade", "type": "CONSULT",
           "quad": "verbal cooperation", "events": 1, "rated": 1, "mean": 2.0, "day": date(2019, 5, 10),
           "last": date(2019, 5, 10), "classed": 0, "source_verbal": 0, "sourced": 0}  # fmt: skip
    return Tally(**{**own, **fields})  # type: ignore[arg-type]


def test_what_a_tally_tells() -> None:
    """A meeting weighs 0.25; three of one month 3 / (1 + 2 x 0.5) = 1.5 times that; a year half."""
    assert worth(_tally()) == 0.25
    assert worth(_tally(events=3, rated=3)) == pytest.approx(0.25 * 1.5)
    assert worth(_tally(precision="year")) == pytest.approx(0.125)
    assert worth(_tally(type="", quad="")) == 0.25
    assert worth(_tally(rated=0, mean=None)) == 0
    assert (value(_tally()), value(_tally(type="REQUEST", mean=-5.0))) == (2.0, 0.0)
    assert types([_tally(events=1200), _tally(type="")]) == "1,200 CONSULT, 1 without a type"


def test_events_of_the_last_day_alone_make_a_level() -> None:
    (found,) = levels_of(PAIR, [_tally()], (), Shown(None, None, None, None))
    assert found.days == (date(2019, 5, 10),)
    assert not levels_of(PAIR, [_tally()], (), Shown(None, date(2019, 1, 1), None, None))
    assert not levels_of(PAIR, [_tally(dimension="")], (), Shown(None, None, None, None))

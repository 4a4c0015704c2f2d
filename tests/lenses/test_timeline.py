from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import merge, timeline
from dragoman.lenses.standing import standing
from dragoman.views.chart import svg
from tests.lenses.build import document, dossier, event

WORDS = "India and Iran signed a ten-year contract on the port of Chabahar"
NEWS = document(f"{WORDS}. Shells reached Ukraine. Kabul fell.", "news.txt", "2024-05-28")
REPRINT = document(f"{WORDS}.", "reprint.txt", "2024-05-31")
DENIAL = document("Pakistan met Ukraine at a fair.", "denial.txt", "2024-06-30")


@pytest.fixture
def made(tmp_path: Path) -> Dossier:
    deal = {"action": "AGREE", "time": "2024-05-13"}
    return dossier(
        tmp_path / "x.dossier",
        {
            NEWS: [event(NEWS, WORDS, ["India"], ["Iran"], **deal),
                   event(NEWS, "Shells reached Ukraine", ["Pakistan"], ["Ukraine"], action="COOPERATE", time="2023",
                         speaker="BBC", stance="rejects", factuality="counterfact"),
                   event(NEWS, "Kabul fell", ["Taliban"], action="COERCE")],
            REPRINT: [event(REPRINT, WORDS, ["India"], ["Iran"], speaker="Reuters", stance="reports", **deal)],
            DENIAL: [event(DENIAL, "Pakistan met Ukraine", ["Pakistan"], ["Ukraine"], time="2024-06")],
        },
    )  # fmt: skip


def test_one_event_once_with_all_its_reports(made: Dossier) -> None:
    deal = timeline(made, between=("India", "Iran")).rows
    assert len(deal) == 1
    assert deal[0].values["told_in"] == 2
    assert deal[0].values["speakers"] == ["author", "Reuters"]
    assert deal[0].documents == (NEWS.sha256, REPRINT.sha256)
    assert deal[0].values["reports"] == [
        "news.txt:0-65 (author, endorses, fact)",
        "reprint.txt:0-65 (Reuters, reports, fact)",
    ]
    assert deal[0].values["told"] == "2024-05-28"


def test_in_order_of_time_and_undated_last(made: Dossier) -> None:
    result = timeline(made)
    assert [row.values["time"] for row in result.rows] == ["2023", "2024-05-13", "2024-06", None]
    assert result.rows[-1].values["told"] == "2024-05-28"
    assert "1 event with no date in the text: at the end, by when told." in result.notes


def test_what_is_denied_says_so_and_is_not_counted(made: Dossier) -> None:
    result = timeline(made)
    assert result.rows[0].values["standing"] == "denied"
    assert "Shown but not counted as facts: 1 denied." in result.notes


def test_since_says_what_has_no_date(made: Dossier) -> None:
    result = timeline(made, since="2024")
    assert [row.values["time"] for row in result.rows] == ["2024-05-13", "2024-06"]
    assert "1 report of events without a date left out." in result.notes


def test_as_of_knows_only_what_was_out(made: Dossier) -> None:
    rows = timeline(made, as_of="2024-05-30").rows
    assert [row.values["told_in"] for row in rows] == [1, 1, 1]


def test_figure_holds_every_dated_event(made: Dossier) -> None:
    figure = timeline(made).figures[0]
    data = figure.spec["data"]["values"]
    assert [each["start"] for each in data] == ["2023-01-01", "2024-05-13", "2024-06-01"]
    assert [each["end"] for each in data] == ["2024-01-01", "2024-05-14", "2024-07-01"]
    assert [each["solid"] for each in data] == [False, True, True]
    assert [each["exact"] for each in data] == [False, True, False]
    assert {each["href"] for each in data} == {f"#event-{row.values['event']}" for row in timeline(made).rows[:3]}
    assert len(figure.statements) == 4
    assert figure.caption.startswith("3 dated events from 2023-01-01 to 2024-06-30, 3 of cooperation and 0 of conflict")


def test_no_figure_of_one_event(made: Dossier) -> None:
    assert timeline(made, between=("India", "Iran")).figures == ()


@pytest.mark.parametrize(
    ("reports", "wanted"),
    [
        ([("endorses", "fact")], "fact"),
        ([("reports", "probable")], "fact"),
        ([("reports", "fact"), ("rejects", "fact")], "contested"),
        ([("rejects", "fact")], "denied"),
        ([("endorses", "counterfact"), ("doubts", "fact")], "denied"),
        ([("doubts", "fact")], "doubted"),
        ([("endorses", "future"), ("endorses", "possible")], "possible"),
        ([("endorses", "future")], "announced"),
        ([("endorses", "hypothetical")], "hypothetical"),
    ],
)
def test_standing(reports: list[tuple[str, str]], wanted: str) -> None:
    told = [event(NEWS, WORDS, ["India"], speaker="X", stance=stance, factuality=fact) for stance, fact in reports]
    assert standing(told) == wanted


def test_as_of_names_no_report_that_was_not_out(tmp_path: Path) -> None:
    words = "Lavrov visited Islamabad to discuss the gas pipeline"
    month, day = document(words, "month.txt", "2021-04"), document(words, "day.txt", "2021-04-07")
    visit = {each: [event(each, words, ["Russia"], ["Pakistan"], time="2021-04-06")] for each in (month, day)}
    made = dossier(tmp_path / "x.dossier", visit)
    pairs = merge(made)
    made.close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        opened.set_clusters(pairs)
        whole, then = timeline(opened).rows[0], timeline(opened, as_of="2021-04-10").rows[0]
    assert whole.values["event"] in whole.statements
    assert whole.documents == (month.sha256, day.sha256)
    assert (then.documents, then.values["event"]) == ((day.sha256,), then.statements[0])


def test_times_at_the_edge_of_the_calendar(tmp_path: Path) -> None:
    times = ("0001-01-01", "0001-01-01/9999-12-31", "9999-12-31", "9999-12")
    source = document("A met B. C met D. E met F. G met H.", published="0001-01-01")
    told = [event(source, f"{who} met", [who], time=time) for who, time in zip("ACEG", times, strict=True)]
    figure = timeline(dossier(tmp_path / "x.dossier", {source: told})).figures[0]
    data = figure.spec["data"]["values"]
    assert [each["end"] for each in data] == ["0001-01-02", "9999-12-31", "9999-12-31", "9999-12-31"]
    assert "viewBox" in svg(figure, "x")


@pytest.mark.parametrize(
    ("actors", "said"),
    [
        ("IRRIU.", "; the largest group, 2, between Iran and Russia."),
        ("U.U.IR", "; the largest group, 2, of Ukraine alone."),
        ("....IR", "; the largest group, 2, naming no actor."),
        ("IRUR", "2 of cooperation and 0 of conflict. A bar"),
    ],
)
def test_the_caption_counts_the_largest_group(tmp_path: Path, actors: str, said: str) -> None:
    names = {"I": ["Iran"], "R": ["Russia"], "U": ["Ukraine"], ".": []}
    pairs = [(names[actors[at]], names[actors[at + 1]]) for at in range(0, len(actors), 2)]
    source = document(" ".join(f"Met {n}." for n in range(len(pairs))))
    told = [event(source, f"Met {n}", one, other, time=f"2024-0{n + 1}") for n, (one, other) in enumerate(pairs)]
    caption = timeline(dossier(tmp_path / "x.dossier", {source: told})).figures[0].caption
    assert said in caption


def test_times_in_edtf(made: Dossier) -> None:
    assert [row.values["edtf"] for row in timeline(made).rows] == ["2023", "2024-05-13", "2024-06", None]


def test_lanes_by_pair(made: Dossier) -> None:
    result = timeline(made, lanes="pair")
    assert result.columns[0] == result.shown[0] == "lane"
    assert [(row.values["lane"], row.values["time"]) for row in result.rows] == [
        ("Pakistan – Ukraine", "2023"),
        ("Pakistan – Ukraine", "2024-06"),
        ("India – Iran", "2024-05-13"),
        ("Taliban alone", None),
    ]


def test_lanes_by_dimension_hold_an_event_in_each(tmp_path: Path) -> None:
    source = document("Russia sold gas. Iran met Russia.")
    both = {"dimension": ["energy", "trade"], "time": "2021-03"}
    told = [
        event(source, "Russia sold gas", ["Russia"], **both),
        event(source, "Iran met Russia", ["Iran"], ["Russia"], time="2021-04"),
    ]
    result = timeline(dossier(tmp_path / "x.dossier", {source: told}), lanes="dimension")
    assert [row.values["lane"] for row in result.rows] == ["energy", "no dimension", "trade"]
    figure = result.figures[0]
    assert figure.title == "Dated events by dimension"
    assert [each["pair"] for each in figure.spec["data"]["values"]] == ["energy", "trade", "no dimension"]


def test_other_lanes_are_refused(made: Dossier) -> None:
    asked: Any = {"lanes": "speaker"}
    with pytest.raises(QueryError, match="pair, dimension"):
        timeline(made, **asked)

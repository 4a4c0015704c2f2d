"""The lens as a whole."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import LensResult, relations
from dragoman.statements import Judgement
from tests.lenses.build import document, event
from tests.lenses.relations.told import PAIR, Told, act, article, judged, judgements, opened

WARM = judgements(*((f"2019-{month:02}-10", 5.0) for month in range(1, 13)))


def _levels(result: LensResult) -> list[tuple[str, float, float, float]]:
    return [(row.values["date"], row.values["level"], row.values["low"], row.values["high"]) for row in result.rows]


def test_where_they_stand(tmp_path: Path) -> None:
    result = relations(opened(tmp_path, WARM), between=("uganda", "kenya"))
    (row,) = result.rows
    assert (row.values["pair"], row.values["dimension"], row.values["date"]) == (
        "Kenya – Uganda",
        "trade",
        "2019-12-10",
    )
    assert row.values["low"] < row.values["level"] < row.values["high"]
    assert 4 < row.values["level"] < 5.2
    assert row.values["state"] in ("good", "very good")
    assert (row.values["events"], row.values["assessments"], row.values["independent"]) == (0, 12, 12)
    assert row.values["since"] <= "2019-03"
    assert len(row.statements) == len(row.documents) == 12
    assert set(row.values) >= set(result.columns)
    assert "No evidence on: diplomatic, military, security, energy, finance, society, governance." in result.notes


def test_what_moved_it_most_comes_first_with_its_words_and_id(tmp_path: Path) -> None:
    told = judgements(("2019-01-01", 4.0), ("2019-02-01", 4.0), ("2019-09-01", -8.0))
    row = relations(opened(tmp_path, told), between=PAIR).rows[0]
    first = row.values["moved"][0]
    assert first.startswith("−")
    assert "stands at -8.0" in first
    assert any(name in first for name in row.statements)
    assert len(row.values["moved"]) == 3


def test_as_of_knows_only_what_was_out_and_never_smooths(tmp_path: Path) -> None:
    told = judgements(("2019-01-01", 5.0), ("2019-06-01", 5.0), ("2020-06-01", -8.0))
    made = opened(tmp_path, told)
    then = relations(made, between=PAIR, by="month", as_of="2019-12-31")
    now = relations(made, between=PAIR, by="month", as_of="2020-12-31")
    smooth = relations(made, between=PAIR, by="month")
    assert _levels(then) == _levels(now)[: len(then.rows)]
    assert _levels(smooth)[: len(then.rows)] != _levels(then)
    assert "1 document published later was left out." in then.notes
    assert then.rows[-1].values["date"] == "2019-12-31"


def test_every_day_of_a_series_rests_on_something(tmp_path: Path) -> None:
    result = relations(
        opened(tmp_path, judgements(("2019-01-01", 5.0), ("2019-12-01", 2.0))), between=PAIR, by="quarter"
    )
    assert [row.values["date"] for row in result.rows] == [
        "2019-03-31", "2019-06-30", "2019-09-30", "2019-12-01",
    ]  # fmt: skip
    assert [row.values["assessments"] for row in result.rows] == [1, 0, 0, 1]
    assert [row.values["seen"] for row in result.rows] == ["2019-01-01"] * 3 + ["2019-12-01"]
    assert all(len(row.statements) == 1 for row in result.rows)


def test_since_and_until_bound_the_days_that_are_shown(tmp_path: Path) -> None:
    made = opened(tmp_path, WARM)
    result = relations(made, between=PAIR, by="month", since="2019-05", until="2019-07")
    assert [row.values["date"] for row in result.rows] == ["2019-05-31", "2019-06-30", "2019-07-31"]
    assert relations(made, between=PAIR, until="2019-07").rows[0].values["date"] == "2019-07-31"
    assert relations(made, between=PAIR, until="2018").rows == ()


def test_what_is_denied_or_supposed_does_not_count_but_is_named(tmp_path: Path) -> None:
    source = article(0, "They traded. They fought. It may be war. Ties are warm", "2019-06-01")
    told: Told = {
        source: [
            judged(source, "Ties are warm", 5.0),
            act(source, "They fought", "ASSAULT", "2019-05", speaker="Radio", stance="rejects"),
            act(source, "It may be war", "ASSAULT", "2019-05", factuality="hypothetical"),
        ]
    }
    result = relations(opened(tmp_path, told), between=PAIR)
    row = result.rows[0]
    assert row.values["level"] > 0
    assert (row.values["events"], row.values["assessments"]) == (0, 1)
    assert row.values["disputed"][0].startswith("denied: “They fought”")
    assert "2 events and assessments left out: 2 denied, rejected or only supposed." in result.notes


def test_without_a_date_by_when_told_and_else_not_at_all(tmp_path: Path) -> None:
    told: Told = {}
    for number, published in enumerate(("2019-06-01", None)):
        source = article(number, f"They traded goods number {number}", published)
        told[source] = [act(source, f"They traded goods number {number}", "COOPERATE", None)]
    result = relations(opened(tmp_path, told), between=PAIR)
    assert result.rows[0].values["seen"] == "2019-06-01"
    assert result.rows[0].values["events"] == 1
    assert "1 event or assessment without a date of its own: placed when told, with less weight." in result.notes
    assert any("1 without a date, in a document without one" in note for note in result.notes)


def test_what_is_still_to_come_says_nothing_of_today(tmp_path: Path) -> None:
    source = article(0, "Ties are warm. They will fight in 2030", "2019-06-01")
    later = act(source, "They will fight in 2030", "ASSAULT", "2030", factuality="future")
    result = relations(opened(tmp_path, {source: [judged(source, "Ties are warm", 5.0), later]}), between=PAIR)
    assert result.rows[0].values["date"] == "2019-06-01"
    assert result.rows[0].values["level"] > 0
    assert any("1 of a time still to come" in note for note in result.notes)


def test_a_trend_that_the_band_leaves_no_doubt_of(tmp_path: Path) -> None:
    cold = [(f"2018-{month:02}-01", -6.0) for month in range(1, 13)]
    warm = [(f"2019-{month:02}-01", 7.0) for month in range(1, 13)]
    made = opened(tmp_path, judgements(*cold, *warm))
    assert relations(made, between=PAIR).rows[0].values["trend"] == "rising"
    one = opened(tmp_path, judgements(("2019-01-01", 5.0)), "y.dossier")
    assert relations(one, between=PAIR).rows[0].values["trend"] == "unclear"


def test_words_on_the_trend_are_counted_beside(tmp_path: Path) -> None:
    source = article(0, "Trade is good. It grows", "2019-06-01")
    told = {source: [judged(source, "Trade is good", 4.0), judged(source, "It grows", None, trend="rising")]}
    row = relations(opened(tmp_path, told), between=PAIR).rows[0]
    assert row.values["said"] == ["1 rising"]
    assert row.values["assessments"] == 1


def test_words_on_the_trend_in_copies_of_one_text_count_once(tmp_path: Path) -> None:
    told: Told = {}
    for number in range(2):
        source = article(number, f"Trade is good. It grows, says paper {number}", f"2019-06-0{number + 1}")
        told[source] = [judged(source, "Trade is good", 4.0), judged(source, "It grows", None, trend="rising")]
    opened(tmp_path, told).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as made:
        assert relations(made, between=PAIR).rows[0].values["said"] == ["2 rising"]
        family = sorted(each.sha256 for each in told)
        made.set_families((name, family[0]) for name in family)
        assert relations(made, between=PAIR).rows[0].values["said"] == ["1 rising"]


def test_a_band_that_leaves_the_level_open_has_no_word(tmp_path: Path) -> None:
    source = article(0, "They asked", "2019-06-01")
    told = {source: [act(source, "They asked", "REQUEST", "2019-05")]}
    row = relations(opened(tmp_path, told), between=PAIR).rows[0]
    assert row.values["state"] == "hardly known"
    assert row.values["since"] is None


def test_pairs_by_evidence_and_who_stands_for_whom(tmp_path: Path) -> None:
    source = document(
        "Putin met Imran Khan. A met B. Kenya met Uganda. Kenya met Uganda again.", published="2019-06-01"
    )
    told = [
        event(
            source, "Putin met Imran Khan", ["Vladimir Putin"], ["Imran Khan"], dimension=["trade"], time="2019-05-01"
        ),
        event(source, "Kenya met Uganda", ["Kenya"], ["Uganda"], dimension=["trade"], time="2019-05-01"),
        event(source, "Kenya met Uganda again", ["Kenya"], ["Uganda"], dimension=["trade"], time="2019-01-01"),
    ]
    made = opened(tmp_path, {source: told})
    result = relations(made)
    assert [row.values["pair"] for row in result.rows] == ["Kenya – Uganda", "Pakistan – Russia"]
    assert result.shown[0] == "pair"
    assert [row.values["pair"] for row in relations(made, between=("Russia", "Pakistan")).rows] == ["Pakistan – Russia"]
    assert [row.values["pair"] for row in relations(made, actors="Russia").rows] == ["Pakistan – Russia"]
    one = relations(made, limit=1)
    assert len(one.rows) == 1
    assert any("1 other pair with less evidence" in note for note in one.notes)


def test_a_total_only_by_weights_and_named_by_them(tmp_path: Path) -> None:
    source = article(0, "Trade is good. Energy is bad", "2019-06-01")
    told = {source: [judged(source, "Trade is good", 6.0), judged(source, "Energy is bad", -3.0, "energy")]}
    made = opened(tmp_path, told)
    assert len(relations(made, between=PAIR).rows) == 2
    result = relations(made, between=PAIR, weights={"trade": 3, "energy": 1, "society": 5})
    energy, trade, whole = (row.values for row in result.rows)
    assert whole["dimension"] == "total (trade 3, energy 1)"
    for name in ("level", "low", "high"):
        assert whole[name] == pytest.approx((3 * trade[name] + energy[name]) / 4, abs=0.011)
    assert any("no evidence on society, so left out of the total" in note for note in result.notes)
    series = relations(made, between=PAIR, weights={"trade": 1}, by="year", dimensions=["trade"])
    assert [row.values["dimension"] for row in series.rows] == ["trade", "total (trade 1)"]


def test_a_total_of_dimensions_whose_series_have_other_days(tmp_path: Path) -> None:
    """Energy is told of since 1985, so by the quarter; trade since 2006, by the month."""
    told: Told = {}
    years = [*((year, "energy") for year in range(1985, 2025, 3)), *((year, "trade") for year in range(2006, 2024))]
    for number, (year, dimension) in enumerate(years):
        words = f"The {dimension} of the two in {year} is fine"
        source = article(number, words, "2024-06-01")
        told[source] = [judged(source, words, 4.0, dimension, time=str(year))]
    result = relations(opened(tmp_path, told), between=PAIR, weights={"energy": 1, "trade": 1})
    energy, trade, whole = (row.values for row in result.rows)
    assert whole["date"] == "2024-06-01"
    assert whole["level"] == pytest.approx((energy["level"] + trade["level"]) / 2, abs=0.011)


def test_office_holders_stand_for_their_states_in_the_question_too(tmp_path: Path) -> None:
    source = document("Putin met Imran Khan.", published="2019-06-01")
    met = event(source, "Putin met Imran Khan", ["Vladimir Putin"], ["Imran Khan"], dimension=["trade"])
    made = opened(tmp_path, {source: [met]})
    both, one = relations(made, between=("Putin", "Pakistan")), relations(made, actors=["Vladimir Putin"])
    assert [row.values["pair"] for row in (*both.rows, *one.rows)] == ["Pakistan – Russia"] * 2
    with pytest.raises(QueryError, match="two actors"):
        relations(made, between=("Putin", "Russia"))


def test_nothing_is_shown_of_days_after_the_last_known_one(tmp_path: Path) -> None:
    made = opened(tmp_path, WARM)
    for result in (relations(made, between=PAIR, since="2030"), relations(made, by="year", since="2030")):
        assert not result.rows and not result.figures
        assert any(note.startswith("There is most on: Kenya – Uganda") for note in result.notes)


def test_an_event_of_several_pairs_is_left_out_once(tmp_path: Path) -> None:
    source = article(0, "Three may meet. Kenya met Uganda. Ghana met both", "2019-06-01")
    three = {"dimension": ["trade"], "time": "2019-05"}
    told = [
        event(source, "Three may meet", ["Kenya"], ["Uganda", "Ghana"], factuality="hypothetical", **three),
        event(source, "Kenya met Uganda", ["Kenya"], ["Uganda"], **three),
        event(source, "Ghana met both", ["Ghana"], ["Kenya", "Uganda"], **three),
    ]
    notes = relations(opened(tmp_path, {source: told})).notes
    assert "1 event or assessment left out: 1 denied, rejected or only supposed." in notes


@pytest.mark.parametrize(
    "asked",
    [
        {"by": "week"},
        {"ladder": True, "by": "year"},
        {"ladder": True, "weights": {"trade": 1}},
        {"limit": 0},
        {"limit": True},
        {"weights": {"sport": 1}},
        {"weights": {"trade": 0}},
        {"weights": {"trade": "much"}},
        {"weights": {"trade": float("nan")}},
        {"ladder": 3},
        {"between": ("Kenya", "Kenya")},
        {"asof": "2018"},
        {"since": "2020", "until": "2019"},
    ],
)
def test_what_cannot_be_asked_is_refused(tmp_path: Path, asked: dict[str, Any]) -> None:
    made = opened(tmp_path, judgements(("2019-01-01", 5.0)))
    with pytest.raises(QueryError):
        relations(made, **asked)


def test_a_pair_that_nobody_speaks_of(tmp_path: Path) -> None:
    made = opened(tmp_path, judgements(("2019-01-01", 5.0)))
    result = relations(made, between=("Kenya", "Atlantis"))
    assert result.rows == ()
    assert "No statement in this dossier names Atlantis." in result.notes


def test_a_pair_that_nobody_judges(tmp_path: Path) -> None:
    told = judgements(("2019-01-01", 5.0))
    source = article(9, "Kenya met Ghana. Ghana met Uganda", "2019-01-01")
    told[source] = [
        event(source, "Kenya met Ghana", ["Kenya"], dimension=["trade"], actors=["Kenya", "Ghana"]),
        event(source, "Ghana met Uganda", ["Ghana"], ["Uganda"], dimension=["trade"]),
    ]
    result = relations(opened(tmp_path, told), between=("Kenya", "Ghana"))
    assert result.rows == ()
    assert any(note.startswith("Nothing here judges the relation of Kenya and Ghana") for note in result.notes)
    assert any(note.startswith("There is most on: Kenya – Uganda") for note in result.notes)


def test_an_empty_dossier(tmp_path: Path) -> None:
    assert relations(opened(tmp_path, {})).rows == ()
    assert relations(opened(tmp_path, {}, "y.dossier"), ladder=True).rows == ()


def test_what_a_person_rejected_is_left_out_and_what_is_accepted_weighs_more(tmp_path: Path) -> None:
    from datetime import UTC, datetime

    source = article(0, "Trade is good. Trade is awful", "2019-06-01")
    good, awful = judged(source, "Trade is good", 6.0, confidence=0.5), judged(source, "Trade is awful", -9.0)
    made = opened(tmp_path, {source: [good, awful]})
    made.close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as writing:
        ids = {each.quote: each.id for each in writing.statements()}
        before = relations(writing, between=PAIR).rows[0]
        for quote, verdict in (("Trade is good", "accept"), ("Trade is awful", "reject")):
            own: Any = {
                "statement": ids[quote],
                "verdict": verdict,
                "who": "me",
                "when": datetime(2020, 1, 1, tzinfo=UTC),
            }
            writing.decide(Judgement(**own))
        after = relations(writing, between=PAIR)
    assert before.values["level"] < 0 < after.rows[0].values["level"]
    assert "1 statement that a person rejected was left out." in after.notes
    assert after.rows[0].statements == (ids["Trade is good"],)


def test_times_at_the_edge_of_the_calendar(tmp_path: Path) -> None:
    source = article(0, "They met once. They met at last", "9999-12-31")
    told = [
        act(source, "They met once", "CONSULT", "0001-01-01"),
        act(source, "They met at last", "CONSULT", "9999-12"),
    ]
    result = relations(opened(tmp_path, {source: told}), between=PAIR, by="year")
    assert result.rows[0].values["date"] == "0001-12-31"
    assert result.rows[-1].values["date"] == "9999-12-31"
    assert result.figures

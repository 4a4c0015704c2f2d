"""What people say of forecasts: checked, added, never changed."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.api import Dossier
from dragoman.dossier import Act, Query
from dragoman.errors import QueryError
from dragoman.lenses.forecasts import Ledger, ledger
from dragoman.views import as_csv, as_jsonl
from tests.lenses.build import event
from tests.lenses.forecasts.made import article, bridge, forecast, opened

WHEN = datetime(2022, 1, 1, tzinfo=UTC)


def looked(dossier: Dossier) -> Ledger:
    """The ledger as it stands."""
    return ledger(dossier, Query())


def only(dossier: Dossier) -> str:
    """The id of the one forecast."""
    (entry,) = looked(dossier).entries
    return entry.id


def test_a_resolution_is_kept_with_its_evidence(tmp_path: Path) -> None:
    told = bridge()
    later = article("b", "Kenya opened the bridge to Uganda on 1 May 2020.", "2020-05-02")
    told[later] = [event(later, "Kenya opened the bridge to Uganda", ["Kenya"], ["Uganda"])]
    with opened(tmp_path, told) as dossier:
        (seen,) = [each.id for each in dossier.statements(Query(kinds=("event",)))]
        name, proof = only(dossier)[:6], [seen[:8], "https://example.org/1"]
        assert dossier.resolve(name, "yes", who="Ada", happened="2020-05-01", evidence=proof) == []
        (entry,) = looked(dossier).entries
        assert entry.state(None) == "yes"
        (found,) = entry.ruling.resolutions
        assert (found.statements, found.evidence) == ((seen,), ("https://example.org/1",))


def test_of_no_the_day_is_that_on_which_it_fell_due(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        dossier.resolve(only(dossier), "no", who="Ada")
        (entry,) = looked(dossier).entries
        assert str(entry.ruling.resolutions[0].happened) == "2020-12-31"


def test_what_came_later_is_not_known_before(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        dossier.resolve(only(dossier), "no", who="Ada")
        before = ledger(dossier, Query(as_of=datetime(2020, 6, 1, tzinfo=UTC).date()))
        assert before.entries[0].state(before.day) == "open"


def test_two_who_differ_are_both_kept(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        name = only(dossier)
        dossier.resolve(name, "no", who="Ada")
        (note,) = dossier.resolve(name, "yes", who="Ben", happened="2020-05-01")
        assert "Ada said no" in note
        (entry,) = looked(dossier).entries
        assert entry.state(None) == "disputed"
        assert entry.outcome(None) is None
        dossier.resolve(name, "yes", who="ada", happened="2020-05-01")
        (entry,) = looked(dossier).entries
        assert (entry.state(None), len(entry.ruling.acts)) == ("yes", 3)


def test_saying_it_twice_adds_nothing_and_reopening_takes_all_back(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        name = only(dossier)
        dossier.resolve(name, "no", who="Ada")
        (note,) = dossier.resolve(name, "no", who="Ada")
        assert "nothing was added" in note
        dossier.resolve(name, who="Ben", reopen=True)
        (entry,) = looked(dossier).entries
        assert (entry.state(None), len(entry.ruling.acts)) == ("open", 2)
        assert dossier.resolve(name, "no", who="Ada") == []
        assert looked(dossier).entries[0].state(None) == "no"


def test_a_condition_that_failed_makes_it_void(tmp_path: Path) -> None:
    quote = "Kenya will open the bridge by 2020 if Uganda pays"
    source = article("a", f"{quote}.")
    with opened(tmp_path, {source: [forecast(source, quote, due="2019-03-01/2020-12-31")]}) as dossier:
        name = only(dossier)
        assert looked(dossier).entries[0].state(None) == "pending"
        dossier.resolve(name, "no", who="Ada")
        assert looked(dossier).entries[0].outcome(None) is None
        dossier.resolve(name, who="Ada", condition="held")
        assert looked(dossier).entries[0].outcome(None) == 0
        dossier.resolve(name, who="Ben", condition="failed")
        assert looked(dossier).entries[0].outcome(None) is None  # They differ.
        dossier.resolve(name, who="Ada", condition="failed")
        assert looked(dossier).entries[0].state(None) == "void"


def test_a_horizon_is_versioned(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        name = only(dossier)
        dossier.resolve(
            name, who="Ada", due="2021-06-30", anchor="the end of the lease", rule="30 months", source="p. 4"
        )
        dossier.resolve(name, who="Ada", due="2021-12-31")
        (entry,) = looked(dossier).entries
        assert [str(each.due) for each in entry.ruling.horizons] == ["2021-06-30", "2021-12-31"]
        assert entry.due and str(entry.due.end) == "2021-12-31"
        assert entry.horizon.words == "by the end of 2020"


def test_a_person_may_say_how_likely_it_was(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        dossier.resolve(only(dossier), who="Ada", probability=(0.6, 0.8))
        band = looked(dossier).entries[0].band
        assert band and (band.low, band.high) == (0.6, 0.8)
        assert band.median == pytest.approx(0.7)


@pytest.mark.parametrize(
    ("outcome", "said", "words"),
    [
        ("yes", {"happened": "2019-02-01"}, "cannot have been resolved before"),
        ("yes", {"happened": "2021-01-01"}, "came too late"),
        ("yes", {}, "give --happened"),
        ("no", {"happened": "2020-06-31"}, "not a date: '2020-06-31'"),
        ("maybe", {}, "no such outcome"),
        (None, {"probability": 1.2}, "between 0 and 1"),
        (None, {"probability": (0.8, 0.2)}, "below where it begins"),
        (None, {"probability": (0.1, 0.2, 0.3)}, "between 0 and 1"),
        (None, {"condition": "perhaps"}, "held, failed, open"),
        (None, {"due": "2018-01-01"}, "cannot have fallen due before"),
        (None, {"anchor": "the lease"}, "give it with --due"),
        (None, {"happened": "2020-01-01"}, "what came?"),
        (None, {}, "nothing is said"),
        ("no", {"reopen": True}, "not both"),
        ("no", {"evidence": "abcdef0123456789"}, "abcdef0123456789"),
    ],
)
def test_what_cannot_be_is_refused_in_words(tmp_path: Path, outcome: str, said: dict[str, str], words: str) -> None:
    with opened(tmp_path, bridge()) as dossier:
        with pytest.raises(QueryError, match=words):
            dossier.resolve(only(dossier), outcome, who="Ada", **said)  # type: ignore[arg-type]
        assert dossier.acts("forecast") == []


def test_only_forecasts_are_resolved(tmp_path: Path) -> None:
    told = bridge()
    source = next(iter(told))
    told[source].append(event(source, "open the bridge", ["Kenya"], ["Uganda"]))
    with opened(tmp_path, told) as dossier:
        (other,) = [each.id for each in dossier.statements(Query(kinds=("event",)))]
        with pytest.raises(QueryError, match="is no forecast but a statement of kind event"):
            dossier.resolve(other, "no", who="Ada")
        with pytest.raises(QueryError, match="no such forecast"):
            dossier.resolve("ffffff", "no", who="Ada")
        with pytest.raises(QueryError, match="nobody says so"):
            dossier.resolve(only(dossier), "no", who=" ")


def test_acts_on_words_that_are_no_forecast_any_more_are_left_alone(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        dossier.act(Act(about="forecast", body={"op": "reopen"}, who="Ada", when=WHEN))
        assert looked(dossier).entries[0].state(None) == "open"


def test_a_file_goes_out_and_comes_back(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        name = only(dossier)
        dossier.resolve(name, "no", who="Ada", evidence=["=1+1", "https://example.org/1"], why="closed; still")
        dossier.resolve(name, who="Ada", condition="held", probability=0.7)
        dossier.resolve(name, who="Ben", due="2020-06-30/2020-12-31", anchor="lease")
        before = looked(dossier).entries[0].ruling
        for form, text in (("csv", as_csv(dossier.resolutions())), ("jsonl", as_jsonl(dossier.resolutions()))):
            (tmp_path / form).mkdir()
            (tmp_path / f"said.{form}").write_text(text, encoding="utf-8", newline="")
            with opened(tmp_path / form, bridge()) as fresh:
                rows, notes = fresh.resolve_from(tmp_path / f"said.{form}", who="Nobody")
                assert (rows, notes) == (4, [])
                after = looked(fresh).entries[0].ruling
                assert [act.body for act in after.acts] == [act.body for act in before.acts]
                assert [act.who for act in after.acts] == ["Ada", "Ada", "Ada", "Ben"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("document,words,outcome\na.txt,Kenya,no\na.txt,the tunnel,no\n", "line 3: no forecast in 'a.txt'"),
        ("forecast,outcome\nffffff,no\n", "line 2: no such forecast"),
        ("document,words,outcome,happened\na.txt,Kenya,yes,31 June\n", "line 2: --happened: not a date"),
        ("outcome\nno\n", "line 2: which forecast?"),
        ("document,outcome\na.txt,no\n", "line 2: which words"),
        ("document,words,verdict\na.txt,Kenya,no\n", "no such column: 'verdict'"),
        ("document,words,outcome,probability\na.txt,Kenya,no,high\n", "line 2: not a probability"),
        ('document,words\na.txt,"Kenya\n', "not CSV"),
    ],
)
def test_a_wrong_row_keeps_the_whole_file_out(tmp_path: Path, text: str, words: str) -> None:
    (tmp_path / "said.csv").write_text(text, encoding="utf-8")
    with opened(tmp_path, bridge()) as dossier:
        with pytest.raises(QueryError, match=words):
            dossier.resolve_from(tmp_path / "said.csv", who="Ada")
        assert dossier.acts("forecast") == []


def test_a_file_that_is_none(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text("[1]\n", encoding="utf-8")
    (tmp_path / "b.jsonl").write_text("{\n", encoding="utf-8")
    with opened(tmp_path, bridge()) as dossier:
        for name, words in (("a.jsonl", "an object a line"), ("b.jsonl", "not JSON"), ("c.csv", "cannot be read")):
            with pytest.raises(QueryError, match=words):
                dossier.resolve_from(tmp_path / name, who="Ada")

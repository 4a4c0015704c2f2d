"""The ledger: who is held to what, how it stands, and what later bears on it."""

from pathlib import Path

import pytest

from dragoman.errors import QueryError
from tests.lenses.build import event
from tests.lenses.forecasts.made import Told, article, bridge, forecast, opened


def test_a_forecast_as_a_row(tmp_path: Path) -> None:
    with opened(tmp_path, bridge()) as dossier:
        (row,) = dossier.lens("forecasts").records()
    assert (row["state"], row["due"], row["window"]) == ("open", "2020-12-31", "2019-03-01/2020-12-31")
    assert (row["author"], row["speaker"], row["outlet"]) == ("Amina Odhiambo", "author", "Nile Post")
    assert row["low"] <= row["median"] <= row["high"]
    assert row["statements"] == [row["id"]]


@pytest.mark.parametrize(
    ("authors", "publisher", "chain", "held"),
    [
        (("Ada", "Ben"), "Post", [], "Ada and Ben"),
        (("Staff",), "Post", [], "Post"),
        ((), "", [], "a.txt"),
        (("Ada",), "Post", ["Minister"], "Minister"),
        (("Ada",), "Post", ["unnamed"], "unnamed, in Post"),
    ],
)
def test_whoever_speaks_is_held_to_it(
    tmp_path: Path, authors: tuple[str, ...], publisher: str, chain: list[str], held: str
) -> None:
    source = article("a", "Kenya will pay by 2020.", authors=authors, publisher=publisher)
    with opened(tmp_path, {source: [forecast(source, "Kenya will pay by 2020", chain=chain)]}) as dossier:
        assert dossier.lens("forecasts").records()[0]["author"] == held


def test_would_in_reported_speech_is_what_the_speaker_said_will_be(tmp_path: Path) -> None:
    source = article("a", "He said that Kenya would pay. Kenya would pay.")
    more = {"probability": [0.55, 0.8], "chain": ["Minister"]}
    told: Told = {source: [forecast(source, "Kenya would pay", "would", **more)]}
    with opened(tmp_path, told) as dossier:
        assert dossier.lens("forecasts").records()[0]["phrase"] == "will"


@pytest.mark.parametrize(
    ("quote", "phrase"),
    [("They’ll open it again", "will"), ("Kenya to open the border", "to"), ("The end is assured", "assured")],
)
def test_plain_signs_where_no_hedge_was_read(tmp_path: Path, quote: str, phrase: str) -> None:
    source = article("a", f"{quote}.")
    with opened(tmp_path, {source: [forecast(source, quote, "", probability=None)]}) as dossier:
        assert dossier.lens("forecasts").records()[0]["phrase"] == phrase


def test_states_are_those_of_a_day(tmp_path: Path) -> None:
    told = bridge()
    late = article("z", "Nothing happened.", "2021-06-01")
    told[late] = []
    with opened(tmp_path, told) as dossier:
        assert dossier.lens("forecasts").records()[0]["state"] == "expired"
        assert dossier.lens("forecasts", as_of="2020-06-01").records()[0]["state"] == "open"


def test_without_a_date_or_a_test_it_cannot_be_scored(tmp_path: Path) -> None:
    source = article("a", "Kenya will pay. It will be by 2020.")
    empty = forecast(source, "It will be by 2020", due="2019-03-01/2020-12-31", proposition="it will be by then")
    with opened(tmp_path, {source: [forecast(source, "Kenya will pay"), empty]}) as dossier:
        whys = {row["why"] for row in dossier.lens("forecasts").records()}
    assert whys == {"no date", "no test: the words do not say what is to come"}


def test_copies_in_prints_of_one_article_count_once(tmp_path: Path) -> None:
    told: Told = {}
    words = "Kenya will open the bridge by 2020"
    for name, day in (("a", "2019-03-01"), ("b", "2019-03-05")):
        source = article(name, f"{words}. Print {name}.", day)
        told[source] = [forecast(source, words, due=f"{day}/2020-12-31")]
    with opened(tmp_path, told) as dossier:
        dossier.same("a.txt", "b.txt", who="Ada", of="document")
        found = dossier.lens("forecasts")
    assert len(found.rows) == 1
    assert len(found.rows[0].statements) == 2
    assert any("counted with the first" in note for note in found.notes)


def test_narrowed(tmp_path: Path) -> None:
    told = bridge() | bridge("b", "Ben Okello", "2019-04-01", "may")
    with opened(tmp_path, told) as dossier:
        dossier.resolve(dossier.lens("forecasts", speakers="ben okello").records()[0]["id"], "no", who="Ada")
        for asked, many in (
            ({"speakers": ["Ben Okello"]}, 1),
            ({"speakers": "author"}, 2),
            ({"outlets": "nile post"}, 2),
            ({"outlets": ["Other"]}, 0),
            ({"states": ["resolved"]}, 1),
            ({"states": "open"}, 1),
            ({"due_before": "2020-12-30"}, 0),
            ({"due_after": "2020", "due_before": "2020"}, 2),
            ({"actors": "Uganda"}, 2),
            ({"between": ("Kenya", "Chad")}, 0),
            ({"limit": 1}, 1),
        ):
            assert len(dossier.lens("forecasts", **asked).rows) == many, asked


@pytest.mark.parametrize(
    "asked",
    [{"states": ["done"]}, {"limit": 0}, {"speakers": [1]}, {"due_before": "soon"}, {"forecast": "ab"}, {"by": "x"}],
)
def test_what_cannot_be_asked(tmp_path: Path, asked: dict[str, object]) -> None:
    with opened(tmp_path, bridge()) as dossier, pytest.raises(QueryError):
        dossier.lens("forecasts", **asked)


def test_one_with_what_bears_on_it_and_what_was_said(tmp_path: Path) -> None:
    told = bridge()
    before = article("0", "Kenya closed the bridge to Uganda.", "2018-01-01")
    after = article("b", "Kenya opened the bridge to Uganda. Kenya bought maize from Uganda.", "2020-06-01")
    told[before] = [event(before, "Kenya closed the bridge to Uganda", ["Kenya"], ["Uganda"])]
    told[after] = [
        event(after, quote, ["Kenya"], ["Uganda"])
        for quote in ("Kenya opened the bridge to Uganda", "Kenya bought maize from Uganda")
    ]
    with opened(tmp_path, told) as dossier:
        name = dossier.lens("forecasts").records()[0]["id"]
        dossier.resolve(name, "yes", who="Ada", happened="2020-05-30", why="seen")
        rows = dossier.lens("forecasts", forecast=name[:5]).records()
    assert rows[0]["about"] == "forecast"
    proposed = [row["what"] for row in rows if row["about"] == "bears on it?"]
    assert proposed and proposed[0].startswith("Kenya opened the bridge to Uganda")
    assert "bridge" in proposed[0].partition("shares ")[2]
    assert not any("closed" in each for each in proposed)
    assert [row["what"] for row in rows if row["about"] == "said"] == ["Ada: yes: it came, known on 2020-05-30; seen"]

"""Rungs met and lacking."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.errors import QueryError
from dragoman.lenses import relations
from dragoman.lenses.relations.rung import named
from dragoman.statements import Document, Span, Statement
from tests.lenses.build import document, said
from tests.lenses.relations.told import PAIR, Told, act, judged, judgements, opened

NEED = "they will be no strategic partners without more trade and student exchange for young people"
TEXT = f"Kenya and Uganda get on well, but {NEED}. Ghana looks on."


def _condition(source: Document, **fields: Any) -> Statement:
    own = {"antecedent": "more trade and student exchange for young people", "relation": "necessary",
           "consequent": "they will be strategic partners", "actors": ["Kenya"], "dimension": ["trade"]}  # fmt: skip
    return said(source, NEED, "condition", **{**own, **fields})


def _told(**fields: Any) -> Told:
    source = document(
        TEXT, published="2019-06-01", sentences=(Span(0, len(TEXT) - 16), Span(len(TEXT) - 15, len(TEXT)))
    )
    return {source: [judged(source, "Kenya and Uganda get on well", 6.0, "diplomatic"), _condition(source, **fields)]}


def _reached(result: Any) -> dict[str, str]:
    return {row.values["dimension"]: row.values["reached"] for row in result.rows}


def test_what_a_text_says_is_needed(tmp_path: Path) -> None:
    result = relations(opened(tmp_path, _told()), between=PAIR, ladder=True)
    needed = {row.values["dimension"]: row.values["needed"] for row in result.rows}
    assert [name for name, words in needed.items() if words] == ["trade", "society"]
    trade = next(row for row in result.rows if row.values["dimension"] == "trade")
    assert trade.values["needed"][0].startswith(f"“{NEED}”")
    assert len(trade.statements) == 1
    assert trade.values["reached"] == "no evidence"
    plain = relations(opened(tmp_path, _told(), "y.dossier"), between=PAIR)
    assert any(
        note.startswith(
            "On the ladder to a strategic partnership: lacking: trade (said to be needed), society (said to be needed);"
        )
        for note in plain.notes
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"relation": "enabling"},
        {"consequent": "they will be friends"},
        {"speaker": "Radio", "stance": "rejects"},
        {"factuality": "counterfact"},
    ],
)
def test_what_says_nothing_of_the_goal(tmp_path: Path, fields: dict[str, Any]) -> None:
    result = relations(opened(tmp_path, _told(**fields)), between=PAIR, ladder=True)
    assert not any(row.values["needed"] for row in result.rows)


def test_of_a_pair_that_its_sentence_does_not_name(tmp_path: Path) -> None:
    told = _told()
    source = next(iter(told))
    told[source].append(judged(source, "Ghana looks on", 6.0, dyad=["Ghana", "Kenya"], actors=["Ghana", "Kenya"]))
    result = relations(opened(tmp_path, told), between=("Ghana", "Kenya"), ladder=True)
    assert not any(row.values["needed"] for row in result.rows)


def test_rungs_by_level(tmp_path: Path) -> None:
    high = judgements(*((f"2019-{month:02}-10", 8.5) for month in range(1, 13)))
    result = relations(opened(tmp_path, high), between=PAIR, ladder=True)
    assert _reached(result)["trade"] == "met"
    assert _reached(result)["energy"] == "no evidence"
    row = next(row for row in result.rows if row.values["dimension"] == "trade")
    assert row.values["since"] == "2019-01"
    low = judgements(*((f"2019-{month:02}-10", -6.0) for month in range(1, 13)))
    assert _reached(relations(opened(tmp_path, low, "y.dossier"), between=PAIR, ladder=True))["trade"] == "lacking"
    one = judgements(("2019-01-01", 4.0))
    assert _reached(relations(opened(tmp_path, one, "z.dossier"), between=PAIR, ladder=True))["trade"] == "unclear"


def test_since_when_it_lacks(tmp_path: Path) -> None:
    fallen = [(f"2018-{month:02}-01", 8.0) for month in range(1, 13)] + [
        (f"2019-{month:02}-01", -7.0) for month in range(1, 13)
    ]
    result = relations(opened(tmp_path, judgements(*fallen)), between=PAIR, ladder=True, as_of="2019-12-31")
    row = next(row for row in result.rows if row.values["dimension"] == "trade")
    assert row.values["reached"] == "lacking"
    assert "2019-01" <= row.values["since"] <= "2019-06"


def test_a_band_as_wide_as_the_scale(tmp_path: Path) -> None:
    """After eight thousand years the ends of the band are those of the scale."""
    source = document("They met once.", published="9999-12-31")
    met = act(source, "They met once", "CONSULT", "0001-01-01")
    assert _reached(relations(opened(tmp_path, {source: [met]}), between=PAIR, ladder=True))["trade"] == "unclear"


def test_a_ladder_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "friends.toml"
    file.write_text('name = "friendship"\n[rung.trade]\nlevel = 0\n', encoding="utf-8")
    made = opened(tmp_path, judgements(*((f"2019-{month:02}-10", 8.5) for month in range(1, 13))))
    result = relations(made, between=PAIR, ladder=file)
    assert [(row.values["goal"], row.values["reached"]) for row in result.rows] == [("friendship", "met")]
    assert result.notes[-1] == "Kenya – Uganda. On the ladder to a friendship: met: trade."
    with pytest.raises(QueryError, match=r"gone\.toml"):
        relations(made, ladder=str(tmp_path / "gone.toml"))


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("their commercial and civil society engagement", {"trade", "society"}),
        ("better diplomatic ties", {"diplomatic"}),
        ("a pipeline", {"energy"}),
        ("something else", set()),
    ],
)
def test_dimensions_that_words_name(words: str, wanted: set[str]) -> None:
    assert named(words) == wanted

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import statements
from dragoman.statements import Judgement
from tests.lenses.build import document, dossier, event, said

OLD = document("Russia met Pakistan. It must repair trade.", "old.txt", "2018-11-19")
NEW = document("Iran attacked Iraq.", "new.txt", "2024-05-20")
UNDATED = document("India wants oil.", "undated.txt", None)


@pytest.fixture
def made(tmp_path: Path) -> Dossier:
    needed = {"antecedent": "repair trade", "consequent": "it", "relation": "necessary", "agent": ["Pakistan"]}
    return dossier(
        tmp_path / "x.dossier",
        {
            OLD: [event(OLD, "Russia met Pakistan", ["Russia"], ["Pakistan"], time="2018-11"),
                  said(OLD, "must repair trade", "condition", actors=["Pakistan"], **needed)],
            NEW: [event(NEW, "Iran attacked Iraq", ["Iran"], ["Iraq"], action="ASSAULT", confidence=0.5)],
            UNDATED: [said(UNDATED, "India wants oil", "interest", holder="India", object="oil")],
        },
    )  # fmt: skip


def test_records_have_the_keys_of_their_kind(made: Dossier) -> None:
    first = statements(made, kinds=["event"], between=("Pakistan", "Moscow")).records()[0]
    assert first["doc"] == "old.txt"
    assert (first["start"], first["end"], first["quote"]) == (0, 19, "Russia met Pakistan")
    assert (first["actor"], first["recipient"], first["action"]) == (["Russia"], ["Pakistan"], "CONSULT")
    assert (first["time"], first["precision"]) == ("2018-11", "month")
    assert first["documents"] == [OLD.sha256]
    assert "antecedent" not in first
    condition = statements(made, kinds=["condition"]).records()[0]
    assert condition["relation"] == "necessary"
    assert condition["agent"] == ["Pakistan"]


def test_an_item_of_a_list_says_which_and_of_what(tmp_path: Path) -> None:
    source = document("Two burdens before the summit. The border is disputed.")
    item = {"announced": [0, 11], "number": 1, "count": 2, "goal": [12, 29]}
    sure = {"span": 0.8, "status": 0.6}
    quarrel = said(
        source, "The border", "irritant", issue="border", item_of=item, deadline="the summit", confidences=sure
    )
    with dossier(
        tmp_path / "x.dossier", {source: [quarrel, said(source, "is", "interest", holder="", object="")]}
    ) as made:
        result = statements(made)
    first, second = result.records()
    assert (first["item"], first["items"], first["list"], first["goal"]) == (1, 2, "Two burdens", "before the summit")
    assert (first["list_start"], first["list_end"], first["goal_start"], first["goal_end"]) == (0, 11, 12, 29)
    assert (first["deadline"], first["confidences"]) == ("the summit", sure)
    assert (second["item"], second["list"], second["goal"], second["confidences"]) == (None, None, None, {})
    assert set(first) | set(second) <= {*result.columns, "statements", "documents"}


def test_as_of_says_what_it_hides(made: Dossier) -> None:
    result = statements(made, as_of="2018")
    assert {row.values["doc"] for row in result.rows} == {"old.txt"}
    assert result.notes == (
        "Only what had been published by 2018-12-31 is shown.",
        "1 document published later was left out.",
        "1 document without a date of publication was left out.",
    )


def test_rejected_statements_are_left_out_and_counted(made: Dossier, tmp_path: Path) -> None:
    made.close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as opened:
        attack = statements(opened, kinds=["event"], actors=["Iran"]).rows[0]
        judged = Judgement(
            statement=attack.statements[0], verdict="reject", who="me", when=datetime(2025, 1, 1, tzinfo=UTC)
        )
        opened.decide(judged)
        assert len(statements(opened).rows) == 3
        assert statements(opened).notes == ("1 statement that a person rejected was left out.",)
        assert len(statements(opened, include_rejected=True).rows) == 4


def test_a_name_that_nobody_carries(made: Dossier) -> None:
    assert statements(made, actors=["Atlantis"]).notes == ("No statement in this dossier names Atlantis.",)


def test_unknown_kind(made: Dossier) -> None:
    with pytest.raises(QueryError, match="no such kind"):
        statements(made, kinds=["rumour"])


def test_a_note_on_a_name_knows_no_later_document(made: Dossier) -> None:
    notes = statements(made, actors=["Iran"], as_of="2018").notes
    assert notes[-1] == "No statement published by 2018-12-31 names Iran."

"""The register of irritants."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import irritants
from dragoman.lenses.grades import grade_source
from dragoman.lenses.irritants import apart, change, merge
from dragoman.views.chart import svg
from tests.lenses.build import document
from tests.lenses.irritants.told import GOAL, irritant, opened


def _rows(made: Dossier, **asked: Any) -> dict[str, dict[str, Any]]:
    return {row.values["issue"].partition(" ")[0]: dict(row.values) for row in irritants(made, **asked).rows}


def test_the_items_of_a_counted_list_are_one_issue_each(tmp_path: Path) -> None:
    result = irritants(opened(tmp_path))
    names = [row.values["issue"] for row in result.rows]
    assert sorted(names[:3]) == [
        "Kenyan Customs Hold Up Ugandan Milk",
        "The Island Might Get A Ugandan Radar",
        "Uganda Is Said To Shelter Armed Rustlers",
    ]
    assert names[3] == "The mine on the border"
    assert {row.values["pair"] for row in result.rows} == {"Kenya – Uganda"}
    assert all(row.values["deadline"] == GOAL for row in result.rows[:3])
    milk = next(row for row in result.rows if "Milk" in row.values["issue"])
    assert len(milk.statements) == 2, "what is told within the item's own stretch belongs to it"
    assert set(result.columns) >= set(milk.values)


def test_status_by_words_and_by_who_says_so(tmp_path: Path) -> None:
    rows = _rows(opened(tmp_path))
    assert (rows["Kenyan"]["status"], rows["Uganda"]["status"]) == ("open", "alleged")
    assert rows["Uganda"]["credibility"] == "one source; told by herders; the author doubts it"
    assert rows["Uganda"]["history"][0].startswith("alleged from 2024-05-20 (")


def test_a_remedy_of_its_own_else_that_of_the_list(tmp_path: Path) -> None:
    rows = {row.values["issue"]: row.values for row in irritants(opened(tmp_path)).rows}
    milk, radar = rows["Kenyan Customs Hold Up Ugandan Milk"], rows["The Island Might Get A Ugandan Radar"]
    assert milk["remedy"] == "Kenya should therefore clarify its rules without delay"
    assert milk["move"] == ["Kenya"]
    assert radar["remedy"].startswith("for all of them: The surest way of settling them")
    assert radar["move"] == ["Uganda"]
    assert radar["status"] == "potential"


def test_what_hangs_on_it(tmp_path: Path) -> None:
    row = _rows(opened(tmp_path))["Uganda"]
    (link,) = row["hangs_on_it"]
    assert link.startswith("may lead to: it could end the patrols (")
    assert "1 for what hangs on it" in row["why"]


def test_independent_sources_and_a_status_that_changes(tmp_path: Path) -> None:
    told = []
    for number, (day, status) in enumerate(
        (("2024-01-10", "potential"), ("2024-03-10", "open"), ("2024-06-10", "resolved"))
    ):
        text = f"The quarrel over eel fishing licences is told again in letter {number}."
        source = document(text, f"{number}.txt", day)
        told.append(
            (source, [irritant(source, "quarrel over eel fishing licences", "eel fishing licences", status=status)])
        )
    made = opened(tmp_path, *told)
    row = _rows(made)["Eel"]
    assert [each.split(" from ")[0] for each in row["history"]] == ["potential", "open", "resolved"]
    assert (row["sources"], row["status"], row["severity"]) == (3, "resolved", 0)
    then = _rows(made, as_of="2024-04-01")["Eel"]
    assert (then["sources"], then["status"]) == (2, "open")


def test_one_unsure_statement_is_left_out_and_counted(tmp_path: Path) -> None:
    source = document("They quarrel over a stolen football cup.", "b.txt")
    made = opened(
        tmp_path, (source, [irritant(source, "a stolen football cup", "a stolen football cup", confidence=0.2)])
    )
    assert "A" not in _rows(made)
    assert "1 issue that one unsure statement alone tells of left out: `unsure`." in irritants(made).notes
    assert "A" in _rows(made, unsure=True)


def test_a_person_sets_fields_merges_and_parts(tmp_path: Path) -> None:
    with opened(tmp_path) as made:
        rows = _rows(made)
        milk, rustlers = rows["Kenyan"]["id"], rows["Uganda"]["id"]
        change(made, milk, "status", "resolved", who="Amna", why="rules were printed")
        change(made, milk, "severity", "7", who="Amna")
        change(made, rustlers[:6], "remedy", "a joint patrol", who="Amna")
        now = _rows(made)
        assert (now["Kenyan"]["status"], now["Kenyan"]["severity"], now["Kenyan"]["level"]) == ("resolved", 7, "grave")
        assert now["Kenyan"]["why"] == "set by Amna"
        assert now["Uganda"]["remedy"] == "a joint patrol"
        assert any("changed by a person (Amna)" in note for note in irritants(made).notes)
        merge(made, milk, rustlers, who="Amna")
        assert len(irritants(made).rows) == 3
        apart(made, milk, rustlers, who="Amna")
        assert len(irritants(made).rows) == 4


def test_grades_are_shown(tmp_path: Path) -> None:
    with opened(tmp_path) as made:
        grade_source(made, "HERDERS", "d", who="Amna")
        assert _rows(made)["Uganda"]["credibility"].endswith("graded D (herders)")


def test_narrowed_by_the_pair(tmp_path: Path) -> None:
    made = opened(tmp_path)
    assert len(irritants(made, between=("uganda", "kenya")).rows) == 4
    assert not irritants(made, between=("Kenya", "Narnia")).rows
    assert irritants(made, between=("Kenya", "Narnia")).notes == ("No statement in this dossier names Narnia.",)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("colour", "red", "no 'colour' to set"),
        ("status", "gone", "no such status: 'gone'"),
        ("severity", "11", "a number from 0 to 10"),
        ("severity", "nan", "a number from 0 to 10"),
        ("remedy", " ", "must have words"),
    ],
)
def test_what_cannot_be_set(tmp_path: Path, field: str, value: str, said: str) -> None:
    with opened(tmp_path) as made:
        name = _rows(made)["Kenyan"]["id"]
        with pytest.raises(QueryError, match=said):
            change(made, name, field, value, who="Amna")


def test_only_irritants_have_issues(tmp_path: Path) -> None:
    with opened(tmp_path) as made:
        other = next(each.id for each in made.statements() if each.statement.kind == "condition")
        with pytest.raises(QueryError, match="is no irritant but of kind condition"):
            change(made, other, "status", "open", who="Amna")
        with pytest.raises(QueryError, match="two issues or more"):
            merge(made, other, who="Amna")
        with pytest.raises(QueryError, match="no such statement"):
            merge(made, "ffff0000", other, who="Amna")


def test_the_chart(tmp_path: Path) -> None:
    (drawn,) = irritants(opened(tmp_path)).figures
    data = drawn.spec["data"]["values"]
    assert [each["status"] for each in data].count("resolved") == 0
    assert data[0]["severity"] == max(each["severity"] for each in data)
    assert all(each["href"].startswith("#statement-") for each in data)
    assert "viewBox" in svg(drawn, "x")
    assert drawn.statements

"""Grades of sources and items."""

from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import graded
from dragoman.lenses.grades import grade_item, grade_source, grades
from tests.lenses.build import document, dossier, event

TEXT = "Kenya met Uganda, Radio Kisumu reported."


def _opened(folder: Path) -> Dossier:
    source = document(TEXT, publisher="The Lake Post", authors=("Jane Roe",))
    told = [event(source, "Kenya met Uganda", ["Kenya"], ["Uganda"], chain=["Radio Kisumu"], stance="reports")]
    return dossier(folder / "x.dossier", {source: told})


def test_the_source_that_stands_nearest_counts(tmp_path: Path) -> None:
    with _opened(tmp_path) as made:
        (stored,) = made.statements()
        assert grades(made).weight(stored) == 0.5
        grade_source(made, "the lake post", "e", who="Amna")
        held = grades(made)
        assert (held.source(stored), held.words(stored)) == (("The Lake Post", "E"), "E (The Lake Post)")
        grade_source(made, "Radio Kisumu", "B", who="Amna")
        assert grades(made).source(stored) == ("Radio Kisumu", "B")
        grade_item(made, stored.id[:6], "2", who="Amna")
        held = grades(made)
        assert held.words(stored) == "B2 (Radio Kisumu)"
        assert held.weight(stored) == pytest.approx(0.8 * 0.8)
        grade_source(made, "Radio Kisumu", "F", who="Amna")
        assert grades(made).source(stored)[1] == "F", "the latest word counts"


def test_the_list_of_sources(tmp_path: Path) -> None:
    with _opened(tmp_path) as made:
        grade_source(made, "Jane Roe", "A", who="Amna", why="known for years")
        rows = [row.values for row in graded(made).rows]
        assert rows[0] == {
            "source": "Jane Roe", "grade": "A", "means": "completely reliable", "number": 1,
            "graded_by": rows[0]["graded_by"], "why": "known for years",
        }  # fmt: skip
        assert {row["source"] for row in rows} == {"Jane Roe", "Radio Kisumu", "The Lake Post", "a.txt"}
        assert "B usually reliable" in graded(made).notes[0]


@pytest.mark.parametrize(
    ("source", "letter", "said"),
    [
        ("Radio Kisum", "B", "did you mean 'Radio Kisumu'"),
        ("Radio Kisumu", "G", "'G' is no grade of a source"),
        ("Radio Kisumu", "2", "'2' is no grade of a source"),
    ],
)
def test_a_grade_that_is_none(tmp_path: Path, source: str, letter: str, said: str) -> None:
    with _opened(tmp_path) as made, pytest.raises(QueryError, match=said):
        grade_source(made, source, letter, who="Amna")


def test_an_item_grade_that_is_none(tmp_path: Path) -> None:
    with _opened(tmp_path) as made, pytest.raises(QueryError, match="no grade of an item"):
        grade_item(made, made.statements()[0].id, "7", who="Amna")

import numpy as np
import pytest

from dragoman.engines.crossimpact import consistent, total_impact_scores
from dragoman.matrices.scenariowizard import (
    Solutions,
    read_project,
    read_solutions,
    write_project,
    write_solutions,
)
from tests.engines.crossimpact.oracle import drawn, rows, somewhereland

GLOBAL_ROWS = """\
 0 , 0 , 0 , 1 , 2 ,-3 ,-4 ,-2 , 3 , 3
 0 , 0 , 0 ,-2 , 1 , 1 , 3 , 5 ,-3 ,-5
 0 , 0 , 0 , 2 , 1 ,-3 ,-2 , 0 , 4 ,-2
 1 ,-3 , 2 , 0 , 0 , 0 ,-1 ,-1 , 1 , 1
 1 ,-2 , 1 , 0 , 0 , 0 , 0 , 1 , 0 ,-1
-2 , 3 ,-1 , 0 , 0 , 0 , 1 , 2 ,-1 ,-2
-3 , 5 ,-2 ,-3 , 1 , 2 , 0 , 0 , 0 , 0
-2 , 3 ,-1 ,-2 , 1 , 1 , 0 , 0 , 0 , 0
 2 ,-4 , 2 , 1 , 0 ,-1 , 0 , 0 , 0 , 0
 3 ,-6 , 3 ,-1 , 1 , 0 , 0 , 0 , 0 , 0"""
NAMES = "&WTRD\n -FT\n -Ntl\n -Mix\n&WSEC\n -Rlx\n -Mod\n -Alrt\n&WECO\n -Decl\n -Stag\n -ModGr\n -RpdGr\n"
GLOBAL = f"$ ScenarioWizard 4.0\nCIB_global.scw\n{NAMES}#\n&\n \n#\n#\nFFFFFF\n#\n#\n{GLOBAL_ROWS}\n#\n# 0-0\n#\n"
"""The global model of the Stockholm Environment Institute's CIB study (V. Schweizer and J. Kurniawan; MIT)."""


def test_the_published_global_model_has_its_published_answer() -> None:
    model = read_project(GLOBAL)
    assert model.descriptors == ("WTRD", "WSEC", "WECO")
    assert model.states[2] == ("Decl", "Stag", "ModGr", "RpdGr")
    found = consistent(model).scenarios
    assert (found + 1).tolist() == [[1, 2, 3], [2, 2, 2], [2, 3, 2], [3, 1, 3]]
    assert total_impact_scores(model, found).tolist() == [8, 9, 15, 12]


@pytest.mark.parametrize("model", [somewhereland(), drawn(1, [2, 1, 4])])
def test_projects_come_back(model: object) -> None:
    from dragoman.engines.crossimpact import Model

    assert isinstance(model, Model)
    again = read_project(write_project(model))
    assert (again.descriptors, again.states) == (model.descriptors, model.states)
    assert (again.impacts == model.impacts).all()


def test_solutions_come_back() -> None:
    model = somewhereland()
    found = consistent(model).scenarios
    given = Solutions(found, np.arange(10.0) * 1e7, total_impact_scores(model, found))
    again = read_solutions(write_solutions(model, given))
    assert rows(again.scenarios) == rows(found)
    assert again.weights.tolist() == given.weights.tolist()
    assert again.scores.tolist() == given.scores.tolist()


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("$ ScenarioWizard 4.0", "hello", "line 1"),
        ("-4 ,-2 , 3 , 3", "-4 ,-2 , 3", "has 10 numbers, not 9"),
        ("-4 ,-2 , 3 , 3", "-4 ,-2 , x , 3", "line 24: not a row"),
        ("-4 ,-2 , 3 , 3", "-4 ,-2 , 3 , 99", "column 10 of the matrix is 99"),
        ("&WSEC", "WSEC", "line 7: neither"),
        ("&WSEC", "&NONE\n&WSEC", "'NONE' has no states"),
        (" -Alrt\n", "", "10 by 10, but there are 9"),
        (GLOBAL_ROWS, "", "not square|but there are"),
        ("#\n# 0-0\n#\n", "", "missing"),
    ],
)
def test_bad_projects_are_refused(old: str, new: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_project(GLOBAL.replace(old, new, 1))


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "line 1"),
        ('$ ScenarioWizard 3.0\nSolution set\n 1 \n\n"1 2",4,0,0\n', "line 5"),
        ('$ ScenarioWizard 3.0\nSolution set\n 2 \n\n"1 2",4,0,0,7,""\n', "announces 2"),
        ('$ ScenarioWizard 3.0\nSolution set\n 2 \n\n"1 2",4,0,0,7,""\n"1",4,0,0,7,""\n', "same number"),
        ('$ ScenarioWizard 3.0\nSolution set\n 1 \n\n"0 2",4,0,0,7,""\n', "from 1"),
    ],
)
def test_bad_solutions_are_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        read_solutions(text)

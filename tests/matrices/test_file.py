"""Matrices in files, and what is no matrix."""

from pathlib import Path

import numpy as np
import pytest

from dragoman.errors import ModelError
from dragoman.matrices import (
    Bounds,
    answer,
    as_record,
    compared,
    matrix,
    number,
    paired,
    solutions,
    weighed,
    write_project,
    write_solutions,
)
from tests.engines.crossimpact.oracle import drawn, model, somewhereland

from .test_scenariowizard import GLOBAL

TABLE = "\n".join(",".join(map(str, row)) for row in somewhereland().impacts.tolist())


def put(folder: Path, name: str, data: str | bytes) -> Path:
    path = folder / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode())
    return path


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = GLOBAL.replace("&WTRD", "&Überschuß")
    found = matrix(put(tmp_path, "x.scw", text.encode(encoding)))
    assert found.descriptors[0] == "Überschuß"


def test_line_ends_of_other_systems(tmp_path: Path) -> None:
    assert len(matrix(put(tmp_path, "x.scw", GLOBAL.replace("\n", "\r\n"))).states) == 3


@pytest.mark.parametrize("head", ["A1,A2,A3,B1,B2,B3,C1,C2,C3,D1,D2,E1,E2,E3,F1,F2,F3"])
def test_tables_with_names_and_without(tmp_path: Path, head: str) -> None:
    names = head.split(",")
    rows = [f"{name},{row}" for name, row in zip(names, TABLE.splitlines(), strict=True)]
    named = matrix(put(tmp_path, "x.csv", "\n".join([f",{head}", *rows])))
    bare = matrix(put(tmp_path, "y.csv", TABLE), [3, 3, 3, 2, 3, 3])
    assert (named.impacts == bare.impacts).all()
    assert named.descriptors == ("A", "B", "C", "D", "E", "F")
    assert len(answer(named).scenarios) == len(answer(bare).scenarios) == 10


def test_the_record_is_that_of_the_published_answer(tmp_path: Path) -> None:
    """Of the Stockholm Environment Institute's global model: four scenarios with these scores."""
    assert as_record(answer(matrix(put(tmp_path, "x.scw", GLOBAL)))) == {
        "complete": True,
        "scenarios": [
            {"states": [1, 2, 3], "inconsistency": 0, "total_impact_score": 8},
            {"states": [2, 2, 2], "inconsistency": 0, "total_impact_score": 9},
            {"states": [2, 3, 2], "inconsistency": 0, "total_impact_score": 15},
            {"states": [3, 1, 3], "inconsistency": 0, "total_impact_score": 12},
        ],
    }


@pytest.mark.parametrize(
    ("name", "data", "says"),
    [
        ("x.scw", "hello", "line 1: this is no ScenarioWizard project.*give a .scw"),
        ("x.scw", b"\x81\x8d\xff", "neither UTF-8 nor Windows-1252"),
        ("x.scw", GLOBAL.replace(" ,-4 ,", " ,99 ,"), "is 99.*`not judged`"),
        ("x.scw", GLOBAL.replace("&WSEC", "&NONE\n&WSEC"), "'NONE' has no states"),
        ("x.scw", GLOBAL.replace(" -Alrt\n", ""), "10 by 10, but there are 9"),
        ("x.csv", "", "the table is empty"),
        ("x.csv", "0,1\n1,0\n0,0", "line 1: 2 numbers, but the matrix has 3 rows: not square"),
        ("x.csv", "0,1\n1,0", "--states"),
        ("x.csv", ",A1,A2\nA1,0,x\nA2,1,0", "line 2: judgement 2 is not a whole number: 'x'"),
        ("x.csv", ",up,A2\nup,0,1\nA2,1,0", "cannot tell descriptor from state in 'up'.*in the CSV file"),
    ],
)
def test_what_is_no_matrix_gets_a_line(tmp_path: Path, name: str, data: str | bytes, says: str) -> None:
    with pytest.raises(ModelError, match=says) as error:
        matrix(put(tmp_path, name, data))
    assert name in str(error.value)


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="No such file"):
        matrix(tmp_path / "no.scw")
    with pytest.raises(ModelError, match="no ScenarioWizard solution set"):
        solutions(put(tmp_path, "x.sl", "hello"))


def test_a_space_too_large_says_how_large_and_what_was_found() -> None:
    free = model([3] * 40, np.zeros((120, 120), int))
    found = answer(free, bounds=Bounds(limit=50))
    assert (found.complete, len(found.scenarios), found.count) == (False, 50, 3**40)
    assert "50 consistent scenarios are listed, of 1.2·10^19 combinations; there are 1.2·10^19" in found.doubt
    assert number(1234567) == "1,234,567"


def test_solutions_with_basins_come_back_and_are_compared(tmp_path: Path) -> None:
    found = answer(somewhereland())
    made = weighed(found)
    assert made.weights.sum() == 486  # every start ends in one of the ten
    path = put(tmp_path, "x.sl", write_solutions(found.model, made))
    assert list(compared(found, solutions(path))) == ["10 scenarios in both; 10 found (all there are), 10 in the file"]
    wider = answer(somewhereland(), 1)
    assert sum(each.startswith("only found:") for each in compared(wider, made)) == 5
    with pytest.raises(ModelError, match="6 descriptors, the model 2"):
        list(compared(answer(drawn(1, [2, 2])), made))


def test_prerequisites_as_judgements() -> None:
    from dataclasses import replace

    from dragoman.engines.crossimpact import Prerequisite

    bare = model([2, 3], np.zeros((5, 5), int))
    gated = replace(bare, prerequisites=(Prerequisite(0, 1, ((1, 2),)),), costs=np.array([1, 2, 3, 4, np.inf]))
    found = paired(gated)
    assert found.impacts[2:, 1].tolist() == [-3, -3, 0]
    assert "ScenarioWizard" in write_project(found)

"""The lens, on what is read."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import influence
from tests.lenses.build import document, dossier, said

TEXT = (
    "Tanzanian pressure on the milk board slows the milk trade of Kenya and Uganda. "
    "The milk trade of Kenya and Uganda helps the lake treaty. "
    "Officials doubt that the lake treaty helps anybody."
)


def _opened(folder: Path) -> Dossier:
    source = document(TEXT)
    own: dict[str, Any] = {"confidence": 0.9, "dimension": ["trade"]}
    told = [
        said(
            source, "Tanzanian pressure on the milk board slows the milk trade of Kenya and Uganda", "influence",
            cause="Tanzanian pressure on the milk board", effect="the milk trade of Kenya and Uganda", sign="-",
            actors=["Tanzania", "Kenya", "Uganda"], **own,
        ),
        said(
            source, "The milk trade of Kenya and Uganda helps the lake treaty", "influence",
            cause="the milk trade of Kenya and Uganda", effect="the lake treaty", sign="+", actors=["Kenya", "Uganda"],
            **own,
        ),
    ]  # fmt: skip
    return dossier(folder / "x.dossier", {source: told})


def test_third_parties_come_first_and_rest_on_their_statements(tmp_path: Path) -> None:
    result = influence(_opened(tmp_path))
    first = result.rows[0]
    assert (first.values["part"], first.values["who"], first.values["whom"]) == (
        "third party", "Tanzania", "Kenya – Uganda",
    )  # fmt: skip
    assert first.values["sign"] == "hinders"
    assert first.values["quote"].startswith("Tanzanian pressure")
    assert len(first.statements) == 1
    assert result.notes == ("No loops: nothing that is pushed pushes back.",)
    assert result.figures[0].statements


def test_the_chains_to_a_target(tmp_path: Path) -> None:
    made = _opened(tmp_path)
    result = influence(made, target="lake treaty", source="Tanzania")
    (row,) = result.rows
    assert row.values["sign"] == "hinders"
    assert len(row.values["chain"]) == 2
    assert len(row.statements) == 2
    assert len(influence(made, target="lake treaty").rows) == 2


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ({"target": "glass pearls"}, "no factor of the model is called"),
        ({"target": "lake treaty", "source": "Narnia"}, "no factor of the model is called 'Narnia'"),
        ({"source": "Tanzania"}, "say by `target`"),
        ({"dimensions": ["trade"]}, "may be asked for"),
        ({"colour": "red"}, "cannot be asked for"),
    ],
)
def test_what_cannot_be_asked(tmp_path: Path, asked: dict[str, Any], words: str) -> None:
    with pytest.raises(QueryError, match=words):
        influence(_opened(tmp_path), **asked)


def test_nothing_is_told(tmp_path: Path) -> None:
    source = document("Nothing is told.")
    result = influence(dossier(tmp_path / "x.dossier", {source: []}))
    assert not result.rows
    assert not result.figures

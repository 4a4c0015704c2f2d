"""Who wants what."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses import interests
from dragoman.lenses.interests import apart, merge, named
from dragoman.statements import Document, Statement
from dragoman.views.chart import svg
from tests.lenses.build import document, dossier, said

TEXT = (
    "Kenya wants a shared grid on the border. Uganda seeks a shared grid along that border. "
    "Uganda opposes cheaper port fees at Mombasa, and Kenya hopes for cheaper port fees at Mombasa. "
    "Both Kenya and Tanzania need calm on the lake. Kenya wants help from Rwanda. Nobody wants rain."
)
WHY = (
    "One school holds that drought explains the warming of their ties. Other scholars say that this rapprochement "
    "is owed to elections. A minister says that the warming of their ties may come from oil."
)


def want(source: Document, quote: str, holder: str, object_: str, **fields: Any) -> Statement:
    """An interest of this holder."""
    own = {"actors": [holder], "dimension": ["energy"], "sign": "+", "confidence": 0.9}
    return said(source, quote, "interest", holder=holder, object=object_, **{**own, **fields})


def _opened(folder: Path) -> Dossier:
    source, schools = document(TEXT), document(WHY, "b.txt")
    fees = "cheaper port fees at Mombasa"
    own: dict[str, Any] = {"actors": ["Kenya", "Uganda"], "sign": "+", "stance": "reports", "confidence": 0.8}
    told = [
        want(source, "Kenya wants a shared grid on the border", "Kenya", "a shared grid on the border"),
        want(source, "Uganda seeks a shared grid along that border", "Uganda", "a shared grid along that border"),
        want(source, "Uganda opposes cheaper port fees at Mombasa", "Uganda", fees, sign="-"),
        want(source, "Kenya hopes for cheaper port fees at Mombasa", "Kenya", fees),
        want(source, "Both Kenya and Tanzania need calm on the lake", "Kenya", "calm on the lake"),
        want(source, "Kenya wants help from Rwanda", "Kenya", "help from Rwanda"),
        want(source, "Nobody wants rain", "Nobody", "rain"),
    ]
    why = [
        said(
            schools, "drought explains the warming of their ties", "influence", cause="drought in the north",
            effect="the warming of their ties", chain=["One school"], **own,
        ),
        said(
            schools, "this rapprochement is owed to elections", "influence", cause="this rapprochement",
            effect="owed to elections", chain=["Other scholars"], **own,
        ),
        said(
            schools, "the warming of their ties may come from oil", "influence", cause="oil of the lake",
            effect="the warming of their ties", chain=["A minister"], factuality="possible", **own,
        ),
    ]  # fmt: skip
    return dossier(folder / "x.dossier", {source: told, schools: why})


def _part(made: Dossier, part: str, **asked: Any) -> list[dict[str, Any]]:
    return [dict(row.values) for row in interests(made, **asked).rows if row.values["part"] == part]


def test_objects_in_like_words_are_one_and_have_several_holders(tmp_path: Path) -> None:
    rows = _part(_opened(tmp_path), "interest")
    assert {(row["holder"], row["stance"]) for row in rows if "grid" in row["object"]} == {
        ("Kenya", "wants"), ("Uganda", "wants"),
    }  # fmt: skip
    assert {(row["holder"], row["stance"]) for row in rows if "fees" in row["object"]} == {
        ("Kenya", "wants"), ("Uganda", "opposes"),
    }  # fmt: skip


def test_who_is_named_beside_the_holder_holds_it_too(tmp_path: Path) -> None:
    rows = _part(_opened(tmp_path), "interest")
    assert {row["holder"] for row in rows if "calm" in row["object"]} == {"Kenya", "Tanzania"}


def test_convergence_with_the_count_that_it_rests_on(tmp_path: Path) -> None:
    pairs = {row["holder"]: row for row in _part(_opened(tmp_path), "pair")}
    assert (pairs["Kenya – Uganda"]["index"], pairs["Kenya – Uganda"]["count"]) == (0, 2)
    assert len(pairs["Kenya – Uganda"]["shared"]) == len(pairs["Kenya – Uganda"]["opposed"]) == 1
    assert (pairs["Kenya – Tanzania"]["index"], pairs["Kenya – Tanzania"]["count"]) == (1, 1)
    assert pairs["Kenya – Rwanda"]["index"] is None
    assert pairs["Kenya – Rwanda"]["linked"] == ["Kenya wants: help from Rwanda"]


def test_rival_explanations_stand_side_by_side(tmp_path: Path) -> None:
    rows = _part(_opened(tmp_path), "explanation")
    assert [row["holder"] for row in rows] == ["One school", "Other scholars"]
    assert rows[0]["object"] == "the warming of their ties — because: drought in the north"
    assert rows[1]["object"].endswith("because: this rapprochement is owed to elections")
    assert rows[0]["held_by"] == ["One school", "Other scholars"]


def test_what_is_unsure_or_of_nobody_is_left_out_and_counted(tmp_path: Path) -> None:
    source = document("Kenya may want snow on the hills.", "c.txt")
    unsure = want(source, "Kenya may want snow on the hills", "Kenya", "snow on the hills", confidence=0.3)
    made = dossier(tmp_path / "y.dossier", {source: [unsure]})
    assert interests(made).notes == ("1 interest that the reader is not sure of left out: `unsure`.",)
    assert len(_part(made, "interest", unsure=True)) == 1
    assert "1 interest of no known actor left out." in interests(_opened(tmp_path)).notes


def test_a_person_merges_parts_and_names(tmp_path: Path) -> None:
    with _opened(tmp_path) as made:
        rows = {(row["holder"], row["object"].split()[-1]): row["id"] for row in _part(made, "interest")}
        grid, other = rows["Kenya", "border"], rows["Uganda", "border"]
        apart(made, grid, other, who="Amna")
        assert (_part(made, "pair", between=("Kenya", "Uganda"))[0]["count"]) == 1
        merge(made, grid, other, who="Amna")
        named(made, grid, "a  power line", who="Amna")
        pair = _part(made, "pair", between=("Kenya", "Uganda"))[0]
        assert pair["shared"] == ["a power line"]
        with pytest.raises(QueryError, match="two interests or more"):
            merge(made, grid, who="Amna")
        with pytest.raises(QueryError, match="is no interest but of kind influence"):
            named(made, next(each.id for each in made.statements() if each.statement.kind == "influence"), "x", who="A")
        with pytest.raises(QueryError, match="a name has words"):
            named(made, grid, "  ", who="Amna")


def test_narrowed(tmp_path: Path) -> None:
    made = _opened(tmp_path)
    assert {row["holder"] for row in _part(made, "interest", between=("Kenya", "Uganda"))} == {"Kenya", "Uganda"}
    assert not _part(made, "interest", actors=["Narnia"])
    assert not _part(made, "interest", dimensions=["military"])


def test_the_matrix(tmp_path: Path) -> None:
    (drawn,) = interests(_opened(tmp_path)).figures
    cells = drawn.spec["data"]["values"]
    assert {(each["holder"], each["sign"]) for each in cells} >= {("Kenya", "+"), ("Uganda", "−")}
    assert all(each["href"].startswith("#statement-") for each in cells)
    assert "3 of them held by several" in drawn.caption
    assert "viewBox" in svg(drawn, "x")

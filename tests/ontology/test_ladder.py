from pathlib import Path

import pytest

from dragoman.errors import QueryError
from dragoman.ontology.ladder import ladder, ladder_from


def test_the_ladder_of_the_package() -> None:
    found = ladder()
    assert found.name == "strategic partnership"
    assert {each.dimension for each in found.rungs} >= {"diplomatic", "military", "trade", "society"}
    assert all(each.why and -10 <= each.level <= 10 for each in found.rungs)


def test_a_ladder_of_ones_own(tmp_path: Path) -> None:
    file = tmp_path / "alliance.toml"
    file.write_text('\ufeffname = "alliance"\nterms = ["Allies"]\n[rung.military]\nlevel = 8\n', encoding="utf-8")
    found = ladder_from(file)
    assert (found.name, found.terms) == ("alliance", ("allies",))
    assert [(each.dimension, each.level, each.why) for each in found.rungs] == [("military", 8.0, "")]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("name =", "not a TOML file"),
        ("[rung.trade]\nlevel = 4", "no name"),
        ('name = "x"', "no rungs"),
        ('name = "x"\nterms = "allies"\n[rung.trade]\nlevel = 4', "terms must be a list"),
        ('name = "x"\n[rung.sport]\nlevel = 4', "no such dimension: rung.sport"),
        ('name = "x"\n[rung.trade]\nlevel = 40', "rung.trade needs a level from -10 to 10"),
        ('name = "x"\n[rung.trade]\nlevel = true', "rung.trade needs a level"),
        ('name = "x"\nrung = 3', "no rungs"),
        ('name = "x"\nrung.trade = 3', "rung.trade needs a level"),
        (f"name = {'[' * 5000}{']' * 5000}", "nested too deeply"),
    ],
)
def test_what_is_no_ladder(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "mine.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(QueryError, match=said) as caught:
        ladder_from(file)
    assert str(file) in str(caught.value)


def test_a_ladder_that_is_not_there_or_not_text(tmp_path: Path) -> None:
    with pytest.raises(QueryError, match="No such file"):
        ladder_from(tmp_path / "gone.toml")
    (tmp_path / "bytes.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(QueryError, match="not a TOML file"):
        ladder_from(tmp_path / "bytes.toml")

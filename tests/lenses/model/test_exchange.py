"""The model as TOML and back."""

from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses.model import Folded, Model, dumped, edited_model, imported, model_of
from dragoman.lenses.model.importing import changes

from .made import canal


@pytest.fixture
def held(tmp_path: Path) -> Dossier:
    return canal(tmp_path / "x.dossier")


def test_what_was_exported_changes_nothing(held: Dossier) -> None:
    text = dumped(model_of(held), lambda name: held.statement(name).quote)
    assert imported(held, text, who="Amna") == ()
    assert not held.acts("model")


def test_a_model_comes_back_whole(held: Dossier) -> None:
    assert _rebuilt(dumped(model_of(held))) == model_of(held)


def test_changes_are_kept_with_who_and_when(held: Dossier) -> None:
    key = model_of(held).factors[0].key
    text = dumped(model_of(held)).replace(f"[factor.{key}]\n", f'[factor.{key}]\nremedy = "talks"\n', 1)
    assert len(imported(held, text, who="Amna", why="said so")) == 1
    [act] = held.acts("model")
    assert (act.who, act.why, act.body["op"]) == ("Amna", "said so", "set")
    assert edited_model(held).touched["factor", key] == act
    assert next(each.remedy for each in model_of(held).factors if each.key == key) == "talks"
    assert imported(held, text, who="Amna") == ()


def test_comments_are_kept(held: Dossier) -> None:
    lines = dumped(model_of(held)).split("\n")
    at = next(place for place, line in enumerate(lines) if line.startswith("[requirement."))
    lines[at] += "  # behind"
    lines.insert(at, "# above it\n# twice")
    lines.insert(next(place for place, line in enumerate(lines) if line.startswith("name")), "# in it")
    text = "\n".join(["# mine", "", *lines, "# the end"]) + "\n"
    assert len(imported(held, text, who="Amna")) == 5
    again = dumped(model_of(held))
    for comment in ("# mine", "# above it\n# twice\n[requirement.", "]  # behind", "# in it\nname", "# the end"):
        assert comment in again
    assert imported(held, again, who="Amna") == ()


def test_same_as_makes_two_factors_one(held: Dossier) -> None:
    first, second = (each.key for each in model_of(held).factors[:2])
    text = dumped(model_of(held)).replace(f"[factor.{second}]\n", f'[factor.{second}]\nsame_as = "{first}"\n', 1)
    assert len(imported(held, text, who="Amna")) == 1
    assert second not in {each.key for each in model_of(held).factors}


FACTORS = '[factor.a]\nname = "A"\nstates = ["no", "yes"]\n\n[factor.b]\nname = "B"\nstates = ["no", "yes"]\n'


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("[factor.a]\nname = ", "line 2"),
        ("[factor.a]\nname = 'A'\n", r"line 1: \[factor.a\]: a factor without states"),
        ("[factor.a]\nstates = ['no', 'no']\n", "without states"),
        ("[factor.a]\nstates = ['no', 'yes']\nnow = 'maybe'\n", "none of its states"),
        ("[factor.a]\nstates = ['no', 'yes']\nchance = 1.2\n", "between 0 and 1"),
        (
            "[factor.a]\nstates = ['no', 'yes']\nchance = { low = 0.5, middle = 0.2, high = 0.6 }\n",
            "outside its own band",
        ),
        ("[factor.a]\nstates = ['no', 'yes']\nnmae = 'x'\n", 'near it: "name"'),
        ("[factor.a]\nstates = ['no', 'yes']\ncosts = { yes = -1 }\n", "from 0 on"),
        ("[factors.a]\nstates = ['no', 'yes']\n", 'near it: "factor"'),
        (f"{FACTORS}[requirement.r]\ntarget = 'a'\nneed = 'necessary'\nantecedent = 'c'\n", r'line 8: .*no factor "c"'),
        (f"{FACTORS}[requirement.r]\ntarget = 'a'\nneed = 'necessary'\nantecedent = 'a'\n", "would prove itself"),
        (f"{FACTORS}[requirement.r]\ntarget = 'a'\nneed = 'vital'\nantecedent = 'b'\n", "necessary, sufficient"),
        (f"{FACTORS}[impact.i]\nsource = 'a'\ntarget = 'b'\nstrength = 4\n", "-3, -2, -1"),
        (f"{FACTORS}[impact.i]\nsource = 'a'\ntarget = 'b'\nstrength = 0\n", "-3, -2, -1"),
    ],
)
def test_bad_files_say_where_and_what(held: Dossier, text: str, why: str) -> None:
    with pytest.raises(QueryError, match=why):
        imported(held, text, who="Amna", name="m.toml")
    assert not held.acts("model")


def test_an_edit_without_a_name_is_refused(held: Dossier) -> None:
    with pytest.raises(QueryError, match="who edits"):
        imported(held, FACTORS, who=" ")


def _rebuilt(text: str) -> Model:
    """The model that a file makes of nothing."""
    from datetime import UTC, datetime

    from dragoman.dossier import Act
    from dragoman.lenses.model.editing import _act
    from dragoman.lenses.model.folding import lay

    held = Folded()
    for op in changes(text, held):
        act: Act = _act(op, held, "Amna", datetime(2024, 1, 1, tzinfo=UTC), "")
        lay(held, act)
    return held.model

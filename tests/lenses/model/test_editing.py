"""Edits of the model, laid over what the statements propose."""

from datetime import date
from pathlib import Path

import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.lenses.model import Factor, edited_model, imported, merge, model_of, rename, split
from dragoman.lenses.model.editing import edited
from dragoman.lenses.model.finding import factor_named
from dragoman.lenses.model.parts import names_in

from .made import canal


@pytest.fixture
def held(tmp_path: Path) -> Dossier:
    return canal(tmp_path / "x.dossier")


def _named(held: Dossier, words: str) -> Factor:
    return factor_named(model_of(held).factors, words)


def test_a_merge_joins_what_factors_rest_on(held: Dossier) -> None:
    one, other = _named(held, "tolls"), _named(held, "free the fishermen")
    merge(held, "higher tolls", ["free the fishermen"], who="Amna")
    whole = _named(held, "tolls")
    assert set(whole.basis.statements) == {*one.basis.statements, *other.basis.statements}
    assert {each.need for each in model_of(held).requirements if whole.key in names_in(each.antecedent)} == {
        "necessary",
        "enabling",
    }


def test_a_split_takes_its_links_along(held: Dossier) -> None:
    treaty = max(model_of(held).factors, key=lambda each: len(each.basis.statements))
    embargo = next(each for each in model_of(held).requirements if "embargo" in each.key)
    split(held, treaty.key, [embargo.basis.statements[0]], name="Joining at all", who="Amna")
    new = _named(held, "joining at all")
    assert new.basis.statements == embargo.basis.statements
    moved = next(each for each in model_of(held).requirements if each.key == embargo.key)
    assert moved.target.factor == new.key
    with pytest.raises(QueryError, match="cannot be split"):
        split(held, new.key, new.basis.statements, who="Amna")


def test_a_name_can_be_changed_and_its_key_stays(held: Dossier) -> None:
    key = _named(held, "tolls").key
    rename(held, "tolls", "Dearer passage", who="Amna")
    assert _named(held, "dearer passage").key == key


def test_removing_a_factor_removes_its_links(held: Dossier) -> None:
    key = _named(held, "tolls").key
    edited(held, lambda *_: [{"op": "remove", "what": "factor", "key": key}], who="Amna")
    left = model_of(held)
    assert key not in {each.key for each in left.factors}
    assert not any(key in names_in(each.antecedent) for each in left.requirements)


def test_an_edit_of_what_was_published_later_is_idle(held: Dossier) -> None:
    rename(held, "tolls", "Dearer passage", who="Amna")
    early = edited_model(held, date(2024, 6, 1))
    assert [act.who for act in early.idle] == ["Amna"]


def test_edits_in_words_are_made_once(held: Dossier) -> None:
    text = (
        '[[edit]]\nop = "set"\nfactor = "tolls"\nvalues = { agents = ["Sylvania"] }\nwhy = "it levies them"\n'
        '[[edit]]\nop = "add"\nrequirement = "mine"\nstatements_of = ["tolls"]\n'
        'values = { target = \'"free the fishermen"\', need = "sufficient", antecedent = \'not "tolls"\' }\n'
    )
    assert len(imported(held, text, who="Amna")) == 2
    assert imported(held, text, who="Amna") == ()
    assert _named(held, "tolls").agents == ("Sylvania",)
    mine = next(each for each in model_of(held).requirements if each.key == "mine")
    assert mine.basis.statements == _named(held, "tolls").basis.statements
    assert held.acts("model")[0].why == "it levies them"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ('[[edit]]\nop = "mend"\nfactor = "tolls"\n', "edit 1: no op 'mend'"),
        ('[[edit]]\nop = "set"\nvalues = {}\n', "say which"),
        ('[[edit]]\nop = "set"\nfactor = "tolls"\nvalue = {}\n', "no field 'value'"),
        ('[[edit]]\nop = "set"\nfactor = "tollz"\nvalues = {}\n', "nearest are"),
        ("edit = 3\n", "no list of tables"),
    ],
)
def test_bad_edits_say_which_and_what(held: Dossier, text: str, why: str) -> None:
    with pytest.raises(QueryError, match=why):
        imported(held, text, who="Amna", name="e.toml")

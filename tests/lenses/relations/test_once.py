"""What one sentence tells counts once."""

from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.lenses import merge, relations
from dragoman.lenses.relations import look
from dragoman.lenses.relations.observation import Observation
from dragoman.statements import Document, Span
from tests.lenses.build import document
from tests.lenses.relations.told import PAIR, Told, act, judged, opened

FIRST, SECOND = "They traded maize in May, and trade is good.", "They also met."


def _source(name: str = "a.txt") -> Document:
    text = f"{FIRST} {SECOND} ({name})"
    cut = len(FIRST)
    return document(text, name, "2019-06-01", sentences=(Span(0, cut), Span(cut + 1, len(text))))


def _seen(folder: Path, told: Told) -> list[Observation]:
    return list(look(opened(folder, told), Query(between=PAIR)).evidence.observations)


def test_the_judgement_speaks_for_the_event_of_its_sentence(tmp_path: Path) -> None:
    source = _source()
    told = [
        act(source, "They traded maize in May", "COOPERATE", "2019-05"),
        judged(source, "trade is good", 5.0),
        act(source, "They also met", "CONSULT", "2019-05"),
    ]
    seen = {each.main.quote: each for each in _seen(tmp_path, {source: told})}
    assert (seen["They traded maize in May"].weight, seen["They traded maize in May"].left_out) == (0, "judged")
    assert seen["They also met"].weight == pytest.approx(0.25)
    with Dossier.open(tmp_path / "x.dossier") as made:
        result = relations(made, between=PAIR)
    assert (result.rows[0].values["events"], result.rows[0].values["assessments"]) == (1, 1)
    assert any("1 told by a sentence that judges the same relation" in note for note in result.notes)


@pytest.mark.parametrize(
    "fields", [{"dimension": "energy"}, {"factuality": "counterfact"}, {"dyad": ["Kenya", "Ghana"]}]
)
def test_a_judgement_of_something_else_does_not(tmp_path: Path, fields: dict[str, Any]) -> None:
    source = _source()
    told = [
        act(source, "They traded maize in May", "COOPERATE", "2019-05"),
        judged(source, "trade is good", 5.0, **fields),
    ]
    (event,) = (each for each in _seen(tmp_path, {source: told}) if each.kind == "event")
    assert event.weight == pytest.approx(0.4)


def test_in_its_other_dimensions_the_event_counts(tmp_path: Path) -> None:
    source = _source()
    two = {"dimension": ["trade", "society"]}
    told = [
        act(source, "They traded maize in May", "COOPERATE", "2019-05", **two),
        judged(source, "trade is good", 5.0),
    ]
    (event,) = (each for each in _seen(tmp_path, {source: told}) if each.kind == "event")
    assert (event.dimensions, event.left_out) == (("society",), "")
    assert event.weight == pytest.approx(0.4)


def test_other_reports_of_the_event_count_and_bring_their_dimensions(tmp_path: Path) -> None:
    one, other = _source(), _source("b.txt")
    told: Told = {
        one: [act(one, "They traded maize in May", "COOPERATE", "2019-05"), judged(one, "trade is good", 5.0)],
        other: [act(other, "They traded maize in May", "COOPERATE", "2019-05", dimension=["trade", "society"])],
    }
    opened(tmp_path, told).close()
    with Dossier.open(tmp_path / "x.dossier", write=True) as made:
        made.set_clusters(merge(made))
        found = [each for each in look(made, Query(between=PAIR)).evidence.observations if each.kind == "event"]
    by = {each.dimensions: each for each in found}
    assert set(by) == {("trade",), ("society",)}
    assert [len(by[name].statements) for name in (("trade",), ("society",))] == [1, 2]
    assert by["trade",].weight == pytest.approx(0.4)
    assert by["society",].weight == pytest.approx(0.4 * 2**0.5)

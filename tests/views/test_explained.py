import json
from pathlib import Path

import pytest
from rich.cells import cell_len

from dragoman import weights
from dragoman.dossier import Dossier, ReaderIdentity
from dragoman.lenses import explain
from dragoman.statements import ItemOf, Part, Span, Statement
from dragoman.views import explained_json, explained_terminal
from tests.lenses.build import document, event

TEXT = "Two steps\x1b[31m were made. Putin met Xi \u202ein Astana, the minister said."
START = TEXT.index("Putin")
SOURCE = document(
    TEXT,
    name="a\x07.txt",
    parts=(Part(Span(0, len(TEXT)), "body"),),
    sentences=(Span(0, START - 1), Span(START, len(TEXT))),
)


@pytest.fixture
def made(tmp_path: Path) -> Dossier:
    met = event(
        SOURCE,
        "Putin met Xi",
        ["Russia"],
        ["China"],
        confidence=0.75,
        confidences={"span": 0.9, "action": 0.5},
        chain=["the minister"],
        cue=[TEXT.index("said"), len(TEXT) - 1],
        item_of={"announced": [0, 9], "number": 2, "count": 2, "goal": None},
    )
    assert met.item_of == ItemOf(Span(0, 9), 2, 2)
    return _stored(tmp_path / "x.dossier", met)


def _stored(path: Path, statement: Statement) -> Dossier:
    with Dossier.create(path) as dossier, dossier.run(ReaderIdentity("0.1.0", "by\x1b hand", "v7")) as run:
        run.store(SOURCE, [statement])
    return Dossier.open(path)


def test_all_of_it_stands_in_the_text(made: Dossier) -> None:
    with made:
        shown = explained_terminal(explain(made, made.statements()[0].id)).plain
    for words in (
        "read by      by␛ hand v7 (Dragoman 0.1.0)",
        "confidence   0.75 (span 0.90, action 0.50)",
        "item         2 of 2 of the list “Two steps”",
        "action       CONSULT (0.50)",
        "speaker      the minister",
        "on “said”",
        "actor        “Putin” is Vladimir Putin (leader), who acts for Russia",
    ):
        assert words in shown
    assert not {"\x1b", "\x07", "\u202e"} & set(shown)


def test_json_says_the_same_and_steers_nothing(made: Dossier) -> None:
    with made:
        explanation = explain(made, made.statements()[0].id)
    text = explained_json(explanation)
    assert not {"\x1b", "\x07", "\u202e"} & set(text)
    assert json.loads(text) == json.loads(json.dumps(explanation.record()))
    assert json.loads(text)["sentences"][0]["words"] == TEXT[START:]


@pytest.mark.skipif(not weights.present(), reason="the package came without its weights")
def test_the_tree_that_is_shown_fits_a_hundred_columns(made: Dossier) -> None:
    with made:
        lines = explained_terminal(explain(made, made.statements()[0].id)).plain.splitlines()
    words = [line for line in lines if line[1:4].strip().isdigit()]
    assert [line for line in words if line.startswith("▌")] == words[:3]
    assert max(map(cell_len, words)) <= 100
    assert any("root" in line for line in words)

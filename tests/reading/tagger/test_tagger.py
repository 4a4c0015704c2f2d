"""How a document is given to the statement model."""

from typing import Any

import numpy as np
import pytest

from dragoman import weights
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.language.pieces import Feeder
from dragoman.reading.tagger.judge import Judge
from dragoman.reading.tagger.layout import columns
from dragoman.reading.tagger.tagger import Tagger, tagger
from dragoman.reading.tagger.windows import READ
from tests.reading.reads import document

pytestmark = pytest.mark.skipif(not weights.present(), reason="the models are not here")

TEXT = "Brazil’s minister met envoys from Peru in Lima and spoke of trade, fishing and the pipeline. " * 30


class Session:
    """Stands in for the model: keeps what it is given, and finds nothing."""

    def __init__(self) -> None:
        self.given: list[dict[str, Any]] = []

    def run(self, _: list[str], given: dict[str, Any]) -> list[Any]:
        self.given.append(given)
        return [np.zeros((*given["starts"].shape, columns().width), np.float32)]


def proposals(with_: Tagger, text: str) -> list[Any]:
    analysis = analyse(document(text))
    parses = parser().parse(analysis.document.text, [each.span for each in analysis.sentences])
    return list(with_.read(analysis, parses))


def test_every_window_is_run_alone_with_nothing_filled_up() -> None:
    session = Session()
    never = Judge(np.zeros((7, 25)), np.zeros(7), np.ones(7))
    assert proposals(Tagger(session, Feeder(weights.folder() / "tokenizer.json"), never), TEXT) == []
    shapes = [each["ids"].shape for each in session.given]
    assert len(shapes) > 1
    assert all(rows == 1 and pieces <= READ for rows, pieces in shapes)
    assert all((each["ids"] > 0).all() for each in session.given)


def test_what_a_window_comes_out_as_hangs_on_no_other() -> None:
    first = proposals(tagger(), TEXT)
    proposals(tagger(), "Chile will leave the pact. " * 5)
    assert proposals(tagger(), TEXT) == first

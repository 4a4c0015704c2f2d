"""The statement model on a document: spans with kinds and attributes."""

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np

from dragoman import weights
from dragoman.language import Analysis
from dragoman.language.batches import collate
from dragoman.language.parse import Parse
from dragoman.language.pieces import Fed, Feeder, feeder
from dragoman.language.session import INPUTS
from dragoman.reading.tagger import pooling
from dragoman.reading.tagger.candidates import candidates
from dragoman.reading.tagger.feed import fed
from dragoman.reading.tagger.judge import Judge, judge
from dragoman.reading.tagger.phrases import is_aside, is_label, is_question, is_time, whole
from dragoman.reading.tagger.proposal import Proposal
from dragoman.reading.tagger.windows import READ, Marked, marked, windows
from dragoman.statements import KINDS, Span

MODEL = "statements.onnx"
TOLD = "statements.json"


@dataclass(frozen=True)
class Tagger:
    """The model, what turns words into pieces, and what judges its candidates."""

    session: Any
    feeder: Feeder
    judge: Judge

    def read(self, analysis: Analysis, parses: Sequence[Parse]) -> Iterator[Proposal]:
        """What the model proposes, sentence by sentence. The same document always gives the same."""
        words = list(marked(analysis, parses))
        sizes = [self.feeder.size(each.word.text) for each in words]
        for window in windows(words, sizes, READ):
            found = self._rows(analysis.document.text, window)
            yield from self._proposals(window[: len(found)], found)

    def _rows(self, text: str, window: Sequence[Marked]) -> pooling.Rows:
        """The rows of a window's words, those left out that the model's length has no room for.

        Each window is run alone: nothing is filled up, and what it comes out as hangs on no other.
        """
        given = fed(text, window, self.feeder)
        found: pooling.Rows = self.session.run(["rows"], dict(zip(INPUTS, collate([given]), strict=True)))[0][0]
        return found[: _with_pieces(given)]

    def _proposals(self, window: Sequence[Marked], rows: pooling.Rows) -> Iterator[Proposal]:
        numbers = np.array([each.sentence for each in window])
        for number in dict.fromkeys(map(int, numbers)):
            places = np.flatnonzero(numbers == number)
            yield from self._of_sentence([window[int(at)] for at in places], rows[places])

    def _of_sentence(self, words: Sequence[Marked], rows: pooling.Rows) -> Iterator[Proposal]:
        if is_label(words):
            return
        tags, kinds = pooling.tags(rows), pooling.kinds(rows)
        asked = is_question(words)
        for each, sure in self.judge.chosen(list(candidates(tags, kinds))):
            if asked and KINDS[each.kind] == "forecast":
                continue
            run = whole(words, each.first, each.last)
            if is_time(words[run]) or is_aside(words[run]):
                continue
            spans = [word.word.span for word in words[run]]
            yield Proposal(
                KINDS[each.kind],
                Span(spans[0].start, spans[-1].end),
                sure,
                each.inside,
                pooling.attributes(rows[run]),
                pooling.dimensions(rows[run]),
            )


def _with_pieces(window: Fed) -> int:
    return sum(end > start for start, end in zip(window.starts, window.ends, strict=True))


@cache
def tagger() -> Tagger:
    """The statement model that the package carries, opened once in a process.

    Raises FileNotFoundError where the package came without its models.
    """
    return open_tagger(weights.folder())


def open_tagger(folder: Path) -> Tagger:
    """The statement model in a folder, its judge and tokenizer. Raises FileNotFoundError where one is missing."""
    from dragoman.language.session import open_session

    return Tagger(open_session(folder / MODEL), feeder(folder / "tokenizer.json"), judge(_told(folder)["judge"]))


def figures(folder: Path) -> Mapping[str, Any]:
    """What was measured of the statement model in a folder, on documents that it had not learnt from."""
    measured: Mapping[str, Any] = _told(folder)["figures"]
    return measured


def _told(folder: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads((folder / TOLD).read_text(encoding="utf-8"))
    return told

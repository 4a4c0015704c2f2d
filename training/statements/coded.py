"""Sentences with one coded event (PLV), which teach the model what an action is called."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from dragoman.language.pieces import Fed, Feeder
from dragoman.reading.tagger.feed import fed
from dragoman.reading.tagger.layout import ATTRIBUTES, FEATURES
from training.statements.examples import Example
from training.statements.pages import Page, sentence_page

_ACTIONS = ATTRIBUTES["action"]
_CALLED = {"YIELD": "CONCEDE"}
"""PLV's one type for what PLOVER calls CONCEDE or RETREAT."""
_MARK = re.compile(r"<(/?)([st])>")
_SIDES = {"s": 1, "t": 2}


@dataclass(frozen=True, slots=True)
class CodedSentence:
    """A sentence, its sides (start, end, 1 source or 2 target) and the action between them."""

    name: str
    text: str
    sides: tuple[tuple[int, int, int], ...]
    action: str


def plv(path: Path) -> list[CodedSentence]:
    """The PLV sentences."""
    records = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    return [
        CodedSentence(each["id"], each["text"], tuple(_sides(each["marked"])), _called(each["events"][0]["root"]))
        for each in records
    ]


def coded_examples(found: Sequence[CodedSentence], feeder: Feeder) -> Iterator[Example]:
    """The sentences as the model takes them, with their sides marked and without."""
    for each in found:
        page = sentence_page(each.text, each.name)
        if page.words:
            yield _example(each, page, feeder)


def unmarked(example: Example) -> Example:
    """The same sentence without its sides marked: as the model meets sentences when it reads."""
    return example if example.plain is None else replace(example, inputs=example.plain)


def _example(each: CodedSentence, page: Page, feeder: Feeder) -> Example:
    plain = fed(page.text, page.words, feeder)
    inputs = _with_sides(plain, each, page)
    sentence = np.zeros(len(page.words), np.int64)
    action = _ACTIONS.index(each.action)
    return Example(each.name, page.words, inputs, sentence, action=action, plain=plain)


def _with_sides(plain: Fed, each: CodedSentence, page: Page) -> Fed:
    features, column = [list(piece) for piece in plain.features], list(FEATURES).index("role")
    for start, end, side in each.sides:
        for word, first, last in zip(page.words, plain.starts, plain.ends, strict=True):
            if word.word.span.start < end and word.word.span.end > start:
                for piece in features[first:last]:
                    piece[column] = side
    return replace(plain, features=tuple(map(tuple, features)))


def _sides(marked: str) -> Iterator[tuple[int, int, int]]:
    begun, passed = 0, 0
    for mark in _MARK.finditer(marked):
        at = mark.start() - passed
        passed += len(mark.group())
        if mark[1]:
            yield begun, at, _SIDES[mark[2]]
        begun = at


def _called(action: str) -> str:
    return _CALLED.get(action, action)

"""Pages to examples and batches: windows of documents with their gold, coded sentences with their action alone."""

import random
from collections.abc import Iterator, Sequence, Sized
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from dragoman.language.batches import collate as collated
from dragoman.language.pieces import Fed, Feeder
from dragoman.reading.tagger.feed import fed
from dragoman.reading.tagger.layout import ATTRIBUTES
from dragoman.reading.tagger.windows import LONGEST, Marked, windows
from training.batches import Batch
from training.heads import IGNORED
from training.statements.pages import Page
from training.statements.targets import Targets, targets

ACTION = list(ATTRIBUTES).index("action")
E = TypeVar("E", bound=Sized)
_LIKE_PIECES = 30
"""How far apart in length the examples of a batch may be, so that batches differ from epoch to epoch."""


@dataclass(frozen=True, slots=True)
class Example:
    """A window as the model takes it, the number of each word's sentence within it, and what it should give.

    A coded sentence has an `action` instead of targets; `plain` is the same without its two sides marked.
    """

    page: str
    window: Sequence[Marked]
    inputs: Fed
    sentence: NDArray[np.int64]
    targets: Targets | None = None
    action: int = IGNORED
    plain: Fed | None = None

    def __len__(self) -> int:
        """How many pieces it has."""
        return len(self.inputs.ids)


def examples(page: Page, feeder: Feeder, longest: int = LONGEST) -> Iterator[Example]:
    """The windows of a page."""
    sizes = [feeder.size(each.word.text) for each in page.words]
    for window in windows(page.words, sizes, longest):
        sentence = numbered(window)
        gold = targets(window, sentence.tolist(), page.gold, page.mentions)
        yield Example(page.name, window, fed(page.text, window, feeder), sentence, gold)


def numbered(window: Sequence[Marked]) -> NDArray[np.int64]:
    """The number of each word's sentence within a window, from 0."""
    numbers = {number: at for at, number in enumerate(dict.fromkeys(each.sentence for each in window))}
    return np.array([numbers[each.sentence] for each in window])


def cut(found: Sequence[E], size: int, dice: random.Random) -> list[list[E]]:
    """Batches of so many, those of like length together, others with others every time."""
    order = sorted(found, key=lambda each: len(each) + _LIKE_PIECES * dice.random())
    return [order[at : at + size] for at in range(0, len(order), size)]


def collate(chosen: Sequence[Example]) -> Batch:
    """Tensors of a batch: inputs as the model takes them, and the gold by name."""
    ids, features, starts, ends = map(torch.from_numpy, collated([each.inputs for each in chosen]))
    return Batch((ids, features, starts, ends), _coded(chosen) if chosen[0].targets is None else _gold(chosen))


def sentence_spans(chosen: Sequence[Example]) -> Tensor:
    """The sentences of examples as spans: row, first word, one after the last."""
    spans = []
    for row, each in enumerate(chosen):
        starts = np.flatnonzero(np.diff(each.sentence, prepend=-1))
        spans += [(row, int(a), int(b)) for a, b in zip(starts, [*starts[1:], len(each.sentence)], strict=True)]
    return torch.tensor(spans, dtype=torch.long).reshape(-1, 3)


def _coded(chosen: Sequence[Example]) -> dict[str, Tensor]:
    labels = torch.full((len(chosen), len(ATTRIBUTES)), IGNORED)
    labels[:, ACTION] = torch.tensor([each.action for each in chosen])
    spans = [(row, 0, len(each.window)) for row, each in enumerate(chosen)]
    return {"spans": torch.tensor(spans), "attributes": labels}


def _gold(chosen: Sequence[Example]) -> dict[str, Tensor]:
    found = [each.targets for each in chosen if each.targets is not None]
    spans = [(row, int(first), int(last)) for row, each in enumerate(found) for first, last in each.spans]
    return {
        "tags": padded([each.tags for each in found], IGNORED),
        "kinds": padded([each.kinds for each in found], 0),
        "roles": padded([each.roles for each in found], IGNORED),
        "sentence": padded([each.sentence for each in chosen], -1),
        "spans": torch.tensor(spans, dtype=torch.long).reshape(len(spans), 3),
        "attributes": torch.from_numpy(np.concatenate([each.attributes for each in found])),
        "dimensions": torch.from_numpy(np.concatenate([each.dimensions for each in found])),
    }


def padded(rows: Sequence[NDArray[np.generic]], filling: int) -> Tensor:
    shape = (len(rows), max(map(len, rows)), *rows[0].shape[1:])
    table = np.full(shape, filling, rows[0].dtype)
    for at, row in enumerate(rows):
        table[at, : len(row)] = row
    return torch.from_numpy(table)

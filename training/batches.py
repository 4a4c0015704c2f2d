"""Sentences to tensors: what the model is fed, what it should say, and batches of like length in a fixed order."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import torch
from torch import Tensor

from dragoman.language.batches import collate as collated
from dragoman.language.batches import padded
from dragoman.language.pieces import Fed, Feeder
from training.corpus import Sentence
from training.heads import IGNORED
from training.labels import NONE, Labels

_POOL = 60


@dataclass(frozen=True, slots=True)
class Example:
    """A sentence as the model takes it and the numbers of its gold labels, by kind."""

    fed: Fed
    gold: dict[str, tuple[int, ...]]


@dataclass(frozen=True, slots=True)
class Batch:
    """Padded inputs, in the order of `Model.forward`, and gold labels by kind."""

    inputs: tuple[Tensor, Tensor, Tensor, Tensor]
    gold: dict[str, Tensor]

    def to(self, device: str) -> "Batch":
        """The same on another device."""
        ids, features, starts, ends = (each.to(device) for each in self.inputs)
        return Batch((ids, features, starts, ends), {kind: each.to(device) for kind, each in self.gold.items()})


def examples(sentences: Iterable[Sentence], labels: Labels, feeder: Feeder) -> list[Example]:
    """Every sentence with its gold labels; what a corpus does not annotate is IGNORED."""
    numbers = {kind: labels.numbers(kind) for kind in labels.names}
    return [_example(each, numbers, feeder) for each in sentences]


def _example(sentence: Sentence, numbers: dict[str, dict[str, int]], feeder: Feeder) -> Example:
    words = sentence.words
    gold = {
        "upos": tuple(numbers["upos"].get(word.upos, IGNORED) for word in words),
        "xpos": tuple(numbers["xpos"].get(word.xpos, IGNORED) for word in words),
        "head": tuple(word.head for word in words),
        "label": tuple(numbers["label"].get(word.label, IGNORED) for word in words),
        "names": tuple(numbers["names"].get(name, IGNORED) for name in sentence.names or [""] * len(words)),
        "begins": tuple(int(at in sentence.begins) for at in range(len(words))),
        "units": tuple(IGNORED for _ in words)
        if sentence.units is None
        else tuple(numbers["units"].get(unit or NONE, IGNORED) for unit in sentence.units),
    }
    return Example(feeder.feed(sentence.text, [(word.start, word.end) for word in words]), gold)


def collate(chosen: Sequence[Example]) -> Batch:
    """Pad examples to one length."""
    ids, features, starts, ends = map(torch.from_numpy, collated([each.fed for each in chosen]))
    gold = {kind: _padded([each.gold[kind] for each in chosen]) for kind in chosen[0].gold}
    return Batch((ids, features, starts, ends), gold)


def plan(found: Sequence[Example], words: int, seed: int) -> list[list[Example]]:
    """The examples in batches of about so many words, shuffled by the seed, like lengths together."""
    dice = random.Random(seed)
    order = list(found)
    dice.shuffle(order)
    batches: list[list[Example]] = []
    size = max(1, _POOL * words // 17)
    for at in range(0, len(order), size):
        batches.extend(_cut(sorted(order[at : at + size], key=lambda each: len(each.fed.ids)), words))
    dice.shuffle(batches)
    return batches


def _cut(ordered: Iterable[Example], words: int) -> Iterator[list[Example]]:
    batch: list[Example] = []
    for each in ordered:
        if batch and (len(batch) + 1) * len(each.fed.starts) > words:
            yield batch
            batch = []
        batch.append(each)
    if batch:
        yield batch


def _padded(rows: Sequence[Sequence[int]]) -> Tensor:
    return torch.from_numpy(padded(rows, IGNORED))

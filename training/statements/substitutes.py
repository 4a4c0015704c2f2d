"""Texts with other words in the place of some, for a teacher to read: more to learn from, near to what is annotated.

After Jiao et al. 2020, whose substitutes come from a masked language model and from word vectors. Here those of a word
are the words of the same tag whose mean state in the lower layers of the encoder lies nearest.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.typing import NDArray

from dragoman.language.batches import collate
from dragoman.language.pieces import FEATURES, LONGEST, Fed, Feeder
from dragoman.reading.tagger.windows import Marked
from training.encoder import Encoder, shape_of
from training.statements.examples import Example

_CLASSES = frozenset({"NOUN", "VERB", "ADJ", "ADV", "PROPN"})
_LAYERS, _AT_ONCE, _ROWS = 3, 16, 1000
_NEAREST, _LEAST = 10, 2

_Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Substitutes:
    """By word, in lower case, and tag: the words that may stand in for it."""

    near: Mapping[_Key, Sequence[str]]
    feeder: Feeder

    def put(self, example: Example, share: float, dice: Random) -> Example:
        """The example with other words for about a share of those that have substitutes; a word's stay the same."""
        taken, chosen = example.inputs, dict[_Key, str | None]()
        ids, features = [taken.ids[0]], [taken.features[0]]
        starts, ends = list[int](), list[int]()
        for each, start, end in zip(example.window, taken.starts, taken.ends, strict=True):
            pieces, known = taken.ids[start:end], taken.features[start:end]
            other = self._other(each, chosen, share, dice) if pieces else None
            if other and len(ids) < LONGEST - 10:
                pieces = self.feeder.feed(other, [(0, len(other))]).ids[1:-1]
                known = known[:1] * len(pieces)
            starts.append(len(ids))
            ids.extend(pieces)
            features.extend(known)
            ends.append(len(ids))
        fed = Fed((*ids, taken.ids[-1]), (*features, taken.features[-1]), tuple(starts), tuple(ends))
        return replace(example, inputs=fed)

    def _other(self, each: Marked, chosen: dict[_Key, str | None], share: float, dice: Random) -> str | None:
        key = _key(each)
        if key not in self.near:
            return None
        if key not in chosen:
            chosen[key] = dice.choice(self.near[key]) if dice.random() < share else None
        return chosen[key]


def substitutes(found: Sequence[Example], folder: Path, feeder: Feeder) -> Substitutes:
    """The substitutes of the words of some texts, by the encoder kept in a folder."""
    sums, counts = dict[_Key, NDArray[np.float32]](), defaultdict[_Key, int](int)
    for key, state in _states(found, folder):
        sums[key] = sums[key] + state if key in sums else state
        counts[key] += 1
    tags = defaultdict[str, list[_Key]](list)
    for key in sums:
        if counts[key] >= _LEAST:
            tags[key[1]].append(key)
    near = dict[_Key, Sequence[str]]()
    for keys in tags.values():
        if len(keys) > _NEAREST + 1:
            near |= _nearest(keys, np.stack([sums[key] / counts[key] for key in keys]))
    return Substitutes(near, feeder)


def _key(each: Marked) -> _Key:
    return each.word.text.lower(), each.word.xpos


def _nearest(keys: Sequence[_Key], states: NDArray[np.float32]) -> Iterator[tuple[_Key, Sequence[str]]]:
    states = states - states.mean(0)
    states /= np.linalg.norm(states, axis=1, keepdims=True) + 1e-9
    for at in range(0, len(keys), _ROWS):
        likeness = states[at : at + _ROWS] @ states.T
        for row, each in enumerate(likeness):
            each[at + row] = -np.inf
            yield keys[at + row], [keys[place][0] for place in np.argsort(-each, kind="stable")[:_NEAREST]]


def _states(found: Sequence[Example], folder: Path) -> Iterator[tuple[_Key, NDArray[np.float32]]]:
    """The state of every word that may have a substitute."""
    shape = shape_of(folder)
    encoder = Encoder(replace(shape, layers=min(_LAYERS, shape.layers)), tuple(FEATURES.values())).eval()
    encoder.start_from(folder)
    order = sorted(found, key=lambda each: len(each.inputs.ids))
    for at in range(0, len(order), _AT_ONCE):
        chosen = order[at : at + _AT_ONCE]
        ids, features, *_ = map(torch.from_numpy, collate([each.inputs for each in chosen]))
        with torch.inference_mode():
            states = encoder(ids, torch.zeros_like(features[..., : len(FEATURES)])).numpy()
        for row, example in enumerate(chosen):
            for each, start, end in zip(example.window, example.inputs.starts, example.inputs.ends, strict=True):
                if each.word.upos in _CLASSES and each.word.text.isalpha() and start < end:
                    yield _key(each), states[row, start:end].mean(0)

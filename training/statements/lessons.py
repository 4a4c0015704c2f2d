"""What a teacher says of texts, kept for the small model to learn from: the teacher reads each text once."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import torch
from numpy.lib.format import open_memmap
from numpy.typing import NDArray
from torch import Tensor

from training.batches import Batch
from training.batches import Example as Sentence
from training.batches import collate as collate_sentences
from training.progress import Progress
from training.statements.examples import Example, collate, padded, sentence_spans
from training.statements.model import Statements

Half = NDArray[np.float16]
_AT_ONCE = 8


@dataclass(frozen=True, slots=True)
class Lesson:
    """An example with the teacher's rows (words, columns) and states (words, width).

    `annotated`: what the annotators say of it counts too.
    """

    example: Example
    rows: Half
    states: Half
    annotated: bool

    def __len__(self) -> int:
        """How many pieces it has."""
        return len(self.example)


Taken = Lesson | Example | Sentence
"""What a batch is made of: lessons, examples, or sentences of treebanks."""


def names(lessons: Sequence[str]) -> list[str]:
    """The names of what is read for lessons, in order: those with other words in the place of some bear a number."""
    met, found = Counter[str](), []
    for each in lessons:
        found.append(f"{each}-{met[each]}" if "substituted" in each else each)
        met[each] += 1
    return found


def substituted(name: str, seed: int) -> Random | None:
    """The dice by which words are put in the place of others for a lesson of that name; None where none are."""
    return Random(f"{seed}-{name}") if "substituted" in name else None


def tell(teacher: Statements, found: Sequence[Example], stem: Path) -> None:
    """Write what the teacher says of examples, whole or not at all."""
    ends = np.cumsum([len(each.window) for each in found])
    parts = [stem.with_suffix(f".{what}.part") for what in ("rows", "states")]
    sizes = (teacher.columns.width, teacher.encoder.shape.width)
    tables = [open_memmap(p, "w+", np.float16, (int(ends[-1]), size)) for p, size in zip(parts, sizes, strict=True)]
    order = sorted(range(len(found)), key=lambda at: len(found[at].inputs.ids))
    Progress.say(f"The teacher reads {len(found)} windows: {stem.name}")
    for first in range(0, len(order), _AT_ONCE):
        chosen = order[first : first + _AT_ONCE]
        told = _told(teacher, [found[at] for at in chosen])
        for row, at in enumerate(chosen):
            size = len(found[at].window)
            for table, values in zip(tables, told, strict=True):
                table[ends[at] - size : ends[at]] = values[row, :size]
    del tables
    for part in reversed(parts):
        part.replace(part.with_suffix(".npy"))


def is_told(stem: Path) -> bool:
    """Whether `tell` has written all there."""
    return stem.with_suffix(".rows.npy").exists()


def told(found: Sequence[Example], stem: Path, *, annotated: bool) -> Iterator[Lesson]:
    """The examples with what `tell` wrote of them."""
    rows, states = (np.load(stem.with_suffix(f".{what}.npy"), mmap_mode="r") for what in ("rows", "states"))
    at = 0
    for each in found:
        here = slice(at, at + len(each.window))
        yield Lesson(each, rows[here], states[here], annotated)
        at = here.stop


def collate_any(chosen: Sequence[Taken]) -> Batch:
    """Tensors of a batch of one kind; a lesson's spans are the annotation's, else the sentences."""
    if isinstance(chosen[0], Sentence):
        return collate_sentences([each for each in chosen if isinstance(each, Sentence)])
    if isinstance(chosen[0], Example):
        return collate([each for each in chosen if isinstance(each, Example)])
    lessons = [each for each in chosen if isinstance(each, Lesson)]
    examples = [each.example for each in lessons]
    if lessons[0].example.targets is None:
        batch = collate([replace(each, action=0) for each in examples])
        gold = {"spans": sentence_spans(examples)}
    else:
        batch = collate(examples)
        gold = batch.gold if lessons[0].annotated else {"spans": batch.gold["spans"]}
    gold = gold | {"sentence": padded([each.sentence for each in examples], -1)}
    return Batch(batch.inputs, gold | _said(lessons))


def _said(lessons: Sequence[Lesson]) -> dict[str, Tensor]:
    return {
        "told rows": padded([each.rows for each in lessons], 0).float(),
        "told states": padded([each.states for each in lessons], 0).float(),
    }


def _told(teacher: Statements, found: Sequence[Example]) -> tuple[Half, Half]:
    inputs = collate([replace(each, targets=None) for each in found]).inputs
    device = next(teacher.parameters()).device
    with torch.inference_mode(), torch.autocast(device.type, dtype=torch.bfloat16):
        rows, states = teacher.rows_and_states(*(each.to(device) for each in inputs))
    return _halved(rows), _halved(states)


def _halved(table: Tensor) -> Half:
    return table.float().cpu().numpy().astype(np.float16)

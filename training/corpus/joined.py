"""Sentences run together, as a splitter that missed a boundary leaves them, so that the model learns to find it."""

import random
from collections.abc import Sequence
from dataclasses import replace

from training.corpus.conllu import Sentence

_ENDINGS = tuple('.!?…"”’)')
_HARD, _EASY = 0.5, 0.08
_LONGEST = 90


def joined(sentences: Sequence[Sentence], seed: int) -> list[Sentence]:
    """Some neighbours within a paragraph made one: half of those that no mark or capital parts, few of the others."""
    dice = random.Random(seed)
    made: list[Sentence] = []
    for each in sentences:
        if made and _joins(made[-1], each, dice.random()):
            made[-1] = join(made[-1], each)
        else:
            made.append(each)
    return made


def join(one: Sentence, other: Sentence) -> Sentence:
    """Two sentences as one: both roots stay roots, and `begins` tells where the second begins."""
    at, words = len(one.text) + one.space_after, len(one.words)
    moved = tuple(
        replace(word, start=word.start + at, end=word.end + at, head=word.head and word.head + words)
        for word in other.words
    )
    return replace(
        one,
        text=one.text + " " * one.space_after + other.text,
        words=one.words + moved,
        space_after=other.space_after,
        names=None if one.names is None or other.names is None else one.names + other.names,
        units=None if one.units is None or other.units is None else one.units + other.units,
        begins=(*one.begins, words, *(words + each for each in other.begins)),
    )


def _joins(one: Sentence, other: Sentence, thrown: float) -> bool:
    if other.opens_paragraph or len(one.words) + len(other.words) > _LONGEST:
        return False
    plain = one.text.endswith(_ENDINGS) and not other.text[:1].islower()
    return thrown < (_EASY if plain else _HARD)

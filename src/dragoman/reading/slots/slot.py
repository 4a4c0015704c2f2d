"""What stands in a slot and where it comes from; sides of a relation as words of a tree."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from dragoman.language import Mention
from dragoman.reading.phrase import phrase
from dragoman.reading.scene import Scene
from dragoman.reading.slots.pronouns import sure_name
from dragoman.reading.tree import Tree
from dragoman.statements import Span

Source = Literal["tree", "rules", "coder", "guidelines"]
_PRONOUN = re.compile(r"[^\W\d_]+")
_BEFORE = "(the sentence before)"
_BEFORE_MARK = re.compile(r"\s+(?=[,;:])")
_MARKS = re.compile(r"([,;:])[,;:]+")
_ENDS = frozenset({"PUNCT", "CCONJ"})


@dataclass(frozen=True, slots=True)
class Slot:
    """A value, the stretches of the text that it was taken from, and how it was reached from the words that tell it.

    `path` runs through the tree (`reach <-obj- deal`); it is empty where
    the rules or the event coder filled the slot.
    """

    value: Any
    spans: tuple[Span, ...] = ()
    path: str = ""
    source: Source = "tree"


@dataclass(frozen=True, slots=True)
class Side:
    """Some words of a tree and the one that the others hang on."""

    tree: Tree
    head: int
    places: frozenset[int]

    def within(self, inside: frozenset[int]) -> "Side":
        """The same without what stands outside, where something is left."""
        kept = self.places & inside
        return Side(self.tree, self.head, kept) if any(_says(self.tree, at) for at in kept) else self


def spans(text: str, tree: Tree, places: Iterable[int]) -> tuple[Span, ...]:
    """The stretches of text in which some words stand, without marks and joining words at their ends."""
    order = sorted(places)
    while order and tree.words[order[0]].upos in _ENDS:
        order.pop(0)
    while order and tree.words[order[-1]].upos in _ENDS:
        order.pop()
    runs: list[Span] = []
    for at in order:
        word = tree.words[at].span
        if runs and text[runs[-1].end : word.start].strip() == "":
            runs[-1] = Span(runs[-1].start, word.end)
        else:
            runs.append(word)
    return tuple(runs)


def wording(text: str, runs: Iterable[Span], names: Mapping[int, str]) -> str:
    """The words of some stretches as one short phrase on one line, with names in the place of pronouns at offsets."""
    pieces = []
    for run in runs:
        at = run.start
        for start in sorted(each for each in names if run.start <= each < run.end):
            end = _PRONOUN.match(text, start)
            pieces += [text[at:start], names[start]]
            at = end.end() if end else start
        pieces += [text[at : run.end], " "]
    joined = _MARKS.sub(r"\1", _BEFORE_MARK.sub("", " ".join("".join(pieces).split())))
    return phrase(joined, 0, len(joined))


def told(scene: Scene, side: Side, tree: Tree, cue: int) -> Slot:
    """A side as a slot; `cue` is the word of a tree that it was reached from."""
    runs = spans(scene.text, side.tree, side.places)
    names: dict[int, str] = {}
    found: list[Span] = []
    for at in sorted(side.places):
        meant = sure_name(scene, side.tree, at)
        if meant and not _named_already(side, meant, scene):
            found.append(meant.span)
            names[side.tree.words[at].span.start] = meant.actor
    path = tree.path(cue, side.head) if side.tree is tree else f"{side.tree.words[side.head].text} {_BEFORE}"
    return Slot(wording(scene.text, runs, names), (*runs, *dict.fromkeys(found)), path)


def _named_already(side: Side, meant: Mention, scene: Scene) -> bool:
    """`Iran and its neighbours`: the pronoun needs no name where the words themselves have it."""
    return any(each.actor == meant.actor for each in scene.named(side.tree, side.places))


def _says(tree: Tree, at: int) -> bool:
    return tree.words[at].upos in {"NOUN", "PROPN", "VERB", "ADJ", "NUM", "ADV"}

"""Words of a sentence that deny, suppose or weaken what some of its other words tell."""

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Literal, cast

from dragoman.language.parse import ROOT
from dragoman.reading.scene import Scene
from dragoman.reading.tree import Tree
from dragoman.statements import Span

Effect = Literal["denied", "supposed", "future", "possible", "probable"]

_LIGHT = frozenset({"mark", "aux", "advmod"})
_PARTS = frozenset({"nsubj", "obj", "obl"})


@cache
def _tables() -> dict[str, dict[str, str]]:
    """Words that deny, suppose or weaken, from `words.toml`."""
    return tomllib.loads((files(__package__) / "words.toml").read_text("utf-8"))


def _pattern(words: str) -> re.Pattern[str]:
    either = "|".join(each.replace("_", r"\s").replace("*", r"\w*") for each in words.split())
    return re.compile(rf"(?<!\w)(?:{either})(?!\w)", re.IGNORECASE)


@cache
def _single() -> dict[str, Effect]:
    return {word: cast(Effect, effect) for effect, words in _tables()["single"].items() for word in words.split()}


@cache
def _heads() -> dict[Effect, re.Pattern[str]]:
    return {cast(Effect, effect): _pattern(words) for effect, words in _tables()["heads"].items()}


@cache
def _anywhere() -> dict[str, re.Pattern[str]]:
    return {name: _pattern(words) for name, words in _tables()["anywhere"].items()}


@dataclass(frozen=True, slots=True)
class Cue:
    """A word with an effect on what others tell."""

    effect: Effect
    span: Span
    word: str


def cues(scene: Scene, span: Span) -> tuple[Cue, ...]:
    """The words that bear on what the words of a span tell, by the trees that it touches."""
    found: dict[Span, Cue] = {}
    for stretch in scene.stretches(span):
        top = stretch.tree.top(stretch.inside)
        for each in _bearing(stretch.tree, top) if top is not None else ():
            found.setdefault(each.span, each)
    return tuple(found[each] for each in sorted(found))


def conditions(text: str, within: Span) -> tuple[Span, ...]:
    """Words of a stretch that make something hang on something else."""
    return tuple(Span(*each.span()) for each in _anywhere()["condition"].finditer(text, within.start, within.end))


def may_deny(text: str, within: Span) -> bool:
    """Whether any word of a stretch could deny something."""
    return bool(_anywhere()["denial"].search(text, within.start, within.end))


def may_open(text: str, within: Span) -> bool:
    """Whether any word of a stretch could leave something open, or put it in the future."""
    return bool(_anywhere()["open"].search(text, within.start, within.end))


def _bearing(tree: Tree, top: int) -> Iterator[Cue]:
    """The cues on the top word, its clause and the clauses that it is part of; `if` clauses that hang on it."""
    for at in (top, *_above(tree, top)):
        for effect, pattern in (_heads() if at != top else _tops(tree, at)).items():
            if pattern.fullmatch(tree.low(at)):
                yield _cue(tree, at, effect)
        for kid in tree.kids(at):
            yield from _on(tree, kid)


def _tops(tree: Tree, at: int) -> dict[Effect, re.Pattern[str]]:
    """Words that put off what hangs on them, where they are the top themselves: `plans to send`."""
    return {"future": _anywhere()["ahead"]} if tree.kids(at, "xcomp", "ccomp") else {}


def _above(tree: Tree, at: int) -> Iterator[int]:
    """The heads of the clauses that a word is part of, as far as what is said of them holds for it."""
    while tree.words[at].head != ROOT:
        beside = tree.words[at].relation in {"conj", "parataxis"} and tree.is_finite(at)
        if beside or tree.words[at].label == "acl:relcl":
            return
        at = tree.words[at].head
        yield at


def _on(tree: Tree, kid: int) -> Iterator[Cue]:
    """The cue that a word is, or that hangs on it where it is a subject, an object or a clause beside."""
    relation, effect = tree.words[kid].relation, _single().get(tree.low(kid))
    if effect == "denied" or (effect and relation in _LIGHT):
        yield _cue(tree, kid, effect)
    inner = tree.kids(kid, "det") if relation in _PARTS else tree.kids(kid, "mark") if relation == "advcl" else ()
    wanted: Effect = "denied" if relation in _PARTS else "supposed"
    for each in inner:
        if _single().get(tree.low(each)) == wanted:
            yield _cue(tree, each, wanted)


def _cue(tree: Tree, at: int, effect: Effect) -> Cue:
    word = tree.words[at]
    return Cue(effect, word.span, word.text)

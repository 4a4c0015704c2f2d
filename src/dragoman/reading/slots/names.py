"""Which actors some words of a tree name."""

import re

from dragoman import ontology
from dragoman.language import Mention
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Side, Slot, spans, wording
from dragoman.reading.tree import Tree

_ARTICLE = re.compile(r"^(?:the|a|an)\s", re.IGNORECASE)
_OWNING = ("nmod:poss", "amod", "compound", "flat", "appos", "nummod")


def head_names(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    """Whom a nominal names, each of several coordinated: itself, whose it is, or who is meant by a pronoun."""
    found: list[Mention] = []
    for each in (at, *tree.kids(at, "conj")):
        found += _one(scene, tree, each)
    return tuple(dict.fromkeys(found))


def _one(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    own = scene.named(tree, {at, *tree.kids(at, "flat", "compound")})
    if own:
        return own[-1:] if len({each.actor for each in own}) > 1 else own[:1]
    if meant := scene.referent(tree, at):
        return (meant,)
    for relation in _OWNING:
        for each in tree.kids(at, relation):
            if inner := scene.named(tree, tree.below(each)) or _meant(scene, tree, each):
                return inner if tree.kids(each, "conj") else inner[:1]
    for each in tree.kids(at, "nmod"):
        if tree.has(each, "between"):
            return head_names(scene, tree, each)
        if tree.has(each, "of", "in", "from") and (inner := _one(scene, tree, each)):
            return inner
    return ()


def _meant(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    found = scene.referent(tree, at)
    return (found,) if found else ()


def holder(scene: Scene, side: Side, tree: Tree, cue: int) -> Slot | None:
    """Who a side names, as the gazetteer calls it, else as the text does; None for a pronoun that nobody is known for.

    A person named or meant stands for himself; `his government` and `the Ruritanian president` for the state.
    """
    path = tree.path(cue, side.head)
    named = head_names(scene, side.tree, side.head)
    if named:
        first = named[0]
        own = side.tree.words[side.head].span.shared(first.span) or side.tree.words[side.head].upos == "PRON"
        return Slot(first.actor if own else ontology.acts_for(first.actor), (first.span,), path)
    if side.tree.words[side.head].upos in {"PRON", "DET", "VERB"}:
        return None
    runs = spans(scene.text, side.tree, side.places - _aside(side.tree, side.head))
    return Slot(_ARTICLE.sub("", wording(scene.text, runs, {})), runs, path)


def _aside(tree: Tree, at: int) -> frozenset[int]:
    return frozenset().union(*(tree.below(each) for each in tree.kids(at, "appos", "acl", "parataxis")))

"""Antecedent and consequent of a condition."""

import re
from collections.abc import Iterator
from dataclasses import replace

from dragoman.language import Mention
from dragoman.language.parse import ROOT
from dragoman.reading.context import states
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.earlier import beside, meant
from dragoman.reading.slots.joints import joints
from dragoman.reading.slots.lexicon import runs, table, words
from dragoman.reading.slots.marking import denials, marked
from dragoman.reading.slots.names import head_names
from dragoman.reading.slots.needs import is_saying_on, needed, needing, obliged, plain, set_as
from dragoman.reading.slots.pair import Pair, best, cost
from dragoman.reading.slots.slot import Side, Slot, told
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_UNSURE = 2.8
"""From this rank on the tree only shows what is said of a subject, or a purpose; the rules part the sides better."""
_TOLD = frozenset({"nsubj", "obj", "det", "root", "ccomp", "conj", "xcomp", "advmod"})
_ANY = re.compile(r"\bany\b")
_SHORTENED = ((re.compile(r"\bca\b"), "can"), (re.compile(r"\bwo\b"), "will"))


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The slots of a condition, as far as the tree shows them."""
    whole = scene.stretches(span)
    found = [(each, pair) for each in map(_without_sayings, whole) if (pair := best(_pairs(each, scene), each))]
    if not found:
        return {}
    stretch, pair = min(found, key=lambda each: cost(each[1], each[0]))
    first, second = meant(pair.first, stretch, scene), meant(pair.second, stretch, scene)
    follows = _undenied(second) if pair.turned else second
    consequent = told(scene, follows, stretch.tree, pair.cue)
    if pair.turned:
        consequent = replace(consequent, value=_turned(consequent.value, follows, second))
    named = _agents(scene, first)
    agent = Slot(states(named)[:2], tuple(each.span for each in named[:2]))
    if pair.rank >= _UNSURE and stretch in whole:
        return {"agent": agent}
    relation = {"relation": Slot("sufficient", (stretch.tree.words[pair.cue].span,))} if pair.enough else {}
    return {
        "antecedent": told(scene, first, stretch.tree, pair.cue),
        "consequent": consequent,
        "agent": agent,
        **relation,
    }


def _without_sayings(stretch: Stretch) -> Stretch:
    """A stretch without what a speaker goes on to say: `..., adding that`; the rules would cut a side out of it."""
    tree = stretch.tree
    asides = [at for at in stretch.inside if is_saying_on(tree, at) and tree.words[at].head in stretch.inside]
    return Stretch(tree, stretch.inside.difference(*(tree.below(each) for each in asides)))


def _agents(scene: Scene, antecedent: Side) -> tuple[Mention, ...]:
    """Who could bring the antecedent about: whom its subject names, else whom it names at all."""
    tree, subject = antecedent.tree, antecedent.tree.subject(antecedent.head)
    doing = head_names(scene, tree, subject if subject is not None else antecedent.head)
    return doing or scene.named(tree, antecedent.places)


def _undenied(side: Side) -> Side:
    return Side(side.tree, side.head, side.places - denials(side))


def _turned(value: str, left: Side, whole: Side) -> str:
    """`Egypt will sign` for `Egypt will not sign`, and `not that ...` for what was not denied."""
    if left.places == whole.places:
        return _opposite(value, left) or f"not that {value}"
    for pattern, full in _SHORTENED:
        value = pattern.sub(full, value)
    return _ANY.sub("some", value)


def _opposite(value: str, side: Side) -> str:
    """`Something will change` for `nothing will change`; empty where no word of the clause itself denies."""
    tree, other = side.tree, table("condition")["turned"]
    near = (side.head, *tree.kids(side.head))
    for at in sorted({*near, *(kid for each in near for kid in tree.kids(each, "det"))} & side.places):
        turned = other.get(tree.low(at)) if tree.words[at].relation in _TOLD else None
        if turned:
            whole = turned.capitalize() if tree.words[at].text[0].isupper() else turned
            return re.sub(rf"\b{re.escape(tree.words[at].text)}\b", whole, value, count=1)
    return ""


def _pairs(stretch: Stretch, scene: Scene) -> Iterator[Pair]:
    yield from marked(stretch)
    yield from _purposes(stretch)
    for at in sorted(stretch.inside):
        yield from needing(stretch.tree, at)
        yield from needed(stretch.tree, at)
        yield from set_as(stretch.tree, at)
        yield from obliged(stretch.tree, at)
        yield from _either(stretch.tree, at)
        yield from _whole(stretch.tree, at)
    yield from _otherwise(stretch, scene)


def _purposes(stretch: Stretch) -> Iterator[Pair]:
    """`A in order to B`, `A so that B`."""
    tree = stretch.tree
    for each in joints(stretch, words("condition", "purposes")):
        antecedent = Side(tree, each.main, tree.clause(each.main, each.marked) - each.places)
        yield Pair(antecedent, Side(tree, each.marked, plain(tree, each.marked) - each.places), each.cue, 0.5)


def _otherwise(stretch: Stretch, scene: Scene) -> Iterator[Pair]:
    """`A. Otherwise B`, `A; otherwise B`."""
    tree = stretch.tree
    for start, _, _ in runs(tree, frozenset({"otherwise"})):
        at = tree.words[start].head
        if start not in stretch.inside or at == ROOT or not tree.is_verbal(at):
            continue
        before = _assumed(scene.before(tree)) if start == min(stretch.inside) else None
        if before := before or beside(stretch, scene, at):
            yield Pair(before, Side(tree, at, tree.clause(at, start)), start, 1.4, True)


def _assumed(tree: Tree | None) -> Side | None:
    """What the sentence before sets as a condition: after `if A, B` it is A that `otherwise` denies."""
    for at in range(len(tree.words)) if tree else ():
        if tree and tree.words[at].relation == "advcl" and tree.has(at, "if") and tree.is_finite(at):
            return Side(tree, at, plain(tree, at))
    return None


def _either(tree: Tree, at: int) -> Iterator[Pair]:
    """`A, or B`: B comes about unless A does."""
    for other in tree.kids(at, "conj"):
        if tree.has(other, "or", "otherwise") and tree.is_finite(at) and tree.is_verbal(other):
            yield Pair(Side(tree, at, tree.clause(at, other)), Side(tree, other, tree.clause(other)), at, 2.2, True)


def _whole(tree: Tree, at: int) -> Iterator[Pair]:
    """`A would B`: the subject and what is said of it; `A to B`: what is done and what for."""
    if tree.words[at].relation in {"aux", "cop"}:
        return
    subject = tree.subject(at) if tree.is_verbal(at) else None
    if subject is not None:
        rank = 1.5 if tree.has(subject, "only") else 3.5 + (tree.words[subject].upos == "PRON")
        rest = tree.clause(at, subject) - tree.below(subject)
        yield Pair(Side(tree, subject, tree.content(subject)), Side(tree, at, rest), at, rank)
    for aim in tree.kids(at, "advcl", "acl"):
        if tree.has(aim, "to"):
            yield Pair(Side(tree, at, tree.clause(at, aim)), Side(tree, aim, plain(tree, aim)), at, 3.0)

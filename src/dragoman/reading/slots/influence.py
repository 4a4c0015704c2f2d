"""Cause and effect of an influence."""

from collections.abc import Iterator

from dragoman.language.parse import ROOT
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.earlier import beside, meant
from dragoman.reading.slots.influence_markers import is_time, marked, predicates
from dragoman.reading.slots.influence_nouns import nouns, whole
from dragoman.reading.slots.lexicon import among, runs, words
from dragoman.reading.slots.needs import is_saying_on
from dragoman.reading.slots.pair import Pair, best, cost
from dragoman.reading.slots.rules import parted, ruled
from dragoman.reading.slots.slot import Side, Slot, told
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_UNSURE = 2.5
"""From this rank on the tree only shows a subject and what is said of it; the rules' cue is better where it parts."""
_WORKED_ON = ("obj", "iobj", "xcomp", "ccomp", "obl", "compound:prt", "advmod")
_BARE_PARTICIPLES = frozenset({"VBG", "VBN"})


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The slots of an influence, as far as the tree shows them; `first` of a pair is the cause."""
    found = [(each, pair) for each in scene.stretches(span) if (pair := best(_pairs(each, scene), each))]
    if not found:
        return {}
    stretch, pair = min(found, key=lambda each: cost(each[1], each[0]))
    if pair.rank >= _UNSURE and parted(ruled("influence", span, scene), "cause", "effect"):
        return {}
    cause, effect = meant(pair.first, stretch, scene), meant(pair.second, stretch, scene)
    return {
        "cause": told(scene, cause, stretch.tree, pair.cue),
        "effect": told(scene, effect, stretch.tree, pair.cue),
    }


def _pairs(stretch: Stretch, scene: Scene) -> Iterator[Pair]:
    yield from marked(stretch)
    yield from predicates(stretch)
    yield from _therefore(stretch, scene)
    for at in sorted(stretch.inside):
        yield from _verb(stretch, at)
        yield from nouns(stretch.tree, at)
        yield from _cleft(stretch.tree, at)


def _therefore(stretch: Stretch, scene: Scene) -> Iterator[Pair]:
    """`CAUSE. Therefore EFFECT`."""
    tree = stretch.tree
    for start, end, _ in runs(tree, words("influence", "therefore")):
        top = tree.top(range(start, end))
        if top is None or start not in stretch.inside:
            continue
        at = top if tree.is_verbal(top) else tree.words[top].head
        while at != ROOT and not tree.is_verbal(at):
            at = tree.words[at].head
        if at != ROOT and (before := beside(stretch, scene, at)):
            yield Pair(before, Side(tree, at, tree.clause(at) - frozenset(range(start, end))), start, 0.6)


def _verb(stretch: Stretch, at: int) -> Iterator[Pair]:
    """`CAUSE undermines EFFECT`, `EFFECT is fuelled by CAUSE`, `CAUSE, making EFFECT`; else any verb."""
    tree = stretch.tree
    subject = _cause(tree, at) if tree.is_verbal(at) and tree.words[at].relation not in {"aux", "cop"} else None
    if subject is None or is_saying_on(tree, at):
        return
    objects = [each for each in tree.kids(at, *_WORKED_ON) if each > at] or tree.relative_object(at)
    by = next((each for each in tree.kids(at, "obl", "advcl") if _is_agent(tree, at, each)), None)
    listed = among(tree, at, words("influence", "verbs")) and (
        by is not None or any(_is_worked_on(tree, each) for each in objects)
    )
    rank = 1.0 if listed else 2.6
    grounds = [each for each in tree.kids(at, "obl") if tree.has(each, *_grounding(tree, at))]
    if by is not None:
        cause = Side(tree, by, tree.content(by) & tree.below(by))
        brought = among(tree, at, words("influence", "bringing")) and subject.head != by
        yield Pair(cause, subject if brought else Side(tree, at, tree.clause(at, by)), at, rank - 0.2)
    elif grounds and among(tree, at, words("influence", "backwards")):
        yield Pair(whole(tree, grounds[0]), subject, at, 1.0)
    else:
        effect = _effect(tree, at, objects, subject.head, listed)
        yield Pair(subject, effect, at, rank if tree.words[at].relation != "advcl" else min(rank + 0.5, 2.2))


def _grounding(tree: Tree, at: int) -> tuple[str, ...]:
    """The prepositions by which a verb takes what its subject comes from: `result from`, but not `result in`."""
    return ("from",) if among(tree, at, words("influence", "forwards")) else ("from", "on", "in", "to")


def _is_agent(tree: Tree, verb: int, at: int) -> bool:
    """Whether a phrase tells by whom or by what, in the passive."""
    passive = bool(tree.kids(verb, "nsubj:pass", "aux:pass"))
    return tree.words[at].label == "obl:agent" or (passive and tree.has(at, "by"))


def _is_worked_on(tree: Tree, at: int) -> bool:
    """Whether a phrase tells what a verb works on, not only when or where: objects, and what it leads `to`."""
    relation = tree.words[at].relation
    return relation not in {"obl", "advmod", "compound"} or (relation == "obl" and tree.has(at, "to", "in"))


def _cause(tree: Tree, at: int) -> Side | None:
    """Who or what a verb has for its subject; of a participle behind a clause, the clause."""
    word = tree.words[at]
    own = tree.kids(at, "nsubj", "csubj")
    if word.relation == "advcl" and word.xpos in _BARE_PARTICIPLES and not own and word.head < at and word.head != ROOT:
        return Side(tree, word.head, tree.clause(word.head, at))
    found = tree.subject(at)
    if found is None:
        return None
    around = frozenset() if found in tree.below(at) else tree.below(at)
    return Side(tree, found, tree.content(found) - around)


def _effect(tree: Tree, at: int, objects: list[int], subject: int, listed: bool) -> Side:
    """What a verb is done to, with what that is made to do; of other verbs all that is said of the subject."""
    if not objects or not listed:
        return Side(tree, at, tree.clause(at, subject) - tree.below(subject))
    main = [each for each in objects if tree.words[each].relation in {"obj", "iobj", "xcomp", "ccomp"}] or objects
    kept = [
        each for each in objects if each in main or (tree.words[each].relation == "obl" and not is_time(tree, each))
    ]
    told = [tree.content(each) & tree.below(each) | _links(tree, each, main[0]) for each in kept]
    return Side(tree, main[0], frozenset().union(*told))


def _links(tree: Tree, at: int, first: int) -> frozenset[int]:
    """The prepositions of what follows the first object, without which it would not read: `traders on both sides`."""
    return frozenset() if at == first else frozenset(tree.kids(at, "case"))


def _cleft(tree: Tree, at: int) -> Iterator[Pair]:
    """`it was CAUSE that EFFECT`."""
    if not tree.kids(at, "cop") or not any(tree.low(each) == "it" for each in tree.kids(at, "nsubj", "expl")):
        return
    for verb in tree.kids(at, "acl:relcl", "csubj", "ccomp", "advcl:relcl"):
        if verb > at and tree.words[at].upos in {"NOUN", "PROPN"}:
            yield Pair(Side(tree, at, tree.phrase(at)), Side(tree, verb, tree.clause(verb) & tree.below(verb)), at, 0.8)

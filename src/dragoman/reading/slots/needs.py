"""Conditions told by words of need: `requires`, `is essential for`, `must ... to`."""

from collections.abc import Iterator

from dragoman.language.parse import ROOT
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.pair import Pair
from dragoman.reading.slots.slot import Side
from dragoman.reading.tree import Tree

_AFFECTED = ("obj", "xcomp", "ccomp", "obl", "iobj", "advcl")
_CONDITIONED = frozenset({"condition", "conditioned", "conditioning", "conditions"})
_LINKS = frozenset({"for", "on", "upon", "of", "to", "in", "with", "from"})
_AIMED = ("advcl", "xcomp", "obl", "nmod", "acl", "csubj", "ccomp")


def plain(tree: Tree, at: int) -> frozenset[int]:
    """A clause or a nominal with all that hangs on it, without the preposition that links it to what needs it."""
    if tree.is_verbal(at):
        return tree.clause(at) & tree.below(at)
    return tree.below(at) - frozenset(each for each in tree.kids(at, "case") if tree.low(each) in _LINKS and each < at)


def is_obliged(tree: Tree, at: int) -> bool:
    """Whether a verb tells what must be done."""
    if tree.has(at, *words("condition", "obligations")):
        return True
    if any(each < at and _says_what(tree, each) for each in tree.kids(at, "nsubj", "csubj", "obj")):
        return True
    governs = bool(tree.kids(at, "xcomp")) and not tree.kids(at, "obj")
    return governs and among(tree, at, words("condition", "obligation_verbs"))


def _says_what(tree: Tree, at: int) -> bool:
    """`what X must do`, as the subject of a sentence that says what it is."""
    inner = (at, *tree.kids(at, "acl"))
    return tree.low(at) == "what" and any(tree.has(each, *words("condition", "obligations")) for each in inner)


def needing(tree: Tree, at: int) -> Iterator[Pair]:
    """`B requires A`, `B depends on A`, `it takes A to B`."""
    if not among(tree, at, words("condition", "needing")) or not tree.kids(at):
        return
    objects = [each for each in tree.kids(at, *_AFFECTED) if each > at]
    subject = tree.subject(at)
    if not objects or subject is None:
        return
    aims = [each for each in tree.kids(at, "advcl", "xcomp") if tree.has(each, "to") and each not in objects[:1]]
    objects = [each for each in objects if each not in aims]
    needs = frozenset().union(*(plain(tree, each) for each in objects))
    goal = aims[0] if aims else subject
    if tree.words[objects[0]].relation == "xcomp" and among(tree, at, words("condition", "obligation_verbs")):
        return
    yield Pair(Side(tree, objects[0], needs), Side(tree, goal, tree.content(goal)), at, 1.0)


def needed(tree: Tree, at: int) -> Iterator[Pair]:
    """`A is essential for B`, `it is necessary to A in order to B`, `the key to B is A`."""
    if not among(tree, at, words("condition", "needed")):
        return
    aims = [each for each in tree.kids(at, *_AIMED) if each > at and tree.words[each].label != "obl:unmarked"]
    subject = next(iter(tree.kids(at, "csubj") or tree.kids(at, "nsubj")), None)
    goals = [each for each in aims if each != subject]
    if tree.words[at].relation == "nsubj" and tree.words[at].head != ROOT and aims:
        head = tree.words[at].head
        yield Pair(Side(tree, head, tree.clause(head, at)), Side(tree, aims[0], plain(tree, aims[0])), at, 1.0)
    elif subject is not None and goals:
        places = frozenset().union(*(plain(tree, each) for each in goals))
        yield Pair(Side(tree, subject, tree.content(subject)), Side(tree, goals[0], places), at, 1.0)
    elif subject is not None and tree.is_verbal(subject):
        for aim in (each for each in sorted(tree.below(subject)) if _is_aim(tree, each, near=False)):
            antecedent = Side(tree, subject, tree.clause(subject, aim))
            yield Pair(antecedent, Side(tree, aim, plain(tree, aim)), at, 1.5)


def set_as(tree: Tree, at: int) -> Iterator[Pair]:
    """`X made A a condition for B`, `X demanded A as a condition of B`, `X conditioned B on A`."""
    word = tree.words[at]
    if word.upos == "VERB" and tree.low(at) in _CONDITIONED:
        yield from _conditioned(tree, at)
    if word.head == ROOT or word.upos not in {"NOUN", "ADJ"} or not among(tree, at, words("condition", "needed")):
        return
    verb = tree.words[word.head].head if word.relation == "nmod" and tree.has(at, "as") else word.head
    thing = next((each for each in tree.kids(verb, "obj", "nsubj:pass") if each < at), None) if verb != ROOT else None
    if thing is None or not (word.relation == "xcomp" or tree.has(at, "as")):
        return
    behind = [each for each in tree.kids(verb, "obl", "advcl") if each > at and tree.has(each, "for", "of", "to")]
    for aim in [each for each in (*tree.kids(at, *_AIMED), *behind) if each > at][:1]:
        antecedent = Side(tree, thing, plain(tree, thing) - tree.below(at))
        yield Pair(antecedent, Side(tree, aim, plain(tree, aim)), at, 0.2)


def _conditioned(tree: Tree, at: int) -> Iterator[Pair]:
    things = tree.kids(at, "obj", "nsubj:pass")
    terms = [each for head in (at, *things) for each in tree.kids(head, "obl", "nmod", "advcl") if each > at]
    for term in [each for each in terms if tree.has(each, "on", "upon")][: len(things)]:
        left = plain(tree, things[0]) - tree.below(term)
        yield Pair(Side(tree, term, plain(tree, term)), Side(tree, things[0], left), at, 0.4)


def obliged(tree: Tree, at: int) -> Iterator[Pair]:
    """`to B, X must A`, `X needs to A for B`."""
    if not is_obliged(tree, at):
        return
    own = {each for head in (at, *tree.kids(at, "xcomp")) for each in tree.kids(head, "advcl", "obl", "xcomp")}
    for aim in sorted(tree.below(at) - {at}):
        if _is_aim(tree, aim, aim in own):
            rank = 0.7 if aim in own else 1.2
            yield Pair(Side(tree, at, tree.clause(at, aim)), Side(tree, aim, plain(tree, aim)), at, rank)


def is_saying_on(tree: Tree, at: int) -> bool:
    """Whether a participle only goes on with what somebody says: `..., adding that`."""
    word = tree.words[at]
    said = word.relation == "advcl" and word.xpos == "VBG" and bool(tree.kids(at, "ccomp"))
    return said and among(tree, at, words("condition", "saying"))


def _is_aim(tree: Tree, at: int, near: bool) -> bool:
    """Whether words tell what something is for: `to B`, `for B`, `ensuring B`."""
    word = tree.words[at]
    if word.relation == "obl":
        return near and tree.has(at, "for")
    marks = tree.kids(at, "mark")
    doing = near and word.xpos == "VBG" and not marks and not is_saying_on(tree, at)
    return word.relation in {"advcl", "acl"} and (tree.has(at, "to") or doing)

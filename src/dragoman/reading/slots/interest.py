"""Holder and object of an interest."""

from collections.abc import Iterator

from dragoman.language.parse import ROOT
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.names import head_names, holder
from dragoman.reading.slots.pair import Pair, best, cost
from dragoman.reading.slots.slot import Side, Slot, told
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_SURE = 0.5
"""Up to this rank a listed verb takes its object; beyond it the rules, which take all behind their cue, do better."""
_WANTED = ("obj", "xcomp", "ccomp", "obl", "advcl", "iobj")
_OF_NOUN = ("nmod", "acl")


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The slots of an interest, as far as the tree shows them; `first` of a pair is the holder."""
    found = [(each, pair) for each in scene.stretches(span) if (pair := best(_told(each, scene), each))]
    if not found:
        return {}
    stretch, pair = min(found, key=lambda each: cost(each[1], each[0]))
    who = holder(scene, pair.first, stretch.tree, pair.cue)
    found_slots = {"holder": who} if who else {}
    if pair.rank <= _SURE:
        found_slots["object"] = told(scene, pair.second, stretch.tree, pair.cue)
        found_slots |= _sign(stretch, pair)
    return found_slots


def _told(stretch: Stretch, scene: Scene) -> list[Pair]:
    """The pairs of a stretch, without what a clause only adds about the holder: `X, which once backed Y, wants Z`."""
    pairs = list(_pairs(stretch, scene))
    main = [each for each in pairs if each.rank <= _SURE and not _is_added(stretch.tree, each.cue)]
    return [each for each in pairs if not (main and _is_added(stretch.tree, each.cue))]


def _is_added(tree: Tree, at: int) -> bool:
    """Whether a word stands in a relative clause that follows a comma."""
    for each in (at, *tree.parse.above(at)):
        if tree.words[each].label == "acl:relcl":
            return any(
                each > mark > tree.words[each].head and tree.low(mark) == "," for mark in tree.kids(each, "punct")
            )
    return False


def _sign(stretch: Stretch, pair: Pair) -> dict[str, Slot]:
    """Of a stretch that tells of both wanting and fearing, the sign of the one that the object hangs on."""
    tree = stretch.tree
    listed = [at for at in stretch.inside if _is_listed(tree, at)]
    fears = {among(tree, at, words("interest", "negative")) for at in listed}
    if len(fears) < len({True, False}) or pair.cue not in listed or _is_denied(tree, pair.cue):
        return {}
    sign = "-" if among(tree, pair.cue, words("interest", "negative")) else "+"
    return {"sign": Slot(sign, (tree.words[pair.cue].span,))}


def _is_listed(tree: Tree, at: int) -> bool:
    return tree.is_verbal(at) and among(tree, at, words("interest", "verbs", "adjectives"))


def _is_denied(tree: Tree, at: int) -> bool:
    return tree.has(at, "not", "n't", "never", "no", "neither", "hardly")


def _pairs(stretch: Stretch, scene: Scene) -> Iterator[Pair]:
    for at in sorted(stretch.inside):
        yield from _verb(stretch.tree, at, scene)
        yield from _noun(stretch.tree, at, scene)
        yield from _turned(stretch.tree, at, scene)


def _content(tree: Tree, at: int) -> frozenset[int]:
    return tree.content(at) & tree.below(at)


def _verb(tree: Tree, at: int, scene: Scene) -> Iterator[Pair]:
    """`HOLDER wants OBJECT`, `HOLDER is eager to OBJECT`; of other verbs all that is said of the holder."""
    if not tree.is_verbal(at) or tree.words[at].relation in {"aux", "cop"}:
        return
    subject = tree.subject(at)
    subject = tree.subject_above(at) if subject is None else subject
    if subject is None:
        return
    listed = among(tree, at, words("interest", "verbs", "adjectives"))
    wanted = [each for each in tree.kids(at, *_WANTED) if each > at] or tree.relative_object(at) if listed else []
    core = [each for each in wanted if tree.words[each].relation in {"obj", "xcomp", "ccomp"}] or wanted
    places = frozenset().union(*(_content(tree, each) for each in wanted))
    if wanted and min(wanted) > at:
        further = (tree.below(each) for each in tree.kids(at, "conj", "parataxis") if _is_listed(tree, each))
        places = frozenset(each for each in tree.below(at) if each > at).difference(*further)
    if not places:
        places = tree.clause(at, subject) - tree.below(subject)
    if not wanted and tree.words[subject].upos == "NOUN" and not head_names(scene, tree, subject):
        yield Pair(Side(tree, at, frozenset({at})), Side(tree, subject, tree.clause(at)), at, 2.5)
        return
    yield Pair(_of(tree, subject), Side(tree, core[0] if core else at, places), at, 0.5 if wanted else 2.5)


def _of(tree: Tree, at: int) -> Side:
    return Side(tree, at, _content(tree, at))


def _noun(tree: Tree, at: int, scene: Scene) -> Iterator[Pair]:
    """`HOLDER's aim is OBJECT`, `HOLDER's interest in OBJECT`, `it is in HOLDER's interest to OBJECT`."""
    if tree.words[at].upos != "NOUN" or not among(tree, at, words("interest", "nouns")):
        return
    named = [each for each in tree.kids(at, "amod", "compound") if scene.named(tree, {each})]
    owner = next(iter(tree.kids(at, "nmod:poss") or named), None)
    after = [each for each in tree.kids(at, *_OF_NOUN) if each > at]
    if owner is None and after and tree.has(after[0], "of", "for") and not tree.is_verbal(after[0]):
        owner, after = after[0], after[1:]
    head = tree.words[at].head
    if owner is None and head != ROOT:
        owner = tree.subject_above(at)
    object_ = _aim(tree, at, after)
    if owner is not None and object_ is not None:
        poss = tree.words[owner].label == "nmod:poss"
        told = tree.words[at].relation == "nsubj" and poss
        yield Pair(_of(tree, owner), object_, at, 0.5 if told else 0.6 if poss else 1.0)


def _aim(tree: Tree, at: int, after: list[int]) -> Side | None:
    """What an aim is an aim for: what it is said to be, what hangs on it, or the subject of `is in the interest`."""
    word = tree.words[at]
    if (
        word.relation == "nsubj"
        and word.head != ROOT
        and (tree.kids(word.head, "cop") or tree.low(word.head) in {"is", "was"})
    ):
        return Side(tree, word.head, tree.phrase(word.head))
    if after:
        return Side(tree, after[0], frozenset().union(*(_content(tree, each) for each in after)))
    if tree.kids(at, "cop") and (subject := tree.subject(at)) is not None:
        beside = tree.kids(at, "csubj", "ccomp", "xcomp", "advcl")
        return _of(tree, beside[0] if beside else subject)
    return None


def _turned(tree: Tree, at: int, scene: Scene) -> Iterator[Pair]:
    """`OBJECT worries HOLDER`."""
    held, subject = tree.kids(at, "obj"), tree.subject(at)
    if held and subject is not None and among(tree, at, words("interest", "turned")):
        sure = bool(head_names(scene, tree, held[0])) and not head_names(scene, tree, subject)
        yield Pair(_of(tree, held[0]), _of(tree, subject), at, 0.3 if sure else 1.0)

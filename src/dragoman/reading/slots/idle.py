"""Names that take no part in an event: who only describes somebody, towns in which it happens, some of a people."""

from collections.abc import Iterable, Iterator

from dragoman.language import Mention
from dragoman.reading.coder.quantity import is_some_of
from dragoman.reading.scene import Scene
from dragoman.reading.tree import Tree

_DESCRIBING = ("appos", "acl", "parataxis", "advcl")
_BESIDE = frozenset({"together", "along"})
_LIKE, _SELVES = ("like", "unlike", "alongside", "with", "as"), ("itself", "himself", "herself", "themselves")


def acting(scene: Scene, tree: Tree, places: Iterable[int]) -> Iterator[Mention]:
    """The names among some words, but for towns in which something is held and for some of a people."""
    yield from (each for each in scene.named(tree, places) if not is_idle(tree, each))


def is_idle(tree: Tree, named: Mention) -> bool:
    """Whether a name is only that of a town in which something is held, or says of which people some are."""
    at = tree.top(tree.parse.inside(named.span))
    if at is None:
        return False
    venue = named.kind in {"capital", "person"} and tree.has(at, "in", "at", "near")
    return venue or is_some_of(tree, at, named)


def is_reflexive(tree: Tree, at: int) -> bool:
    """`told itself`: nobody else is acted on."""
    return any(tree.low(each) in _SELVES for each in tree.kids(at, "obj", "iobj"))


def described(tree: Tree, at: int) -> frozenset[int]:
    """What only says who the subject is, or whom it is like: `Ethiopia, Kenya's neighbour,`."""
    subject = tree.subject(at) if tree.is_verbal(at) else None
    if subject is None or not tree.below(subject).isdisjoint(tree.parse.above(at)):
        return frozenset()
    beside = [kid for kid in tree.kids(subject, "nmod", "advmod") if tree.has(kid, *_LIKE) or tree.low(kid) in _BESIDE]
    aside = [*tree.kids(subject, *_DESCRIBING), *beside]
    before = [each for each in tree.kids(at, "obl", "advcl", "advmod") if each < at and not tree.is_finite(each)]
    return frozenset().union(*(tree.below(each) for each in (*aside, *(at for at in before if _is_aside(tree, at)))))


def is_mutual(tree: Tree, at: int) -> bool:
    """`talks between X and Y`: both act, and nobody else is acted on."""
    subject = tree.subject(at)
    heads = (at, *tree.kids(at, "obj", "obl"), *(() if subject is None else (subject,)))
    return any(tree.has(each, "between") for head in heads for each in tree.kids(head, "nmod", "obl"))


def _is_aside(tree: Tree, at: int) -> bool:
    """Whether a phrase before the verb tells of the subject: `unlike Senegal`."""
    noun = tree.words[at].upos in {"NOUN", "PROPN", "ADJ"} and tree.words[at].label == "advcl"
    return noun or tree.has(at, *_LIKE) or tree.low(at) in _BESIDE

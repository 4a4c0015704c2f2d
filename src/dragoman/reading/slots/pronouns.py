"""Pronouns whose name may stand in their place: subjects that can only mean the subject of the sentence before."""

from dragoman.language import Mention
from dragoman.reading.scene import Scene
from dragoman.reading.tree import Tree

_PERSONAL = frozenset({"he", "she"})


def sure_name(scene: Scene, tree: Tree, at: int) -> Mention | None:
    """Whom a pronoun certainly stands for; None where it is no subject, or where another may be meant."""
    word = tree.words[at]
    if word.upos != "PRON" or word.relation != "nsubj":
        return None
    meant = scene.referent(tree, at)
    before = scene.before(tree)
    if meant is None or before is None or _names_before(scene, tree, at):
        return None
    subject = _main_subject(before)
    if subject is None or not any(place == subject for place in before.parse.inside(meant.span)):
        return None
    return meant if tree.low(at) in _PERSONAL or _agrees(tree.low(at), before, subject) else None


def _names_before(scene: Scene, tree: Tree, at: int) -> bool:
    """Whether the pronoun's own sentence names somebody before it, who may be meant instead."""
    return bool(scene.between(tree.parse.span.start, tree.words[at].span.start))


def _main_subject(tree: Tree) -> int | None:
    root = tree.parse.root
    own = tree.kids(root, "nsubj") if root is not None else ()
    return own[0] if own else None


def _agrees(pronoun: str, tree: Tree, subject: int) -> bool:
    """`They` for a people, `it` for a state; several who are joined have no one name, so that none fits them."""
    plural = tree.words[subject].xpos in {"NNPS", "NNS"}
    return plural == (pronoun == "they") and not tree.kids(subject, "conj")

"""Events at marked places of a document."""

from dragoman.reading.coder.coder import Coded, event_in
from dragoman.reading.coder.view import View
from dragoman.reading.scene import Scene
from dragoman.reading.tree import Tree
from dragoman.statements import Span


def coded(span: Span, scene: Scene) -> Coded | None:
    """The event that a stretch of a document tells, pronouns followed to the sentences before; None: it shows none."""
    stretches = scene.stretches(span)
    return event_in(seen(scene, stretches[0].tree), span) if stretches else None


def seen(scene: Scene, tree: Tree) -> View:
    """A sentence of a document as the coder sees it."""
    return View(tree, scene.named(tree, range(len(tree.words))), lambda at: scene.referents(tree, at))

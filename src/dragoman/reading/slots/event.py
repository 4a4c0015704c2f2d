"""Actor and recipient of an event: who does what to or with whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.language import Mention
from dragoman.reading.context import states
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.idle import acting, described, is_idle, is_mutual, is_reflexive
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.names import head_names
from dragoman.reading.slots.slot import Slot
from dragoman.reading.tree import Tree
from dragoman.reading.undone import is_undone
from dragoman.statements import Span

_RECEIVING = ("iobj", "obj", "obl", "xcomp", "ccomp", "nmod", "acl", "advcl")
_MOST = 3


@dataclass(frozen=True, slots=True)
class Roles:
    """The word that carries an event in its tree, who does it and to or with whom."""

    tree: Tree
    carrier: int
    actor: tuple[Mention, ...]
    recipient: tuple[Mention, ...]


def fill(span: Span, scene: Scene) -> dict[str, Slot]:
    """The slots of an event, as far as the tree shows them."""
    found = roles(span, scene)
    if found is None:
        return {}
    some = tuple(each.span for each in scene.between(span.start, span.end) if is_idle(found.tree, each))
    if not (found.actor or found.recipient or some):
        return {}
    actor, recipient = scene.acting(found.actor)[:_MOST], scene.acting(found.recipient)[:_MOST]
    word = found.tree.words[found.carrier].span
    undone = {"factuality": Slot("counterfact", (word,))} if is_undone(found.tree, found.carrier) else {}
    return {
        **undone,
        "actor": Slot(actor, _places(found.actor) or some, _path(found, found.actor)),
        "recipient": Slot(
            tuple(each for each in recipient if each not in actor),
            _places(found.recipient),
            _path(found, found.recipient),
        ),
    }


def roles(span: Span, scene: Scene) -> Roles | None:
    """Who acts on whom in the words of a span, as the tree of most of them has it; None where there is no tree."""
    stretch = next(iter(scene.stretches(span)), None)
    top = carrier(stretch) if stretch else None
    if stretch is None or top is None:
        return None
    tree = stretch.tree
    actor, recipient = _verbal(scene, stretch, top) if tree.is_verbal(top) else _nominal(scene, tree, top)
    if not actor:
        above = _above(scene, tree, top) or acting(scene, tree, stretch.inside)
        actor = tuple(each for each in above if states([each])[0] not in states(recipient))[:1]
    if not recipient and not is_mutual(tree, top) and not is_reflexive(tree, top):
        beside = scene.named(tree, described(tree, top))
        near = scene.named(tree, stretch.inside) if beside else _others(scene, stretch)
        taken = states((*actor, *beside))
        others = (each for each in near if states([each])[0] not in taken)
        recipient = tuple(islice(others, 1))
    return Roles(tree, top, actor, recipient)


def _others(scene: Scene, stretch: Stretch) -> Iterator[Mention]:
    """Who else may be meant: those named in the stretch, in its sentence, or most often in the text and near by."""
    tree, sentence = stretch.tree, stretch.tree.parse.span
    near = (*scene.named(tree, stretch.inside), *scene.between(sentence.start, sentence.end))
    yield from (each for each in near if not is_idle(tree, each))
    yield from scene.nearest(sentence)


def carrier(stretch: Stretch) -> int | None:
    """The verb or noun that tells what happens: the highest word of a stretch, past those that leave it to another."""
    tree, at = stretch.tree, stretch.tree.top(stretch.inside)
    for _ in range(3):
        if at is None or not among(tree, at, words("event", "light")):
            break
        inner = [each for each in tree.kids(at, "xcomp") if each in stretch.inside]
        if not inner:
            break
        at = inner[0]
    relative = [] if at is None else [each for each in tree.kids(at, "acl:relcl") if each in stretch.inside]
    return relative[0] if relative and at is not None and not tree.is_verbal(at) else at


def _verbal(scene: Scene, stretch: Stretch, at: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    tree, subject = stretch.tree, stretch.tree.subject(at)
    named = head_names(scene, tree, subject) if subject is not None else ()
    if _is_passive(tree, at):
        agents = [
            each for each in tree.kids(at, "obl") if tree.words[each].label == "obl:agent" or tree.has(each, "by")
        ]
        return tuple(name for each in agents for name in head_names(scene, tree, each)), named
    skip = tree.below(subject) if subject is not None and subject in tree.below(at) else frozenset()
    skip |= described(tree, at)
    objects = (each for each in _objects(tree, at) if each not in skip)
    return named, _first(scene, stretch, objects, states(named), skip)


def _is_passive(tree: Tree, at: int) -> bool:
    word = tree.words[at]
    reduced = word.xpos == "VBN" and word.relation == "acl" and not tree.kids(at, "obj", "aux")
    return reduced or any(tree.words[each].label in {"nsubj:pass", "aux:pass", "csubj:pass"} for each in tree.kids(at))


def _objects(tree: Tree, at: int) -> Iterator[int]:
    """What hangs on a word, the closest to it in meaning first."""
    for relation in _RECEIVING:
        yield from (each for each in tree.kids(at, relation) if tree.words[each].label != "obl:unmarked")
    yield from tree.relative_object(at)


def _first(
    scene: Scene, stretch: Stretch, heads: Iterable[int], taken: tuple[str, ...], skip: frozenset[int]
) -> tuple[Mention, ...]:
    """The first of some phrases that names somebody not taken yet: whom it names, several coordinated ones."""
    tree = stretch.tree
    for head in heads:
        direct = tuple(each for each in head_names(scene, tree, head) if states([each])[0] not in taken)
        if direct:
            return direct
        inside = (tree.below(head) & stretch.inside) - skip
        for at in sorted(inside - {head}):
            if scene.named(tree, {at}):
                fit = [each for each in head_names(scene, tree, at) if states([each])[0] not in taken]
                if fit:
                    return tuple(fit)
    return ()


def _nominal(scene: Scene, tree: Tree, at: int) -> tuple[tuple[Mention, ...], tuple[Mention, ...]]:
    """`X's visit to Y`, `talks between X and Y`, `the invasion of Y by X`, `Ruritanian sanctions on Y`."""
    owners = [each for each in tree.kids(at, "nmod:poss", "amod", "compound") if each < at]
    actor = tuple(name for each in owners for name in _own(scene, tree, each))
    recipient: tuple[Mention, ...] = ()
    for each in tree.kids(at, "nmod", "acl", "obl"):
        if each < at:
            continue
        named = head_names(scene, tree, each)
        if tree.has(each, "between") or tree.has(each, "by", "from"):
            actor = actor or named
        elif tree.has(each, "of") and not actor and not among(tree, at, words("event", "done_to")):
            actor = named
        else:
            recipient = recipient or named
    return actor, recipient


def _own(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    """Whom an adjective or a possessive names."""
    meant = scene.referent(tree, at)
    return (meant,) if meant else head_names(scene, tree, at) if scene.named(tree, tree.below(at)) else ()


def _above(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    found = tree.subject_above(at)
    return head_names(scene, tree, found) if found is not None else ()


def _places(several: Iterable[Mention]) -> tuple[Span, ...]:
    return tuple(dict.fromkeys(each.span for each in several))


def _path(found: Roles, several: tuple[Mention, ...]) -> str:
    """The way from the carrier to the first name, where both stand in one tree."""
    place = next((at for each in several[:1] for at in found.tree.parse.inside(each.span)), None)
    return found.tree.path(found.carrier, place) if place is not None else ""

"""Actor and recipient of an event: who does what to or with whom."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from dragoman.language import Mention
from dragoman.reading.context import states
from dragoman.reading.scene import Scene, Stretch
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.names import head_names
from dragoman.reading.slots.slot import Slot
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_RECEIVING = ("iobj", "obj", "obl", "xcomp", "ccomp", "nmod", "acl", "advcl")
_DESCRIBING = ("appos", "acl", "parataxis", "advcl")
_LIKE, _SELVES = ("like", "unlike", "alongside", "with", "as"), ("itself", "himself", "herself", "themselves")
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
    if found is None or not (found.actor or found.recipient):
        return {}
    actor, recipient = states(found.actor)[:_MOST], states(found.recipient)[:_MOST]
    return {
        "actor": Slot(actor, _places(found.actor), _path(found, found.actor)),
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
        above = _above(scene, tree, top) or scene.named(tree, stretch.inside)
        actor = tuple(each for each in above if states([each])[0] not in states(recipient))[:1]
    if not recipient and not _is_mutual(tree, top) and not _is_reflexive(tree, top):
        described = scene.named(tree, _described(tree, top))
        near = scene.named(tree, stretch.inside) if described else _others(scene, stretch)
        taken = states((*actor, *described))
        others = (each for each in near if states([each])[0] not in taken)
        recipient = tuple(islice(others, 1))
    return Roles(tree, top, actor, recipient)


def _is_reflexive(tree: Tree, at: int) -> bool:
    """`told itself`: nobody else is acted on."""
    return any(tree.low(each) in _SELVES for each in tree.kids(at, "obj", "iobj"))


def _described(tree: Tree, at: int) -> frozenset[int]:
    """What only says who the subject is, or whom it is like: `Ethiopia, Kenya's neighbour,`."""
    subject = tree.subject(at) if tree.is_verbal(at) else None
    if subject is None or not tree.below(subject).isdisjoint(tree.parse.above(at)):
        return frozenset()
    aside = [*tree.kids(subject, *_DESCRIBING), *(kid for kid in tree.kids(subject, "nmod") if tree.has(kid, *_LIKE))]
    before = [each for each in tree.kids(at, "obl", "advcl", "advmod") if each < at and not tree.is_finite(each)]
    return frozenset().union(*(tree.below(each) for each in (*aside, *(at for at in before if _is_aside(tree, at)))))


def _is_mutual(tree: Tree, at: int) -> bool:
    """`talks between X and Y`: both act, and nobody else is acted on."""
    subject = tree.subject(at)
    heads = (at, *tree.kids(at, "obj", "obl"), *(() if subject is None else (subject,)))
    return any(tree.has(each, "between") for head in heads for each in tree.kids(head, "nmod", "obl"))


def _is_aside(tree: Tree, at: int) -> bool:
    """Whether a phrase before the verb tells of the subject: `unlike Senegal`."""
    noun = tree.words[at].upos in {"NOUN", "PROPN", "ADJ"} and tree.words[at].label == "advcl"
    return noun or tree.has(at, *_LIKE) or tree.low(at) in {"together", "along"}


def _others(scene: Scene, stretch: Stretch) -> Iterator[Mention]:
    """Who else may be meant: those named in the stretch, in its sentence, in the text most often."""
    yield from scene.named(stretch.tree, stretch.inside)
    sentence = stretch.tree.parse.span
    yield from scene.between(sentence.start, sentence.end)
    yield from scene.foremost


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
    skip |= _described(tree, at)
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

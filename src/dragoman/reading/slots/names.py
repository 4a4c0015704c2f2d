"""Which actors some words of a tree name."""

import re
from bisect import bisect_right
from collections import Counter

from dragoman import ontology
from dragoman.language import Mention
from dragoman.reading.coder.lexicon import group, noun
from dragoman.reading.coder.quantity import is_some_of
from dragoman.reading.forms import bases
from dragoman.reading.scene import Scene
from dragoman.reading.slots.slot import Side, Slot, spans, wording
from dragoman.reading.tree import Tree

_ARTICLE = re.compile(r"^(?:the|a|an)\s", re.IGNORECASE)
_SIDES = frozenset(
    """countries nations states sides neighbours neighbors capitals governments parties powers rivals foes
    adversaries""".split()
)
_TWO, _BACK = 2, 40
_TOWNS = frozenset({"capital", "person"})
_OWNING = ("nmod:poss", "amod", "compound", "flat", "appos", "nummod")


def head_names(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    """Whom a nominal names, each of several coordinated: itself, whose it is, or who is meant by a pronoun."""
    found: list[Mention] = []
    for each in (at, *tree.kids(at, "conj")):
        found += _one(scene, tree, each)
    return tuple(dict.fromkeys(found))


def _one(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    """Whom one nominal names."""
    named = scene.named(tree, {at, *tree.kids(at, "flat", "compound")})
    own = tuple(each for each in named if not is_some_of(tree, at, each))
    if own and not _is_anothers(scene, tree, at, own[-1]):
        return own[-1:] if len({each.actor for each in own}) > 1 else own[:1]
    if meant := _meant(scene, tree, at) or two(scene, tree, at):
        return meant
    for relation in _OWNING:
        for each in tree.kids(at, relation):
            if inner := scene.named(tree, tree.below(each)) or _meant(scene, tree, each):
                return inner if tree.kids(each, "conj") else inner[:1]
    for each in tree.kids(at, "nmod"):
        if tree.has(each, "between"):
            return head_names(scene, tree, each)
        told = tree.has(each, "of", "from") or (tree.has(each, "in") and not _is_venue(scene, tree, each))
        if told and (inner := _one(scene, tree, each)):
            return inner
    return ()


def _is_venue(scene: Scene, tree: Tree, at: int) -> bool:
    """Whether a place only says where something is held: `a dinner in Vienna`, but not `the government in Vienna`."""
    held = tree.words[at].head
    if not group("classes", "people").isdisjoint(bases(tree.low(held))):
        return False
    return noun(tree, held) == "CONSULT" or any(each.kind in _TOWNS for each in scene.named(tree, tree.below(at)))


def _is_anothers(scene: Scene, tree: Tree, at: int, named: Mention) -> bool:
    """Whether what the gazetteer takes for one state's agency is owned by another: `Ruritania's Congress`."""
    actor = ontology.actor(named.actor)
    if actor is None or actor.kind != "agency":
        return False
    owners = [one for each in tree.kids(at, "nmod:poss") for one in scene.named(tree, tree.below(each))]
    return any(ontology.acts_for(each.actor) != ontology.acts_for(named.actor) for each in owners)


def _meant(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    return scene.referents(tree, at)


def two(scene: Scene, tree: Tree, at: int) -> tuple[Mention, ...]:
    """The two states that `both sides` or `the two capitals` means; nobody for other phrases.

    Those that the sentence and the one before name, where these are two; else those of the title; else those most
    often named together in the sentences before.
    """
    meant = tree.has(at, "both") or (tree.has(at, "two") and tree.has(at, "the", "these", "those"))
    if tree.low(at) not in _SIDES or not meant or tree.kids(at, "nmod"):
        return ()
    offset = tree.words[at].span.start
    sentences = scene.analysis.sentences
    here = bisect_right(sentences, offset, key=lambda each: each.span.start) - 1
    near = _states(scene, sentences[max(here - 1, 0)].span.start, offset)
    titles = [each.span for each in sentences[: max(here, 0)] if each.label == "title"][:1]
    titled = _states(scene, titles[0].start, titles[0].end) if titles else {}
    if len(near) != _TWO and len(titled) == _TWO:
        near = titled
    return tuple((near if len(near) == _TWO else _together(scene, here)).values())


def _together(scene: Scene, here: int) -> dict[str, Mention]:
    """The two states that are named together most often in the sentences before one, of equals the nearest."""
    counted: Counter[frozenset[str]] = Counter()
    named: dict[frozenset[str], dict[str, Mention]] = {}
    for sentence in reversed(scene.analysis.sentences[max(here - _BACK, 0) : max(here, 0)]):
        found = _states(scene, sentence.span.start, sentence.span.end)
        if len(found) == _TWO:
            counted[frozenset(found)] += 1
            named.setdefault(frozenset(found), found)
    return named[max(counted, key=counted.__getitem__)] if counted else {}


def _states(scene: Scene, start: int, end: int) -> dict[str, Mention]:
    """The states named in a stretch, each with its first name."""
    found: dict[str, Mention] = {}
    for each in scene.between(start, end):
        state = ontology.acts_for(each.actor)
        actor = ontology.actor(state)
        if actor and actor.kind == "state":
            found.setdefault(state, each)
    return found


def holder(scene: Scene, side: Side, tree: Tree, cue: int) -> Slot | None:
    """Who a side names, as the gazetteer calls it, else as the text does; None for a pronoun that nobody is known for.

    A person named or meant stands for himself; `his government` and `the Ruritanian president` for the state.
    """
    path = tree.path(cue, side.head)
    named = head_names(scene, side.tree, side.head)
    if named and not two(scene, side.tree, side.head):
        first = named[0]
        own = side.tree.words[side.head].span.shared(first.span) or side.tree.words[side.head].upos == "PRON"
        return Slot(first.actor if own else ontology.acts_for(first.actor), (first.span,), path)
    if side.tree.words[side.head].upos in {"PRON", "DET", "VERB"}:
        return None
    runs = spans(scene.text, side.tree, side.places - _aside(side.tree, side.head))
    return Slot(_ARTICLE.sub("", wording(scene.text, runs, {})), runs, path)


def _aside(tree: Tree, at: int) -> frozenset[int]:
    return frozenset().union(*(tree.below(each) for each in tree.kids(at, "appos", "acl", "parataxis")))

"""Where a marker of one or more words joins a clause or a nominal to what it hangs on."""

from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language.parse import ROOT
from dragoman.reading.scene import Stretch
from dragoman.reading.slots.lexicon import runs
from dragoman.reading.tree import Tree

_MARKING = frozenset({"mark", "case", "advmod", "cc", "aux", "cop", "fixed", "det", "amod"})
_HANGING = frozenset({"advcl", "obl", "nmod", "acl", "xcomp", "advmod", "dep", "ccomp", "conj", "parataxis", "obj"})
_ASKED = frozenset({"if", "whether"})
_INVERTED = frozenset({"should", "were", "had"})


@dataclass(frozen=True, slots=True)
class Joint:
    """A marker, its places, the word that heads what it marks, and the one that heads what that hangs on."""

    phrase: str
    cue: int
    places: frozenset[int]
    marked: int
    main: int


def joints(stretch: Stretch, phrases: frozenset[str]) -> Iterator[Joint]:
    """Every place in a stretch where one of the phrases joins two parts of the sentence."""
    tree = stretch.tree
    for start, end, phrase in runs(tree, phrases):
        places = frozenset(range(start, end))
        found = _marked(tree, places, phrase) if places & stretch.inside else None
        main = _main(stretch, *found) if found else None
        if found and main is not None:
            yield Joint(phrase, start, places, found[0], main)


def beyond(tree: Tree, joint: Joint) -> tuple[int, ...]:
    """The clauses that a sentence goes on with behind what is marked: of `A without B, and C` what follows `and`."""
    if not joint.main < joint.cue:
        return ()
    return tuple(
        each
        for each in tree.kids(joint.main, "conj", "parataxis")
        if each > joint.marked and tree.kids(each, "nsubj", "nsubj:pass")
    )


def _marked(tree: Tree, places: frozenset[int], phrase: str) -> tuple[int, int] | None:
    """The head of what a marker marks, and the word by which both hang on the rest."""
    if phrase in _INVERTED and not _inverted(tree, min(places)):
        return None
    for at in sorted(places, reverse=True):
        word = tree.words[at]
        if word.relation in _MARKING and word.head > max(places):
            asked = phrase in _ASKED and tree.words[word.head].relation == "ccomp"
            return None if asked else (word.head, _outer(tree, word.head, places))
    top = tree.top(places)
    if top is None:
        return None
    after = [each for each in tree.kids(top) if each > max(places) and tree.words[each].relation != "punct"]
    inner = next((each for each in after if tree.words[each].relation in {"advcl", "ccomp", "acl"}), None)
    if len(places) == 1 and tree.words[top].upos == "VERB" and after and inner is None:
        return top, top
    return (inner or after[0], top) if after else None


def _outer(tree: Tree, marked: int, places: frozenset[int]) -> int:
    """What is marked, or the word of the marker that it hangs on: `long` in `as long as talks go on`."""
    head = tree.words[marked].head
    return head if head in places else marked


def _inverted(tree: Tree, at: int) -> bool:
    """`Should talks fail`: the verb stands before its subject and begins a clause."""
    word = tree.words[at]
    if word.relation not in {"aux", "cop"} or word.head == ROOT:
        return False
    subject = tree.kids(word.head, "nsubj")
    return bool(subject) and at < subject[0]


def _main(stretch: Stretch, marked: int, outer: int) -> int | None:
    """The head of the clause that what is marked hangs on; where that stands outside, of the clause beside it."""
    tree = stretch.tree
    word = tree.words[outer]
    if word.head != ROOT and word.relation not in _HANGING:
        return None
    at = word.head
    while at != ROOT and not tree.is_verbal(at) and tree.words[at].relation not in {"conj", "parataxis", "root"}:
        at = tree.words[at].head
    if at == ROOT or at not in stretch.inside:
        beside = [each for each in stretch.inside - tree.below(marked) if tree.is_finite(each)]
        found = tree.top(beside)
        return found if found is not None else (None if at == ROOT else tree.governor(at))
    return tree.governor(at)

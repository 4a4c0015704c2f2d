"""Influences told by nouns: `an obstacle to`, `the result of`, `the impact of ... on`."""

from collections.abc import Iterator

from dragoman.language.parse import ROOT
from dragoman.reading.slots.lexicon import among, words
from dragoman.reading.slots.pair import Pair
from dragoman.reading.slots.slot import Side
from dragoman.reading.tree import Tree


def whole(tree: Tree, at: int) -> Side:
    """All that a word heads, as a side."""
    return Side(tree, at, tree.content(at))


def nouns(tree: Tree, at: int) -> Iterator[Pair]:
    """`CAUSE is an obstacle to EFFECT`, `EFFECT is the result of CAUSE`, `the impact of CAUSE on EFFECT`."""
    effectful, causal = (
        among(tree, at, words("influence", "of_effect")),
        among(tree, at, words("influence", "of_cause")),
    )
    if not (effectful or causal) or tree.words[at].upos not in {"NOUN", "ADJ"}:
        return
    after = [each for each in tree.kids(at, "nmod", "acl", "obl", "advcl") if each > at and not tree.kids(each, "cop")]
    inner = [each for one in after for each in tree.kids(one, "nmod")] if causal else []
    worked_on = [each for each in (*after, *inner) if tree.has(each, *words("influence", "worked_on"))]
    rest = [each for each in after if each not in worked_on]
    if causal and worked_on and rest:
        cause, effect = whole(tree, rest[0]), whole(tree, worked_on[0])
        yield Pair(Side(tree, cause.head, cause.places - effect.places), effect, at, 0.6)
    other = _equated(tree, at)
    if other is None or not after:
        return
    if causal and not worked_on:
        yield Pair(whole(tree, after[0]), other, at, 0.7)
    else:
        yield Pair(other, whole(tree, (worked_on or after)[0]), at, 0.7)


def _equated(tree: Tree, at: int) -> Side | None:
    """What a noun is said to be: the subject of `is an obstacle` or `has`, the predicate of `the obstacle is`."""
    word = tree.words[at]
    if tree.kids(at, "cop") and (subject := tree.subject(at)) is not None:
        return whole(tree, subject)
    if word.relation == "nsubj" and word.head != ROOT and tree.kids(word.head, "cop"):
        return Side(tree, word.head, tree.clause(word.head, at))
    if (
        word.relation in {"obj", "obl", "xcomp"}
        and word.head != ROOT
        and (subject := tree.subject(word.head)) is not None
    ):
        return whole(tree, subject) if subject != at else None
    return None

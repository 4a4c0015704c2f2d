"""For which state a person acts whom the text presents with an office: `Ruritania's foreign minister Ann Bee`."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman import ontology
from dragoman.language import Mention
from dragoman.reading.tree import Tree
from dragoman.statements import Span

_OFFICES = frozenset(
    """president minister premier chancellor king queen emir sultan ambassador envoy general admiral spokesman
    spokeswoman spokesperson diplomat leader secretary""".split()
)
_NOT_NOW = frozenset(
    "former ex late deposed ousted exiled opposition rebel elected president-elect shadow vice-presidential".split()
)
_TOLD = ("amod", "compound", "nmod:poss", "nmod", "nmod:desc", "flat", "appos")
_FEW = 4


def offices(trees: Sequence[Tree], persons: Iterable[Mention], named: Iterable[Mention]) -> dict[str, str]:
    """The state of each person, by his name, whom some sentence presents as one of its officers."""
    states = [each for each in named if _is_state(each)]
    found: dict[str, str] = {}
    places = sorted(persons, key=lambda each: each.span)
    for tree in trees:
        sentence = tree.parse.span
        here = [each for each in places if sentence.contains(each.span)]
        near = [each for each in states if sentence.contains(each.span)]
        for each in here if near else ():
            state = next(_presented(tree, each.span, near), None)
            if state:
                found.setdefault(each.actor, state)
    return found


def _is_state(mention: Mention) -> bool:
    found = ontology.actor(mention.actor)
    return found is not None and found.kind == "state" and mention.kind != "leader"


def _presented(tree: Tree, span: Span, near: Sequence[Mention]) -> Iterator[str]:
    """The states of the office that stands in one nominal with a name."""
    head = tree.top(tree.parse.inside(span))
    if head is None:
        return
    word = tree.words[head]
    above = (word.head,) if word.relation in {"appos", "flat", "compound", "nmod"} and word.head >= 0 else ()
    for office in (*tree.kids(head, *_TOLD), *above):
        if tree.low(office) not in _OFFICES:
            continue
        phrase = {place for each in {head, office} for place in tree.phrase(each)}
        if any(tree.low(place) in _NOT_NOW for place in phrase):
            continue
        told = [place for each in {head, office} for kid in tree.kids(each, *_TOLD) for place in tree.phrase(kid)]
        for place in sorted(set(told), key=lambda each: abs(each - office)):
            owner = next((each.actor for each in near if each.span.shared(tree.words[place].span)), None)
            if owner and abs(place - office) <= _FEW:
                yield owner

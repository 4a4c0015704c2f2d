"""What words tell as events: the lists in `data/coder/`, looked up for the words of a tree."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any, cast

from dragoman.reading.forms import bases
from dragoman.reading.tree import Tree
from dragoman.statements import Action

_OBJECTS = ("obj", "nsubj:pass", "iobj")
_INTO = ("on", "in", "under", "into", "to", "for")


@cache
def table(name: str) -> Mapping[str, Any]:
    """One file of the lists."""
    return tomllib.loads((files("dragoman.reading") / "data" / "coder" / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def _told(name: str) -> Mapping[str, Action]:
    """The type of each word or phrase of a file that has a list a type."""
    found: dict[str, Action] = {}
    for action, words in table(name).items():
        for word in words.split():
            found.setdefault(word, cast(Action, action))
    return found


@cache
def group(section: str, name: str) -> frozenset[str]:
    """The words of one list of `rules.toml`."""
    return frozenset(table("rules")[section][name].split())


def is_a(tree: Tree, at: int, section: str, name: str) -> bool:
    """Whether a word, alone or with its particle or preposition, stands in a list of `rules.toml`."""
    return not group(section, name).isdisjoint(keys(tree, at))


def keys(tree: Tree, at: int) -> tuple[str, ...]:
    """How a word may be listed: with a particle or the preposition of what follows it first, then alone."""
    if at not in tree.listed:
        alone, particles = sorted(bases(tree.low(at))), list(_particles(tree, at))
        tree.listed[at] = (*(f"{base}_{with_}" for base in alone for with_ in particles), *alone)
    return tree.listed[at]


def _particles(tree: Tree, at: int) -> Iterator[str]:
    short = [tree.low(kid) for kid in tree.kids(at, "compound:prt")]
    short += [tree.low(kid) for kid in tree.kids(at, "advmod") if kid == at + 1]
    short += [tree.low(kid) for kid in tree.kids(at, "xcomp") if tree.words[kid].upos in {"ADJ", "NOUN"}]
    links = [tree.low(case) for kid in tree.kids(at, "obl", "nmod", "advcl") for case in tree.kids(kid, "case", "mark")]
    yield from (f"{one}_{other}" for one in short for other in links)
    yield from short
    yield from links
    if at + 1 < len(tree.words) and tree.words[at + 1].upos in {"ADP", "ADV"}:
        yield tree.low(at + 1)


def phrasal(tree: Tree, at: int) -> Action | None:
    """What a verb tells with its particle or preposition."""
    return next((_told("verbs")[key] for key in keys(tree, at) if "_" in key and key in _told("verbs")), None)


def verb(tree: Tree, at: int) -> Action | None:
    """What a verb or adjective tells by itself."""
    return next((_told("verbs")[key] for key in keys(tree, at) if key in _told("verbs")), None)


def noun(tree: Tree, at: int) -> Action | None:
    """What a noun tells by itself, or with the noun before it: `strike`, but `air strike`."""
    if tree.words[at].upos not in {"NOUN", "PROPN"}:
        return None
    forms = sorted(bases(tree.low(at)) | {tree.low(at)})
    joined = [f"{tree.low(kid)}-{form}" for kid in tree.kids(at, "compound", "amod") for form in forms]
    return next((_told("nouns")[form] for form in (*joined, *forms) if form in _told("nouns")), None)


def paired(tree: Tree, at: int) -> Action | None:
    """What a verb tells together with its object."""
    verbs = frozenset(keys(tree, at))
    return _fits(tree, verbs, things(tree, at)) or _fits(tree, verbs, tree.kids(at, "obl"))


def _fits(tree: Tree, verbs: frozenset[str], nouns: Sequence[int]) -> Action | None:
    objects = frozenset(form for each in nouns for form in _forms(tree, each))
    for verb_list, object_list, action in _pairs() if objects else ():
        if not verbs.isdisjoint(verb_list) and not objects.isdisjoint(object_list):
            return action
    return None


@cache
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str], Action], ...]:
    """The verbs and the objects that tell a type together."""
    told = (pair["is"] for pair in table("rules")["pair"])
    return tuple((group("verbs", one), group("classes", other), cast(Action, action)) for one, other, action in told)


def things(tree: Tree, at: int) -> tuple[int, ...]:
    """What a verb does something with: its object, the subject of a passive, else what its preposition links."""
    direct = tree.kids(at, *_OBJECTS)
    heads = direct or tree.kids(at, "obl")[:1]
    return tuple(each for head in heads for each in (head, *tree.kids(head, "conj")))


def _forms(tree: Tree, at: int) -> Iterator[str]:
    """A noun's forms, and those of what it is made up of: `aid program`, `suspension of links`, `tons of food`."""
    for each in (at, *tree.kids(at, "compound", "amod"), *_of(tree, at)):
        yield tree.low(each)
        yield from bases(tree.low(each))
    for each in _of(tree, at):
        yield from (form for kid in tree.kids(each, "compound") for form in bases(tree.low(kid)))


def _of(tree: Tree, at: int) -> tuple[int, ...]:
    return tuple(kid for kid in tree.kids(at, "nmod") if tree.has(kid, "of", "in"))


def light(tree: Tree, at: int) -> int | None:
    """The noun that tells the event of a verb that only carries it: `talks` of `hold talks`, of `go on strike`.

    In `mediation effort` and `a round of talks` it is the word that says what for.
    """
    heads: tuple[int, ...] = ()
    if is_a(tree, at, "verbs", "light"):
        heads = things(tree, at)
    if not heads and is_a(tree, at, "verbs", "light_in"):
        heads = tuple(kid for kid in tree.kids(at, "obl", "xcomp") if tree.has(kid, *_INTO))
    inner = [each for head in heads for each in (*tree.kids(head, "compound"), *_of(tree, head))]
    return next((each for each in (*heads, *inner) if noun(tree, each)), None)

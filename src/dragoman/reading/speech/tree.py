"""Small questions to a dependency tree: who the subject of a verb is, and which words a clause takes up."""

from collections.abc import Collection, Iterable, Sequence

from dragoman.language.parse import ROOT, Parse
from dragoman.reading.speech import lexicon
from dragoman.statements import Span

NOBODY = -2
"""The place of the subject of `it is said that`."""
_RELATIVE = frozenset({"who", "which", "that"})
_UNREAL = frozenset({"should", "must", "ought", "need", "if", "unless"})
_PERSONAL = frozenset({"he", "she", "they", "who"})
_NEGATION = frozenset({"not", "n't", "n’t", "never", "hardly"})


def subject(parse: Parse, at: int, depth: int = 0) -> int | None:
    """The place of the word that names who does what a verb tells; NOBODY for a passive without agent."""
    if depth > 6:
        return None
    word = parse.words[at]
    if is_passive(parse, at):
        return next(iter(parse.children(at, "obl:agent")), NOBODY)
    own = [
        child
        for child in parse.children(at, "nsubj")
        if parse.words[child].label != "nsubj:outer" and parse.words[child].name != "time"
    ]
    if own:
        relative = word.relation == "acl" and parse.words[own[-1]].text.lower() in _RELATIVE
        return word.head if relative else own[-1]
    found = _inherited(parse, at, depth)
    return _misplaced(parse, at) if found is None else found


def _inherited(parse: Parse, at: int, depth: int) -> int | None:
    """The subject that a verb without one has from the verb or noun that it hangs on."""
    word = parse.words[at]
    if word.head == ROOT:
        return None
    if word.relation == "xcomp":
        given = parse.children(word.head, "obj", "iobj")
        return given[0] if given and given[0] < at else subject(parse, word.head, depth + 1)
    if word.relation == "conj" or (word.relation == "advcl" and word.text.lower().endswith("ing")):
        found = subject(parse, word.head, depth + 1)
        return _quoted(parse, word.head) if found == NOBODY else found
    if word.relation == "acl" and word.text.lower().endswith("ing"):
        return word.head
    return None


def _quoted(parse: Parse, at: int) -> int:
    """The person of whom a passive tells: `the minister was quoted as saying`; NOBODY where it tells of a thing."""
    for child in parse.children(at, "nsubj:pass"):
        word = parse.words[child]
        if word.name == "person" or word.text.lower() in _PERSONAL or lexicon.is_role(word.text):
            return child
    return NOBODY


def _misplaced(parse: Parse, at: int) -> int | None:
    """The subject that was hung on the clause before it, as a second one: `“We wait,” the minister said`."""
    word = parse.words[at]
    clauses = [*parse.children(at, "ccomp", "parataxis"), *([word.head] if word.relation == "parataxis" else [])]
    for clause in clauses:
        beside = [each for each in parse.children(clause, "parataxis") if not is_verbal(parse, each)]
        for each in (*parse.children(clause, "nsubj")[1:], *beside):
            if _stands_by(parse, at, parse.subtree(each)):
                return each
    return None


def _stands_by(parse: Parse, at: int, places: Sequence[int]) -> bool:
    """Whether no other verb stands between some words and a verb after them, or nothing between it and them."""
    spoken = [each for each in places if parse.words[each].upos != "PUNCT"]
    between = parse.words[spoken[-1] + 1 : at]
    return spoken[0] == at + 1 or (spoken[-1] < at and all(each.upos != "VERB" for each in between))


def is_passive(parse: Parse, at: int) -> bool:
    """Whether a verb tells what is done to its subject: `is seen`, `what is said`, `a plan seen as`."""
    word = parse.words[at]
    if parse.children(at, "aux:pass", "nsubj:pass", "csubj:pass"):
        return True
    return word.xpos == "VBN" and word.label == "acl" and not parse.children(at, "nsubj")


def is_expletive(parse: Parse, at: int) -> bool:
    """Whether a word is the `it` that stands for nobody: `it is likely that`, `it is not known when`."""
    word = parse.words[at]
    passive = word.label == "nsubj:pass" and word.text.lower() == "it"
    return word.relation == "expl" or (passive and bool(parse.children(word.head, "ccomp", "csubj", "advcl")))


def is_unreal(parse: Parse, at: int) -> bool:
    """Whether a verb tells what somebody should do, or might under an `if`, which is not to say that anybody does."""
    return any(parse.words[child].text.lower() in _UNREAL for child in parse.children(at, "aux", "mark"))


def is_negated(parse: Parse, at: int) -> bool:
    """Whether a verb is under `not` or `never`."""
    return any(parse.words[child].text.lower() in _NEGATION for child in parse.children(at, "advmod"))


def marker(parse: Parse, at: int) -> str:
    """The preposition or conjunction that leads a phrase or clause in, in lower case."""
    found = parse.children(at, "case", "mark")
    return parse.words[found[0]].text.lower() if found else ""


def cover(parse: Parse, places: Iterable[int], without: Collection[int] = ()) -> Span | None:
    """The stretch that some words take up, less others and the marks at its ends; None where nothing is left."""
    kept = sorted(set(places) - set(without))
    while kept and parse.words[kept[0]].upos == "PUNCT" and parse.words[kept[0]].text not in '"“‘([':
        kept.pop(0)
    while kept and parse.words[kept[-1]].upos == "PUNCT":
        kept.pop()
    return parse.cover(kept) if kept else None


def is_verbal(parse: Parse, at: int) -> bool:
    """Whether a word is a verb, or has a copula or subject as one."""
    return parse.words[at].upos == "VERB" or bool(parse.children(at, "cop", "nsubj", "csubj"))

"""Nouns and prepositions that attribute: `X's claim that`, `according to X`, `in X's view`."""

from collections.abc import Iterator

from dragoman.language.parse import ROOT, Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.denied import denial, denied
from dragoman.reading.speech.frame import Frame
from dragoman.reading.speech.lexicon import Cue
from dragoman.reading.speech.tree import NOBODY, cover, marker, subject
from dragoman.reading.speech.verbal import can_tell
from dragoman.statements import Span

ACCORDING = Cue("according to", "say", "reports")
"""The cue of a source that is named aside."""
_PERSPECTIVE = Cue("view", "think", "reports")
_PERSPECTIVES = frozenset(
    {"view", "opinion", "perspective", "eyes", "mind", "telling", "words", "reckoning", "judgment"}
)
_LEADS = frozenset({"in", "from", "to", "by", "for"})
_COMMON = frozenset(
    {"assumption", "concern", "consensus", "perception", "fear", "belief", "thinking", "logic", "speculation"}
)
"""Thoughts that are told of as many people's where nobody is named."""
_BEING = frozenset({"is", "was", "remains"})
_OWNERS = frozenset({"of", "by", "among", "from", "in"})


def nominal(parse: Parse) -> Iterator[Frame]:
    """Every noun and preposition of a sentence that attributes something to a source."""
    for at, word in enumerate(parse.words):
        if word.upos == "NOUN" or word.relation == "nsubj":
            yield from _noun(parse, at)
        yield from _according(parse, at)
        if word.relation in {"obl", "nmod", "advmod"}:
            yield from _perspective(parse, at)


def _noun(parse: Parse, at: int) -> Iterator[Frame]:
    """`X's claim that`, `the fear among X that`, `there is concern that`, `X's answer was that`."""
    cue = lexicon.noun(parse.words[at].text)
    if not cue:
        return
    if denial(parse, at) is not None:
        yield from denied(parse, at, cue, _maker(parse, at))
        return
    owner = _owner(parse, at)
    if owner == NOBODY and cue.word not in _COMMON:
        return
    clauses = [each for each in parse.children(at, "acl", "ccomp") if marker(parse, each) == "that"]
    contents = [cover(parse, parse.subtree(each)) for each in clauses]
    for content in filter(None, (*contents, _predicated(parse, at))):
        yield Frame(parse, cue, at, owner, content)


def _predicated(parse: Parse, at: int) -> Span | None:
    """The clause of which a noun is the subject: `the fear is that ...`."""
    word = parse.words[at]
    if word.label == "nsubj:outer" and marker(parse, word.head) == "that":
        return cover(parse, parse.subtree(word.head), range(at + 2))
    if word.relation == "nsubj" and parse.words[word.head].text.lower() in _BEING:
        clauses = [each for each in parse.children(word.head, "ccomp") if each > at]
        return cover(parse, parse.subtree(clauses[0])) if clauses else None
    return None


def _owner(parse: Parse, at: int) -> int:
    """Who makes a claim, else the subject of the verb that it is the object of."""
    if (maker := _maker(parse, at)) != NOBODY:
        return maker
    word = parse.words[at]
    holder = subject(parse, word.head) if word.relation in {"obj", "obl"} and word.head != ROOT else None
    return holder if holder is not None and can_tell(parse, holder) else NOBODY


def _maker(parse: Parse, at: int) -> int:
    """Whom the phrase itself names: `X's claim`, `the fear among X`, `Ruritanian claims`, `media reports`."""
    for child in parse.children(at, "nmod:poss"):
        return child
    for child in parse.children(at, "nmod"):
        if marker(parse, child) in _OWNERS:
            return child
    for child in parse.children(at, "amod", "compound"):
        if parse.words[child].text[:1].isupper() and parse.words[child].upos in {"ADJ", "PROPN"} and child:
            return child
    for child in parse.children(at, "compound", "nsubj"):
        low = parse.words[child].text
        if child == at - 1 and (lexicon.is_document(low) or lexicon.is_person(low)):
            return child
    return NOBODY


def _according(parse: Parse, at: int) -> Iterator[Frame]:
    leads = parse.children(at, "case")
    first = parse.words[leads[0]].text.lower() if leads else ""
    head = parse.words[at].head
    after = leads[0] + 1 if leads else len(parse)
    second = parse.words[after].text.lower() if after < len(parse) else ""
    named = parse.words[at].upos == "PROPN" or first == "as"
    if head == ROOT or not (first == "according" or (named and "per" in {first, second} and first in {"as", "per"})):
        return
    content = _clause(parse, head, at)
    if content:
        yield Frame(parse, ACCORDING, leads[0], at, content)


def _perspective(parse: Parse, at: int) -> Iterator[Frame]:
    """`in X's view, ...`, `from the perspective of X, ...`."""
    word = parse.words[at]
    owners = tuple(
        each
        for each in parse.children(at, "nmod:poss", "nmod")
        if parse.words[each].label == "nmod:poss" or marker(parse, each) == "of"
    ) or tuple(each for each in parse.children(at, "amod", "compound") if parse.words[each].text[:1].isupper())
    if word.text.lower() not in _PERSPECTIVES or marker(parse, at) not in _LEADS or not owners or word.head == ROOT:
        return
    if marker(parse, at) == "in" and parse.words[owners[0]].label == "nmod" and not parse.children(at, "det"):
        return
    content = _clause(parse, word.head, at)
    if content:
        yield Frame(parse, _PERSPECTIVE, at, owners[0], content)


def _clause(parse: Parse, head: int, without: int) -> Span | None:
    """The clause that a phrase stands in, without the phrase."""
    while parse.words[head].head != ROOT and parse.words[head].relation in {
        "nmod",
        "obl",
        "obj",
        "nsubj",
        "nummod",
        "amod",
    }:
        head = parse.words[head].head
    return cover(parse, parse.subtree(head), parse.subtree(without))

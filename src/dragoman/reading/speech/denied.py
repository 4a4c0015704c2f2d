"""Reports that are denied: `X denied claims that`, `reports that ... were dismissed by X`."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.language.parse import ROOT, Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.frame import Frame
from dragoman.reading.speech.lexicon import Cue
from dragoman.reading.speech.tree import NOBODY, cover, marker, subject
from dragoman.statements import Span

_MARKERS = frozenset({"that", "of"})
_LOOSE = ("parataxis", "acl", "ccomp", "conj", "dep")


def denial(parse: Parse, at: int) -> int | None:
    """The verb by which what a noun tells is denied; None where it is not."""
    word = parse.words[at]
    if word.head != ROOT and word.label in {"obj", "nsubj:pass"} and _denies(parse, word.head):
        return word.head
    return next((each for each in parse.children(at, *_LOOSE) if _denies(parse, each) and _is_loose(parse, each)), None)


def denied(parse: Parse, at: int, cue: Cue, owner: int) -> Iterator[Frame]:
    """What is denied, as the words of whoever tells it, else of whoever denies it; `owner` may be NOBODY."""
    verb = denial(parse, at)
    if verb is None:
        return
    passive = parse.words[at].label != "obj"
    denier = next(iter(parse.children(verb, "obl:agent")), NOBODY) if passive else subject(parse, verb)
    source = owner if owner != NOBODY or denier is None else denier
    for content in _contents(parse, at, verb):
        yield Frame(parse, replace(cue, sort="deny", stance="reports"), at, source, content)


def _denies(parse: Parse, at: int) -> bool:
    cue = lexicon.verb(parse.words[at].text) if parse.words[at].upos == "VERB" else None
    return bool(cue and cue.sort == "deny")


def _is_loose(parse: Parse, verb: int) -> bool:
    """Whether a passive hangs on the noun without a subject, as where the noun was not seen to be its subject."""
    return bool(parse.children(verb, "aux:pass")) and not parse.children(verb, "nsubj:pass")


def _contents(parse: Parse, at: int, verb: int) -> Iterator[Span]:
    clauses = [each for each in parse.children(at, "acl", "ccomp") if marker(parse, each) in _MARKERS and each != verb]
    if verb > at and parse.words[at].label != "nsubj:pass" and parse.words[verb].head == at:
        first = next((each for each in range(at + 1, verb) if parse.words[each].text.lower() == "that"), None)
        last = next(iter(parse.children(verb, "aux:pass")), verb)
        found = [cover(parse, range(first, last))] if first is not None else []
    else:
        found = [cover(parse, parse.subtree(each)) for each in clauses]
    yield from filter(None, found)

"""Verbs and adjectives that attribute: `X says that`, `..., said X`, `X sees Y as`, `X is convinced that`."""

from collections.abc import Iterator
from dataclasses import replace

from dragoman.language.parse import ROOT, Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.content import around, contents, prepositional, whole
from dragoman.reading.speech.frame import Frame
from dragoman.reading.speech.lexicon import Cue
from dragoman.reading.speech.tree import NOBODY, is_negated, is_unreal, marker, subject

_EMPTY = frozenset({"it", "this", "that", "what", "which", "all"})


def verbal(parse: Parse) -> Iterator[Frame]:
    """Every verb and adjective of a sentence that attributes something to a source."""
    for at, word in enumerate(parse.words):
        cue = lexicon.adjective(word.text) if word.upos in {"ADJ", "VERB"} else None
        if cue:
            yield from _adjectival(parse, at, cue)
            continue
        cue = lexicon.verb(word.text) if word.upos == "VERB" else None
        if cue and not is_unreal(parse, at) and not (cue.sort == "know" and is_negated(parse, at)):
            yield from _verb(parse, at, cue)


def can_tell(parse: Parse, at: int) -> bool:
    """Whether a subject is somebody or something written, not a fact that shows something."""
    if at == NOBODY:
        return False
    word = parse.words[at]
    if word.upos in {"PRON", "DET", "PROPN"}:
        return word.text.lower() not in _EMPTY
    return lexicon.is_document(word.text) or lexicon.is_general(word.text) or lexicon.is_person(word.text)


def _adjectival(parse: Parse, at: int, cue: Cue) -> Iterator[Frame]:
    """`is convinced that`; `makes clear that`, which hangs on the verb, has the verb's subject."""
    word = parse.words[at]
    made = word.relation == "xcomp" and word.head != ROOT
    source = _holder(parse, at)
    if source is None or not can_hold(parse, source):
        return
    found = [whole(parse, each) for each in parse.children(at, "ccomp")]
    if not found and made:
        found = [whole(parse, each) for each in parse.children(word.head, "ccomp")]
        found = found or list(around(parse, word.head))
    found = found or list(prepositional(parse, at, frozenset({"of", "about"})))
    agreed = made and _is_witness(parse, word.head)
    for content in filter(None, found):
        yield Frame(parse, cue, at, source, content, agreed=agreed)


def _holder(parse: Parse, at: int) -> int | None:
    """Who is convinced: the adjective's own subject, or that of the verb it belongs to."""
    word = parse.words[at]
    own = [child for child in parse.children(at, "nsubj") if parse.words[child].label != "nsubj:outer"]
    if own:
        return own[0]
    return subject(parse, word.head) if word.relation in {"xcomp", "conj", "advcl"} and word.head != ROOT else None


def can_hold(parse: Parse, at: int) -> bool:
    """Whether a subject can be of an opinion: it is named and not the `it` of `it is clear`."""
    return at != NOBODY and parse.words[at].text.lower() not in _EMPTY


def _verb(parse: Parse, at: int, cue: Cue) -> Iterator[Frame]:
    source = subject(parse, at)
    if source is None or (cue.sort == "document" and not can_tell(parse, source)):
        return
    agreed = _is_witness(parse, at)
    wanted = cue.frames | {"gerund"} if cue.sort == "deny" else cue.frames
    frames = [Frame(parse, cue, at, source, each.span, each.core) for each in contents(parse, at, wanted)]
    if not frames and (cue.sort in {"say", "think"} or agreed) and (source != NOBODY or _is_impersonal(parse, at)):
        frames = [Frame(parse, cue, at, source, each) for each in around(parse, at)]
    if not frames and cue.sort == "say":
        frames = [Frame(parse, cue, at, source, parse.words[at].span)]
    yield from (replace(each, agreed=agreed) for each in frames)


def _is_witness(parse: Parse, at: int) -> bool:
    """Whether the verb stands in `as X said`, by which the author agrees with X; not so in `was quoted as saying`."""
    word = parse.words[at]
    return word.relation == "advcl" and word.xpos != "VBG" and marker(parse, at) == "as"


def _is_impersonal(parse: Parse, at: int) -> bool:
    """Whether the subject is the `it` of `it is said`."""
    return any(parse.words[child].text.lower() == "it" for child in parse.children(at, "nsubj", "expl"))

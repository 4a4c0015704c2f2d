"""Quotations that no verb of saying goes with: `The minister was blunt. “We will not yield.”`"""

from collections.abc import Iterator, Sequence

from dragoman.language.parse import Parse
from dragoman.reading.speech import lexicon
from dragoman.reading.speech.candidates import is_main
from dragoman.reading.speech.frame import Frame
from dragoman.reading.speech.lexicon import Cue
from dragoman.reading.speech.nearby import REACH, Nearby
from dragoman.statements import Span

_QUOTING = Cue("quote", "say", "reports")
_GAP = 12
_ENDS = ".!?…"
_PRONOUNS = frozenset({"he", "she", "they"})


def introduced(text: str, parses: Sequence[Parse], quotes: Sequence[Span]) -> Iterator[tuple[int, Frame]]:
    """For quotations of whole sentences, the subject of the sentence or words with a colon that lead them in.

    With the place of that sentence among the trees.
    """
    near = Nearby(list(enumerate(parses)), lambda each: each[1].span.start)
    for quote in quotes:
        opening = text[max(quote.start - _GAP, 0) : quote.start - 1]
        led = opening.rstrip() if opening.rstrip().endswith(":") else opening.rstrip(" ")
        end, lead = quote.start - 1 - len(opening) + len(led), led[-1:]
        whole = quote.of(text).rstrip()[-1:] in _ENDS
        before = [each for each in near.between(end - REACH, end - 1) if each[1].span.end >= end] if lead else []
        if not (whole and before and (lead == ":" or lead in _ENDS)):
            continue
        index, parse = before[-1]
        for source in _subjects(parse, colon=lead == ":"):
            at = parse.words[source].head if parse.words[source].relation == "nsubj" else source
            yield index, Frame(parse, _QUOTING, at, source, quote)


def _subjects(parse: Parse, *, colon: bool) -> Iterator[int]:
    """The first main subject if it is a person; before a colon also whose word or message it is."""
    main = [at for at in range(len(parse)) if is_main(parse, at)]
    for at in main[:1]:
        word = parse.words[at]
        owners = parse.children(at, "nmod:poss") if colon and not lexicon.is_person(word.text) else ()
        for each in owners or (at,):
            word = parse.words[each]
            if word.name == "person" or word.text.lower() in _PRONOUNS or lexicon.is_role(word.text):
                yield each

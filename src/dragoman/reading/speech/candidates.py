"""The nouns that a pronoun may stand for, sentence by sentence backwards."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.language.parse import ROOT, Parse
from dragoman.statements import Span

_BACK = 4
_INNER = frozenset({"compound", "flat", "fixed"})
_CLAUSES = ("ccomp", "parataxis")
_JOINED = frozenset({"conj", "parataxis", "dep"})


@dataclass(frozen=True, slots=True)
class Candidates:
    """The trees of a document and its quotations: what is named within one is not meant by a pronoun outside it."""

    parses: Sequence[Parse]
    quotes: Sequence[Span]

    def before(self, index: int, at: int) -> Iterator[tuple[int, list[int]]]:
        """The nouns before a word: those of its own sentence, the nearest first, then of each sentence before it.

        Of sentences before, subjects come first, those of main clauses before others.
        """
        parse = self.parses[index]
        own = self._quote(parse.words[at].span)
        told = _told(parse, at)
        here = [each for each in self._outside(parse, own) if each < at and each not in told]
        yield index, sorted(here, key=lambda each: (not is_subject(parse, each), -each))
        for place in range(index - 1, max(index - 1 - _BACK, -1), -1):
            parse = self.parses[place]
            yield place, sorted(self._outside(parse, own), key=lambda each: _rank(parse, each))

    def _outside(self, parse: Parse, own: Span | None) -> list[int]:
        return [each for each in nouns(parse) if self._quote(parse.words[each].span) in {None, own}]

    def _quote(self, span: Span) -> Span | None:
        """The quotation that a word stands in."""
        place = bisect_right(self.quotes, span.start, key=lambda each: each.start) - 1
        return self.quotes[place] if place >= 0 and self.quotes[place].contains(span) else None


def nouns(parse: Parse) -> list[int]:
    """The nouns and names of a sentence, each name once."""
    return [at for at, word in enumerate(parse.words) if word.upos in {"NOUN", "PROPN"} and word.relation not in _INNER]


def is_subject(parse: Parse, at: int) -> bool:
    """Whether a noun is the subject of a clause."""
    return parse.words[at].relation == "nsubj"


def is_main(parse: Parse, at: int) -> bool:
    """Whether a noun is the subject of the main clause, or of one that stands beside it."""
    if not is_subject(parse, at):
        return False
    verb = parse.words[parse.words[at].head]
    while verb.head != ROOT and verb.relation in _JOINED:
        verb = parse.words[verb.head]
    return verb.head == ROOT


def _rank(parse: Parse, at: int) -> int:
    return 0 if is_main(parse, at) else 1 if is_subject(parse, at) else 2


def _told(parse: Parse, at: int) -> frozenset[int]:
    """The words of what a verb says whose subject a pronoun is: `Ruritania will join, he said`."""
    head = parse.words[at].head
    if head == ROOT or not is_subject(parse, at):
        return frozenset()
    return frozenset().union(
        *(parse.below(each) for each in parse.children(head, *_CLAUSES) if at not in parse.below(each))
    )

"""A document cut into windows of whole sentences, each word with the features that the statement model is fed."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.language import Analysis, Mention
from dragoman.language.parse import ROOT, Parse, Word
from dragoman.language.pieces import LONGEST as MOST
from dragoman.statements import Label

LONGEST = 250
"""Pieces to a window, as far as whole sentences allow, where the model learns."""
READ = 180
"""And where it reads: attention to what stands farther off takes time and made it no better."""
_ROOM = MOST - 2

_MENTIONS = {"name": 1, "abbreviation": 1, "demonym": 2, "capital": 3, "metonym": 3, "leader": 4}
_UPOS = ("ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X").split()
_RELATIONS = (
    "acl advcl advmod amod appos aux case cc ccomp clf compound conj cop csubj dep det discourse dislocated expl fixed "
    "flat goeswith iobj list mark nmod nsubj nummod obj obl orphan parataxis punct reparandum root vocative xcomp"
).split()
_NAMES = ("person", "organization", "place", "time", "event", "other")
_UNITS = (
    "adversative-antithesis adversative-concession adversative-contrast attribution-negative attribution-positive "
    "causal-cause causal-result context-background context-circumstance contingency-condition elaboration-additional "
    "elaboration-attribute evaluation-comment explanation-evidence explanation-justify explanation-motivation "
    "joint-disjunction joint-list joint-other joint-sequence mode-manner mode-means organization-heading "
    "organization-phatic organization-preparation purpose-attribute purpose-goal restatement-partial "
    "restatement-repetition same-unit topic-question topic-solutionhood"
).split()
_PARTS: tuple[Label, ...] = ("title", "heading", "standfirst")
_UPOS_AT, _RELATIONS_AT, _NAMES_AT, _UNITS_AT = (
    {label: at for at, label in enumerate(labels, 1)} for labels in (_UPOS, _RELATIONS, _NAMES, _UNITS)
)
_PARTS_AT = {label: at for at, label in enumerate(_PARTS, 1)}


@dataclass(frozen=True, slots=True)
class Marked:
    """A word, the number of its sentence in the analysis, its features: mention, upos, relation, name, unit, part.

    `ahead` is how many words further on its head stands, below 0 before it, 0 for a root.
    """

    word: Word
    sentence: int
    features: tuple[int, ...]
    ahead: int = 0


def marked(analysis: Analysis, parses: Sequence[Parse]) -> Iterator[Marked]:
    """Every word of the sentences that assert something, in order."""
    starts = [each.span.start for each in analysis.sentences]
    for parse in parses:
        at = bisect_right(starts, parse.span.start) - 1
        sentence = analysis.sentences[at]
        named = _Named(sentence.mentions)
        part = _PARTS_AT.get(sentence.label, 0)
        for place, word in enumerate(parse.words):
            ahead = 0 if word.head == ROOT else word.head - place
            yield Marked(word, at, (named.at(word), *_classes(word), part), ahead)


def windows(words: Sequence[Marked], sizes: Sequence[int], longest: int = LONGEST) -> Iterator[Sequence[Marked]]:
    """The words in runs of whole sentences of at most so many pieces together, two for the ends included.

    `sizes` are the pieces of each word. A sentence longer than that is a window of its own, or several where it is
    longer than the model has room for.
    """
    first, pieces, at = 0, 2, 0
    while at < len(words):
        end, size = at + 1, sizes[at]
        while end < len(words) and words[end].sentence == words[at].sentence and size + sizes[end] <= _ROOM:
            size += sizes[end]
            end += 1
        if pieces + size > longest and at > first:
            yield words[first:at]
            first, pieces = at, 2
        pieces += size
        at = end
    if first < len(words):
        yield words[first:]


def _classes(word: Word) -> tuple[int, int, int, int]:
    return (
        _UPOS_AT.get(word.upos, 0),
        _RELATIONS_AT.get(word.relation, 0),
        _NAMES_AT.get(word.name, 0),
        _UNITS_AT.get(word.unit, len(_UNITS) + 1) if word.unit else 0,
    )


class _Named:
    """Which kind of name a word is the first, or a later, part of."""

    def __init__(self, mentions: Sequence[Mention]) -> None:
        self._mentions = mentions
        self._starts = [each.span.start for each in mentions]

    def at(self, word: Word) -> int:
        place = bisect_right(self._starts, word.span.end - 1) - 1
        if place < 0 or self._mentions[place].span.end <= word.span.start:
            return 0
        mention = self._mentions[place]
        return 2 * _MENTIONS.get(mention.kind, 1) - int(word.span.start <= mention.span.start)

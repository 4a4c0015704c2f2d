"""Where texts speak of a corridor: by one of its names, or as a way of some sort between countries."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from dragoman.dossier import StoredDocument
from dragoman.lenses.corridors.described import described, lands, modes, nouns, phrase, traits
from dragoman.lenses.corridors.named import legs_of
from dragoman.ontology.corridors import Corridor, Network
from dragoman.statements import Document, Span

_NEAR = 90
"""Characters between a name and a noun that are taken to speak of the same."""
_SHORT = 6
"""Letters of an abbreviation at most, which counts only as it is written, in capitals."""
_STOP = re.compile(r"[.!?;]\s")


@dataclass(frozen=True, slots=True)
class Mention:
    """A corridor (by key; empty where none on the map is meant) at a place in a document, with its sentence.

    `phrase` is the words with those that say which (`long-delayed gas pipeline with Iran`), `lands` the countries that
    the sentence names.
    """

    document: str
    span: Span
    sentence: Span
    words: str
    phrase: str
    corridor: str
    modes: tuple[str, ...]
    lands: tuple[str, ...]


def mentions(net: Network, documents: Iterable[StoredDocument]) -> list[Mention]:
    """All in the parts in which texts speak for themselves, in their order; each corridor once a sentence."""
    finder, found = _Finder(net), dict[tuple[str, int, str], Mention]()
    for held in documents:
        for each in finder.of(held.document):
            found.setdefault((each.document, each.sentence.start, each.corridor or each.phrase), each)
    return list(found.values())


class _Finder:
    """What is known of the map's corridors, ready to be looked for."""

    def __init__(self, net: Network) -> None:
        self._net, self._traits = net, traits(net)
        listed = [(name, each) for each in net.corridors.values() for name in dict.fromkeys((each.name, *each.names))]
        listed.sort(key=lambda pair: (-len(pair[0]), pair[0]))
        self._corridors: list[Corridor] = [each for _, each in listed]
        parts = [f"(?P<n{at}>{_loose(name)})" for at, (name, _) in enumerate(listed)]
        self._pattern = re.compile(rf"(?<!\w)(?:{'|'.join(parts or ['(?!)'])})(?!\w)", re.IGNORECASE)

    def of(self, document: Document) -> Iterator[Mention]:
        """The mentions in a document."""
        starts = [each.start for each in document.sentences]
        for part in document.asserting():
            text = part.span.of(document.text)
            named = list(self._named(text))
            found = [*named, *((*noun, "") for noun in nouns(text) if not self._covered(noun, named, text))]
            for start, end, key in sorted(found):
                span = Span(part.span.start + start, part.span.start + end)
                yield self._mention(document, span, _sentence(document.sentences, starts, span), key)

    def _named(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Names of corridors; of those that overlap the longest."""
        for found in self._pattern.finditer(text):
            corridor, words = self._corridors[int((found.lastgroup or "n0")[1:])], found.group()
            if len(words) > _SHORT or " " in words or words in (corridor.name, *corridor.names):
                yield found.start(), found.end(), corridor.key

    def _covered(self, noun: tuple[int, int], named: list[tuple[int, int, str]], text: str) -> bool:
        """Whether a name close by in the same sentence speaks of the same: `TAPI ... the pipeline`."""
        kinds = set(modes(text[slice(*noun)]))
        for start, end, key in named:
            between = text[min(end, noun[1]) : max(start, noun[0])]
            if start < noun[1] and noun[0] < end:
                return True
            if len(between) < _NEAR and not _STOP.search(between) and self._traits[key].modes & kinds:
                return True
        return False

    def _mention(self, document: Document, span: Span, sentence: Span, key: str) -> Mention:
        text = document.text
        words, told = span.of(text), lands(sentence.of(text))
        before, behind = text[sentence.start : span.start], text[span.end : sentence.end]
        if key:
            legs = [self._net.legs[leg] for leg in legs_of(self._net, self._net.corridors[key])]
            kinds = tuple(dict.fromkeys(leg.mode for leg in legs))
        else:
            kinds = modes(words)
            near = f"{before[-_NEAR:]}{words}{behind[:_NEAR]}"
            key = described(self._traits, kinds, lands(near), near) or described(
                self._traits, kinds, told, sentence.of(text)
            )
        return Mention(document.sha256, span, sentence, words, phrase(before, words, behind), key, kinds, told)


def _loose(name: str) -> str:
    """Dashes and white space may be any of them."""
    return r"[\s\-–—]+".join(map(re.escape, re.split(r"[\s\-–—]+", name.strip())))


def _sentence(sentences: tuple[Span, ...], starts: list[int], span: Span) -> Span:
    at = bisect_right(starts, span.start) - 1
    return sentences[at] if at >= 0 and sentences[at].end > span.start else span

"""Where texts speak of a corridor: by one of its names, or as a way of some sort between countries."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from dragoman.dossier import StoredDocument
from dragoman.language.mentions import mentions as actors_in
from dragoman.lenses.corridors.named import countries
from dragoman.lenses.names import stands_for
from dragoman.ontology.corridors import Corridor, Network
from dragoman.statements import Span

_BY_LAND_OR_SEA = (
    r"(?:(?:trade|transit|transport(?:ation)?|economic|energy|overland|logistics?) )?corridors?"
    r"|(?:trade|transit|overland|transport) routes?"
)
_BY_SEA = (
    r"sea[ -](?:route|link|lane)s?|shipping (?:line|route|lane|service)s?|ferry (?:line|service)s?"
    r"|maritime (?:route|corridor)s?"
)
_SORTS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (r"pipelines?|pipeline gas|gas link", ("pipeline",)),
    (r"rail(?:way|road|[ -]?link|[ -]?line|[ -]?route)s?|(?:freight|container) trains?", ("rail",)),
    (r"highways?|motorways?|expressways?|road (?:link|corridor|route)s?", ("road",)),
    (_BY_SEA, ("sea",)),
    (_BY_LAND_OR_SEA, ("rail", "road", "sea")),
)
_NOUN = re.compile(
    r"(?<![\w-])(?:" + "|".join(f"(?P<s{at}>{words})" for at, (words, _) in enumerate(_SORTS)) + r")(?!\w)",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"(?:\b(?!the\b|a\b|an\b|of\b|in\b|and\b|that\b|this\b|to\b|for\b|on\b|its\b|their\b|as\b|by\b)[\w-]+ ){1,3}$"
)
_TAIL = re.compile(
    r" (?:with|to|from|through|via|across|between|over|into|in|for) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*"
    r"(?: (?:to|and|through|via) (?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*)?"
)
_NEAR = 90
"""Characters between a name and a noun that are taken to speak of the same."""
_ASSERTING_SHORT = 6
_FIGURATIVE = re.compile(
    r"corridors? of power|humanitarian corridors?|lachin corridor|air corridors?|(?:en|in the) route", re.I
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A corridor (by key; empty where none on the map is meant) at a place in a document, with its sentence."""

    document: str
    span: Span
    sentence: Span
    words: str
    phrase: str
    """The words with what goes before and behind them: `long-delayed gas pipeline with Iran`."""
    corridor: str
    modes: tuple[str, ...]
    lands: tuple[str, ...]
    """The countries that its sentence names."""


def mentions(net: Network, documents: Iterable[StoredDocument]) -> list[Mention]:
    """All mentions in the parts in which texts speak for themselves, in their order."""
    return [each for held in documents for each in _of(net, held)]


def _of(net: Network, held: StoredDocument) -> Iterator[Mention]:
    document = held.document
    told = document.asserting()
    starts = [each.start for each in document.sentences]
    heads = Span(0, max(1, len(document.text)))
    for part in told:
        text = part.span.of(document.text)
        named_ = list(_named(net, text))
        found = [(start, end, key) for start, end, key in named_]
        found += [(start, end, "") for start, end in _nouns(text) if not _covered(net, (start, end), named_, text)]
        for start, end, key in sorted(found):
            span = Span(part.span.start + start, part.span.start + end)
            sentence = _sentence(document.sentences, starts, span, heads)
            yield _mention(net, document.sha256, document.text, span, sentence, key)


def _mention(net: Network, sha256: str, text: str, span: Span, sentence: Span, key: str) -> Mention:
    lands = _lands(sentence.of(text))
    words, kinds = span.of(text), tuple[str, ...]()
    if key:
        kinds = tuple(dict.fromkeys(net.legs[leg].mode for leg in net.corridors[key].legs))
    else:
        kinds = _modes(words)
        key = _described(net, kinds, _lands(_around(text, span, sentence)) or lands) or _described(net, kinds, lands)
    return Mention(sha256, span, sentence, words, _phrase(text, span, sentence), key, kinds, lands)


def _named(net: Network, text: str) -> Iterator[tuple[int, int, str]]:
    """Names of corridors; of those that overlap the longest."""
    pattern, keys = _names(tuple(net.corridors.values()))
    for found in pattern.finditer(text) if keys else ():
        name = found.lastgroup or ""
        words = found.group()
        corridor = keys[name]
        if not _short(words) or words in (corridor.name, *corridor.names):
            yield found.start(), found.end(), corridor.key


@lru_cache(maxsize=8)
def _names(corridors: tuple[Corridor, ...]) -> tuple[re.Pattern[str], dict[str, Corridor]]:
    """Longer names first; dashes, slashes and white space may be any of them."""
    listed = [(name, each) for each in corridors for name in dict.fromkeys((each.name, *each.names)) if name.strip()]
    listed.sort(key=lambda pair: (-len(pair[0]), pair[0]))
    keys = {f"n{at}": each for at, (_, each) in enumerate(listed)}
    parts = [f"(?P<n{at}>{_loose(name)})" for at, (name, _) in enumerate(listed)]
    return re.compile(r"(?<!\w)(?:" + "|".join(parts or [r"(?!)"]) + r")(?!\w)", re.IGNORECASE), keys


def _loose(name: str) -> str:
    words = re.split(r"[\s\-–—]+", name.strip())
    return r"[\s\-–—]+".join(map(re.escape, words))


def _short(words: str) -> bool:
    """An abbreviation, which counts only in capitals as it is written."""
    return len(words) <= _ASSERTING_SHORT and " " not in words


def _nouns(text: str) -> Iterator[tuple[int, int]]:
    taken = [each.span() for each in _FIGURATIVE.finditer(text)]
    for found in _NOUN.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            yield found.span()


def _covered(net: Network, noun: tuple[int, int], named_: list[tuple[int, int, str]], text: str) -> bool:
    """Whether a name close by in the same sentence speaks of the same: `TAPI ... the pipeline`."""
    modes = _modes(text[slice(*noun)])
    for start, end, key in named_:
        between = text[min(end, noun[1]) : max(start, noun[0])]
        own = {net.legs[leg].mode for leg in net.corridors[key].legs} | ({"corridor"} if len(modes) > 1 else set())
        if start < noun[1] and noun[0] < end:
            return True
        if len(between) < _NEAR and not re.search(r"[.!?]\s", between) and ("corridor" in own or own & set(modes)):
            return True
    return False


def _modes(words: str) -> tuple[str, ...]:
    found = _NOUN.match(words)
    return _SORTS[int((found.lastgroup or "s0")[1:])][1] if found else ()


def _described(net: Network, kinds: tuple[str, ...], lands: tuple[str, ...]) -> str:
    """The corridor by these modes whose countries are all named, most countries first; none where it is unsure."""
    fits = []
    for key, corridor in net.corridors.items():
        own = {land for leg in corridor.legs for land in countries(net, net.legs[leg])}
        by = {net.legs[leg].mode for leg in corridor.legs}
        if len(own) > 1 and own <= set(lands) and by <= set(kinds):
            fits.append((len(own), key))
    best = max((size for size, _ in fits), default=0)
    keys = [key for size, key in fits if size == best]
    return keys[0] if len(keys) == 1 else ""


def _lands(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(stands_for(each.actor) for each in actors_in(text)))


def _around(text: str, span: Span, sentence: Span) -> str:
    """The words close to it, within its sentence."""
    return text[max(sentence.start, span.start - _NEAR) : min(sentence.end, span.end + _NEAR)]


def _sentence(sentences: tuple[Span, ...], starts: list[int], span: Span, whole: Span) -> Span:
    at = bisect_right(starts, span.start) - 1
    return sentences[at] if at >= 0 and sentences[at].end > span.start else whole if not sentences else span


def _phrase(text: str, span: Span, sentence: Span) -> str:
    before, behind = _LEAD.search(text[sentence.start : span.start]), _TAIL.match(text[span.end : sentence.end])
    whole = f"{before.group() if before else ''}{span.of(text)}{behind.group() if behind else ''}"
    return " ".join(whole.split())

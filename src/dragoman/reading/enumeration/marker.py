"""What counts an item off: numerals, letters, bullets at the start of a line; ordinals and their like in prose."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dragoman.language import Sentence
from dragoman.reading.enumeration.model import Style
from dragoman.statements import Span

ORDINALS = {
    word: number
    for number, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), start=1
    )
}
_CARDINALS = {word: n for n, word in enumerate("one two three four five six seven eight nine ten".split(), start=1)}
_ROMAN = {word: n for n, word in enumerate("i ii iii iv v vi vii viii ix x xi xii".split(), start=1)}
_ORDINAL = "|".join(ORDINALS)
_CARDINAL = "|".join(_CARDINALS)

_LINE = re.compile(
    r"(?:\(?#?(?P<numeral>\d{1,2})(?:[.):]|\s?[–—-](?=\s))"
    r"|\(?(?P<roman>[IVX]{1,4}|[ivx]{1,4})[.)]"
    r"|\(?(?P<letter>[a-hA-H])[.)]"
    r"|(?P<bullet>[-*•·▪●◦‣–—+]))(?=\s|$)\s*"
)
_NAMED = re.compile(
    rf"(?P<noun>[A-Z][a-z]+|No\.)\s#?(?:(?P<numeral>\d{{1,2}})|(?P<word>{_CARDINAL})|(?P<letter>[A-H]))"
    r"(?=\s?[:.–—]|\s-\s)",
    re.IGNORECASE,
)
_BARE = re.compile(r"(?P<numeral>\d{1,2})\s+(?=[A-Z])")

_JOIN = r"[“\"‘'(]?(?:(?:And|But|Yet|So|Now|Or)[,\s]\s?)?"
_VERB = (
    r"(?:is|are|was|were|will|would|could|may|might|must|should|has|have|had|concerns?|involves?|relates?|stems?|comes?"
    r"|came|deals?|lies|centers?|centres?|goes|emerged|arises?|consists?|requires?|calls?)\b"
)
_ADVERB = re.compile(
    rf"{_JOIN}(?:(?P<ordinal>{_ORDINAL})(?:ly|\sof\sall|\sand\sforemost)?"
    r"|(?P<opening>to\s(?:begin|start)(?:\swith)?|for\sone(?:\sthing)?|for\sstarters|in\sthe\sfirst\splace)"
    r"|(?P<closing>finally|lastly|last(?:\sof\sall|\sbut\snot\sleast)?)"
    r"|(?P<further>for\sanother(?:\sthing)?|next|then|in\sthe\ssecond\splace))"
    r"(?P<after>,|:|\s[–—-]\s|\s(?:is|are|was|comes?|came|there)\b|\sand\s[\w\s]{3,25},)",
    re.IGNORECASE,
)
_NOUN = re.compile(
    rf"{_JOIN}(?:(?:the|a|an|its|their|our|his|her|my|yet)\s)?"
    rf"(?:(?P<ordinal>{_ORDINAL})|(?P<closing>last|final)|(?P<further>next|another|other)|(?P<opening>one))"
    rf"(?P<words>(?:,?\s(?!{_VERB}|(?:to|of|in|that|which|who|for|on|at|by|with|from)\s)[a-z-]+){{0,6}})"
    rf"(?=\s{_VERB}|[’']s\b|,\s|\s(?:to|of|in|that|which|who|for|on|at|by|with|from)\s)",
    re.IGNORECASE,
)
_OPENED = re.compile(r"(?:(?:let\sus|let[’']s|i\swill|we\scan)\s)?(?:start|begin)\swith\b", re.IGNORECASE)
_ADDED = re.compile(
    r"(?:moreover|furthermore|in\saddition|additionally|also|besides|likewise|similarly|equally)\b,?", re.IGNORECASE
)
_WITHIN = re.compile(
    rf"(?:[;:,–—]|\band)\s(?:and\s)?(?:(?P<ordinal>{_ORDINAL})(?:ly)?,?|(?P<closing>finally|lastly),?"
    rf"|(?P<cardinal>{_CARDINAL}),)\s"
    r"|(?<=\s)\((?:(?P<numeral>\d{1,2})|(?P<roman>[ivx]{1,4})|(?P<letter>[a-h]))\)\s",
    re.IGNORECASE,
)
_LATER = re.compile(rf"\b(?:a|the)\s(?P<ordinal>{_ORDINAL})(?P<words>(?:,?\s[a-z-]+,?){{1,6}})", re.IGNORECASE)


_ASIDE = re.compile(r",\s(?!(?:and|but|yet|even|perhaps)\b)")
_INDENT = 80


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker in the sentence at `place`.

    `number` is what it counts (None: the next one), `words` what stands between the ordinal and the verb (`second
    thing that`, and empty for `the second is`), `closing` whether it says that it is the last, `weak` whether it often
    stands where nothing is listed, `within` whether it does not open its sentence.
    """

    place: int
    span: Span
    style: Style
    number: int | None = None
    words: tuple[str, ...] = ()
    closing: bool = False
    weak: bool = False
    within: bool = False


def line(text: str, place: int, sentence: Sentence) -> Iterator[Marker]:
    """What a line opens with, in every way that it can be read: `I.` is a letter and a Roman numeral."""
    start, end = sentence.span.start, sentence.span.end
    if sentence.label != "heading" and not _opens_line(text, start):
        return
    found = _LINE.match(text, start, end) or _NAMED.match(text, start, end)
    if found is None and sentence.label == "heading":
        found = _BARE.match(text, start, end)
    if found is None:
        return
    told = found.groupdict()
    noun = tuple(filter(None, [(told.get("noun") or "").lower()]))
    span = Span(start, start + len(found.group().rstrip()))
    if told.get("bullet"):
        yield Marker(place, span, "bullet")
    for style, number in _numbers(told):
        yield Marker(place, span, style, number, noun)


def prose(text: str, place: int, sentence: Sentence) -> Iterator[Marker]:
    """The ordinals, and words such as `to begin with` and `another`, of a sentence: the opening one, then others."""
    start, end = sentence.span.start, sentence.span.end
    opening = _opening(text, place, start, end)
    if opening:
        yield opening
    for found in _WITHIN.finditer(text, opening.span.end if opening else start, end):
        for style, number in _numbers(found.groupdict()):
            closing = bool(found.group("closing"))
            yield Marker(place, _core(found), style, number, closing=closing, within=True)
    for found in _LATER.finditer(text, start, end) if opening is None else ():
        number = ORDINALS[found.group("ordinal").lower()]
        yield Marker(place, Span(*found.span()), "ordinal", number, _words(found), weak=True, within=True)


def _opening(text: str, place: int, start: int, end: int) -> Marker | None:
    if found := _ADVERB.match(text, start, end):
        told = found.groupdict()
        plain = told["further"] and told["after"].strip() not in {"there", "comes", "came", "is", "are"}
        span = Span(start, found.start("after"))
        return Marker(place, span, "ordinal", _number(told), closing=bool(told["closing"]), weak=bool(plain))
    if found := _NOUN.match(text, start, end):
        told, closing = found.groupdict(), bool(found.group("closing"))
        weak = bool(told["opening"])
        return Marker(place, Span(start, found.end()), "ordinal", _number(told), _words(found), closing, weak)
    if found := _OPENED.match(text, start, end):
        return Marker(place, Span(start, found.end()), "ordinal", 1, weak=True)
    if found := _ADDED.match(text, start, end):
        return Marker(place, Span(start, found.end()), "ordinal", weak=True)
    return None


def _words(found: re.Match[str]) -> tuple[str, ...]:
    """The words behind an ordinal; none where a comma and another clause follow it."""
    told = found.group("words").lower()
    return () if _ASIDE.match(told) else tuple(told.replace(",", " ").split())


def _number(told: dict[str, str | None]) -> int | None:
    if told["opening"]:
        return 1
    return ORDINALS[told["ordinal"].lower()] if told["ordinal"] else None


def _numbers(told: dict[str, str | None]) -> Iterator[tuple[Style, int | None]]:
    """Every number that the groups of a match can mean."""
    word = {name: (value or "").lower() for name, value in told.items()}
    if word.get("ordinal") or word.get("closing"):
        yield "ordinal", ORDINALS.get(word.get("ordinal", ""))
    if word.get("cardinal"):
        yield "ordinal", _CARDINALS[word["cardinal"]]
    if word.get("numeral"):
        yield "numeral", int(word["numeral"])
    if word.get("word"):
        yield "numeral", _CARDINALS[word["word"]]
    if (word.get("roman") or "") in _ROMAN:
        yield "roman", _ROMAN[word["roman"]]
    letter = word.get("letter") or (word.get("roman") if word.get("roman") in {"c", "d"} else "")
    if letter:
        yield "letter", ord(letter) - ord("a") + 1


def _core(found: re.Match[str]) -> Span:
    """The marker without the mark or word that joins it to what stands before."""
    lead = re.match(r"[;:,–—\s]*(?:and\s)?(?:and\s)?", found.group(), re.IGNORECASE)
    start = found.start() + (lead.end() if lead else 0)
    return Span(start, found.start() + len(found.group().rstrip(" ,")))


def _opens_line(text: str, start: int) -> bool:
    before = text[max(0, start - _INDENT) : start].rstrip(" \t\u00a0")
    return before[-1:] in {"", "\n", "\r", "\u2028"}

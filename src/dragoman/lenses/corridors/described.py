"""Ways that a text describes and does not name: `the long-delayed gas pipeline with Iran`."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from dragoman.language.mentions import mentions as actors_in
from dragoman.lenses.corridors.named import countries, folded, legs_of
from dragoman.lenses.names import stands_for
from dragoman.ontology.corridors import Network

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
_FIGURATIVE = re.compile(r"corridors? of power|(?:humanitarian|air|green|safe) corridors?", re.IGNORECASE)
_SAYING = (
    "gas oil natural crude trade transit transport energy economic planned proposed envisaged joint new parallel "
    "direct prospective overland offshore underwater undersea freight container cargo regional future export strategic"
)
_LEAD = re.compile(rf"(?:(?:(?:{'|'.join(_SAYING.split())})|[A-Z]\w+|\w+-\w[\w-]*) ){{1,4}}$")
_VAGUE = frozenset(
    "international corridor route routes railway highway pipeline trade transit transport energy economic regional "
    "logistics freight train shipping service direct natural".split()
)
_NAME = r"(?:the )?[A-Z][\w-]+(?: [A-Z][\w-]+)*"
_TAIL = re.compile(
    rf" (?:with|to|from|through|via|across|between|over|into|in) {_NAME}(?: (?:to|and|through|via|from) {_NAME})*"
)
_OPENING = re.compile(r"^(?:The|This|That|These|Those|Its|Their|His|Our|A|An|Such)\s+")
_RARE = 3


@dataclass(frozen=True, slots=True)
class Traits:
    """By what a corridor is known where it is not named: modes, countries, places, words that few other names have."""

    modes: frozenset[str]
    lands: frozenset[str]
    words: frozenset[str]
    places: frozenset[str]
    whole: str
    """The key of the corridor of which it is a branch, else its own."""


def traits(net: Network) -> dict[str, Traits]:
    """Of every corridor, by its key."""
    words = {key: _words((each.name, *each.names)) for key, each in net.corridors.items()}
    common = Counter(word for held in words.values() for word in held)
    places = {word for each in net.places.values() for word in _words((each.country, each.name))}
    found = {}
    for key, each in net.corridors.items():
        legs = [net.legs[leg] for leg in legs_of(net, each)]
        found[key] = Traits(
            frozenset(leg.mode for leg in legs),
            frozenset(land for leg in legs for land in countries(net, leg)),
            frozenset(
                word for word in words[key] if common[word] < _RARE and word not in places | _VAGUE and len(word) > 4
            ),
            frozenset(folded(net.places[end].name) for leg in legs for end in leg.between),
            each.part_of or key,
        )
    return found


def nouns(text: str) -> Iterator[tuple[int, int]]:
    """Where words for a way stand."""
    taken = [each.span() for each in _FIGURATIVE.finditer(text)]
    for found in _NOUN.finditer(text):
        if not any(start < found.end() and found.start() < end for start, end in taken):
            yield found.span()


def modes(words: str) -> tuple[str, ...]:
    """The modes that a noun may stand for."""
    found = _NOUN.match(words)
    return _SORTS[int((found.lastgroup or "s0")[1:])][1] if found else ()


def lands(text: str) -> tuple[str, ...]:
    """The countries and others that a text names."""
    return tuple(dict.fromkeys(stands_for(each.actor) for each in actors_in(text)))


def described(known: Mapping[str, Traits], kinds: Sequence[str], named: Sequence[str], text: str) -> str:
    """The corridor by these modes that is meant; the whole for its branches; none where it is unsure.

    One whose countries are all named; or one of which two are and a word that hardly another's names have; or one on
    which two of the places named lie. More of such words and places first, then all countries, then more of them.
    """
    plain, fits = folded(text), []
    words = set(plain.split())
    for each in known.values():
        told, held = len(each.words & words), len(each.lands & set(named))
        on = sum(f" {place} " in f" {plain} " for place in each.places)
        every = 1 < held == len(each.lands)
        if each.modes <= set(kinds) and (every or (held > 1 and told) or on > 1):
            fits.append(((told + (on if on > 1 else 0), every, held, -len(each.places)), each.whole))
    best = max((rank for rank, _ in fits), default=None)
    keys = {key for rank, key in fits if rank == best}
    return keys.pop() if len(keys) == 1 else ""


def phrase(before: str, noun: str, behind: str) -> str:
    """The noun with the words that say which: `long-delayed gas pipeline with Iran`; alone where none do."""
    lead, tail = _LEAD.search(before), _TAIL.match(behind)
    whole = f"{lead.group() if lead else ''}{noun}{tail.group() if tail else ''}"
    return _OPENING.sub("", " ".join(whole.split()))


def _words(names: Sequence[str]) -> set[str]:
    return {word for name in names for word in folded(name).split()}

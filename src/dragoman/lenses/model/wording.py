"""The words of a claim: what it says, of whom, and under what name a person finds it."""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from dragoman.lenses.names import stands_for
from dragoman.ontology.actors import actor, plain
from dragoman.ontology.claim_words import denials, empty, generic, is_direction, openings, standins, stem, stops
from dragoman.ontology.event_words import STEM
from dragoman.reading.proposition import put

_WORD = re.compile(r"[^\W\d_][\w’'-]*[^\W_]|\d[\d.,]*\d|\d+")
_LONGEST_NAME = 4
_LONGEST, _FEWEST = 72, 3
_LOOSE = frozenset(
    "a an the of to in on at by for from with and or but that which who is are was were be its their his her our into "
    "as if than via not more most very so such between among".split()
)
_OPENS = re.compile(r"^[\s,.;:!?–—\-…\"“”‘’'()]+")
_CLOSES = re.compile(r"[\s,.;:!?–—\-…\"“‘'(]+$")
_ABBREVIATED = (
    (re.compile(r"\bwon['’]t\b", re.IGNORECASE), "will not"),
    (re.compile(r"\bcan['’]?t\b|\bcannot\b", re.IGNORECASE), "can not"),
    (re.compile(r"n['’]t\b", re.IGNORECASE), " not"),
)
_INNER = re.compile(
    r"\s(?:that|which|who|whose|to|because|if|as|when|where|while|than|of|for)\s|[,;:“(–—]", re.IGNORECASE
)
_JOINT = re.compile(
    r"\s(?:of|to|for|in|on|with|by|from|about|against|between|toward|towards|that|which|who|over|within|into|as|at|via|would|will|can|could|may|might|"
    r"should|must|is|are|was|were|has|have|had)\s"
    r"|[,;:(–—]",
    re.IGNORECASE,
)
_VERBAL = re.compile(
    r"(?:it\s|they\s|he\s|she\s|we\s)?(?:would|will|can|could|may|might|should|must|to|has|have|had)\s|\w+ing\s",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|never|no longer|no)\b\s*", re.IGNORECASE)
_OBLIGED = re.compile(
    r"^(?P<who>(?:\S+\s){1,6}?)(?:must|should|ought to|has to|have to|needs? to)\s"
    r"(?:do\sis\s(?:to\s)?)?(?P<what>.{8,})$"
)


@lru_cache(maxsize=65536)
def positive(text: str) -> tuple[str, bool]:
    """The clause without the `not` of its own verb, and whether there was one."""
    bare = " ".join(text.split())
    told = put(bare, "")
    if told.denial:
        return told.words, True
    for pattern, full in _ABBREVIATED:
        bare = pattern.sub(full, bare)
    bare = _opened(bare)
    inner = _INNER.search(bare)
    head = bare[: inner.start()] if inner else bare
    held = [found for found in _DENIED.finditer(head) if found[0].split()[0].casefold() in denials()]
    if len(held) != 1:
        return " ".join(text.split()), False
    return bare[: held[0].start()] + bare[held[0].end() :], True


def words(text: str) -> list[str]:
    """The words in small letters, those joined by a hyphen apart, without a possessive ending."""
    found = (re.sub(r"['’]s?$", "", part) for word in _WORD.findall(text) for part in word.split("-"))
    return [word.casefold() for word in found if word]


@lru_cache(maxsize=65536)
def actors_in(text: str) -> tuple[str, ...]:
    """The actors that the text names, each as the state or body that it stands for, in the order of the text."""
    return tuple(dict.fromkeys(stands_for(name) for name, _ in _names(text)))


@lru_cache(maxsize=65536)
def stems(text: str) -> frozenset[str]:
    """The stems of the words that tell claims apart: without actors, small words and words of likelihood."""
    named = {word[: STEM - 1] for _, surface in _names(text) for word in words(surface)}
    found = (word for word in words(text) if word not in empty() and (len(word) > 2 or word.isdigit()))
    return frozenset(stem(word) for word in found if word[: STEM - 1] not in named)


@lru_cache(maxsize=65536)
def head(text: str) -> str:
    """The stem of the word that the others hang on, as far as the order of words shows it; empty where none tells.

    The last telling word before the first preposition or joining word: `threats` in `threats to the Strait`.
    """
    bare, told = _opened(text), stems(text)
    for found in _JOINT.finditer(f" {bare} "):
        before = _telling(f" {bare}"[: found.start()], told)
        if before:
            return stem(before[-2] if len(before) > 1 and before[-1].endswith("ing") else before[-1])
    held = _telling(bare, told)
    return stem(held[0 if _VERBAL.match(bare) else -1]) if held else ""


def _telling(text: str, told: frozenset[str]) -> list[str]:
    """The telling words of a text; those for which way a thing goes only where there are no others."""
    found = [word for word in words(text) if stem(word) in told]
    return [word for word in found if not is_direction(stem(word))] or found


def tells(text: str) -> bool:
    """Whether the words say something: more than `this`, `their ties` or `Russia` alone."""
    found = stems(text)
    return bool(found - _generic()) or (bool(found) and len(actors_in(text)) + len(found) > 2)


def trimmed(text: str) -> str:
    """The clause without what opens it idly and what it drags behind, at most some 70 characters."""
    return _cut(_stopped(_opened(" ".join(text.split()))))


def named(text: str, who: Sequence[str]) -> str:
    """What a person calls the claim: `Pakistan: repair its relations`, the actor put before where the words lack it."""
    bare = trimmed(text)
    obliged = _OBLIGED.match(bare)
    if obliged and _subject(obliged["who"]):
        return f"{_subject(obliged['who'])}: {_opened(obliged['what'])}"
    low = bare.casefold()
    standin = next((each for each in standins() if low.startswith(each + " ")), "")
    rest = _opened(bare[len(standin) :]) if standin else bare
    if len(rest.split()) < 2:
        rest = bare
    lacking = [name for name in who[:2] if name not in actors_in(rest)]
    if lacking and (standin or not actors_in(rest)):
        return f"{' and '.join(lacking)}: {rest[:1].lower() if rest[1:2].islower() else rest[:1]}{rest[1:]}"
    return rest[:1].upper() + rest[1:]


def slug(text: str) -> str:
    """Up to five telling words of a name, joined by hyphens, for a key that a person can read."""
    every = [re.sub(r"[^a-z0-9]+", "", word) for word in words(plain(text))]
    chosen = [word for word in every if word and word not in empty()] or [word for word in every if word]
    return "-".join(list(dict.fromkeys(chosen))[:5]) or "factor"


def _subject(words_of_it: str) -> str:
    """The subject where it is a name; empty where it stands for somebody else."""
    bare = words_of_it.strip()
    return bare if bare[:1].isupper() and bare.casefold() not in standins() else ""


def _opened(text: str) -> str:
    """The text without words that it may go on without, as long as enough is left."""
    bare = text.strip()
    while True:
        low = bare.casefold().replace("'", "’")
        found = next((each for each in _opening_words() if low.startswith(each)), "")
        rest = bare[len(found) :].lstrip()
        if not found:
            rest = _OPENS.sub("", bare)
        if rest == bare or len(rest.split()) < 2:
            return bare
        bare = rest


def _stopped(text: str) -> str:
    """The text up to where it drags on, as long as enough is left."""
    low = text.casefold()
    for place in sorted(place for mark in _stop_words() if (place := low.find(mark)) > 0):
        if len(text[:place].split()) >= _FEWEST and tells(text[:place]):
            return text[:place]
    return text


def _cut(text: str) -> str:
    """At most some 70 characters, ending with a word that may end a phrase."""
    bare, short = _CLOSES.sub("", text), False
    if len(bare) > _LONGEST:
        bare, short = bare[:_LONGEST].rsplit(" ", 1)[0], True
    while len(bare.split()) > 2 and bare.rsplit(" ", 1)[1].casefold() in _LOOSE:
        bare = bare.rsplit(" ", 1)[0]
    bare = _CLOSES.sub("", bare)
    if bare.count("“") != bare.count("”"):
        bare = bare.replace("“", "").replace("”", "")
    return f"{bare} …" if short else bare


@lru_cache(maxsize=16384)
def _names(text: str) -> tuple[tuple[str, str], ...]:
    """Actors named in the text and the words that name them, the longest name at each place."""
    tokens = [re.sub(r"['’]s$|['’]$|[.]$", "", word) for word in re.findall(r"[\w’'.]+", re.sub(r"[-–]", " ", text))]
    found: list[tuple[str, str]] = []
    at = 0
    while at < len(tokens):
        size, known = _longest(tokens, at)
        if known:
            found.append((known, " ".join(tokens[at : at + size])))
        at += size
    return tuple(found)


def _longest(tokens: Sequence[str], at: int) -> tuple[int, str]:
    """The longest name that begins at a place: of how many words, and whose; one and nobody where none does."""
    for size in range(min(_LONGEST_NAME, len(tokens) - at), 0, -1):
        surface = " ".join(tokens[at : at + size])
        known = _known(surface) if surface[:1].isupper() else ""
        if known:
            return size, known
    return 1, ""


@lru_cache(maxsize=65536)
def _known(surface: str) -> str:
    found = actor(surface)
    return found.name if found else ""


@cache
def _generic() -> frozenset[str]:
    return frozenset(map(stem, generic()))


@cache
def _opening_words() -> tuple[str, ...]:
    return tuple(each.casefold() + ("" if each.endswith(",") else " ") for each in openings())


@cache
def _stop_words() -> tuple[str, ...]:
    return tuple(
        f" {each} " if each[0].isalnum() or (len(each) == 1 and each not in ";:(") else each for each in stops()
    )

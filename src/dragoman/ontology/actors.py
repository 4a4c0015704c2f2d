"""Actors and the names by which texts call them: what the gazetteer searches for."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from ._entries import Entry, entries, metonyms

EXACT, ANY_CASE = "exact", "any"
_STROKES = str.maketrans({"ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D"})


@dataclass(frozen=True, slots=True)
class Actor:
    """Someone who acts between states.

    `kind`: state, territory, former, organisation, agency, party, company, group, collective, person, medium, place
    (a place does not act; it is here so that `South China Sea` is not read as China). `iso3` is given for states
    and territories only. `state` is the state that the actor is, belongs to or serves (for a person who leads an
    organisation or a group: that one), or empty.
    """

    name: str
    kind: str
    iso3: str
    state: str


@dataclass(frozen=True, slots=True)
class Name:
    """A name to search for, and the canonical name of its actor.

    `kind`: name, abbreviation, demonym, capital, metonym, leader. `match`: "exact" as written, "any" in any mixture
    of capitals. `ambiguous`: the words often mean something else, or several actors share them, so the text around
    them has to agree.
    """

    text: str
    actor: str
    kind: str
    match: str
    ambiguous: bool


@cache
def _actors() -> dict[str, Actor]:
    found: dict[str, Actor] = {}
    for entry in entries():
        found.setdefault(entry.name, Actor(entry.name, entry.kind, entry.iso3, entry.state))
    return found


def actors() -> tuple[Actor, ...]:
    """Every actor, states first."""
    return tuple(_actors().values())


def plain(text: str) -> str:
    """The text without accents: Erdoğan, Erdogan."""
    parts = unicodedata.normalize("NFKD", text.translate(_STROKES))
    return "".join(part for part in parts if not unicodedata.combining(part))


def _spellings(text: str) -> tuple[str, ...]:
    if text.isascii() and "'" not in text:
        return (text,)
    forms = (text, plain(text))
    return tuple(dict.fromkeys(form.replace("'", mark) for form in forms for mark in ("'", "’")))


def _names_of(actor: str, kind: str, marked: str) -> Iterator[Name]:
    text = marked.lstrip("?~")
    match = ANY_CASE if "~" in marked[:2] else EXACT
    for spelling in _spellings(text):
        yield Name(spelling, actor, kind, match, "?" in marked[:2])


def _listed(entry: Entry, meant: list[str]) -> Iterator[Name]:
    for kind, marked in (*entry.names, *(("metonym", word) for word in meant)):
        yield from _names_of(entry.name, kind, marked)


@cache
def names() -> tuple[Name, ...]:
    """Everything to search for: one `Name` for each text and actor, ambiguous ones marked."""
    chosen: dict[tuple[str, str], Name] = {}
    meaning = metonyms()
    for entry in entries():
        for name in _listed(entry, meaning.get(entry.name, [])):
            first = chosen.setdefault((name.text, name.actor), name)
            if name.ambiguous and not first.ambiguous:
                chosen[name.text, name.actor] = replace(first, ambiguous=True)
    return tuple(_shared(chosen))


def _shared(chosen: dict[tuple[str, str], Name]) -> Iterator[Name]:
    bearers: dict[str, set[str]] = defaultdict(set)
    for text, actor_name in chosen:
        bearers[text].add(actor_name)
    for name in chosen.values():
        shared = len(bearers[name.text]) > 1
        yield replace(name, ambiguous=True) if shared and not name.ambiguous else name


@cache
def _by_text() -> dict[str, str]:
    index: dict[str, str] = {}
    for name in names():
        if not name.ambiguous:
            index[name.text.casefold() if name.match == ANY_CASE else name.text] = name.actor
    return index


def actor(name: str) -> Actor | None:
    """The actor of a canonical name or of any name that is not ambiguous; None if there is none."""
    known = _actors()
    if name in known:
        return known[name]
    index = _by_text()
    found = index.get(name) or index.get(name.casefold())
    return known[found] if found else None


@cache
def acts_for(name: str) -> str:
    """The state or body that a person leads or serves; any other actor acts for itself."""
    found = actor(name)
    return found.state if found and found.kind == "person" and found.state else name

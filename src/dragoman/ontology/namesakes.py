"""When a name that stands in the tables means somebody or something else by what stands around it."""

from __future__ import annotations

import re

from ._tables import toml
from .actors import Name, actor, acts_for

_LOOK = 600
"""Characters before a name in which the owner of a body is looked for."""
_PREFIX = re.compile(r"(?:^|[^\w])(?:[A-Z]|Ma?c)['’]$")
_NEXT = re.compile(r"[ \u00a0](?P<word>[A-Z][a-zà-ž]+(?:-[A-Z][a-zà-ž]+)?)(?P<after>[ \u00a0]+\w)?")
_STARTS_LINE = re.compile(r"(?:^|\n)$")
_ENDS_LINE = re.compile(r"[.!?]?\s*(?:\n|$)")
_ARTICLE = re.compile(r"\b(?:[Tt]he|[Aa]n?)[ \u00a0]$")
_TOWN = re.compile(r"(?P<town>[A-Z]\w+),[ \u00a0]$")
_BEFORE = re.compile(r"(?P<word>[\w.]+)(?:['’]s?)?[ \u00a0]$")
_OF = re.compile(r"[ \u00a0](?:of|from|in)[ \u00a0](?:the )?(?P<word>[A-Z][\w.]+(?: [A-Z][\w.]+)?)")


def is_namesake(name: Name, before: str, after: str) -> bool:
    """Whether a name means another by the text around it.

    `O'Sullivan` is no Sullivan, `Chad Smith` no state, `Atlanta, Georgia` no country, `Peru's Congress` not that of
    the United States.
    """
    if name.kind == "leader":
        return bool(_PREFIX.search(before[-4:]))
    return (
        _is_given(name, before, after)
        or _is_part(name, before, after)
        or (is_shared(name) and _is_owned(name, before, after))
    )


def is_shared(name: Name) -> bool:
    """Whether the bodies of several states go by a name, so that its state has to be named in the text."""
    return name.text in toml("namesakes.toml")["shared"]["bodies"]


def _is_given(name: Name, before: str, after: str) -> bool:
    table = toml("namesakes.toml")
    surname = _NEXT.match(after[:60]) if name.text in table["given"] else None
    if surname is None or surname["word"] in table["things"] or actor(surname["word"]) is not None:
        return False
    # A headline, in which every word has a capital, is no run of names; nor is what has an article.
    alone = _STARTS_LINE.search(before[-3:]) and _ENDS_LINE.match(after[surname.end() :])
    headline = alone or (surname["after"] or " a").strip()[0].isupper()
    return not (headline or _ARTICLE.search(before[-5:]))


def _is_part(name: Name, before: str, after: str) -> bool:
    table = toml("namesakes.toml")
    town = _TOWN.search(before[-40:])
    if town and town["town"] in table["towns"].get(name.text, ()):
        return True
    words = table["parts"].get(name.text, ())
    following = re.match(r"(?:['’]s)?[ \u00a0](\w+)", after[:40])
    leading = any(re.search(rf"\b{word}(?: of)? $", before[-30:]) for word in words)
    return leading or bool(following and following[1] in words)


def _is_owned(name: Name, before: str, after: str) -> bool:
    """Whether a body is another state's: by who owns it there, else by who owned it when it was named last."""
    state = acts_for_state(name)
    if (owner := _owner(before, after)) is not None:
        return owner != state
    recent = before[-_LOOK:]
    at = recent.rfind(name.text)
    last = _owner(recent[:at], recent[at + len(name.text) :]) if at >= 0 else None
    return last is not None and last != state


def acts_for_state(name: Name) -> str:
    """The state that the bearer of a name belongs to, by its canonical name."""
    found = actor(name.actor)
    return found.state if found else acts_for(name.actor)


def _owner(before: str, after: str) -> str | None:
    """Whose a body is by the word before it or by what follows: `Peru's`, `Brazilian`, `of Chile`, `in Washington`."""
    around = (_BEFORE.search(before[-40:]), _OF.match(after[:60]))
    for found in (each["word"] for each in around if each):
        for words in (found, found.split()[0]):
            owner = actor(words.rstrip("."))
            if owner is not None and owner.state:
                return owner.state
            if words in toml("namesakes.toml")["shared"]["seats"]:
                return "United States"
    return None

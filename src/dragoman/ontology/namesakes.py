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
_LISTED = re.compile(r",?[ \u00a0](?:and|or)[ \u00a0][A-Z]")
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
    if _has_town(name, before, after) or _is_in_namesake(name, after):
        return True
    words = toml("namesakes.toml")["parts"].get(name.text, ())
    following = re.match(r"(?:['’]s)?[ \u00a0](\w+)", after[:40])
    leading = any(re.search(rf"\b{word}(?: of)? $", before[-30:]) for word in words)
    return leading or bool(following and following[1] in words)


def _has_town(name: Name, before: str, after: str) -> bool:
    """Whether a town of another state of that name stands before it: `Augusta, Georgia`."""
    town = _TOWN.search(before[-40:])
    return town is not None and _is_town(town["town"], name.text, after)


def _is_in_namesake(name: Name, after: str) -> bool:
    """Whether a name is that of such a town: `Athens` in `Athens, Georgia`."""
    states = (each for each in _towns() if after.startswith(f", {each}"))
    return any(_is_town(name.text, each, after[2 + len(each) :]) for each in states)


def _towns() -> dict[str, list[str]]:
    """By the name of a state the towns of another of that name."""
    towns: dict[str, list[str]] = toml("namesakes.toml")["towns"]
    return towns


def _is_town(town: str, state: str, after: str) -> bool:
    """Whether `Augusta, Georgia` is a town; `Athens, Georgia and Armenia` are states that are listed."""
    return town in _towns().get(state, ()) and not (actor(town) and _LISTED.match(after))


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

"""A search as people type it, made safe for SQLite's full-text search."""

import re

from dragoman.errors import QueryError

OPERATORS = ("AND", "OR", "NOT")

_TOKEN = re.compile(r'"([^"]*)"?(\*)?|([()])|([^\s()"]+)')
_MOST = 60
_SAYS = 'use words, "a phrase", begin*, AND, OR, NOT and brackets'


def parsed(text: str) -> str:
    """The search for `MATCH`: words quoted, operators kept, AND between neighbours.

    Raises QueryError when there is nothing to look for, or an operator or bracket has nothing to work on.
    """
    clean = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8")
    tokens = [token for match in _TOKEN.finditer(clean) if (token := _token(match))]
    if not any(token.startswith('"') for token in tokens):
        raise QueryError(f"nothing to search for in {text!r}; {_SAYS}")
    if len(tokens) > _MOST:
        raise QueryError(f"a search of {len(tokens)} words is too long; give at most {_MOST}")
    joined: list[str] = []
    for token in tokens:
        if joined and _ends(joined[-1]) and _starts(token):
            joined.append("AND")
        if token == "NOT" and joined and joined[-1] == "AND":
            joined.pop()
        joined.append(token)
    _check(joined, text)
    return " ".join(joined)


def _token(match: re.Match[str]) -> str:
    quoted, star, bracket, word = match.groups()
    if bracket:
        return bracket
    if word in OPERATORS:
        return word
    if word and word.endswith("*"):
        star = "*"
    words = quoted if word is None else word
    if not any(character.isalnum() for character in words):
        return ""
    return f'"{words.rstrip("*") if word else words}"{"*" if star else ""}'


def _starts(token: str) -> bool:
    return token == "(" or token.startswith('"')


def _ends(token: str) -> bool:
    return token == ")" or token.startswith('"')


def _check(tokens: list[str], text: str) -> None:
    """Operators stand between operands and brackets close."""
    depth, wanted = 0, True
    for token in tokens:
        if wanted != _starts(token):
            raise QueryError(f"cannot search for {text!r}: {token} has nothing to work on; {_SAYS}")
        depth += {"(": 1, ")": -1}.get(token, 0)
        if depth < 0:
            raise QueryError(f"cannot search for {text!r}: a bracket closes that was not opened")
        wanted = token == "(" or token in OPERATORS
    if depth or wanted:
        raise QueryError(f"cannot search for {text!r}: it stops too early; {_SAYS}")

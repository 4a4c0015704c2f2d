"""A search as people type it, made safe for SQLite's full-text search."""

import re

from dragoman.errors import QueryError

OPERATORS = ("AND", "OR", "NOT")

_TOKEN = re.compile(r'"([^"]*)"(\*)?|([()])|([^\s()"]+)')
_CURLY = str.maketrans("“”„", '"""')
_MOST = 60
_SAYS = 'use words, "a phrase", begin*, AND, OR, NOT and brackets'


def parsed(text: str) -> str:
    """The search for `MATCH`: words quoted, operators kept, AND between neighbours.

    Raises QueryError when there is nothing to look for, a quotation mark or bracket has no other, or an operator
    nothing to work on.
    """
    clean = text.replace("\0", " ").encode("utf-8", "replace").decode("utf-8").translate(_CURLY)
    if clean.count('"') % 2:
        after = clean.rsplit('"', 1)[1].strip()
        where = f"the quotation mark before {_short(after, 30)}" if after else "the last quotation mark"
        raise QueryError(f"cannot search for {_short(text)}: {where} has no other; close the phrase or take it out")
    tokens = [token for match in _TOKEN.finditer(clean) if (token := _token(match))]
    if not any(token.startswith('"') for token in tokens):
        raise QueryError(f"nothing to search for in {_short(text)}; {_SAYS}")
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


def _short(text: str, longest: int = 80) -> str:
    return repr(text if len(text) <= longest else f"{text[: longest - 1]}…")


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
    depth, last = 0, ""
    for token in tokens:
        if (last in ("", "(", *OPERATORS)) != _starts(token):
            raise QueryError(f"cannot search for {_short(text)}: {_misplaced(token, last)}; {_SAYS}")
        depth += {"(": 1, ")": -1}.get(token, 0)
        if depth < 0:
            raise QueryError(f"cannot search for {_short(text)}: a bracket closes that was not opened; take it out")
        last = token
    if last in OPERATORS:
        raise QueryError(f"cannot search for {_short(text)}: nothing stands behind the last {last}; {_SAYS}")
    if depth:
        raise QueryError(f"cannot search for {_short(text)}: a bracket is not closed; close it or take it out")


def _misplaced(token: str, last: str) -> str:
    if token == ")":
        return "nothing stands between the brackets" if last == "(" else f"nothing stands behind the last {last}"
    return f"nothing stands before {token}" if last in ("", "(") else f"nothing stands between {last} and {token}"

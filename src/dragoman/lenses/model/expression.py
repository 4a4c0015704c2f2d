"""Expressions as people write them: `waiver=full and (financing or barter) and not attack`.

`key` alone means the factor's last state, `key=state` that state or more, `key==state` that state alone.
"""

import re
from collections.abc import Mapping, Sequence

from dragoman.errors import QueryError
from dragoman.lenses.model.model import All, Any_, Expression, Factor, Holds, Never
from dragoman.lenses.near import near

_TOKEN = re.compile(r'\s*(?:(?P<mark>[()])|(?P<equals>==?)|"(?P<quoted>[^"]*)"|(?P<word>[^\s()="]+))')
_DEEPEST = 40
Factors = Mapping[str, Factor]


def written(part: Expression, factors: Factors, within: str = "") -> str:
    """The expression as text that `parsed` reads back."""
    if isinstance(part, Holds):
        return _holds(part, factors)
    if isinstance(part, Never):
        return f"not {written(part.part, factors, 'not')}"
    joint = "and" if isinstance(part, All) else "or"
    text = f" {joint} ".join(written(each, factors, joint) for each in part.parts)
    return f"({text})" if (within and within != joint) or (within == joint) else text


def parsed(text: str, factors: Factors) -> Expression:
    """The expression that the text stands for. Raises QueryError with what is wrong, near names offered."""
    tokens = _tokens(text)
    if not tokens:
        raise QueryError("an expression of nothing; name a factor by its key")
    part, rest = _any(tokens, factors, 0)
    if rest:
        raise QueryError(f"{' '.join(rest)!r} is left over; join factors by `and`, `or`, `not`")
    return part


def holds(text: str, factors: Factors) -> Holds:
    """One factor with its state. Raises QueryError where the text says anything else."""
    part = parsed(text, factors)
    if not isinstance(part, Holds):
        raise QueryError(f"{text!r} is no single factor; write its key, or key=state")
    return part


def offer(name: str, names: Sequence[str]) -> str:
    """`; near it: "a", "b"`, or nothing."""
    found = near(name, names)
    return "; near it: " + ", ".join(f'"{each}"' for each in found) if found else ""


def _holds(part: Holds, factors: Factors) -> str:
    known = factors.get(part.factor)
    if known and part.state == known.states[-1] and not part.exactly:
        return _quoted(part.factor)
    return f"{_quoted(part.factor)}{'==' if part.exactly else '='}{_quoted(part.state)}"


def _quoted(word: str) -> str:
    """The word, between quotation marks where it would else be read as something else."""
    return f'"{word}"' if re.search(r"[\s()=]", word) or word in ("and", "or", "not") else word


def _tokens(text: str) -> list[str]:
    found: list[str] = []
    at = 0
    bare = text.rstrip()
    while at < len(bare):
        match = _TOKEN.match(bare, at)
        if match is None:
            raise QueryError(f"{text!r}: a quotation mark that does not close")
        found.append(f'"{match["quoted"]}' if match["quoted"] is not None else match[0].strip())
        at = match.end()
    return found


Rest = tuple[Expression, list[str]]


def _any(tokens: list[str], factors: Factors, depth: int) -> Rest:
    parts, rest = _several(tokens, factors, depth, "or")
    return (parts[0] if len(parts) == 1 else Any_(tuple(parts))), rest


def _all(tokens: list[str], factors: Factors, depth: int) -> Rest:
    parts, rest = _several(tokens, factors, depth, "and")
    return (parts[0] if len(parts) == 1 else All(tuple(parts))), rest


def _several(tokens: list[str], factors: Factors, depth: int, joint: str) -> tuple[list[Expression], list[str]]:
    inner = _all if joint == "or" else _one
    part, rest = inner(tokens, factors, depth)
    parts = [part]
    while rest and rest[0] == joint:
        part, rest = inner(rest[1:], factors, depth)
        parts.append(part)
    return parts, rest


def _one(tokens: list[str], factors: Factors, depth: int) -> Rest:
    if depth > _DEEPEST:
        raise QueryError(f"nested more than {_DEEPEST} deep; make factors of its parts")
    if not tokens or tokens[0] in ("and", "or", ")", "=", "=="):
        raise QueryError(f"a factor is missing {'before ' + repr(tokens[0]) if tokens else 'at the end'}")
    first, rest = tokens[0], tokens[1:]
    if first == "not":
        part, rest = _one(rest, factors, depth + 1)
        return Never(part), rest
    if first == "(":
        part, rest = _any(rest, factors, depth + 1)
        if not rest or rest[0] != ")":
            raise QueryError("a bracket that does not close")
        return part, rest[1:]
    return _factor(first, rest, factors)


def _factor(first: str, rest: list[str], factors: Factors) -> Rest:
    key = first.removeprefix('"')
    if key not in factors:
        raise QueryError(f'no factor "{key}"{offer(key, list(factors))}')
    known = factors[key]
    if not rest or rest[0] not in ("=", "=="):
        return Holds(key, known.states[-1]), rest
    if len(rest) < 2:
        raise QueryError(f'a state is missing after "{key}"')
    state = rest[1].removeprefix('"')
    if state not in known.states:
        raise QueryError(f'"{key}" has no state "{state}" (it has {", ".join(known.states)})')
    return Holds(key, state, rest[0] == "=="), rest[2:]

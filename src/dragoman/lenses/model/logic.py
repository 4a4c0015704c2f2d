"""The antecedent of a condition taken apart: what is joined by `and` or `or`, and what is denied."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from dragoman.dossier import StoredStatement
from dragoman.lenses.model.claim import Claim, claim
from dragoman.lenses.model.wording import words
from dragoman.ontology.claim_words import empty, verbs
from dragoman.reading.forms import bases

_OR = re.compile(r"\s*,?\s+or\s+(?:else\s+)?", re.IGNORECASE)
_AND = re.compile(r"\s*(?:;|,)?\s+and\s+(?:then\s+|also\s+)?(?:that\s+|if\s+)?|\s*;\s+", re.IGNORECASE)
_EITHER = re.compile(r"\b(?:either|whether)\s+", re.IGNORECASE)
_BOTH = re.compile(r"\bboth\s+(?=.+\sand\s)", re.IGNORECASE)
_AUXILIARY = frozenset(
    "is are was were has have had will would can could may might shall should must does do did".split()
)
_BEFORE_NOUNS = frozenset(
    "a an the its their his her our this that these those of in on for with from by no any some more all such".split()
)
_SUBJECT = 7
"""Words within which the verb of a clause must come after `and`."""


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts that must all hold (`and`), or of which one is enough (`or`)."""

    how: str
    parts: tuple["Draft", ...]


Draft = Claim | Joined


def drafted(text: str, stored: StoredStatement, who: tuple[str, ...]) -> Draft | None:
    """The antecedent as claims joined by `and` and `or`; None where it claims nothing.

    Only where both sides of a joint can stand as clauses is it taken apart: `sanctions are lifted and Iran returns`,
    not `trade and energy ties`.
    """
    bare = _BOTH.sub("", _EITHER.sub("", text))
    for how, joint in (("or", _OR), ("and", _AND)):
        sides = _sides(bare, joint)
        if len(sides) > 1:
            parts = tuple(part for side in sides if (part := drafted(side, stored, who)) is not None)
            if len(parts) > 1:
                return Joined(how, parts)
            return parts[0] if parts else None
    return claim(text, stored, who)


def claims_in(draft: Draft) -> tuple[Claim, ...]:
    """Every claim in it, from left to right."""
    if isinstance(draft, Claim):
        return (draft,)
    return tuple(found for part in draft.parts for found in claims_in(part))


def _sides(text: str, joint: re.Pattern[str]) -> Sequence[str]:
    """The text parted at the first joint that has a clause on both sides, and the rest likewise."""
    for found in joint.finditer(text):
        before, after = text[: found.start()], text[found.end() :]
        if _is_clause(before) and _goes_on(after):
            return [before, *_sides(after, joint)]
    return [text]


def _is_clause(text: str) -> bool:
    """Whether a verb stands in the words."""
    low = _low(text)
    return any(_is_verb(low, at) for at in range(len(low))) and bool(set(words(text)) - empty())


def _goes_on(text: str) -> bool:
    """Whether the words go on as a clause: a verb first, or a subject with its verb soon."""
    low = _low(text)[:_SUBJECT]
    return bool(low) and (_is_verb(low, 0) or any(_is_verb(low, at) for at in range(2, len(low))))


def _is_verb(low: Sequence[str], at: int) -> bool:
    word, before = low[at], low[at - 1] if at else ""
    if word in _AUXILIARY:
        return True
    return before not in _BEFORE_NOUNS and not verbs().isdisjoint(bases(word))


def _low(text: str) -> list[str]:
    return [word.casefold() for word in re.findall(r"[\w’']+", text)]

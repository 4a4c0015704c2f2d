"""How an event is told: as one more of its sort, as several, as something new."""

from collections.abc import Sequence
from dataclasses import dataclass

_MORE = frozenset(
    "another again also too further more even other additional new renewed repeated repeatedly fresh latest first "
    "second third fourth next last later subsequent subsequently previous earlier prior".split()
)
_SEVERAL = frozenset(
    "several many most some every each various numerous repeated repeatedly successive series wave often occasionally "
    "sometimes always regularly frequently continue continues continued continuing continual continuous continually "
    "continuously years decades times rounds attempts attacks raids strikes clashes wars talks meetings visits "
    "proposals protests".split()
)
_NEW = frozenset("a an another some several many".split())
_BEGINNING = 7
"""Words that begin a report."""


@dataclass(frozen=True, slots=True)
class Telling:
    """The words of a report that say whether its event was told before.

    `more`: it begins as one of a row (`another`, `also`, `the third`); `several`: more than one event may be meant;
    `new`: it begins with an indefinite article or number.
    """

    more: bool
    several: bool
    new: bool


def telling(said: Sequence[str]) -> Telling:
    """How the report of these words, in small letters, is told."""
    return Telling(
        more=not _MORE.isdisjoint(said[:_BEGINNING]),
        several=not _SEVERAL.isdisjoint(said),
        new=bool(said) and said[0] in _NEW,
    )

"""Which forecasts are about one question: the same thing by the same day, whoever says it and however likely."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from math import ceil

from dragoman.lenses.forecasts.entry import Entry
from dragoman.lenses.report import content
from dragoman.ontology.event_words import STEM
from dragoman.statements import Forecast

_SAME = 0.7
"""Of the stems of either (Jaccard): what shares less is about another question."""
_MONTH = 31
HEDGING = frozenset(
    word[:STEM]
    for word in (
        "will would could may might can shall should likely unlikely very probably possible possibly before until "
        "within end late early next years year months month decade soon expect expected think doubt believe"
    ).split()
)
"""Stems of words of likelihood and time."""

_Block = tuple[frozenset[str], int, str]


def stems(said: Forecast) -> frozenset[str]:
    """The words of what is foreseen, by their stems: without likelihood and time; with the names of actors."""
    return content(said.proposition, ()) - HEDGING


def numbered(entries: Sequence[Entry]) -> list[Entry]:
    """The same forecasts, each with the number of its question.

    Two are about one question where they name the same actors, fall due within a month of each other and share most of
    their words. Forecasts without a date are questions of their own. An outcome is still said of each.
    """
    words = [_own(each.said) if each.due else frozenset[str]() for each in entries]
    common = Counter(stem for each in words for stem in each)
    blocks: dict[_Block, list[tuple[int, int, frozenset[str]]]] = defaultdict(list)
    found = []
    for at, each in enumerate(entries):
        number = at
        if each.due:
            end, actors, own = each.due.end.toordinal(), frozenset(each.said.actors), words[at]
            rare = _rarest(own, common)
            near = (
                one
                for step in (-1, 0, 1)
                for stem in rare
                for one in blocks.get((actors, end // _MONTH + step, stem), ())
            )
            number = min(
                (other for other, day, told in near if abs(day - end) <= _MONTH and _same(own, told)), default=at
            )
            for stem in rare:
                blocks[actors, end // _MONTH, stem].append((number, end, own))
        found.append(replace(each, question=number))
    return found


def _rarest(words: frozenset[str], common: Mapping[str, int]) -> list[str]:
    """The rarest words: two that share enough have one of them in common (prefix filter; Chaudhuri and others 2006)."""
    ordered = sorted(words, key=lambda stem: (common[stem], stem))
    return ordered[: len(ordered) - ceil(_SAME * len(ordered)) + 1]


def _own(said: Forecast) -> frozenset[str]:
    """Without the names of its actors: whatever else is opened, they are the same."""
    return content(said.proposition, said.actors) - HEDGING


def _same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= _SAME * len(one | other) > 0

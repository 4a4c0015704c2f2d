"""Which dimensions of a relation a stretch of text is about, by the cue words of the ontology."""

import re
from functools import cache
from typing import cast

from dragoman import ontology
from dragoman.statements import Dimension


def dimensions(words: str, around: str) -> tuple[Dimension, ...]:
    """The dimensions whose cue words stand in `words`, those named most often first, at most three.

    Where none does, the most frequent one of the text `around`; where there is none either, `diplomatic`.
    """
    found = _count(words) or dict(list(_count(around).items())[:1])
    return tuple(cast(Dimension, name) for name in found)[:3] or ("diplomatic",)


def _count(text: str) -> dict[str, int]:
    counted = {name: len(pattern.findall(text)) for name, pattern in _patterns()}
    most = max(counted.values(), default=0)
    ranked = sorted(counted.items(), key=lambda item: -item[1])
    return {name: number for name, number in ranked if number and 2 * number >= most}


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple(
        (each.name, re.compile(r"\b(?:" + "|".join(re.escape(cue) for cue in each.cues) + r")\b", re.IGNORECASE))
        for each in ontology.dimensions()
    )

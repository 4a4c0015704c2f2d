"""Which dimensions of a relation a stretch of text is about, by the cue words of the ontology."""

from collections import Counter, defaultdict
from functools import cache
from typing import Any, cast

from dragoman import ontology
from dragoman.statements import Dimension


def dimensions(words: str, around: str) -> tuple[Dimension, ...]:
    """The dimensions whose cue words stand in `words`, those named most often first, at most three.

    Where none does, the most frequent one of the text `around`; where there is none either, `diplomatic`.
    """
    found = _counted(words) or _counted(around)[:1]
    return tuple(cast(Dimension, name) for name in found)[:3] or ("diplomatic",)


def _counted(text: str) -> list[str]:
    """Dimensions by how often they are named, without those named less than half as often as the first."""
    counted: Counter[str] = Counter()
    lowered = text.lower()
    for last, (length, names) in _automaton().iter(lowered):
        if _whole(lowered, last + 1 - length, last + 1):
            counted.update(names)
    most = max(counted.values(), default=0)
    order = {each.name: place for place, each in enumerate(ontology.dimensions())}
    ranked = sorted(counted, key=lambda name: (-counted[name], order[name]))
    return [name for name in ranked if 2 * counted[name] >= most]


def _whole(text: str, start: int, end: int) -> bool:
    return not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())


@cache
def _automaton() -> Any:
    import ahocorasick

    names: dict[str, list[str]] = defaultdict(list)
    for each in ontology.dimensions():
        for cue in each.cues:
            names[cue.lower()].append(each.name)
    automaton = ahocorasick.Automaton()
    for cue, meant in names.items():
        automaton.add_word(cue, (len(cue), meant))
    automaton.make_automaton()
    return automaton

"""Where the words of a slot stand: the annotators' phrases, often told in other words, found again in the text."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from dragoman.reading.tagger.layout import ROLES

Worded = tuple[int, int, str]
"""Start, end and text of a word."""

_NAMED = ("actor", "recipient")
_SMALL = frozenset(
    "the a an of to in on for with by and or that its their his her is are be will would not from at as".split()
)
_ENDINGS = (
    "ations ation ings ing ies ied ement ments ment ers ed es ly s e y".split()
)  # longest first, so far as one ends in another
_APART = 4


def marked_roles(
    gold: Mapping[str, Any], words: Sequence[Worded], field: Sequence[int], mentions: Sequence[tuple[int, int, str]]
) -> Iterator[tuple[int, list[int]]]:
    """For every role that a statement says anything of: its number and the places of its words within `field`."""
    for number, role in enumerate(ROLES):
        said = gold.get(role)
        if role in _NAMED and gold["kind"] == "event":
            yield number, list(_named(set(said or ()), words, field, mentions))
        elif role not in _NAMED and isinstance(said, str) and said:
            found = aligned(said, [words[at][2] for at in field])
            if found:
                yield number, [field[at] for at in found]


def aligned(phrase: str, words: Sequence[str]) -> list[int]:
    """The places of the words that tell a phrase again, from the first to the last; none where fewer than half do."""
    wanted = {stem(word) for word in re.findall(r"\w+", phrase) if word.lower() not in _SMALL}
    hits = [at for at, word in enumerate(words) if word.lower() not in _SMALL and stem(word) in wanted]
    if not hits or 2 * len({stem(words[at]) for at in hits}) < len(wanted):
        return []
    groups = [[hits[0]]]
    for at in hits[1:]:
        if at - groups[-1][-1] <= _APART:
            groups[-1].append(at)
        else:
            groups.append([at])
    kept = max(groups, key=lambda group: (len({stem(words[at]) for at in group}), -len(group)))
    return list(range(kept[0], kept[-1] + 1))


def stem(word: str) -> str:
    """A crude base form, for comparing words."""
    word = word.lower()
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word


def _named(
    names: set[str], words: Sequence[Worded], field: Sequence[int], mentions: Sequence[tuple[int, int, str]]
) -> Iterator[int]:
    for start, end, name in mentions:
        if name in names:
            yield from (at for at in field if words[at][0] < end and words[at][1] > start)

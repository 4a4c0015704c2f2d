"""What a window should give: tags and roles of every word, kinds of every sentence, attributes of every span."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from dragoman.reading.tagger.layout import ATTRIBUTES, DIMENSIONS, LEVELS, ROLES
from dragoman.reading.tagger.windows import Marked
from dragoman.statements import AUTHOR, KINDS
from training.heads import IGNORED
from training.statements.roles import marked_roles

_OWNERS = {"action": "event", "relation": "condition", "status": "irritant", "trend": "assessment"}


@dataclass(frozen=True, slots=True)
class Targets:
    """Gold for a window; IGNORED where nothing is said.

    `tags` (words, kinds): 0 out, 1 in, 2 begin. `kinds` (sentences, kinds). `spans` (n, 2): first word, one after the
    last. `attributes` (n, attributes), `dimensions` (n, dimensions), `roles` (words, roles).
    """

    tags: NDArray[np.int64]
    kinds: NDArray[np.float32]
    spans: NDArray[np.int64]
    attributes: NDArray[np.int64]
    dimensions: NDArray[np.float32]
    roles: NDArray[np.float32]


def targets(
    window: Sequence[Marked],
    sentence: Sequence[int],
    gold: Sequence[Mapping[str, Any]],
    mentions: Sequence[tuple[int, int, str]],
) -> Targets:
    """The targets of a window; `sentence` is the number of each word's sentence within it, from 0."""
    words = [(each.word.span.start, each.word.span.end, each.word.text) for each in window]
    tags = np.zeros((len(words), len(KINDS)), np.int64)
    kinds = np.zeros((max(sentence) + 1, len(KINDS)), np.float32)
    roles = np.full((len(words), len(ROLES)), IGNORED, np.float32)
    found = []
    for each in gold:
        inside = [at for at, (start, end, _) in enumerate(words) if start < each["end"] and end > each["start"]]
        if not inside:
            continue
        kind, first, last = KINDS.index(each["kind"]), inside[0], inside[-1] + 1
        tags[first:last, kind] = np.maximum(tags[first:last, kind], 1)
        tags[first, kind] = 2
        kinds[Counter(sentence[at] for at in inside).most_common(1)[0][0], kind] = 1
        numbers = {sentence[at] for at in inside}
        field = [at for at in range(len(words)) if sentence[at] in numbers]
        for role, places in marked_roles(each, words, field, mentions):
            roles[field, role] = np.maximum(roles[field, role], 0)
            roles[places, role] = 1
        found.append(((first, last), attributes(each), [float(name in each["dimension"]) for name in DIMENSIONS]))
    return Targets(tags, kinds, *_tables(found), roles)


def attributes(gold: Mapping[str, Any]) -> list[int]:
    """The number of each attribute's label, IGNORED where it has none."""
    values = ((labels, _value(name, gold)) for name, labels in ATTRIBUTES.items())
    return [labels.index(value) if value in labels else IGNORED for labels, value in values]


def _value(name: str, gold: Mapping[str, Any]) -> Any:
    field, _, owner = name.partition(" of ")
    if (owner or _OWNERS.get(name, gold["kind"])) != gold["kind"]:
        return None
    if name == "source":
        return "author" if gold.get("speaker") == AUTHOR else "other"
    if name == "level":
        told = gold.get("level")
        near = min(LEVELS, key=lambda middle: abs(middle - told)) if isinstance(told, int | float) else None
        return None if near is None else str(near)
    return gold.get(field)


_Found = tuple[tuple[int, int], list[int], list[float]]


def _tables(found: Sequence[_Found]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.float32]]:
    size = len(found)
    return (
        np.array([each[0] for each in found], np.int64).reshape(size, 2),
        np.array([each[1] for each in found], np.int64).reshape(size, len(ATTRIBUTES)),
        np.array([each[2] for each in found], np.float32).reshape(size, len(DIMENSIONS)),
    )

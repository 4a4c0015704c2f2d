"""Things that are told in like words, and names that are like one that is not there."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from math import fsum
from typing import TypeVar

from dragoman.dossier import Act, StoredStatement
from dragoman.language.mentions import mentions
from dragoman.lenses.names import stands_for
from dragoman.lenses.near import MOST, near
from dragoman.lenses.report import content
from dragoman.ontology import actor
from dragoman.ontology.event_words import rarity
from dragoman.statements import UNNAMED

Held = TypeVar("Held")
LIKE = 0.5
"""Of the rarer words of the shorter: what shares as much speaks of the same."""
_LEAST = 3.0


def words(text: str, actors: Iterable[str] = ()) -> frozenset[str]:
    """Stems of the words that tell something, without the names of actors (see `report.content`)."""
    return _content(text, tuple(actors))


@lru_cache(maxsize=50_000)
def _content(text: str, actors: tuple[str, ...]) -> frozenset[str]:
    return content(_nameless(text), actors)


@lru_cache(maxsize=20_000)
def _nameless(text: str) -> str:
    """Without the names that a table holds, whatever they are written like: `New Delhi`, `Russian`."""
    at, kept = 0, []
    for each in mentions(text):
        kept.append(text[at : each.span.start])
        at = each.span.end
    return " ".join([*kept, text[at:]])


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """The share of words, weighed by how rare they are, that the poorer of two has in common with the other; 0 to 1."""
    least = min(_weight(one), _weight(other))
    return _weight(one & other) / least if least else 0.0


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both speak of the same: by half of their rarer words, and by more than one common word."""
    return one == other != frozenset() or (overlap(one, other) >= LIKE and _weight(one & other) >= _LEAST)


def grouped(held: Iterable[Held], same: Callable[[Held, Held], bool]) -> list[list[Held]]:
    """Each put with the first group whose first member it is the same as: no chains of likeness, one fixed order."""
    found: list[list[Held]] = []
    for each in held:
        home = next((group for group in found if same(group[0], each)), None)
        if home is None:
            found.append([each])
        else:
            home.append(each)
    return found


def rejoined(groups: Iterable[Sequence[StoredStatement]], acts: Iterable[Act]) -> list[list[StoredStatement]]:
    """The groups as people put them together and apart (`merge`, `apart`), in the order in which they did.

    Of those that are put apart the first stays with the others of its group; each other stands alone.
    """
    found = [list(group) for group in groups]
    for done in acts:
        named = [name for name in done.statements if name]
        if done.body.get("op") == "merge":
            met = [group for group in found if any(each.id in named for each in group)]
            found = [group for group in found if group not in met] + [[each for group in met for each in group]]
        elif done.body.get("op") == "apart":
            found = [part for group in found for part in _parted(group, named)]
    return [group for group in found if group]


def _parted(group: list[StoredStatement], named: Sequence[str]) -> list[list[StoredStatement]]:
    held = {each.id: each for each in group}
    leaving = [held[name] for name in named if name in held][1:]
    return [[each for each in group if each not in leaving], *([each] for each in leaving)]


def sides(names: Iterable[str]) -> tuple[str, ...]:
    """The states or others that are meant, each once, in their order; those without a name left out."""
    return tuple(dict.fromkeys(stands_for(name) for name in names if name and name != UNNAMED))


def acts(name: str) -> bool:
    """Whether it acts at all, so far as is known: a region, or a people of many states, does not."""
    found = actor(name)
    return found is None or found.kind not in ("collective", "place")


def nearest(name: str, known: Sequence[str]) -> str:
    """`did you mean 'x', 'y'?`: the known names that are most like it; else the first of those there are."""
    found = near(name, known) or [each for each in known if name.casefold() in each.casefold()][:MOST]
    if found:
        return f"did you mean {', '.join(map(repr, found))}?"
    return f"there are {', '.join(map(repr, known[:MOST]))}" if known else "there are none"


def independent(told: Iterable[StoredStatement], families: Mapping[str, str]) -> frozenset[str]:
    """The syndication families that statements come from: copies of one text are one source."""
    return frozenset(families.get(each.source.sha256, each.source.sha256) for each in told)


def _weight(stems: frozenset[str]) -> float:
    return fsum(map(rarity, stems))

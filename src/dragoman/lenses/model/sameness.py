"""Which claims say the same: same actors, much the same words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from math import exp, fsum

from dragoman.lenses.model.claim import Claim
from dragoman.ontology.claim_words import senses, tells

THRESHOLD = 0.3
"""The likeness (0 to 1) from which two claims count as one."""

_BIAS = -4.39
_WEIGHTS = (1.47, 2.44, 1.34, -1.0, 1.21, 0.02, -1.9, -0.48, -1.03, 0.13)
_SENSE = 0.7
"""What two words of one sense count, against one word said twice."""
_COMMON = 60
"""Claims that share a stem with more others than this are compared by their other stems only."""


def likeness(one: Claim, other: Claim) -> float:
    """How likely it is that the two are one claim, 0 to 1; the denial of a claim is compared as the claim."""
    if one.irritant != other.irritant:
        return 0.0
    value = _BIAS + fsum(weight * each for weight, each in zip(_WEIGHTS, features(one, other), strict=True))
    return 1 / (1 + exp(-value))


def features(one: Claim, other: Claim) -> tuple[float, ...]:
    """What speaks for one claim and against it, each 0 to 1: words shared and left over, heads, actors, place."""
    shared = _shared(one, other)
    both = one.weight + other.weight
    left = max(one.weight, other.weight) - shared
    return (
        2 * shared / both if both else 0.0,
        shared / (min(one.weight, other.weight) or 1.0),
        min(shared, 9.0) / 9,
        min(left, 12.0) / 12,
        (_has(one.head, other) + _has(other.head, one)) / 2,
        float(one.actors == other.actors),
        float(bool(one.named and other.named) and one.named.isdisjoint(other.named)),
        float(bool(one.actors and other.actors) and one.actors.isdisjoint(other.actors)),
        float(min(len(one.stems), len(other.stems)) == 1 and one.actors != other.actors),
        float(one.stored.source.sha256 == other.stored.source.sha256),
    )


def groups(claims: Sequence[Claim]) -> list[list[int]]:
    """Claims that say the same, by their places; the groups and what is in them in the order told.

    Pairs join from the likeliest on, where all that joins is alike on the average (average linkage, Sokal and Michener
    1958), so that a chain of near misses does not become one claim.
    """
    alike: dict[tuple[int, int], float] = {}
    for a, b in _pairs(claims):
        value = likeness(claims[a], claims[b])
        if value >= THRESHOLD / 2:
            alike[a, b] = value
    of = list(range(len(claims)))
    members = {place: [place] for place in of}
    for (a, b), value in sorted(alike.items(), key=lambda item: (-item[1], item[0])):
        if value < THRESHOLD:
            break
        one, other = sorted((of[a], of[b]))
        if one == other or _average(members[one], members[other], claims, alike) < THRESHOLD:
            continue
        members[one] = sorted(members[one] + members.pop(other))
        for place in members[one]:
            of[place] = one
    return [members[place] for place in sorted(members)]


def _average(
    one: Sequence[int], other: Sequence[int], claims: Sequence[Claim], alike: dict[tuple[int, int], float]
) -> float:
    values = [_known(a, b, claims, alike) for a in one for b in other]
    return fsum(values) / len(values)


def _known(a: int, b: int, claims: Sequence[Claim], alike: dict[tuple[int, int], float]) -> float:
    pair = (min(a, b), max(a, b))
    return alike[pair] if pair in alike else likeness(claims[a], claims[b])


def _pairs(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Pairs that share a stem or a sense that is not everybody's."""
    holders: dict[str | int, list[int]] = defaultdict(list)
    for place, each in enumerate(claims):
        keys: list[str | int] = [*sorted(each.stems), *sorted(each.senses)]
        for key in keys:
            holders[key].append(place)
    seen: set[tuple[int, int]] = set()
    for places in holders.values():
        if len(places) > _COMMON and len(claims) > 4 * _COMMON:
            continue
        seen.update((a, b) for at, a in enumerate(places) for b in places[at + 1 :])
    yield from sorted(seen)


def _has(head: str, other: Claim) -> bool:
    """Whether the head of the one is said in the other, by the same word or one of its sense."""
    return head in other.stems or any(each in other.senses for each in senses(head))


def _shared(one: Claim, other: Claim) -> float:
    """How much the words that both have tell; two words of one sense count less."""
    common = one.stems & other.stems
    told = fsum(map(tells, common))
    left = sorted(one.stems - common, key=lambda stem: (-tells(stem), stem))
    rest = {stem: senses(stem) for stem in sorted(other.stems - common)}
    for stem in left:
        mine = senses(stem)
        twin = next((each for each, theirs in rest.items() if mine & theirs), None)
        if twin is not None:
            told += _SENSE * min(tells(stem), tells(twin))
            del rest[twin]
    return told

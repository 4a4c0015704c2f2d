"""Events as observations of the relations between those who take part."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from dragoman.lenses.happening import Happening
from dragoman.lenses.names import stands_for
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.lenses.relations.placed import placed
from dragoman.lenses.relations.worth import held, sources, sure
from dragoman.lenses.report import RECIPROCAL
from dragoman.ontology.evidence import level_of, shared, weight
from dragoman.statements import UNNAMED

_DISPUTED = frozenset({"contested", "denied", "doubted"})


def events(
    happenings: Iterable[Happening], families: Mapping[str, str], outlets: Mapping[str, str]
) -> Iterator[Observation]:
    """One observation for each pair that an event is between, however many report it.

    `families` and `outlets` give the syndication family and the publisher or authors of each document by its hash.
    """
    for each in happenings:
        value = level_of(each.action)
        if value is None:
            continue
        when = placed(each.time, each.told, "event")
        worth = _worth(each) * when.weight
        found = pairs(each)
        for pair in found:
            yield Observation(
                id=each.id,
                kind="event",
                pair=pair,
                dimensions=each.dimensions,
                value=value,
                weight=worth * _share(each),
                day=when.day,
                dated=when.dated,
                statements=(each.main, *(report for report in each.reports if report is not each.main)),
                families=frozenset(families.get(name, name) for name in each.documents),
                publishers=tuple(dict.fromkeys(outlets[name] for name in each.documents if outlets.get(name))),
                left_out="denied" if not _worth(each) else when.left_out,
                dispute=each.standing if each.standing in _DISPUTED else "",
            )


def pairs(event: Happening) -> list[Pair]:
    """Whom it is between: both sides of a mutual act, else those who act and those acted on."""
    actors, recipients = _named(event.actor), _named(event.recipient)
    if event.action in RECIPROCAL:
        found = combinations(sorted({*actors, *recipients}), 2)
        return list(found)
    sides = {tuple(sorted(both)) for both in product(actors, recipients) if len(set(both)) == 2}
    return [(one, other) for one, other in sorted(sides)]


def _worth(event: Happening) -> float:
    told = max(held(each.statement) for each in event.reports)
    standing = weight("standing", event.standing)
    return weight("action", event.action) * told * standing * sure(event.main) * sources(event.independent)


def _share(event: Happening) -> float:
    """An act that many do together says less of each two of them."""
    if event.action not in RECIPROCAL:
        return 1.0
    parties = len({*_named(event.actor), *_named(event.recipient)})
    return min(1.0, shared().parties / parties) if parties else 1.0


def _named(names: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(stands_for(name) for name in names if name and name != UNNAMED))

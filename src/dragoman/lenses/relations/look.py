"""The relations that a question is about, estimated, with what they rest on."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dragoman.dossier import Dossier, Query
from dragoman.events.names import countries, groups
from dragoman.lenses.names import stands_for
from dragoman.lenses.relations.evidence import Evidence, Gathered, evidence
from dragoman.lenses.relations.observation import Observation, Pair
from dragoman.lenses.relations.periods import By, ends, finest
from dragoman.lenses.relations.relation import Relation, relations_of, series_of, with_words
from dragoman.statements import Dimension
from dragoman.statements.vocabulary import DIMENSIONS

DRAWN = 3
"""Pairs that are drawn, and so need more days than those on which something was seen."""

_Key = tuple[Pair, Dimension]


@dataclass(frozen=True, slots=True)
class Look:
    """The relations of the pairs shown, by pair (most evidence first) and dimension.

    `others` is the number of pairs that were left out for want of room, `end` the last day shown.
    """

    asked: Query
    evidence: Evidence
    pairs: tuple[Pair, ...]
    relations: tuple[Relation, ...]
    others: int
    end: date | None

    def of(self, pair: Pair) -> list[Relation]:
        """The relations of one pair, in the order of the dimensions."""
        return [each for each in self.relations if each.pair == pair]


def look(
    dossier: Dossier, asked: Query, by: By | None = None, limit: int | None = None, told: Gathered | None = None
) -> Look:
    """The relations asked about, on the last days of each period (by default one that makes no long series).

    `time_from` and `time_to` do not narrow what is known but the days that are shown. With an `as_of` each day knows
    only what had been published by that day and had happened by the day itself: nothing is smoothed from the future.
    `told` is what was gathered from the dossier already, by the day of `as_of`, so that it is not asked again.
    """
    asked = _of_states(asked)
    held = evidence(dossier, asked, told)
    end = _end(asked, held.horizon)
    seen = [each for each in held.observations if end and not each.left_out and each.day <= end]
    ranked = _ranked(seen)
    pairs = ranked[:limit]
    chosen = set(pairs)
    known = held.observations if asked.as_of is None else seen
    groups = {key: group for key, group in series_of(known).items() if _shown(key[0], group, chosen, end)}
    days = {key: _days(key, group, end, by, pairs) for key, group in groups.items() if end}
    found = relations_of(groups, days, smooth=asked.as_of is None)
    disputed = [each for each in held.observations if each.dispute]
    place = {pair: number for number, pair in enumerate(pairs)}
    whole = [with_words(each, disputed, held.trends) for each in found]
    whole.sort(key=lambda each: (place[each.pair], DIMENSIONS.index(each.dimension)))
    return Look(asked, held, tuple(pairs), tuple(whole), len(ranked) - len(pairs), end)


def _days(key: _Key, group: Sequence[Observation], end: date, by: By | None, pairs: Sequence[Pair]) -> list[date]:
    """The ends of periods; where none are asked for, the first day too, or all on which something was seen."""
    first = group[0].day
    if by:
        return ends(first, end, by)
    if key[0] in pairs[:DRAWN]:
        return list(dict.fromkeys([first, *ends(first, end, finest(first, end))]))
    seen = sorted({each.day for each in group if each.day < end})
    return [*seen, end]


def _of_states(asked: Query) -> Query:
    """The same question on those for whom the actors stand: a relation is that of states, not of who leads them."""
    one, other = asked.between or ("", "")
    between = (_state(one), _state(other)) if asked.between else None
    return replace(asked, actors=tuple(dict.fromkeys(map(_state, asked.actors))), between=between)


def _state(name: str) -> str:
    """Whom the actor stands for; the codes of event tables (`RUS`) are known too."""
    code = name.upper() if len(name) == 3 else ""
    return stands_for(countries().get(code) or groups().get(code) or name)


def _end(asked: Query, horizon: date | None) -> date | None:
    """The last day that is known and asked for; None where the days asked for lie after it."""
    if horizon is None:
        return None
    end = min(asked.time_to or horizon, horizon)
    return None if asked.time_from and end < asked.time_from else end


def _shown(pair: Pair, group: Sequence[Observation], chosen: set[Pair], end: date | None) -> bool:
    return pair in chosen and end is not None and group[0].day <= end


def _ranked(seen: Iterable[Observation]) -> list[Pair]:
    """Pairs by the weight of their evidence."""
    weight: dict[Pair, float] = defaultdict(float)
    for each in seen:
        weight[each.pair] += each.weight
    return sorted(weight, key=lambda pair: (-round(weight[pair], 9), pair))

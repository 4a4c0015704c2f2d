"""The claims of each kind, by pair of actors and dimension."""

from collections import defaultdict
from collections.abc import Sequence

from dragoman.lenses.names import pair_name
from dragoman.statements import Kind
from dragoman.statements.vocabulary import DIMENSIONS
from dragoman.views.briefing.claim import Claim
from dragoman.views.briefing.desk import Desk
from dragoman.views.briefing.model import Chapter, Group, Line

AT_ONCE = 5
"""Lines of a group that are seen without opening it."""

_PAIRS, _OTHERS = 8, 24
_LEADS: dict[Kind, str] = {
    "assessment": "Judgements on a relation, as the words put it: −10 is war, +10 alliance.",
    "condition": "What is said to be needed, to suffice or to help.",
    "irritant": "Issues said to burden a relation; alleged is not shown to be so.",
    "interest": "What actors are said to want or to oppose.",
    "influence": "What is said to further or to hinder something else.",
    "forecast": "What is said to come, with the words of likelihood and the band they are read as.",
}


def section(desk: Desk, kind: Kind, title: str) -> Chapter | None:
    """The claims of one kind; None where there are none."""
    by_pair: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for each in desk.claims:
        if each.statement.kind == kind:
            by_pair[each.pair].append(each)
    if not by_pair:
        return None
    ranked = sorted(by_pair, key=lambda pair: (len(pair) < 2, -len(by_pair[pair]), pair))
    ranked = ranked[: _OTHERS if desk.most else None]
    groups = [_group(desk, kind, number, by_pair[pair]) for number, pair in enumerate(ranked, 1)]
    others = groups[_PAIRS:]
    return Chapter(
        id=kind, title=title, lead=_LEADS[kind], groups=tuple(groups[:_PAIRS]), others=tuple(others),
        others_title=f"{len(others)} other pairs and actors",
    )  # fmt: skip


def dimension_lines(found: Sequence[Claim], desk: Desk, place: str) -> tuple[Line, ...]:
    """Lines by dimension, each labelled with its own."""
    order = {name: number for number, name in enumerate(DIMENSIONS)}
    ranked = sorted(found, key=lambda each: (order.get(each.dimension or "diplomatic", 0), each.weight))
    return tuple(each.line(desk.register, place, each.dimension or "") for each in ranked)


def _group(desk: Desk, kind: Kind, number: int, found: Sequence[Claim]) -> Group:
    """The weightiest claims at once, the others on request; both by dimension."""
    ranked = sorted(found, key=lambda each: each.weight)
    first, more = ranked[:AT_ONCE], ranked[AT_ONCE : desk.most]
    return Group(
        id=f"group-{kind}-{number}",
        title=pair_name(found[0].pair),
        lines=dimension_lines(first, desk, kind),
        more=dimension_lines(more, desk, kind),
        left=len(ranked) - len(first) - len(more),
    )

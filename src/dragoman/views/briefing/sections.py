"""The claims of each kind, by pair of actors and dimension."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from dragoman.dossier import StoredStatement
from dragoman.lenses.names import pair_name
from dragoman.statements import Kind
from dragoman.statements.vocabulary import DIMENSIONS
from dragoman.views.briefing.claim import Claim, claims
from dragoman.views.briefing.model import Group, Line, Section
from dragoman.views.briefing.register import Register

AT_ONCE = 5
"""Lines of a group that are seen without opening it."""

_PAIRS = 8
_TITLES: dict[Kind, tuple[str, str]] = {
    "assessment": ("How relations stand", "Judgements on a relation, as the words put it: −10 is war, +10 alliance."),
    "condition": ("What it takes", "What is said to be needed, to suffice or to help."),
    "irritant": ("Irritants", "Issues said to burden a relation; alleged is not shown to be so."),
    "interest": ("Interests", "What actors are said to want or to oppose."),
    "influence": ("What drives what", "What is said to further or to hinder something else."),
    "forecast": ("Forecasts", "What is said to come, with the words of likelihood and the band they are read as."),
}  # fmt: skip


def sections(statements: Iterable[StoredStatement], register: Register) -> tuple[Section, ...]:
    """A section for each kind that occurs, events aside: they are in the timeline."""
    held: dict[str, list[StoredStatement]] = defaultdict(list)
    for each in statements:
        held[each.statement.kind].append(each)
    return tuple(_section(kind, claims(held[kind]), register) for kind in _TITLES if held[kind])


def dimension_lines(found: Sequence[Claim], register: Register, place: str) -> list[Line]:
    """Lines by dimension, each labelled with its own."""
    order = {name: number for number, name in enumerate(DIMENSIONS)}
    ranked = sorted(found, key=lambda each: (order.get(each.dimension or "diplomatic", 0), each.weight))
    return [each.line(register, place, each.dimension or "") for each in ranked]


def _section(kind: Kind, found: Sequence[Claim], register: Register) -> Section:
    by_pair: dict[tuple[str, ...], list[Claim]] = defaultdict(list)
    for each in found:
        by_pair[each.pair].append(each)
    ranked = sorted(by_pair, key=lambda pair: (len(pair) < 2, -len(by_pair[pair]), pair))
    groups = [_group(kind, number, pair, by_pair[pair], register) for number, pair in enumerate(ranked, 1)]
    title, lead = _TITLES[kind]
    return Section(kind, title, lead, tuple(groups[:_PAIRS]), tuple(groups[_PAIRS:]))


def _group(kind: Kind, number: int, pair: Sequence[str], found: Sequence[Claim], register: Register) -> Group:
    """The weightiest claims at once, the others on request; both by dimension."""
    ranked = sorted(found, key=lambda each: each.weight)
    first = dimension_lines(ranked[:AT_ONCE], register, kind)
    more = dimension_lines(ranked[AT_ONCE:], register, kind)
    return Group(f"group-{kind}-{number}", pair_name(pair), tuple(first), tuple(more))

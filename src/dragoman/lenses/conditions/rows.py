"""What the lens says of a target, as rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dragoman.engines import trees
from dragoman.engines.trees import Kind
from dragoman.lenses.conditions.branches import Branch
from dragoman.lenses.conditions.grown import Grown, grown
from dragoman.lenses.conditions.minimal import Change, Sets, worded
from dragoman.lenses.conditions.outlook import statements
from dragoman.lenses.model.model import Chance, Factor
from dragoman.lenses.percent import percent
from dragoman.lenses.result import Row

COLUMNS = (
    "part", "number", "depth", "need", "what", "chance", "effect", "agents", "today", "speakers", "against",
    "probability", "low", "high", "birnbaum", "fussell_vesely", "if_met", "if_failed", "size", "complete",
)  # fmt: skip
SHOWN = ("part", "what", "chance", "effect", "agents")
_LISTED = 12
_SETTLED = 40


def target_row(held: Grown, chance: Chance) -> Row:
    """The target with its probability."""
    values = {"part": "target", "what": held.factors[held.target.factor].name, **_chance(chance)}
    return Row(values | {"today": held.factors[held.target.factor].now}, statements(held))


def tree_rows(held: Grown, lines: Sequence[Branch]) -> Iterator[Row]:
    """The tree, a line a condition."""
    for number, each in enumerate(lines[1:], 1):
        need, factor = each.requirement, each.factor
        assert need is not None
        values = {
            "part": "tree",
            "number": number,
            "depth": each.depth,
            "need": each.need,
            "what": f"{'› ' * (each.depth - 1)}{each.need} {each.words}{' (as above)' if each.again else ''}",
            "agents": list((factor.agents if factor else ()) or need.agents),
            "today": _today(held, factor),
            "speakers": list(need.basis.speakers),
            "against": list(need.basis.deniers),
        }
        told = tuple(dict.fromkeys((*need.basis.statements, *need.basis.against)))
        if factor and need.need != "enabling":
            values |= _said(held, factor)
        yield Row(values, told)


def set_rows(held: Grown, found: Sets, part: str) -> Iterator[Row]:
    """Minimal sets, the smallest first."""
    for number, each in enumerate(found.sets[:_LISTED], 1):
        words = " + ".join(worded(change, held.factors) for change in each) or "nothing more: what is set is enough"
        values = {"part": part, "number": number, "what": words, "size": len(each), "complete": found.complete}
        yield Row(values | {"agents": _hands(held, each)}, _told(held, each))


def factor_rows(held: Grown) -> Iterator[Row]:
    """What hangs on each factor, the greatest first; those that rest on others are settled from outside."""
    found = sorted([*_leaves(held), *_inner(held)], key=lambda each: (-abs(each.met - each.failed), each.change))
    now = trees.probability(held.compiled)
    for number, each in enumerate(found, 1):
        factor = held.factors[each.change.factor]
        yield Row(
            {
                "part": "factor", "number": number, "what": worded(each.change, held.factors),
                "effect": f"if so {percent(each.met)}, else {percent(each.failed)}", "probability": each.own,
                "birnbaum": each.met - each.failed, "fussell_vesely": (now - each.failed) / now if now else None,
                "if_met": each.met, "if_failed": each.failed, "agents": list(factor.agents),
                "today": _today(held, factor), **_said(held, factor),
            },
            _stood(factor),
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Weight:
    """The target's probability if a change is the case, and if not; `own`: the change's."""

    change: Change
    met: float
    failed: float
    own: float | None


def _leaves(held: Grown) -> Iterator[_Weight]:
    for each in trees.importances(held.compiled):
        level = held.variables.get(each.name)
        if each.kind is not Kind.FACTOR or not each.birnbaum or level is None or level.factor.key in held.given:
            continue
        change = Change(level.factor.key, level.factor.states[level.at], each.birnbaum > 0)
        met, failed = (each.met, each.failed) if each.birnbaum > 0 else (each.failed, each.met)
        yield _Weight(change, met, failed, each.probability if each.birnbaum > 0 else 1 - each.probability)


def _inner(held: Grown) -> Iterator[_Weight]:
    """Factors with conditions of their own, set from outside one by one."""
    own = {held.factor_of(each.name) for each in held.tree.nodes} - {""}
    leaves = {level.factor.key for level in held.variables.values()}
    for key in sorted(own - leaves - {held.target.factor} - set(held.given))[:_SETTLED]:
        factor = held.factors[key]
        most, least = (
            trees.probability(grown(held.model, held.target, {**held.given, key: state}).compiled)
            for state in (factor.states[-1], factor.states[0])
        )
        if most != least:
            change = Change(key, factor.states[-1] if len(factor.states) == 2 else factor.states[1], most > least)
            yield _Weight(change, max(most, least), min(most, least), None)


def agent_rows(held: Grown) -> Iterator[Row]:
    """What hangs on each agent, the greatest swing first."""
    for number, each in enumerate(trees.agencies(held.compiled), 1):
        if each.swing <= 0:
            continue
        named = list(dict.fromkeys(level.factor.key for name in each.factors if (level := held.variables.get(name))))
        words = "; ".join(f"“{held.factors[key].name}”" for key in named)
        yield Row(
            {
                "part": "agent", "number": number, "what": f"{each.agent}: {words}", "agents": [each.agent],
                "effect": f"if it does all {percent(each.granted)}, if nothing {percent(each.withheld)}",
                "if_met": each.granted, "if_failed": each.withheld, "birnbaum": each.swing,
            },
            tuple(dict.fromkeys(name for key in named for name in _stood(held.factors[key]))),
        )  # fmt: skip


def banded(chance: Chance) -> str:
    """`40 % (20–60)`, or `50 % (5–95, nothing said)` by the caller."""
    return f"{percent(chance.middle)} ({100 * chance.low:.0f}–{100 * chance.high:.0f})"


def _chance(chance: Chance) -> dict[str, object]:
    values = {"probability": chance.middle, "low": chance.low, "high": chance.high}
    return values | {"chance": banded(chance)}


def _said(held: Grown, factor: Factor) -> dict[str, object]:
    """What is said of a factor's chance, or that nothing is; what is set is sure."""
    if factor.key in held.given:
        return {"chance": f"set: {held.given[factor.key]}"}
    if any(each.target.factor == factor.key for each in held.model.requirements):
        return {}
    return _chance(factor.chance) if factor.chance else {"chance": "nothing said"}


def _today(held: Grown, factor: Factor | None) -> str | None:
    return None if factor is None else held.given.get(factor.key, factor.now)


def _hands(held: Grown, changes: Sequence[Change]) -> list[str]:
    return list(dict.fromkeys(name for each in changes for name in held.factors[each.factor].agents))


def _told(held: Grown, changes: Sequence[Change]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for each in changes for name in _stood(held.factors[each.factor])))


def _stood(factor: Factor) -> tuple[str, ...]:
    return (*factor.basis.statements, *factor.basis.against)

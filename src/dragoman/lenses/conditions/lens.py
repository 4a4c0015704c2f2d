"""What a target takes: its success tree, worked out."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TypedDict, Unpack

from dragoman.dossier import Dossier, Query
from dragoman.engines import trees
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, day, known
from dragoman.lenses.conditions.branches import branches
from dragoman.lenses.conditions.figure import figure
from dragoman.lenses.conditions.grown import Grown, counted, grown
from dragoman.lenses.conditions.minimal import Sets, cuts, paths
from dragoman.lenses.conditions.outlook import chance_of
from dragoman.lenses.conditions.rows import COLUMNS, SHOWN, agent_rows, factor_rows, set_rows, target_row, tree_rows
from dragoman.lenses.gathered import counted as numbered
from dragoman.lenses.gathered import left_out
from dragoman.lenses.model.finding import factor_named, settings, state_named
from dragoman.lenses.model.model import Factor, Holds, Model
from dragoman.lenses.model.modelled import edited_model
from dragoman.lenses.result import LensResult, Row

TARGETS = ("what", "conditions", "necessary", "sufficient", "enabling", "blocking", "agents")
_SIZES = (4, 6, 9, 14, 20)
"""Of the largest sets looked for, one after the other until there is one."""


class Asked(TypedDict, total=False):
    """What may be asked.

    `target`: a factor in words (None: the targets that most is said of); `settings`: factors set to states, as
    `waiver=full`; `size`: of the largest minimal sets looked for (None: 4, or more where there
    are none so small); `as_of` hides what was published later.
    """

    target: str | None
    settings: str | Sequence[str]
    size: int | None
    as_of: Day | None


def conditions(dossier: Dossier, **asked: Unpack[Asked]) -> LensResult:
    """What it takes to bring a target about, what blocks it, how likely it is, and what hangs on whom.

    Rows in parts: the target, its tree, minimal path sets (`brought about by`) and cut sets (`blocked by`), factors
    and agents by how much hangs on them. Without a target: the targets with most conditions. Raises QueryError when
    that cannot be asked, with the nearest names.
    """
    known(asked, Asked.__annotations__)
    as_of = day(asked.get("as_of"), last=True)
    held = edited_model(dossier, as_of)
    notes = left_out(dossier, Query(as_of=as_of), 0)
    if held.idle:
        notes.append(f"{numbered(len(held.idle), 'edit')} of the model mean nothing in what is shown.")
    target = asked.get("target")
    return worked_out(held.model, target, asked, notes) if target else targets(held.model, notes)


def targets(model: Model, notes: Sequence[str] = ()) -> LensResult:
    """The factors with most conditions, a row each."""
    held = [each for each in model.requirements if counted(each)]
    counts = Counter(each.target.factor for each in held)
    factors = {each.key: each for each in model.factors}
    ranked = sorted(counts, key=lambda key: (-counts[key], factors[key].name))
    return LensResult(
        lens="conditions",
        columns=TARGETS,
        rows=tuple(_target(factors[key], model) for key in ranked),
        shown=TARGETS[:6],
        notes=(*notes, *(("Name one by --target to see its tree.",) if ranked else ())),
    )


def worked_out(model: Model, target: str, asked: Asked, notes: Sequence[str] = ()) -> LensResult:
    """The target of a model."""
    size = asked.get("size")
    if size is not None and size < 1:
        raise QueryError(f"sets of at most {size} factors: give 1 or more")
    sizes = (size,) if size else _SIZES
    given = asked.get("settings", ())
    told = settings(model.factors, (given,) if isinstance(given, str) else given)
    wanted = aimed(model, target)
    if wanted.factor in told:
        raise QueryError(f"{target!r} is the target and is set too: set something else")
    held = grown(model, wanted, told)
    lines, settled = branches(held), grown(model, wanted, told, helped=False)
    found, blocked = _first(paths, settled, sizes), _first(cuts, settled, sizes)
    chance = chance_of(held)
    drawn = figure(held, lines)
    return LensResult(
        lens="conditions",
        columns=COLUMNS,
        rows=(
            target_row(held, chance),
            *tree_rows(held, lines),
            *set_rows(settled, found, "brought about by"),
            *set_rows(settled, blocked, "blocked by"),
            *factor_rows(held),
            *agent_rows(held),
        ),
        shown=SHOWN,
        figures=(drawn,) if drawn else (),
        notes=(*_notes(held, found, blocked), *notes),
    )


def _first(look: Callable[[Grown, int], Sets], held: Grown, sizes: Sequence[int]) -> Sets:
    """The sets of the first size for which there are any."""
    found = look(held, sizes[0])
    for size in sizes[1:]:
        if found.sets or found.complete:
            return found
        try:
            found = look(held, size)
        except trees.TooLarge:
            return found
    return found


def aimed(model: Model, words: str) -> Holds:
    """The target that the words mean: a factor that something is said to be a condition of, before any other.

    `FACTOR=STATE` asks for a state or more. Raises QueryError with the nearest names.
    """
    name, mark, state = words.rpartition("=")
    asked = name if mark else words
    aims = {each.target.factor for each in model.requirements if counted(each)}
    first = [each for each in model.factors if each.key in aims]
    try:
        factor = factor_named(first, asked)
    except QueryError:
        factor = factor_named(model.factors, asked)
    if mark:
        return Holds(factor.key, state_named(factor, state))
    return Holds(factor.key, factor.states[-1])


def _target(factor: Factor, model: Model) -> Row:
    own = [each for each in model.requirements if each.target.factor == factor.key and counted(each)]
    needs = Counter(each.need for each in own)
    values = {
        "what": factor.name,
        "conditions": len(own),
        **{need: needs[need] for need in ("necessary", "sufficient", "enabling", "blocking")},
        "agents": list(dict.fromkeys(name for each in own for name in each.agents)),
    }
    return Row(values, tuple(dict.fromkeys(name for each in own for name in each.basis.statements)))


def _notes(held: Grown, found: Sets, blocked: Sets) -> Iterator[str]:
    if held.target.factor not in {each.target.factor for each in held.model.requirements}:
        yield "Nothing is said of what it takes: the target stands alone."
    if held.unsaid:
        yield (
            f"Of {numbered(len(held.unsaid), 'factor')} nobody says how likely they are: they count as 50 %, anywhere "
            "from 5 to 95 %."
        )
    if held.based:
        names = ", ".join(f"“{held.factors[held.factor_of(each)].name}”" for each in held.based)
        yield (
            f"Only helped, not gated: something unnamed brings about {names} as likely as is said of it, else as 50 %, "
            "anywhere from 5 to 95 %. In sets what only helps is left out."
        )
    yield (
        "Factors count as independent. Where something is named as enough, nothing else brings a thing about; where "
        "nothing is, it comes about once all that is needed holds and nothing that blocks it."
    )
    yield from _circles(held)
    yield from _multiple(held)
    for sets, what in ((found, "bring it about"), (blocked, "block it")):
        if not sets.sets:
            if sets.complete:
                yield f"No set would surely {what}: luck has a part in it."
            else:
                yield f"No set of up to {sets.size} factors would surely {what}."
        elif not sets.complete:
            yield f"There may be more or larger sets that {what}; those of up to {sets.size} factors were looked for."
    if held.left_out:
        number = len(held.left_out)
        yield f"{numbered(number, 'condition')} that sources only deny {'is' if number == 1 else 'are'} left out."


def _circles(held: Grown) -> Iterator[str]:
    if held.compiled.cycles.found:
        circle = held.compiled.cycles.found[0]
        names = [held.factors[key].name for each in circle if (key := held.factor_of(each))]
        more = len(held.compiled.cycles.found) - 1
        also = f" (and {numbered(more, 'other circle')})" if more else ""
        yield f"These rest on each other: {' → '.join(f'“{each}”' for each in [*names, *names[:1]])}{also}."
    if held.compiled.rule:
        yield f"Circles are broken by a rule: {held.compiled.rule}."


def _multiple(held: Grown) -> Iterator[str]:
    many = sorted({each.factor.name for each in held.variables.values() if len(each.factor.states) > 2})
    if many:
        yield (
            "Of factors with several states each state is a step beyond the one before, so that none is in two at "
            "once; what is said of the last state is shared out evenly among the steps."
        )

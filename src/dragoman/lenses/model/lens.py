"""The model as rows: factors, requirements and impacts, with who says so and who edited them."""

from collections.abc import Iterator
from typing import TypedDict, Unpack

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.lenses.asked import Day, day, known
from dragoman.lenses.gathered import counted, left_out
from dragoman.lenses.model import phrasing
from dragoman.lenses.model.model import Basis, Factor
from dragoman.lenses.model.modelled import edited_model
from dragoman.lenses.model.parts import leaves
from dragoman.lenses.model.state import SORTS, Folded
from dragoman.lenses.names import canonical
from dragoman.lenses.result import LensResult, Row

COLUMNS = ("sort", "key", "what", "kind", "states", "today", "low", "middle", "high", "strength", "agents", "actors",
           "speakers", "against", "edited", "why", "said")  # fmt: skip
SHOWN = ("sort", "what", "said", "speakers", "edited")


class Asked(TypedDict, total=False):
    """What may be asked.

    `sort`: only these (factor, requirement, impact); `actors`: only what names any of these; `as_of` hides what was
    published later.
    """

    sort: str | None
    actors: str | tuple[str, ...]
    as_of: Day | None


def model(dossier: Dossier, **asked: Unpack[Asked]) -> LensResult:
    """What the sources say hangs together, as people have edited it; a row for each factor and link.

    Raises QueryError when that cannot be asked.
    """
    known(asked, Asked.__annotations__)
    sort = asked.get("sort")
    if sort not in (None, *SORTS):
        raise QueryError(f"no {sort!r} in a model (there are {', '.join(SORTS)})")
    as_of = day(asked.get("as_of"), last=True)
    held = edited_model(dossier, as_of)
    given = asked.get("actors") or ()
    wanted = {canonical(name) for name in ((given,) if isinstance(given, str) else given)}
    rows = tuple(row for each, row in _rows(held) if sort in (None, each) and _names(row, wanted))
    return LensResult(
        lens="model",
        columns=COLUMNS,
        rows=rows,
        shown=SHOWN,
        notes=(*_notes(held), *left_out(dossier, Query(as_of=as_of), 0)),
    )


def _rows(held: Folded) -> Iterator[tuple[str, Row]]:
    for each in held.factor.values():
        yield "factor", _row(held, "factor", each.key, _factor(each), each.basis)
    for need in held.requirement.values():
        actors = _actors(held, (need.target.factor, *(part.factor for part in leaves(need.antecedent))))
        values = {"what": phrasing.requirement(need, held.factor), "kind": need.need, "agents": list(need.agents)}
        yield "requirement", _row(held, "requirement", need.key, {**values, **actors}, need.basis)
    for push in held.impact.values():
        actors = _actors(held, (push.source.factor, push.target.factor))
        told = {"what": phrasing.impact(push, held.factor), "kind": _signs(push.signs), "strength": push.strength}
        yield "impact", _row(held, "impact", push.key, {**told, **actors}, push.basis)


def _factor(each: Factor) -> dict[str, object]:
    values: dict[str, object] = {
        "what": each.name, "kind": each.kind, "states": list(each.states), "today": each.now,
        "agents": list(each.agents), "actors": list(each.actors),
    }  # fmt: skip
    if each.chance:
        values |= {"low": each.chance.low, "middle": each.chance.middle, "high": each.chance.high}
    return values


def _row(held: Folded, sort: str, key: str, values: dict[str, object], basis: Basis) -> Row:
    act = held.touched.get((sort, key))
    edited = {"edited": f"{act.who}, {act.when.date().isoformat()}", "why": act.why} if act else {}
    told = tuple(dict.fromkeys((*basis.statements, *basis.against)))
    whole = {"sort": sort, "key": key, **values, "speakers": list(basis.speakers), "against": list(basis.deniers)}
    return Row(whole | edited | {"said": len(told)}, told)


def _actors(held: Folded, keys: tuple[str, ...]) -> dict[str, object]:
    return {"actors": sorted({name for key in keys for name in held.factor[key].actors})}


def _names(row: Row, wanted: set[str]) -> bool:
    return not wanted or not wanted.isdisjoint(row.values.get("actors", ()))


def _signs(signs: object) -> str:
    told = signs if isinstance(signs, dict) else {}
    return ", ".join(f"{number} for {sign}" for sign, number in told.items()) if len(told) > 1 else next(iter(told), "")


def _notes(held: Folded) -> Iterator[str]:
    for act in held.idle:
        yield f"An edit of {act.who}, {act.when.date().isoformat()}, means nothing here: {_told(act.body)}."
    if held.touched:
        yield f"{counted(len({act.number for act in held.touched.values()}), 'edit')} by people count in what is shown."


def _told(body: object) -> str:
    told = body if isinstance(body, dict) else {}
    return " ".join(str(told[name]) for name in ("op", "what", "key") if name in told)

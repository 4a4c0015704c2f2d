"""Edits of the model by a person, kept as acts with who and when."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, TypeAlias

from dragoman.dossier import Act, Dossier
from dragoman.errors import QueryError
from dragoman.lenses.model.edit_list import asked, worded
from dragoman.lenses.model.finding import factor_named
from dragoman.lenses.model.folding import folded, lay
from dragoman.lenses.model.importing import changes, read
from dragoman.lenses.model.model import Model
from dragoman.lenses.model.proposed import propose
from dragoman.lenses.model.state import Folded
from dragoman.lenses.model.wording import slug

ABOUT = "model"
Op = Mapping[str, Any]
"""An edit in words: `op` (set, add, remove, merge, split, comment), `what`, `key`, `values` and so on."""
_ENOUGH = 6
"""Statements by which a factor is found again when its key has changed."""


Decide: TypeAlias = Callable[[Folded, Sequence[Act]], Iterable[Op]]
"""What to edit, given the model as it stands (each edit is laid over it before the next is asked for) and the acts."""


def edited(dossier: Dossier, decide: Decide, *, who: str, why: str = "") -> tuple[int, ...]:
    """Store the edits that `decide` makes of the model, with nobody editing between; gives their numbers.

    An edit may say `why` itself. All or none. Raises QueryError where one means nothing in this model, or `who` says
    nothing.
    """
    if not who.strip():
        raise QueryError("who edits the model? give a name")
    proposed = propose(dossier)
    when = datetime.now(UTC)

    def acts(so_far: Sequence[Act]) -> list[Act]:
        held = folded(proposed, so_far)
        made = []
        for op in decide(held, so_far):
            act = _act(op, held, who, when, why)
            lay(held, act)
            made.append(act)
        return made

    return dossier.act_upon((ABOUT,), acts)


def folded_model(dossier: Dossier, proposed: Model) -> Folded:
    """A proposed model with all edits so far laid over it."""
    return folded(proposed, dossier.acts(ABOUT))


def _act(op: Op, held: Folded, who: str, when: datetime, why: str) -> Act:
    """The edit with its statements by place, and the statements of all that it names."""
    places: dict[str, int] = {}

    def at(ids: Iterable[str]) -> list[int]:
        return [places.setdefault(each, len(places)) for each in ids]

    body = {name: value for name, value in op.items() if name != "why"}
    values = dict(body.get("values", {}))
    for name in ("statements", "against"):
        if name in values:
            values[name] = at(values[name])
    if "values" in body:
        body["values"] = values
    if body["op"] == "split":
        body["statements"] = at(body["statements"])
    body["refs"] = {ref: at(_told(held, ref)) for ref in _refs(op, held)}
    return Act(about=ABOUT, body=body, who=who, when=when, why=op.get("why") or why, statements=tuple(places))


def _told(held: Folded, ref: str) -> list[str]:
    sort, _, key = ref.partition(":")
    item = held.items(sort)[key]
    return [*item.basis.statements, *item.basis.against][:_ENOUGH]


def _refs(op: Op, held: Folded) -> list[str]:
    """All that the edit names and that is there."""
    if op["op"] == "comment":
        return []
    sort = str(op.get("what", "factor"))
    values = op.get("values", {})
    words = " ".join(str(values.get(name, "")) for name in ("target", "antecedent", "source"))
    tokens = words.replace("(", " ").replace(")", " ").replace("=", " ").replace('"', " ").split()
    named = [op["key"], *op.get("others", ())] if sort == "factor" else tokens
    found = [f"factor:{key}" for key in dict.fromkeys(named) if key in held.factor]
    if sort != "factor" and op["op"] != "add" and op["key"] in held.items(sort):
        found.append(f"{sort}:{op['key']}")
    return found


def imported(dossier: Dossier, text: str, *, who: str, why: str = "", name: str = "model.toml") -> tuple[int, ...]:
    """Store what a TOML file changes: a whole model as it was exported, or a list of edits; the edits' numbers.

    A second time nothing is changed. Raises QueryError with the file, line and what is wrong of it.
    """
    found = read(text, name)

    def decide(held: Folded, so_far: Sequence[Act]) -> Iterable[Op]:
        if "edit" not in found:
            return changes(text, held, name)
        return (
            {**worded(each, held, dossier), "why": each.get("why", "")} for each in asked(found["edit"], so_far, name)
        )

    return edited(dossier, decide, who=who, why=why)


def merge(dossier: Dossier, factor: str, others: Sequence[str], *, who: str, why: str = "") -> tuple[int, ...]:
    """Make factors one; each is named by its key or by words that only it has. The first gives key and name."""

    def decide(held: Folded, _: Sequence[Act]) -> Iterable[Op]:
        keys = [factor_named(held.model.factors, each).key for each in others]
        yield {"op": "merge", "what": "factor", "key": factor_named(held.model.factors, factor).key, "others": keys}

    return edited(dossier, decide, who=who, why=why)


def rename(dossier: Dossier, factor: str, name: str, *, who: str, why: str = "") -> tuple[int, ...]:
    """Give a factor another name; its key stays."""

    def decide(held: Folded, _: Sequence[Act]) -> Iterable[Op]:
        key = factor_named(held.model.factors, factor).key
        yield {"op": "set", "what": "factor", "key": key, "values": {"name": name}}

    return edited(dossier, decide, who=who, why=why)


def split(
    dossier: Dossier, factor: str, statements: Sequence[str], *, name: str = "", who: str, why: str = ""
) -> tuple[int, ...]:
    """Make some statements of a factor (by the beginning of their ids) one of their own; its links go with them."""
    ids = [dossier.statement(each).id for each in statements]

    def decide(held: Folded, _: Sequence[Act]) -> Iterable[Op]:
        key = factor_named(held.model.factors, factor).key
        new = next(
            made
            for number in range(2, len(held.factor) + 3)
            if (made := f"{slug(name or key)}-{number}") not in held.factor
        )
        yield {"op": "split", "what": "factor", "key": key, "new": new, "name": name, "statements": ids}

    return edited(dossier, decide, who=who, why=why)

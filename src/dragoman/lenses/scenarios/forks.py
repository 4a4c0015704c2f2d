"""Families: what scenarios share, and where they fork."""

from collections.abc import Iterator

from dragoman.engines.crossimpact import Family, families
from dragoman.engines.crossimpact.model import Int
from dragoman.lenses.result import Row
from dragoman.lenses.scenarios.case import Case
from dragoman.lenses.scenarios.words import is_in, listed

COLUMNS = ("family", "depth", "parent", "scenarios", "because", "shares", "fork", "target")
SHOWN = ("family", "scenarios", "what")
_DEPTH, _MOST = 3, 20_000


def rows(case: Case) -> Iterator[Row]:
    """A row for each family, the whole first, then its branches; `because` is the state that parts it."""
    if len(case.scenarios):
        yield from _rows(case, _tree(case), "1")


def notes(case: Case) -> Iterator[str]:
    """Where they fork, in words."""
    if len(case.scenarios) > _MOST:
        yield f"Grouped by {_MOST:,} of the {len(case.scenarios):,} scenarios, taken at even distances."
    if len(case.scenarios) > 1:
        tree = _tree(case)
        if tree.fork is not None:
            yield f"{forked(case, tree)}."


def forked(case: Case, tree: Family) -> str:
    """`They fork first at “energy deal”: yes (4 scenarios), no (2)`."""
    assert tree.fork is not None
    factor = case.carried.factors[tree.fork]
    parts = (f"{factor.states[each.shared[tree.fork]]} ({len(each.members)})" for each in tree.branches)
    return f"They fork first at “{factor.name}”: {', '.join(parts)}"


def first_fork(case: Case) -> str:
    """The same, of all scenarios; empty where there is one only."""
    if len(case.scenarios) < 2:
        return ""
    tree = families(_some(case), 1)
    return forked(case, tree) if tree.fork is not None else ""


def _tree(case: Case) -> Family:
    return families(_some(case), _DEPTH)


def _some(case: Case) -> Int:
    return case.scenarios[:: _step(case)]


def _step(case: Case) -> int:
    return -(-len(case.scenarios) // _MOST)


def _rows(case: Case, family: Family, name: str, above: Family | None = None) -> Iterator[Row]:
    known, parting = (above.shared, above.fork) if above else ({}, None)
    fresh = {key: state for key, state in family.shared.items() if key not in known and key != parting}
    having = int(case.having[:: _step(case)][family.members].sum())
    why = "" if parting is None else is_in(case.carried, parting, family.shared[parting])
    told = f"all with {listed(case.carried, fresh)}" if fresh else "" if why else "nothing in common"
    if len(family.members) == 1:
        told = listed(case.carried, fresh)
    yield Row(
        {
            "family": name,
            "depth": name.count("."),
            "parent": name.rpartition(".")[0] or None,
            "scenarios": len(family.members),
            "because": why or "all",
            "shares": [is_in(case.carried, key, state) for key, state in sorted(fresh.items())],
            "fork": case.carried.factors[family.fork].name if family.fork is not None else None,
            "target": having if case.target else None,
            "what": "; ".join(filter(None, [why, told])) + (f" — {having} with the target" if case.target else ""),
        }
    )
    for number, branch in enumerate(family.branches, 1):
        yield from _rows(case, branch, f"{name}.{number}", family)

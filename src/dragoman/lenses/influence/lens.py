"""Who pushes whom, loops, and paths to a target, as rows."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Unpack

from dragoman.dossier import Dossier, StoredStatement
from dragoman.errors import QueryError
from dragoman.lenses.alike import alike, nearest, words
from dragoman.lenses.asked import Scope, query
from dragoman.lenses.gathered import counted, gathered
from dragoman.lenses.influence.figure import figure, loop_figure
from dragoman.lenses.influence.graph import Edge, Graph, Sign, graph
from dragoman.lenses.influence.loops import MOST, Loop, loops
from dragoman.lenses.influence.paths import Path, conflict, of_actor, paths
from dragoman.lenses.influence.push import Push, pushes
from dragoman.lenses.model import model_of
from dragoman.lenses.names import canonical
from dragoman.lenses.relations.rows import rests_on
from dragoman.lenses.result import LensResult, Row

COLUMNS = (
    "part", "who", "third", "sign", "whom", "what", "strength", "means", "cause", "effect", "how", "chain", "said_by",
    "denied_by", "quote", "doc",
)  # fmt: skip
_VERBS: dict[Sign, str] = {"+": "furthers", "-": "hinders", "±": "conflicting"}
_DRAWN, _PATHS = 3, 20
Stored = Mapping[str, StoredStatement]


def influence(
    dossier: Dossier, *, source: str | None = None, target: str | None = None, **asked: Unpack[Scope]
) -> LensResult:
    """Loops first, then who pushes whom, third parties on pairs before others; each with its statements.

    With `target` (a factor of the model, or words like its name) the strongest chains of pushes to it instead, from
    every actor, or from `source` (an actor or a factor). Narrowed by `actors`, `between` (pushes on or by the pair) and
    `as_of`. Raises QueryError when that cannot be asked, or there is no such source or target.
    """
    wanted = query(asked, Scope)
    if source and not target:
        raise QueryError("`source` begins a chain: say by `target` where it is to end")
    if wanted.dimensions or wanted.period:
        raise QueryError("influence may be asked for actors, between, as_of, source, target")
    told, notes = gathered(dossier, query({"as_of": wanted.as_of}, Scope))
    held, stored = _graph(dossier, wanted.as_of), {each.id: each for each in told}
    if target:
        return _chains(held, stored, notes, source, target)
    found, more = loops(held)
    pushed = sorted(pushes(held, wanted.between or (), wanted.actors), key=lambda each: _rank(each, stored))
    kept = [each for each in found if not (wanted.between or wanted.actors) or _touches(each, pushed)]
    drawn = [loop_figure(each, held) for each in kept[:_DRAWN]]
    return LensResult(
        lens="influence",
        columns=COLUMNS,
        rows=(*(_loop(each, held, stored) for each in kept), *(_push(each, held, stored) for each in pushed)),
        shown=("part", "who", "sign", "whom", "cause", "effect"),
        figures=tuple(filter(None, [figure(pushed), *drawn])),
        notes=(*notes, *_notes(kept, pushed, more)),
    )


def _graph(dossier: Dossier, as_of: date | None) -> Graph:
    return graph(model_of(dossier, as_of))


def _rank(push: Push, stored: Stored) -> tuple[bool, float]:
    """Third parties first; then the stronger, and the surer the reader is of one of its statements."""
    known = [stored[name].statement.confidence for name in push.edge.statements if name in stored]
    return not push.third, -push.edge.strength * max((1.0 if each is None else each for each in known), default=1.0)


def _touches(loop: Loop, pushed: Iterable[Push]) -> bool:
    edges = {(each.edge.source, each.edge.target) for each in pushed}
    return any((each.source, each.target) in edges for each in loop.edges)


def _push(push: Push, held: Graph, stored: Stored) -> Row:
    edge = push.edge
    values = {
        "part": "third party" if push.third else "push",
        "who": ", ".join(push.who),
        "third": push.third,
        "whom": " – ".join(push.whom),
        "what": f"{_name(held, edge.source)} — {_VERBS[edge.sign]}: {_name(held, edge.target)}",
        "cause": _name(held, edge.source),
        "effect": _name(held, edge.target),
        **_edge(edge, stored),
    }
    return Row(values, *_rests((edge,), stored))


def _edge(edge: Edge, stored: Stored) -> dict[str, Any]:
    main = next((stored[name] for name in edge.statements if name in stored), None)
    signs = " and ".join(f"{count} × {name}" for name, count in edge.signs.items())
    return {
        "sign": _VERBS[edge.sign] + (f" ({signs})" if edge.sign == "±" else ""),
        "strength": edge.strength,
        "means": edge.means,
        "how": list(edge.how),
        "said_by": list(edge.speakers),
        "denied_by": list(edge.deniers),
        "quote": main.quote if main else "",
        "doc": main.source.name if main else "",
    }


def _loop(loop: Loop, held: Graph, stored: Stored) -> Row:
    return _chain(f"{loop.kind} loop", loop.edges, loop.sign, held, stored)


def _chain(part: str, edges: Iterable[Edge], sign: Sign, held: Graph, stored: Stored) -> Row:
    steps = list(edges)
    first, last = _name(held, steps[0].source), _name(held, steps[-1].target)
    chain = [f"{_name(held, each.source)} {_VERBS[each.sign]} {_name(held, each.target)}" for each in steps]
    main = next((stored[name] for each in steps for name in each.statements if name in stored), None)
    values = {
        "part": part,
        "who": ", ".join(_actors(held, steps[0].source)),
        "whom": ", ".join(_actors(held, steps[-1].target)),
        "sign": _VERBS[sign],
        "strength": min(each.strength for each in steps),
        "cause": first,
        "effect": last if last != first else f"{'; '.join(chain)}",
        "what": "; ".join(chain),
        "chain": chain,
        "how": list(dict.fromkeys(name for each in steps for name in each.how)),
        "said_by": list(dict.fromkeys(name for each in steps for name in each.speakers)),
        "denied_by": list(dict.fromkeys(name for each in steps for name in each.deniers)),
        "quote": main.quote if main else "",
        "doc": main.source.name if main else "",
    }
    return Row(values, *_rests(steps, stored))


def _chains(held: Graph, stored: Stored, notes: list[str], source: str | None, target: str) -> LensResult:
    ends = _factors(held, target)
    begins = _begins(held, source) if source else None
    found = paths(held, begins, ends)
    shown = found[:_PATHS]
    goal = " / ".join(_name(held, key) for key in ends)
    said = [f"To: {goal}."]
    if conflict(found):
        counts = {name: sum(each.sign == sign for each in found) for sign, name in _VERBS.items()}
        said.append("The chains do not all push one way: " + ", ".join(f"{n} {name}" for name, n in counts.items() if n)
                    + ".")  # fmt: skip
    if len(found) > len(shown):
        said.append(f"{len(found) - len(shown)} weaker chains left out.")
    rows = tuple(_chain("path", each.edges, each.sign, held, stored) for each in shown)
    return _result(rows, shown, held, (*notes, *said))


def _result(rows: tuple[Row, ...], shown: list[Path], held: Graph, notes: tuple[str, ...]) -> LensResult:
    edges = {(each.source, each.target): each for path in shown for each in path.edges}
    drawn = figure(pushes(Graph(held.factors, tuple(edges.values()))))
    return LensResult(
        lens="influence",
        columns=COLUMNS,
        rows=rows,
        shown=("who", "sign", "strength", "what"),
        figures=tuple(filter(None, [drawn])),
        notes=notes,
    )


def _begins(held: Graph, source: str) -> list[str]:
    """The factors of an actor, where it is one that the model names; else those of that name."""
    return of_actor(held, canonical(source)) or _factors(held, source)


def _factors(held: Graph, asked: str) -> list[str]:
    """The factor of that key or name, else those in like words. Raises QueryError where there is none."""
    exact = [key for key, each in held.factors.items() if asked.casefold() in (key.casefold(), each.name.casefold())]
    if exact:
        return exact
    stems = words(asked)
    found = [key for key, each in held.factors.items() if _like(asked, stems, each.name)]
    if not found:
        raise QueryError(f"no factor of the model is called {asked!r}: "
                         f"{nearest(asked, [each.name for each in held.factors.values()])}")  # fmt: skip
    return found


def _like(asked: str, stems: frozenset[str], name: str) -> bool:
    """Whether a name holds the words asked for, or is in like words."""
    own = words(name)
    return asked.casefold() in name.casefold() or bool(stems and stems <= own) or alike(stems, own)


def _name(held: Graph, key: str) -> str:
    return held.factors[key].name if key in held.factors else key


def _actors(held: Graph, key: str) -> tuple[str, ...]:
    factor = held.factors.get(key)
    return (factor.agents or factor.pair or factor.actors)[:3] if factor else ()


def _rests(edges: Iterable[Edge], stored: Stored) -> tuple[tuple[str, ...], tuple[str, ...]]:
    names = dict.fromkeys(name for each in edges for name in (*each.statements, *each.against))
    return rests_on(stored[name] for name in names if name in stored)


def _notes(found: list[Loop], pushed: list[Push], more: bool) -> Iterator[str]:
    kinds = {name: sum(each.kind == name for each in found) for name in ("reinforcing", "balancing", "conflicting")}
    told = ", ".join(f"{number} {name}" for name, number in kinds.items() if number)
    yield f"{counted(len(found), 'loop')}: {told}." if found else "No loops: nothing that is pushed pushes back."
    if more:
        yield f"Only {MOST} loops were looked for; there are more."
    if clashing := sum(each.edge.sign == "±" for each in pushed):
        yield f"{counted(clashing, 'push', 'pushes')} that some say furthers and some say hinders."

"""Actors and sources: who is spoken of, who speaks, and what each says of whom."""

from typing import Any

from starlette.requests import Request

from dragoman import api
from dragoman.dossier import Query, Window
from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row
from dragoman.lenses.names import canonical
from dragoman.statements import KINDS
from dragoman.web import shown
from dragoman.web.desk import number, of
from dragoman.web.pages.documents import UNKNOWN
from dragoman.web.pages.grading import grades_of
from dragoman.web.view import View

_EACH, _FEW = 100, 12
_SAMPLE = 5_000
"""Statements that a page of an actor or source is made from; where there are more, it says so."""

Counted = list[tuple[str, int]]


def actors(request: Request) -> View:
    """Who is spoken of, most first."""
    return _list(request, "actor", "Actors")


def sources(request: Request) -> View:
    """Who publishes, most first."""
    return _list(request, "publisher", "Sources")


def actor(request: Request) -> View:
    """One actor: with whom, in what, said by whom."""
    name = canonical(request.path_params["name"])
    found = of(request).held.kept(("actor", name), lambda opened: _of_actor(opened, name))
    if not found["total"]:
        raise QueryError(f"no statement in this dossier names {name[:80]}; the list of actors has those that are named")
    return View("actor.html.j2", {"name": name, **found}, _rows("actor", found))


def source(request: Request) -> View:
    """One outlet: its documents, of whom it speaks, what it says."""
    name = "" if request.path_params["name"] == UNKNOWN else request.path_params["name"]
    found = of(request).held.kept(("source", name), lambda opened: _of_source(opened, name))
    if not found["total"]:
        raise QueryError(f"no document in this dossier was published by {name[:80]}; see the list of sources")
    graded = grades_of(of(request).held.dossier, name) if name else None
    return View("source.html.j2", {"name": name, "graded": graded, **found}, _rows("source", found))


def _list(request: Request, what: Any, title: str) -> View:
    words, start = request.query_params.get("q", "").strip(), number(request.query_params, "start")
    every: list[tuple[tuple[str, ...], int]] = of(request).held.kept(("tally", what), lambda opened: opened.tally(what))
    found = [each for each in every if words.casefold() in each[0][0].casefold()] if words else every
    part = found[start : start + _EACH]
    values = {"title": title, "what": what, "names": part, "total": len(found), "start": start, "each": _EACH,
              "words": words}  # fmt: skip
    rows = tuple(Row({what: name, "statements_found": count}) for (name,), count in part)
    result = LensResult(lens=f"{what}s", columns=(what, "statements_found"), rows=rows)
    return View("names.html.j2", values, result)


def _of_actor(opened: api.Dossier, name: str) -> dict[str, Any]:
    total, counted = opened.tally_of("actor", name, _SAMPLE)
    return {
        **_common(counted),
        "total": total,
        "more": total == _SAMPLE,
        "others": [each for each in counted["actor"] if each[0] != name][:_FEW],
        "publishers": counted["publisher"][:_FEW],
        "some": shown.lines(opened.page(Query(actors=(name,)), Window(most=_FEW)).statements),
    }


def _of_source(opened: api.Dossier, name: str) -> dict[str, Any]:
    held, total = opened.listed(Window(most=_FEW), publisher=name)
    documents = tuple(each.source.sha256 for each in held)
    number, counted = opened.tally_of("publisher", name, _SAMPLE)
    found = opened.page(Query(documents=documents), Window(most=_FEW)).statements if documents else ()
    return {
        **_common(counted),
        "total": total,
        "more": number == _SAMPLE,
        "documents": [(each, shown.title(each.source.title, each.source.name)) for each in held],
        "others": counted["actor"][:_FEW],
        "some": shown.lines(found),
    }


def _common(counted: dict[str, Counted]) -> dict[str, Any]:
    kinds = dict(counted["kind"])
    return {
        "kinds": [(kind, kinds[kind]) for kind in KINDS if kind in kinds],
        "dimensions": counted["dimension"],
        "speakers": counted["speaker"][:_FEW],
    }


def _rows(lens: str, found: dict[str, Any]) -> LensResult:
    groups = ("kinds", "dimensions", "others", "speakers", "publishers")
    rows = tuple(
        Row({"what": group, "name": name, "number": count}) for group in groups for name, count in found.get(group, ())
    )
    return LensResult(lens=lens, columns=("what", "name", "number"), rows=rows)

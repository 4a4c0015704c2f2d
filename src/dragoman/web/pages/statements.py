"""Statements: their list, narrowed as one likes, and the page of one."""

from typing import Any

from starlette.datastructures import QueryParams
from starlette.requests import Request

from dragoman.dossier import Window
from dragoman.lenses import LensResult, Row
from dragoman.lenses.asked import Asked, query
from dragoman.lenses.statements import COLUMNS, record
from dragoman.statements import KINDS
from dragoman.statements.vocabulary import DIMENSIONS
from dragoman.web import shown
from dragoman.web.card import card
from dragoman.web.context import context
from dragoman.web.desk import number, of
from dragoman.web.view import View

_EACH = 50


def statements(request: Request) -> View:
    """The list, some at a time."""
    dossier, start = of(request).held.dossier, number(request.query_params, "start")
    asked = scope(request.query_params)
    found = dossier.page(query(asked), Window(start=start, most=_EACH))
    values = {
        "lines": shown.lines(found.statements),
        "total": found.total,
        "more": found.more,
        "start": start,
        "each": _EACH,
        "kinds": KINDS,
        "dimensions": DIMENSIONS,
        "asked": request.query_params,
    }
    rows = tuple(Row(record(each), (each.id,), (each.source.sha256,)) for each in found.statements)
    note = f"{len(rows)} of {found.total}{' or more' if found.more else ''}, from {start}"
    return View("statements.html.j2", values, LensResult(lens="statements", columns=COLUMNS, rows=rows, notes=(note,)))


def statement(request: Request) -> View:
    """One statement: its words in their place, its fields, what produced it, and what was decided."""
    dossier = of(request).held.dossier
    stored = dossier.statement(request.path_params["name"])
    before, after = context(dossier.document(stored.source.sha256).document, stored.statement.span)
    values = {"card": card(dossier, stored), "before": before, "after": after}
    row = Row(record(stored), (stored.id,), (stored.source.sha256,))
    return View("statement.html.j2", values, LensResult(lens="statement", columns=tuple(row.values), rows=(row,)))


NARROWING = (
    "kinds", "actors", "between", "dimensions", "speakers", "documents", "since", "until", "as_of", "text", "rejected",
)  # fmt: skip
"""What an address may narrow a list of statements by."""


def scope(given: QueryParams) -> Asked:
    """What an address asks for, in the words of the lenses; what is empty does not narrow."""
    found: dict[str, Any] = {}
    for name in ("kinds", "actors", "dimensions", "speakers", "documents", "between"):
        values = [part for each in given.getlist(name) for word in each.split(";") if (part := word.strip())]
        if values:
            found[name] = values
    for name in ("since", "until", "as_of", "text"):
        if given.get(name, "").strip():
            found[name] = given[name].strip()
    if given.get("rejected"):
        found["include_rejected"] = True
    asked: Asked = found  # type: ignore[assignment]
    return asked

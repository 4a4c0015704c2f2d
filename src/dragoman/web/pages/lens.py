"""A page for each lens: its form, figures and table, and the statements under every row."""

import json
from datetime import date
from typing import Any

from markupsafe import Markup
from starlette.requests import Request

from dragoman import api
from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row
from dragoman.views.chart import svg
from dragoman.views.table import HEADS, cell
from dragoman.web import asking
from dragoman.web.desk import link, number, of
from dragoman.web.view import View

_ORDER = (
    "relations", "timeline", "conditions", "irritants", "influence", "scenarios", "whatif", "interests", "forecasts",
    "scores", "indicators", "grades", "corridors", "model",
)  # fmt: skip
_EACH = 100
_LARGEST = 3_000_000
"""Characters of a drawing that a page can bear."""
_MARKED = 40
"""Statements linked under one row; its page in JSON has all."""


def lens(request: Request) -> View:
    """What a lens shows of what the address asks."""
    name = request.path_params["name"]
    if name not in api.LENSES:
        raise QueryError(f"no such lens: {name[:40]!r} (there are {', '.join(api.LENSES)})")
    look, held, start = api.LENSES[name], of(request).held, number(request.query_params, "start")
    asked, trouble = asking.asked(look, request.query_params), ""
    needed = [] if request.query_params else asking.needed(look)
    try:
        key = (name, json.dumps(asked, sort_keys=True, default=str), date.today())
        result, figures = (
            (_unasked(name, needed), []) if needed else held.kept(key, lambda opened: _looked(opened, name, asked))
        )
    except QueryError as error:
        trouble, result, figures = str(error), LensResult(lens=name, columns=(), rows=()), []
    names = result.shown or result.columns
    values = {
        "name": name,
        "about": (look.__doc__ or "").split("\n")[0],
        "lenses": ordered(),
        "fields": asking.fields(look, request.query_params),
        "span": held.kept("published", _span),
        "trouble": trouble,
        "heads": [HEADS.get(each, each.replace("_", " ")) for each in names],
        "rows": [_row(row, names) for row in result.rows[start : start + _EACH]],
        "total": len(result.rows),
        "start": start,
        "each": _EACH,
        "figures": figures,
        "notes": result.notes,
    }
    return View("lens.html.j2", values, result, 400 if trouble else 200)


def _unasked(name: str, needed: list[str]) -> LensResult:
    return LensResult(lens=name, columns=(), rows=(), notes=(f"Say first: {' and '.join(needed)}.",))


def ordered() -> list[str]:
    """The lenses that have a page here, in the order in which a person asks; new ones last."""
    names = [each for each in api.LENSES if each not in ("search", "statements")]
    return sorted(names, key=lambda name: _ORDER.index(name) if name in _ORDER else len(_ORDER))


def _looked(opened: api.Dossier, name: str, asked: dict[str, Any]) -> tuple[LensResult, list[dict[str, Any]]]:
    """The result, and its figures drawn."""
    result = opened.lens(name, **asked)
    return result, [_figure(at, each) for at, each in enumerate(result.figures)]


def _row(row: Row, names: tuple[str, ...]) -> dict[str, Any]:
    return {
        "cells": [cell(name, row.values.get(name)) for name in names],
        "statements": row.statements[:_MARKED],
        "more": max(0, len(row.statements) - _MARKED),
    }


def _figure(at: int, figure: Any) -> dict[str, Any]:
    drawn = svg(figure, f"figure-{at}", _mark)
    return {
        "title": figure.title,
        "caption": figure.caption,
        "svg": Markup(drawn) if len(drawn) <= _LARGEST else "",
        "statements": figure.statements[:_MARKED],
        "more": max(0, len(figure.statements) - _MARKED),
    }


def _mark(fragment: str) -> str:
    """A mark's own page: `event-<id>` or `statement-<id>` say whose it is."""
    what, _, name = fragment.partition("-")
    if what in ("event", "statement") and name.isalnum():
        return link(f"/marks/{name}")
    return f"#{fragment}"


def _span(opened: api.Dossier) -> tuple[str, str] | None:
    """The first and last day on which documents came out."""
    return opened.published()

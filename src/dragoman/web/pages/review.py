"""The review desk: one statement at a time, judged by a key; and what is done with a judgement."""

from typing import Any, get_args
from urllib.parse import urlsplit

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from dragoman import api
from dragoman.dossier import Order, Page, Window
from dragoman.errors import QueryError
from dragoman.lenses import LensResult, Row
from dragoman.lenses.asked import query
from dragoman.lenses.statements import COLUMNS, record
from dragoman.statements import KINDS, Verdict
from dragoman.views.correcting import inputs
from dragoman.web import shown
from dragoman.web.card import card
from dragoman.web.context import context
from dragoman.web.desk import Desk, form, number, of
from dragoman.web.pages.statements import NARROWING, scope
from dragoman.web.view import View

_ORDERS: dict[str, str] = {"unsure": "least sure first", "place": "as they stand in the texts"}
_QUEUE = (*NARROWING, "order", "judged")


def review(request: Request) -> View:
    """The next statement of the queue."""
    dossier = of(request).held.dossier
    at = number(request.query_params, "at")
    found = _page(dossier, request.query_params, at)
    values = {
        **_next(dossier, found, at),
        "asked": request.query_params,
        "kinds": KINDS,
        "orders": _ORDERS,
        "queue": {name: request.query_params.getlist(name) for name in _QUEUE if name in request.query_params},
        "pairs": of(request).held.kept("pairs", lambda opened: opened.tally("pair")[:8]),
    }
    rows = tuple(Row(record(each), (each.id,), (each.source.sha256,)) for each in found.statements)
    return View("review.html.j2", values, LensResult(lens="review", columns=COLUMNS, rows=rows))


async def decide(request: Request) -> Response:
    """Store a decision on a statement; give the next of the queue to a script, or lead back to the page."""
    fields = await form(request)
    desk, who = of(request), str(request.scope["reviewer"])
    verdict, name = fields.get("verdict", ""), str(request.path_params["name"])
    said = await run_in_threadpool(_decided, desk, name, verdict, who, dict(fields))
    back = fields.get("back", "/review")
    back = back if back.startswith("/") and not back.startswith(("//", "/\\")) else "/review"
    if "application/json" in request.headers.get("accept", ""):
        return JSONResponse(await run_in_threadpool(_answer, desk, said, back))
    return RedirectResponse(back, 303)


def _decided(desk: Desk, name: str, verdict: str, who: str, fields: dict[str, str]) -> str:
    """Store it; gives what was done in words."""
    if verdict not in get_args(Verdict):
        raise QueryError(f"no such decision: {verdict[:40]!r} (there are {', '.join(get_args(Verdict))})")
    with desk.held.writing() as dossier:
        if name == "latest":
            name = dossier.latest_by(who) or ""
            if not name:
                raise QueryError(f"{who} has no decision that could be taken back")
        given: Verdict = verdict  # type: ignore[assignment]
        values = {each.name: fields[each.name] for each in inputs(dossier.statement(name)) if each.name in fields}
        changed = values if verdict == "edit" else None
        found = dossier.judge(name, given, who=who, why=fields.get("why", ""), values=changed)
        judgement = dossier.judgements(found.id)[-1]
    return shown.told(judgement)


def _answer(desk: Desk, said: str, back: str) -> dict[str, Any]:
    """The next statement as a piece of a page, for the review desk's script."""
    dossier, parts = desk.held.dossier, urlsplit(back)
    if parts.path != "/review":
        return {"said": said}
    given = QueryParams(parts.query)
    at = number(given, "at")
    found = _page(dossier, given, at)
    return {"said": said, "html": desk.part("_next.html.j2", **_next(dossier, found, at), back=back)}


def _page(dossier: api.Dossier, given: QueryParams, at: int) -> Page:
    order: Order = "place" if given.get("order") == "place" else "unsure"
    judged = "any" if given.get("judged") == "any" else "no"
    asked = scope(given)
    if judged == "any":
        asked["include_rejected"] = True
    return dossier.page(query(asked), Window(order=order, judged=judged, start=at, most=1))  # type: ignore[arg-type]


def _next(dossier: api.Dossier, found: Page, at: int) -> dict[str, Any]:
    values: dict[str, Any] = {"total": found.total, "more": found.more, "at": at, "card": None}
    if not found.statements:
        return values
    stored = found.statements[0]
    document = dossier.document(stored.source.sha256).document
    before, after = context(document, stored.statement.span)
    card_ = card(dossier, stored)
    return {**values, "card": card_, "before": before, "after": after, "language": document.language}

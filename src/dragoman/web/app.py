"""The desk as an ASGI application."""

from importlib.resources import files

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from dragoman.errors import DossierError, DragomanError, QueryError
from dragoman.web.desk import Desk, of
from dragoman.web.held import Held
from dragoman.web.pages import (
    decided,
    documents,
    explained,
    find,
    grading,
    home,
    lens,
    marks,
    names,
    paper,
    review,
    statements,
)
from dragoman.web.safety import Guard
from dragoman.web.settings import Settings
from dragoman.web.view import twins

_MISSING = ("no such statement", "no such lens", "no document", "no statement")
_STATIC = {"desk.css": "text/css; charset=utf-8", "desk.js": "text/javascript; charset=utf-8"}


def app(settings: Settings) -> Starlette:
    """The application for one dossier. Raises DossierError where it cannot be opened."""
    desk = Desk(settings, Held(settings.dossier))
    desk.held.dossier.counts()
    made = Starlette(
        routes=_routes(),
        middleware=[Middleware(Guard, settings=settings)],
        exception_handlers={DragomanError: _refused, HTTPException: _missing},  # type: ignore[dict-item]
    )
    made.state.desk = desk
    return made


def _routes() -> list[Route]:
    return [
        Route("/", _home),
        *twins("/", home.home),
        *twins("/documents", documents.documents),
        *twins("/documents/{name}", documents.document),
        *twins("/statements", statements.statements),
        *twins("/statements/{name}", statements.statement),
        *twins("/statements/{name}/explained", explained.explained),
        *twins("/review", review.review),
        *twins("/lenses/{name}", lens.lens),
        *twins("/search", find.find),
        *twins("/actors", names.actors),
        *twins("/actors/{name:path}", names.actor),
        *twins("/sources", names.sources),
        *twins("/sources/{name:path}", names.source),
        *twins("/decisions", decided.decisions),
        Route("/decisions", decided.brought, methods=["POST"]),
        Route("/decisions.jsonl", decided.exported),
        Route("/annotations.json", decided.annotations),
        Route("/sources/{name:path}/grade", grading.grade, methods=["POST"]),
        Route("/marks/{name}", marks.mark),
        Route("/brief", paper.brief),
        Route("/brief.{format:paper}", paper.file),
        *twins("/papers", paper.papers),
        Route("/statements/{name}/decisions", review.decide, methods=["POST"]),
        Route("/static/{name}", _static),
    ]


def _home(request: Request) -> Response:
    """The first page, and a cookie that says when it was looked at."""
    view = home.home(request)
    answer = of(request).page(request, view.template, **view.values)
    seen = home.visited(request.cookies.get(home.SEEN, ""))
    answer.set_cookie(home.SEEN, seen, max_age=31_536_000, httponly=True, samesite="strict")
    return answer


def _static(request: Request) -> Response:
    name = request.path_params["name"]
    if name not in _STATIC:
        raise HTTPException(404)
    content = (files("dragoman.web") / "static" / name).read_bytes()
    return Response(content, media_type=_STATIC[name], headers={"cache-control": "no-cache"})


def _refused(request: Request, error: DragomanError) -> Response:
    """A fault in what was asked, or a dossier that cannot be read, in words."""
    missing = isinstance(error, QueryError) and str(error).startswith(_MISSING)
    status = 503 if isinstance(error, DossierError) else 404 if missing else 400
    return _told(request, status, str(error))


def _missing(request: Request, error: HTTPException) -> Response:
    words = {404: "There is no such page.", 405: "That cannot be done to this page."}
    return _told(request, error.status_code, words.get(error.status_code, error.detail))


def _told(request: Request, status: int, words: str) -> Response:
    wants = request.headers.get("accept", "")
    if "application/json" in wants or request.url.path.endswith((".json", ".csv")):
        return JSONResponse({"error": words}, status)
    return of(request).page(request, "error.html.j2", status, words=words)

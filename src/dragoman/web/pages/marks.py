"""Where the mark of a figure leads: an event's mark may name its main report or the whole cluster."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman.errors import QueryError
from dragoman.web.desk import of


def mark(request: Request) -> Response:
    """On to the statement's page."""
    dossier, name = of(request).held.dossier, request.path_params["name"]
    try:
        found = dossier.statement(name).id
    except QueryError:
        reports = dossier.reports(name)
        if not reports:
            raise
        found = reports[0].id
    return RedirectResponse(f"/statements/{found}", 303)

"""What produced a statement: reader, trees, names, and the path to each field."""

from starlette.requests import Request

from dragoman.lenses import LensResult, Row
from dragoman.views.explained import explained_text
from dragoman.web import shown
from dragoman.web.desk import of
from dragoman.web.view import View


def explained(request: Request) -> View:
    """The explanation as the terminal shows it."""
    found = of(request).held.dossier.explain(request.path_params["name"])
    values = {"line": shown.line(found.stored), "text": explained_text(found)}
    row = Row(found.record(), (found.stored.id,), (found.stored.source.sha256,))
    return View("explained.html.j2", values, LensResult(lens="explain", columns=tuple(row.values), rows=(row,)))

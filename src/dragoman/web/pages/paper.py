"""The briefing, as a page and as files to hand over."""

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response

from dragoman import api, views
from dragoman.lenses import LensResult, Row
from dragoman.web.desk import of
from dragoman.web.view import View

_FORMS: dict[str, tuple[Callable[[views.Briefing], str | bytes], str]] = {
    "html": (views.as_html, "text/html; charset=utf-8"),
    "md": (views.as_markdown, "text/markdown; charset=utf-8"),
    "pdf": (views.as_pdf, "application/pdf"),
    "docx": (views.as_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
}


def papers(request: Request) -> View:
    """Which briefings there are: presets, formats, a day."""
    values = {"presets": list(views.PRESETS), "forms": [each for each in _FORMS if each != "html"]}
    rows = tuple(Row({"preset": each}) for each in views.PRESETS)
    return View(
        "papers.html.j2",
        {**values, "asked": request.query_params},
        LensResult(lens="papers", columns=("preset",), rows=rows),
    )


def brief(request: Request) -> Response:
    """The briefing as it stands, as a page."""
    return HTMLResponse(_made(request, "html"))


def file(request: Request) -> Response:
    """The briefing as a file of the format in the address."""
    form = request.path_params["format"]
    headers = {"content-disposition": f'attachment; filename="briefing.{form}"'}
    return Response(_made(request, form), media_type=_FORMS[form][1], headers=headers)


def _made(request: Request, form: str) -> str | bytes:
    day, preset = request.query_params.get("as_of") or None, request.query_params.get("preset") or None

    def make(opened: api.Dossier) -> str | bytes:
        return _FORMS[form][0](opened.brief(as_of=day, layout=preset))

    return of(request).held.kept(("brief", form, day, preset), make)

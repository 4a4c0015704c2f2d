"""The briefing, and what leaves the desk as a file."""

from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response

from dragoman import views
from dragoman.web.desk import of


def brief(request: Request) -> Response:
    """The briefing as it stands, as a page."""
    return HTMLResponse(_made(request, "html"))


def brief_markdown(request: Request) -> Response:
    """The briefing in Markdown."""
    return PlainTextResponse(_made(request, "md"), headers=_named("briefing.md"))


def _made(request: Request, form: str) -> str:
    day = request.query_params.get("as_of") or None

    def make(opened: object) -> str:
        from dragoman import api

        assert isinstance(opened, api.Dossier)
        briefing = opened.brief(as_of=day)
        return views.as_html(briefing) if form == "html" else views.as_markdown(briefing)

    return of(request).held.kept(("brief", form, day), make)


def _named(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}

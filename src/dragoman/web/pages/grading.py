"""Saying how reliable a source is."""

from collections.abc import Mapping
from urllib.parse import quote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from dragoman import api
from dragoman.lenses.grades import ABOUT, grade_source
from dragoman.ontology.admiralty import reliability
from dragoman.web.desk import Desk, form, of


async def grade(request: Request) -> Response:
    """Keep a grade, and lead back to the source."""
    fields, desk = await form(request), of(request)
    name, who = str(request.path_params["name"]), str(request.scope["reviewer"])
    await run_in_threadpool(_graded, desk, name, fields, who)
    return RedirectResponse(f"/sources/{quote(name, safe='')}", 303)


def _graded(desk: Desk, name: str, given: Mapping[str, str], who: str) -> None:
    with desk.held.writing() as dossier:
        grade_source(dossier, name, given.get("grade", ""), who=who, why=given.get("why", "").strip())


def grades_of(dossier: api.Dossier, name: str) -> dict[str, object]:
    """The grades that a person may give, the one that stands, and what was said before."""
    said = [each for each in dossier.acts(ABOUT) if str(each.body.get("source", "")).casefold() == name.casefold()]
    return {
        "choices": [(each.name, each.means) for each in reliability()],
        "now": str(said[-1].body["grade"]) if said else "",
        "said": [
            f"{each.body['grade']} by {each.who}, {each.when:%Y-%m-%d}" + (f": {each.why}" if each.why else "")
            for each in reversed(said)
        ],
    }

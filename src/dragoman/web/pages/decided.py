"""What people decided: the log, its files, and decisions brought in from elsewhere."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response

from dragoman import views
from dragoman.dossier import Made
from dragoman.intake.decisions import Brought, bring
from dragoman.lenses import LensResult, Row
from dragoman.web import shown
from dragoman.web.desk import Desk, form, number, of
from dragoman.web.view import View

_EACH = 100
_LARGEST = 30_000_000
"""Characters of decisions that may be brought in at once."""


def decisions(request: Request) -> View:
    """The log, the latest first."""
    every, start = of(request).held.dossier.decisions(), number(request.query_params, "start")
    every.reverse()
    part = every[start : start + _EACH]
    values = {
        "made": [(each, shown.told(each.judgement)) for each in part],
        "total": len(every),
        "start": start,
        "each_page": _EACH,
        "brought": None,
    }
    names = ("statement", "verdict", "who", "made", "why", "kind", "quote", "document_name")
    rows = tuple(
        Row(dict(zip(names, _values(each), strict=True)), (each.judgement.statement,), (each.document,))
        for each in part
    )
    return View("decisions.html.j2", values, LensResult(lens="decisions", columns=names, rows=rows))


def _values(each: Made) -> tuple[str, ...]:
    said = each.judgement
    return said.statement, said.verdict, said.who, said.when.isoformat(), said.why, each.kind, each.quote, each.name


def exported(request: Request) -> Response:
    """All decisions as JSON Lines in Prodigy's form."""
    whole = "".join(views.decisions_jsonl(of(request).held.dossier))
    return Response(whole, media_type="application/x-ndjson", headers=_named("decisions.jsonl"))


def annotations(request: Request) -> Response:
    """All decisions as Web Annotations."""
    whole = views.decisions_annotations(of(request).held.dossier)
    return Response(whole, media_type="application/ld+json", headers=_named("annotations.json"))


async def brought(request: Request) -> Response:
    """Bring lines in, and say what became of them."""
    fields, desk = await form(request, _LARGEST), of(request)
    who = str(request.scope["reviewer"])
    found = await run_in_threadpool(_bring, desk, fields.get("lines", ""), who)
    view = await run_in_threadpool(decisions, request)
    return desk.page(request, view.template, **{**view.values, "brought": found})


def _bring(desk: Desk, lines: str, who: str) -> Brought:
    with desk.held.writing() as dossier:
        return bring(dossier, lines.splitlines(), who)


def _named(name: str) -> dict[str, str]:
    return {"content-disposition": f'attachment; filename="{name}"'}

"""A page and its twins: the same rows as HTML, JSON and CSV."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from starlette.convertors import Convertor, register_url_convertor
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from dragoman.lenses import LensResult
from dragoman.views import as_csv, as_json
from dragoman.web.desk import of


@dataclass(frozen=True, slots=True)
class View:
    """What a page shows: a template with its values, and the same as rows for other programs, made when asked for."""

    template: str
    values: Mapping[str, Any]
    rows: LensResult | Callable[[], LensResult]
    status: int = 200


Look = Callable[[Request], View]


class _Twin(Convertor[str]):
    regex = "json|csv"

    def convert(self, value: str) -> str:
        return value

    def to_string(self, value: str) -> str:
        return value


class _Paper(_Twin):
    regex = "md|pdf|docx"


register_url_convertor("twin", _Twin())
register_url_convertor("paper", _Paper())


def twins(path: str, look: Look) -> list[Route]:
    """The routes of a page at this path: `.json` and `.csv` behind it give its rows."""

    def page(request: Request) -> Response:
        view = look(request)
        return of(request).page(request, view.template, view.status, **view.values)

    def rows(request: Request) -> Response:
        found = look(request).rows
        result = found if isinstance(found, LensResult) else found()
        if request.path_params["form"] == "json":
            return Response(as_json(result), media_type="application/json")
        headers = {"content-disposition": f'attachment; filename="{result.lens}.csv"'}
        return Response(as_csv(result), media_type="text/csv; charset=utf-8", headers=headers)

    name = look.__name__
    base = path if path != "/" else "/home"
    return [Route(base + ".{form:twin}", rows, name=f"{name}-rows"), Route(path, page, name=name)]

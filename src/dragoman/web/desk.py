"""What every page is made with: the dossier, the templates, the token, and whom a request comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from importlib.resources import files
from typing import Any, cast
from urllib.parse import parse_qsl, quote, urlencode

from jinja2 import Environment
from starlette.datastructures import QueryParams
from starlette.requests import Request
from starlette.responses import HTMLResponse

from dragoman.errors import QueryError
from dragoman.views.templating import environment
from dragoman.web.held import Held
from dragoman.web.safety import Token
from dragoman.web.settings import Settings

_LARGEST_FORM = 1_000_000


@dataclass
class Desk:
    """One served dossier."""

    settings: Settings
    held: Held
    token: Token = field(default_factory=Token)

    @cached_property
    def templates(self) -> Environment:
        """Templates that escape all and show control characters instead of obeying them."""
        made = environment(_file)
        made.filters |= {"part": lambda text: quote(text, safe=""), "count": lambda number: f"{number:,}"}
        made.globals |= {"link": link, "token": self.token.value, "dossier_name": self.settings.dossier.name}
        return made

    def page(self, request: Request, template: str, /, status: int = 200, **values: Any) -> HTMLResponse:
        """A page from a template."""
        body = self.templates.get_template(template).render(
            path=request.url.path, query=dict(request.query_params), who=request.scope["reviewer"], **values
        )
        return HTMLResponse(body, status)

    def part(self, template: str, /, **values: Any) -> str:
        """A piece of a page from a template."""
        return self.templates.get_template(template).render(**values)


def of(request: Request) -> Desk:
    """The desk that a request is for."""
    return cast(Desk, request.app.state.desk)


def link(path: str, /, **query: Any) -> str:
    """An address of the desk; what is empty is left out of its query."""
    kept = {name: value for name, value in query.items() if value not in (None, "", (), [])}
    return path + (f"?{urlencode(kept, doseq=True)}" if kept else "")


async def form(request: Request, largest: int = _LARGEST_FORM) -> Mapping[str, str]:
    """The fields of a form that one of the desk's own pages sent. Raises QueryError where it did not."""
    body = bytearray()
    async for piece in request.stream():
        body += piece
        if len(body) > largest:
            raise QueryError(f"too much was sent at once; the desk takes {largest:,} bytes")
    try:
        fields = dict(parse_qsl(body.decode(), keep_blank_values=True, max_num_fields=200))
    except (UnicodeDecodeError, ValueError):
        raise QueryError("the form cannot be read; load its page again and send it once more") from None
    if not of(request).token.fits(fields.get("token", "")):
        raise QueryError("the desk was started anew since this page was loaded; load the page again and repeat it")
    return fields


def number(given: QueryParams, name: str, default: int = 0, most: int = 10_000_000) -> int:
    """A whole number of the address, from 0. Raises QueryError where it is none."""
    text = given.get(name, "")
    if not text:
        return default
    if not (text.isdecimal() and text.isascii()) or int(text[:12]) > most:
        raise QueryError(f"{name} in the address must be a whole number from 0 to {most:,}, not {text[:40]!r}")
    return int(text)


def _file(name: str) -> str:
    return (files("dragoman.web") / "templates" / name).read_text(encoding="utf-8")

"""What keeps the desk to this machine and to the people it is for."""

import hmac
import secrets
from base64 import b64decode
from binascii import Error
from collections.abc import Iterable

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from dragoman.web.settings import Settings

_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_PAPER = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
"""For the briefing, which names its own style sheet by its hash."""
_HEADERS = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=()",
}
_LOCAL = ("localhost", "127.0.0.1", "[::1]")


class Guard:
    """Middleware: the right host, the right password, and headers that let nothing from elsewhere in."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app, self._settings = app, settings
        self._hosts = _hosts(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on, or refuse it."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def guarded(message: Message) -> None:
            if message["type"] == "http.response.start":
                _protect(MutableHeaders(scope=message), scope["path"] == "/brief" and message["status"] == 200)
            await send(message)

        refused = self._refused(scope)
        await (refused or self._app)(scope, receive, guarded)

    def _refused(self, scope: Scope) -> PlainTextResponse | None:
        headers = Headers(scope=scope)
        if self._hosts is not None and headers.get("host", "").lower() not in self._hosts:
            # A page elsewhere may let its own name point to this machine and read along (DNS rebinding).
            return PlainTextResponse(f"This desk is at {self._settings.address}\n", 421)
        if headers.get("sec-fetch-site") == "cross-site" and scope["method"] not in ("GET", "HEAD"):
            return PlainTextResponse("Changes are made from the desk's own pages only.\n", 403)
        scope["reviewer"] = self._settings.who
        if self._settings.password is None:
            return None
        name = _named(headers.get("authorization", ""), self._settings.password)
        if name is None:
            ask = {"www-authenticate": 'Basic realm="Dragoman", charset="UTF-8"'}
            return PlainTextResponse("Give your name and the password of this desk.\n", 401, ask)
        scope["reviewer"] = name or self._settings.who
        return None


class Token:
    """What a change must carry, so that no page elsewhere can ask for it: made anew whenever the desk is served."""

    def __init__(self) -> None:
        self.value = secrets.token_urlsafe(24)

    def fits(self, given: str) -> bool:
        """Whether it is the one that the desk's own pages carry."""
        return hmac.compare_digest(given.encode(), self.value.encode())


def _hosts(settings: Settings) -> frozenset[str] | None:
    """The names under which the desk may be asked for; None where it is served to other machines by any name."""
    if not settings.local:
        return None
    own = settings.address.removeprefix("http://").rstrip("/").rsplit(":", 1)[0]
    names: Iterable[str] = (*_LOCAL, own)
    bare = names if settings.port == 80 else ()  # The port that browsers leave out.
    return frozenset((*(f"{name}:{settings.port}" for name in names), *bare))


def _named(given: str, password: str) -> str | None:
    """The name in a Basic authorisation with this password; None where it has another, or is none."""
    scheme, _, value = given.partition(" ")
    if scheme.lower() != "basic":
        return None
    try:
        name, _, word = b64decode(value, validate=True).decode().partition(":")
    except (Error, UnicodeDecodeError):
        return None
    return name.strip() if hmac.compare_digest(word.encode(), password.encode()) else None


def _protect(headers: MutableHeaders, paper: bool) -> None:
    headers["content-security-policy"] = _PAPER if paper else _POLICY
    for name, value in _HEADERS.items():
        headers[name] = value
    headers.setdefault("cache-control", "no-store")

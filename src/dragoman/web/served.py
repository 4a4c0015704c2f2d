"""Serving the desk."""

import socket
import webbrowser
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from typing import Any

from dragoman.errors import QueryError
from dragoman.web.app import app
from dragoman.web.settings import Settings


def serve(settings: Settings, told: Callable[[str], None], *, show: bool = False) -> None:
    """Serve until stopped; `told` is given the address, and with `show` a browser is opened there.

    Raises QueryError where the port cannot be had, DossierError where the dossier cannot be opened.
    """
    import uvicorn

    settings = replace(settings, port=_free(settings))
    made = app(settings)

    class Server(uvicorn.Server):
        async def startup(self, sockets: list[Any] | None = None) -> None:
            await super().startup(sockets)
            told(settings.address)
            if show:
                webbrowser.open(settings.address)

    config = uvicorn.Config(
        made, host=settings.host, port=settings.port, log_level="error", server_header=False, access_log=False
    )
    Server(config).run()


def _free(settings: Settings) -> int:
    """The port, or any that is free for 0. Raises QueryError where it is taken, or the host is not this machine's."""
    try:
        found = socket.getaddrinfo(settings.host, settings.port, type=socket.SOCK_STREAM)[0]
        with closing(socket.socket(found[0], socket.SOCK_STREAM)) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(found[4])
            return int(probe.getsockname()[1])
    except OSError as error:
        why = error.strerror or str(error)
        raise QueryError(
            f"{settings.host}:{settings.port} cannot be served: {why}; give another --port (0: any free one)"
        ) from None

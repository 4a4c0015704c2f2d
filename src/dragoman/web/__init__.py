"""The desk: a dossier in the browser, to read, check, correct and explore."""

from dragoman.web.app import app
from dragoman.web.served import serve
from dragoman.web.settings import Settings

__all__ = ["Settings", "app", "serve"]

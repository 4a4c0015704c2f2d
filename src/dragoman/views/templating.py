"""How pages are made from templates: everything is escaped, and nothing from a source steers the page."""

import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from dragoman.views.safe import visible

if TYPE_CHECKING:
    from jinja2 import Environment

_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?:-[a-zA-Z0-9]{2,8})*")
_ADDRESS = re.compile(r"https?://[^\s<>\"']+", re.IGNORECASE)


def environment(load: Callable[[str], str]) -> "Environment":
    """Templates by their names: all text is escaped, control characters are shown and not obeyed.

    Filters: `language` (a code for `lang`, or `und`), `address` (an address on the web, else nothing), `trusted`.
    """
    from jinja2 import Environment, FunctionLoader, StrictUndefined
    from markupsafe import Markup

    def harmless(value: Any) -> Any:
        return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value

    made = Environment(
        loader=FunctionLoader(load),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=harmless,
    )
    made.filters |= {"language": _language, "address": _address, "trusted": Markup}
    return made


def _language(code: str) -> str:
    return code if _LANGUAGE.fullmatch(code) else "und"


def _address(url: str) -> str:
    """The address where it is one on the web, else nothing: no other scheme becomes a link."""
    return url if _ADDRESS.fullmatch(url) else ""

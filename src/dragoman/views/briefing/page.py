"""The briefing as one HTML file that needs nothing else: no script, no network."""

import hashlib
from base64 import b64encode
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from dragoman.statements import KINDS
from dragoman.views.block import Block
from dragoman.views.briefing.about import MANY
from dragoman.views.briefing.model import Briefing, Read
from dragoman.views.briefing.pairs import AT_ONCE
from dragoman.views.briefing.places import FRONT, places
from dragoman.views.briefing.references import references
from dragoman.views.templating import environment

if TYPE_CHECKING:
    from jinja2 import Environment

_OPEN_TABLE = 12


def as_html(briefing: Briefing) -> str:
    """The page. Text from sources is escaped, and its control and direction characters are shown, not obeyed."""
    texts = briefing.whole(len(briefing.read) <= MANY)
    values = {
        "briefing": briefing,
        "front": FRONT,
        "columns": (*(f"{kind}s" for kind in KINDS), "all", "speakers", "documents"),
        "open_table": len(briefing.read) <= _OPEN_TABLE,
        "texts": texts,
        "places": places(briefing),
        "references": references(briefing),
    }
    return page("briefing.html.j2", briefing.read if texts else (), **values)


def page(template: str, texts: Iterable[Read], /, **values: Any) -> str:
    """A page from a template of this room, with its style sheet and a policy that allows that and nothing else.

    `texts` are the documents whose text stands on the page: a passage that is followed lights up whole, though other
    passages that begin or end within it cut it into pieces.
    """
    keys = sorted({key for each in texts for group in each.blocks for block in group for key in _keys(block)}, key=int)
    lit = ",".join(f"#p{key}:target~.m{key}" for key in keys)
    style = _file("briefing.css") + (f"{lit}{{background:var(--hit)}}\n" if lit else "")
    digest = b64encode(hashlib.sha256(style.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    return _environment().get_template(template).render(style=style, policy=policy, at_once=AT_ONCE, **values)


def _keys(block: Block) -> set[str]:
    return {key for segment in block.segments for key in segment.keys}


@cache
def _environment() -> "Environment":
    return environment(_file)


@cache
def _file(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")

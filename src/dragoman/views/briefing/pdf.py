"""The briefing as a PDF, set by Typst."""

import json
import re
from importlib.resources import files

from dragoman.errors import QueryError
from dragoman.views.briefing.about import MANY
from dragoman.views.briefing.model import Briefing
from dragoman.views.briefing.printed import Value, printed

_FONT = re.compile(r'font-family="[^"]*"')
_LINK = re.compile(r' href="[^"]*"')
_FOREIGN = re.compile("[^\u0000-\u05ff\u1e00-\u2bff\ufb00-\ufb4f\ufffd]")
"""Writing that the fonts in the package have no letters for."""


def as_pdf(briefing: Briefing) -> bytes:
    """The file: the same briefing gives the same bytes, by the same version of Typst.

    Latin, Greek, Cyrillic and Hebrew are set in the font that comes with it; where there is other writing, the fonts of
    the machine help out. Raises QueryError where the package `typst` is not installed.
    """
    try:
        import typst
    except ImportError:
        raise QueryError("a PDF needs the package typst: install dragoman[report], or write .docx or .html") from None
    values = printed(briefing)
    for chart in _charts(values):
        chart["svg"] = _LINK.sub("", _FONT.sub('font-family="Libertinus Serif"', chart["svg"]))
    data = json.dumps(values, ensure_ascii=False)
    made = typst.compile(
        (files(__package__) / "templates" / "briefing.typ").read_bytes(),
        sys_inputs={"data": data},
        ignore_system_fonts=not _FOREIGN.search(data),
        timestamp=0,
        pdf_tags=len(briefing.read) <= MANY,  # For a screen reader; on many hundred pages they take a third more time.
    )
    assert isinstance(made, bytes)
    return made


def _charts(values: dict[str, Value]) -> list[dict[str, Value]]:
    groups = [group for each in values["chapters"] for group in (*each["groups"], *each["others"])]
    return [chart for each in (*values["chapters"], *groups) for chart in each["charts"]]

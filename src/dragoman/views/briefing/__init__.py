"""The briefing: one page in which every line opens the sentence it rests on."""

from dragoman.views.briefing.brief import Wanted, brief
from dragoman.views.briefing.model import Briefing
from dragoman.views.briefing.page import as_html
from dragoman.views.briefing.text import as_markdown

__all__ = ["Briefing", "Wanted", "as_html", "as_markdown", "brief"]

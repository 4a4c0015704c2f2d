"""The briefing: one page in which every line opens the sentence it rests on."""

from dragoman.views.briefing.brief import Wanted, brief
from dragoman.views.briefing.docx import as_docx
from dragoman.views.briefing.layout import PRESETS, Layout, layout, preset
from dragoman.views.briefing.model import Briefing
from dragoman.views.briefing.page import as_html
from dragoman.views.briefing.pdf import as_pdf
from dragoman.views.briefing.references import as_csl
from dragoman.views.briefing.text import as_markdown

__all__ = [
    "PRESETS", "Briefing", "Layout", "Wanted", "as_csl", "as_docx", "as_html", "as_markdown", "as_pdf", "brief",
    "layout", "preset",
]  # fmt: skip

"""Results for people: tables, records, marked documents, the briefing."""

from dragoman.views.briefing import (
    PRESETS,
    Briefing,
    Layout,
    as_csl,
    as_docx,
    as_html,
    as_markdown,
    as_pdf,
    brief,
    layout,
    preset,
)
from dragoman.views.decisions import decisions_annotations, decisions_jsonl
from dragoman.views.explained import explained_json, explained_terminal
from dragoman.views.marked import marked_html, marked_markdown, marked_terminal
from dragoman.views.records import as_csv, as_json, as_jsonl
from dragoman.views.table import as_table

__all__ = [
    "PRESETS", "Briefing", "Layout", "as_csl", "as_csv", "as_docx", "as_html", "as_json", "as_jsonl", "as_markdown",
    "as_pdf", "as_table", "brief", "decisions_annotations", "decisions_jsonl",
    "explained_json", "explained_terminal", "layout", "marked_html", "marked_markdown", "marked_terminal", "preset",
]  # fmt: skip

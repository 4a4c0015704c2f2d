"""Results for people: tables, records, marked documents, the briefing."""

from dragoman.views.briefing import Briefing, as_html, as_markdown, brief
from dragoman.views.explained import explained_json, explained_terminal
from dragoman.views.marked import marked_html, marked_markdown, marked_terminal
from dragoman.views.records import as_csv, as_json, as_jsonl
from dragoman.views.table import as_table

__all__ = [
    "Briefing", "as_csv", "as_html", "as_json", "as_jsonl", "as_markdown", "as_table", "brief",
    "explained_json", "explained_terminal", "marked_html", "marked_markdown", "marked_terminal",
]  # fmt: skip

"""A result as a table on a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dragoman.lenses import LensResult
from dragoman.statements import Interval
from dragoman.views.safe import one_line, terminal
from dragoman.views.when import when

if TYPE_CHECKING:
    from rich.table import Table

_LONG = frozenset(
    "quote reports issue object proposition antecedent consequent cause effect mover needed remedy item asks "
    "source".split()
)  # fmt: skip
_WHOLE = frozenset(
    "sentence what values fields modes words names offices question before after".split()
)  # fmt: skip
_LONGEST, _OTHER, _WIDEST = 160, 40, 14
_BEGINNING = 6
"""Digits of an id, enough to ask `dragoman explain` by."""
_TIMES = frozenset({"time", "due", "told", "published"})
HEADS = {
    "told_in": "docs",
    "independent": "sources",
    "assessments": "judged",
    "band": "level (90 %)",
    "mover": "moved most by",
    "least_against": "least against",
}
"""Columns that are called otherwise on screen."""


def as_table(result: LensResult, columns: Sequence[str] = ()) -> "Table":
    """The rows under `columns` (else those that the lens shows, else all), notes below; for rich to print.

    Fits 80 columns: long texts wrap, quotes are cut with `…`, explanations and sentences found are whole. Nothing in a
    cell is markup or steers the terminal.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    names = tuple(columns) or result.shown or result.columns
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, caption_justify="left", padding=(0, 1, 0, 0))
    for name in names:
        wide = name in _LONG or name in _WHOLE
        width = None if wide else _WIDEST
        table.add_column(Text(HEADS.get(name, name)), ratio=1 if wide else None, max_width=width, overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(cell(name, row.values.get(name))) for name in names))
    notes = [*([] if result.rows else ["Nothing found."]), *result.notes]
    if notes:
        table.caption = Text("\n".join(map(terminal, notes)))
    return table


def cell(name: str, value: Any) -> str:
    """A value under this column in words, cut where it is long; nothing in it steers the screen."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = ", ".join(map(str, value))
    if name in _TIMES:
        return _time(str(value))
    if name == "id":
        return str(value)[:_BEGINNING]
    longest = 0 if name in _WHOLE else _LONGEST if name in _LONG else _OTHER
    return terminal(one_line(str(value), longest))


def _time(text: str) -> str:
    """ISO 8601 as people write it, a long one on two lines; anything else as it is."""
    try:
        words = when(Interval.parse(text))
    except ValueError:
        return terminal(one_line(text, _OTHER))
    return words if len(words) <= _WIDEST else words.replace(" – ", " –\n")

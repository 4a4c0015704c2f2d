"""A result as a table on a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dragoman.lenses import LensResult
from dragoman.views.safe import one_line, terminal

if TYPE_CHECKING:
    from rich.table import Table

_LONG = frozenset({"quote", "reports", "issue", "object", "proposition", "antecedent", "consequent", "cause", "effect"})
_LONGEST, _OTHER, _WIDEST = 160, 40, 14
_HEADS = {"told_in": "docs", "independent": "sources"}


def as_table(result: LensResult, columns: Sequence[str] = ()) -> "Table":
    """The rows under `columns` (else those that the lens shows, else all), notes below; for rich to print.

    Fits 80 columns: long texts wrap and are cut with `…`. Nothing in a cell is markup or steers the terminal.
    """
    from rich import box
    from rich.table import Table
    from rich.text import Text

    names = tuple(columns) or result.shown or result.columns
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, show_edge=False, caption_justify="left", padding=(0, 1, 0, 0))
    for name in names:
        wide = name in _LONG
        width = None if wide else _WIDEST
        table.add_column(Text(_HEADS.get(name, name)), ratio=1 if wide else None, max_width=width, overflow="fold")
    for row in result.rows:
        table.add_row(*(Text(_shown(name, row.values.get(name))) for name in names))
    if result.notes:
        table.caption = Text("\n".join(map(terminal, result.notes)))
    return table


def _shown(name: str, value: Any) -> str:
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        value = ", ".join(map(str, value))
    return terminal(one_line(str(value), _LONGEST if name in _LONG else _OTHER))

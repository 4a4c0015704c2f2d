"""A dependency tree as lines of text: the words in their order, lines beside them from each head to its dependents."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.cells import cell_len, set_cell_size

from dragoman.language import ROOT, Parse
from dragoman.statements import Span
from dragoman.views.safe import one_line, terminal

WIDTH = 100
_NUMBER, _LEAST, _LONGEST = 5, 24, 20


def tree_lines(tree: Parse, spans: Sequence[Span] = ()) -> Iterator[str]:
    """A line a word, at most 100 columns wide; the words of `spans` have a bar before them.

    Columns: number; lines and word; class; label and the number of its head; type of name; discourse unit.
    """
    marked = {at for span in spans for at in tree.inside(span)}
    extents = [_extent(tree, at) for at in range(len(tree))]
    lines = [_lines(tree, extents, at) for at in range(len(tree))]
    words = [terminal(one_line(word.text)) for word in tree.words]
    rest = _table([_columns(tree, at) for at in range(len(tree))])
    room = WIDTH - _NUMBER - max(map(len, rest), default=0) - 1
    room = min(room, max(map(cell_len, map(str.__add__, lines, words)), default=0))
    for at, columns in enumerate(rest):
        bar = "▌" if at in marked else " "
        yield f"{bar}{at + 1:>3} {_fitted(lines[at], words[at], room)} {columns}".rstrip()


def _columns(tree: Parse, at: int) -> tuple[str, ...]:
    word = tree.words[at]
    head = "" if word.head == ROOT else f" ← {word.head + 1}"
    return word.upos, word.label + head, word.name, word.unit


def _table(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """The rows with their columns as wide as the longest cell."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    room = WIDTH - _NUMBER - _LEAST
    return [" ".join(map(str.ljust, row, widths))[:room] for row in rows]


def _extent(tree: Parse, at: int) -> tuple[int, int]:
    """The first and the last of a word and its dependents."""
    places = (at, *tree.children(at))
    return min(places), max(places)


def _lines(tree: Parse, extents: Sequence[tuple[int, int]], at: int) -> str:
    """What stands before a word: a column for each word above it, then the branch to its dependents."""
    above = [*tree.above(at)][::-1]
    drawn = ""
    for head, child in pairwise([*above, at]):
        first, last = extents[head]
        if child != at:
            drawn += "│ " if first < at < last else "  "
        else:
            drawn += "╭─" if at == first else "╰─" if at == last else "├─"
    first, last = extents[at]
    return drawn + ("╼" if first == last else "┮" if first == at else "┶" if last == at else "┾") + " "


def _fitted(lines: str, word: str, room: int) -> str:
    """Lines and word in their column: of deep trees the outer lines are cut, of long words the end."""
    least = min(cell_len(word), _LONGEST)
    if len(lines) + least > room:
        lines = "…" + lines[len(lines) - (room - least - 1) :]
    if len(lines) + cell_len(word) > room:
        word = set_cell_size(word, room - len(lines) - 1).rstrip() + "…"
    return set_cell_size(lines + word, room)

"""A document with its statements marked where they stand."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from dragoman.dossier import StoredDocument, StoredStatement
from dragoman.views.block import Block
from dragoman.views.briefing.model import Line, Read
from dragoman.views.briefing.page import page
from dragoman.views.briefing.register import register
from dragoman.views.briefing.sources import sources
from dragoman.views.briefing.text import block_text, footnotes, line_text, paragraphs
from dragoman.views.briefing.wording import aside, wording
from dragoman.views.safe import markdown, one_line, terminal

if TYPE_CHECKING:
    from rich.text import Text


def marked_terminal(document: StoredDocument, statements: Sequence[StoredStatement]) -> "Text":
    """The text for rich to print: passages underlined and numbered, what they say below; no escape sequence."""
    from rich.text import Text

    read, lines = _view(document, statements)
    found = Text()
    for words in (read.title, read.by, f"published {read.published}" + (f" · {read.remark}" if read.remark else "")):
        if words:
            found.append(terminal(one_line(words)) + "\n", "bold" if words == read.title else "dim")
    found.append("\n")
    for block in (block for group in read.blocks for block in group):
        _append(found, block)
    found.append("\n\n")
    for line in lines:
        said = f" ({line.aside})" if line.aside else ""
        found.append(f"{line.evidence[0]:>4} ", "cyan").append(f"{line.label:<11}", "bold")
        found.append(terminal(one_line(line.text + said)) + "\n")
    return found


def marked_html(document: StoredDocument, statements: Sequence[StoredStatement]) -> str:
    """A page with the statements, each leading to its passage, and the text with the passages marked."""
    read, lines = _view(document, statements)
    direct = {str(each.number): each.lines[0] for each in read.evidence}
    return page("document.html.j2", [read], read=read, lines=lines, direct=direct)


def marked_markdown(document: StoredDocument, statements: Sequence[StoredStatement]) -> str:
    """The same in Markdown; passages in half brackets, each with a footnote."""
    read, lines = _view(document, statements)
    said = paragraphs(f"# {markdown(read.title)}", markdown(f"{read.by} · published {read.published}"))
    text = paragraphs(*(block_text(block) for group in read.blocks for block in group if block.label))
    return "\n".join([*said, *map(line_text, lines), "", *text, *footnotes(read)]).rstrip() + "\n"


def _view(document: StoredDocument, statements: Iterable[StoredStatement]) -> tuple[Read, list[Line]]:
    held = sorted(
        (each for each in statements if each.source.sha256 == document.document.sha256),
        key=lambda each: (each.statement.span.start, -each.statement.span.end, each.statement.kind, each.id),
    )
    numbered = register([document], held)
    lines = [_line(each, numbered.cite(f"{each.statement.kind}-{each.id}", [each])) for each in held]
    return sources([document], numbered)[0], lines


def _line(each: StoredStatement, numbers: tuple[int, ...]) -> Line:
    kind = each.statement.kind
    by = "; ".join(filter(None, [aside(each), "rejected by a person" if each.verdict == "reject" else ""]))
    return Line(f"{kind}-{each.id}", wording(each), numbers, by, kind)


def _append(found: "Text", block: Block) -> None:
    dim = "" if block.own or not block.label else "dim"
    if dim:
        found.append(f"[{block.name}] ", "dim italic")
    for piece in block.segments:
        found.append(terminal(piece.text), f"{dim} underline".strip() if piece.keys else dim)
        for key in piece.closes:
            found.append(f"[{key}]", "cyan")

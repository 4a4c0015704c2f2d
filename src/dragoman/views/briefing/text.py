"""The briefing as Markdown: the same content, evidence as footnotes."""

from collections.abc import Iterable, Iterator, Sequence

from dragoman.statements import KINDS
from dragoman.views.block import Block
from dragoman.views.briefing.about import MANY
from dragoman.views.briefing.model import Briefing, Chapter, Chart, Group, Line, Pair, Read, Run
from dragoman.views.briefing.pairs import AT_ONCE
from dragoman.views.briefing.places import FRONT
from dragoman.views.briefing.references import references
from dragoman.views.safe import markdown, markdown_inline, opened


def as_markdown(briefing: Briefing) -> str:
    """The page with footnotes as GitHub and Pandoc write them; no text of a source becomes markup."""
    return "\n".join(_page(briefing)).rstrip() + "\n"


def _page(briefing: Briefing) -> Iterator[str]:
    yield from paragraphs(f"# {markdown(briefing.title)}", markdown(briefing.about))
    yield from paragraphs(*map(markdown, briefing.dates), f"**How far to trust it.** {markdown(briefing.quality)}")
    yield from paragraphs(f"## {FRONT}")
    yield from _groups(briefing.front)
    for each in briefing.chapters:
        yield from _chapter(each)
    yield from _read(briefing)
    yield from paragraphs("## References")
    yield from (f"- {markdown(words)} \\[D{each.number}\\]" for each, words in references(briefing))
    yield ""
    whole = briefing.whole(len(briefing.read) <= MANY)
    if whole:
        yield from _texts(briefing.read)
    else:
        yield from paragraphs("## Evidence")
    for source in briefing.read:
        yield from footnotes(source, around=not whole)


def _chapter(chapter: Chapter) -> Iterator[str]:
    yield from paragraphs(f"## {markdown(chapter.title)}", *([markdown(chapter.lead)] if chapter.lead else []))
    for each in chapter.charts:
        yield from _caption(each)
    if chapter.pairs:
        yield from _pairs(chapter.pairs)
    yield from _groups(chapter.groups, under=chapter.title)
    if chapter.others:
        yield from paragraphs(f"### {markdown(chapter.others_title)}")
        yield from _groups(chapter.others, "####")


def _caption(chart: Chart) -> Iterator[str]:
    rests = f" Rests on {_refs(chart.evidence)}" if chart.evidence else ""
    yield from paragraphs(f"*Figure:* {markdown(chart.caption)}{rests}")


def paragraphs(*lines: str) -> Iterator[str]:
    """Lines with a blank one after each."""
    for each in lines:
        yield from (each, "")


def _groups(groups: Iterable[Group], heading: str = "###", under: str = "") -> Iterator[str]:
    """Groups, each under its title where that is not what they stand `under` already."""
    for group in groups:
        if group.title != under:
            yield from paragraphs(f"{heading} {markdown(group.title)}")
        yield from (line_text(each) for each in (*group.lines, *group.more))
        yield ""
        if group.left:
            yield from paragraphs(f"And {group.left} more in the dossier.")
        for chart in group.charts:
            yield from _caption(chart)


def line_text(line: Line) -> str:
    """A line as an item of a list."""
    label = f"*{markdown(line.label)}*: " if line.label else ""
    aside = f" ({markdown(line.aside)})" if line.aside else ""
    return f"- {label}{''.join(map(_run, line.runs))}{aside} {_refs(line.evidence)}"


def _run(run: Run) -> str:
    words = markdown_inline(run.text)
    if run.style == "quote":
        return f"“{words.strip()}”"
    inner = words.strip()
    if run.style != "strong" or not inner:
        return words
    before, after = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{before}**{inner}**{after}"


def _refs(numbers: Sequence[int], limit: int = 0) -> str:
    shown = numbers[:limit] if limit else numbers
    more = f" +{len(numbers) - len(shown)}" if len(numbers) > len(shown) else ""
    return "".join(f"[^{number}]" for number in shown) + more


def _pairs(pairs: Sequence[Pair]) -> Iterator[str]:
    heads = ("pair", *(f"{kind}s" for kind in KINDS), "all", "speakers", "documents", "evidence")
    yield _row(heads)
    yield _row(["---", *["---:"] * (len(heads) - 2), "---"])
    for pair in pairs:
        counts = (*pair.kinds, pair.statements, pair.speakers, pair.documents)
        yield _row([markdown(pair.name), *map(str, counts), _refs(pair.evidence, AT_ONCE)])
    yield ""


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _read(briefing: Briefing) -> Iterator[str]:
    yield from paragraphs("## What was read")
    yield _row(["no.", "document", "by", "published", "words", "statements", "remark"])
    yield _row(["---"] * 4 + ["---:"] * 2 + ["---"])
    for each in briefing.read:
        said = map(markdown, (each.title, each.by, each.published))
        yield _row([f"D{each.number}", *said, str(each.words), str(each.stored.statements), markdown(each.remark)])
    yield ""
    if briefing.notes:
        yield from paragraphs("### What is missing", *(f"- {markdown(note)}" for note in briefing.notes))
    yield from paragraphs(f"Read by {markdown(briefing.reader)}.")


def _texts(read: Sequence[Read]) -> Iterator[str]:
    yield from paragraphs("## Full texts")
    for each in read:
        yield from paragraphs(f"### D{each.number}: {markdown(each.title)}", markdown(f"{each.by} {each.published}"))
        for group in each.blocks:
            yield from paragraphs(*(block_text(block) for block in group if block.label))


def footnotes(read: Read, around: bool = False) -> Iterator[str]:
    """The passages of a document as the footnotes that lines refer to; `around` with the rest of their sentences."""
    for item in read.evidence:
        quote = f"“{markdown_inline(item.quote).strip()}”"
        if around and (item.before or item.after):
            quote = (
                f"{markdown_inline(item.before)}**{markdown_inline(item.quote).strip()}**{markdown_inline(item.after)}"
            )
        yield f"[^{item.number}]: {quote} — D{read.number}, {markdown(read.title)}"


def block_text(block: Block) -> str:
    """A paragraph, passages in half brackets with their footnotes; what is not the article's own says what it is."""
    words = []
    for piece in block.segments:
        words += ["⸢" * len(piece.opens), markdown_inline(piece.text), *(f"⸣[^{key}]" for key in piece.closes)]
    text = opened("".join(words).strip())
    return text if block.own else f"> *{block.name}:* {text}"

"""The briefing as plain values for print: what PDF and DOCX are made from."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from dragoman.statements import KINDS
from dragoman.views.block import Block
from dragoman.views.briefing.model import Briefing, Chapter, Chart, Evidence, Group, Line, Pair, Read
from dragoman.views.briefing.pairs import AT_ONCE
from dragoman.views.briefing.places import FRONT, places
from dragoman.views.briefing.references import references
from dragoman.views.safe import visible

Value = Any
"""Text, numbers, lists and dictionaries of these."""
COLUMNS = ("Pair", *(f"{kind}s" for kind in KINDS), "all", "speakers", "docs")
_BOX = re.compile(r'viewBox="0 0 ([\d.]+) ([\d.]+)"')
_LEFT = "And {} more in the dossier."
_GAPS = re.compile(r"\s+")


def printed(briefing: Briefing) -> dict[str, Value]:
    """All that stands on paper, every text harmless; documents stand on it whole only where somebody asked."""
    used = _chapters(briefing)
    return {
        "title": _text(briefing.title),
        "about": briefing.about,
        "dates": list(briefing.dates),
        "quality": _text(briefing.quality),
        "front": {"title": FRONT, "groups": [_group(each) for each in briefing.front]},
        "chapters": [_chapter(each) for each in briefing.chapters],
        "read": [_read(each) for each in briefing.read],
        "notes": [_text(each) for each in briefing.notes],
        "reader": _text(briefing.reader),
        "evidence": [_passages(each, used) for each in briefing.read if each.evidence],
        "references": [[_text(words), f"D{each.number}"] for each, words in references(briefing)],
        "texts": [_whole(each) for each in briefing.read] if briefing.whole(False) else [],
    }


def _text(words: str) -> str:
    """One line of text that steers nothing."""
    return visible(_GAPS.sub(" ", words))


def _chapter(chapter: Chapter) -> dict[str, Value]:
    return {
        "id": chapter.id,
        "title": _text(chapter.title),
        "lead": _text(chapter.lead),
        "charts": [_chart(each) for each in chapter.charts],
        "columns": list(COLUMNS),
        "pairs": [_pair(each) for each in chapter.pairs],
        "groups": [_group(each, chapter.title) for each in chapter.groups],
        "others": [_group(each) for each in chapter.others],
        "others_title": _text(chapter.others_title),
    }


def _group(group: Group, under: str = "") -> dict[str, Value]:
    return {
        "title": "" if group.title == under else _text(group.title),
        "lines": [_line(each) for each in (*group.lines, *group.more)],
        "left": _LEFT.format(group.left) if group.left else "",
        "charts": [_chart(each) for each in group.charts],
    }


def _line(line: Line) -> dict[str, Value]:
    runs = [
        [f"“{_text(run.text).strip()}”" if run.style == "quote" else _text(run.text), run.style] for run in line.runs
    ]
    return {
        "label": _text(line.label),
        "runs": runs,
        "aside": f" ({_text(line.aside)})" if line.aside else "",
        "refs": list(line.evidence),
    }


def _chart(chart: Chart) -> dict[str, Value]:
    """`wide` and `high` are the measures of the drawing in its own units."""
    box = _BOX.search(chart.svg)
    wide, high = (float(box.group(1)), float(box.group(2))) if box else (600.0, 400.0)
    return {
        "svg": chart.svg, "caption": _text(chart.caption), "wide": wide, "high": high, "refs": list(chart.evidence),
    }  # fmt: skip


def _pair(pair: Pair) -> dict[str, Value]:
    counts = (*pair.kinds, pair.statements, pair.speakers, pair.documents)
    return {
        "name": _text(pair.name),
        "counts": [str(each or "·") for each in counts],
        "refs": list(pair.evidence[:AT_ONCE]),
    }


def _read(read: Read) -> dict[str, Value]:
    by = " · ".join(filter(None, [_text(read.by), _text(read.remark)]))
    return {
        "number": f"D{read.number}", "title": _text(read.title), "by": by, "published": _text(read.published),
        "words": str(read.words), "statements": str(read.stored.statements),
    }  # fmt: skip


def _chapters(briefing: Briefing) -> Callable[[Iterable[str]], list[list[str]]]:
    """The titles of the sections in which lines stand, with the names of their places."""
    found, names = places(briefing), {each.title: each.id for each in briefing.chapters} | {FRONT: "glance"}
    return lambda lines: [[_text(title), names[title]] for title in found(lines)]


def _passages(read: Read, used: Callable[[Iterable[str]], list[list[str]]]) -> dict[str, Value]:
    by = f"{_text(read.by)}, " if read.by else ""
    return {
        "number": f"D{read.number}",
        "title": _text(read.title),
        "by": f"{by}published {_text(read.published)}",
        "items": [_item(each, used) for each in read.evidence],
    }


def _item(item: Evidence, used: Callable[[Iterable[str]], list[list[str]]]) -> dict[str, Value]:
    return {
        "number": item.number, "before": _text(item.before), "quote": _text(item.quote), "after": _text(item.after),
        "used": used(item.lines),
    }  # fmt: skip


def _whole(read: Read) -> dict[str, Value]:
    blocks = [_block(block) for group in read.blocks for block in group if block.label]
    return {"number": f"D{read.number}", "title": _text(read.title), "blocks": blocks}


def _block(block: Block) -> dict[str, Value]:
    """Pieces of text, each with whether a passage covers it and the numbers of those that begin and end there."""
    pieces: Sequence[Value] = [
        [_text(each.text), bool(each.keys), [int(key) for key in each.opens], [int(key) for key in each.closes]]
        for each in block.segments
    ]
    return {"name": "" if block.own else block.name, "label": block.label, "pieces": list(pieces)}

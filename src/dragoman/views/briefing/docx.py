"""The briefing as a Word document: headings, tables, figures, and numbers that lead to the passages."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import TYPE_CHECKING, Any

from dragoman.views.briefing.model import Briefing
from dragoman.views.briefing.ooxml import Words, bookmarked, heading, link, paragraph, plain, table
from dragoman.views.briefing.printed import Value, printed

if TYPE_CHECKING:
    from docx.document import Document

_EPOCH = (1980, 1, 1, 0, 0, 0)
_WIDE, _HIGH = 16.6, 20.0
"""Centimetres that a drawing may take."""
_DOTS = 2.0
_MEASURE = re.compile(r' (?:width|height)="[^"]*"')
_LINE = (3.1, 13.5)
_ITEM = (1.2, 15.4)


def as_docx(briefing: Briefing) -> bytes:
    """The file: the same briefing gives the same bytes."""
    values = printed(briefing)
    document = _document(values)
    body = document.element.body
    for each in _page(values, document):
        body.insert(len(body) - 1, each)  # The last element says what the page is like.
    return _packed(document)


def _document(values: dict[str, Value]) -> "Document":
    from docx import Document
    from docx.shared import Cm, Pt, RGBColor

    made = Document()
    page = made.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(2.2)
    page.top_margin = page.bottom_margin = Cm(2)
    for name, size in (("Normal", 10), ("Title", 22), ("Heading 1", 15), ("Heading 2", 11), ("Heading 3", 10)):
        style: Any = made.styles[name]
        style.font.name, style.font.size, style.font.bold = "Georgia", Pt(size), name != "Normal"
        style.font.color.rgb = RGBColor(0x1D, 0x1C, 0x1A)
        style.element.rPr.rFonts.attrib.clear()
        for script in ("ascii", "hAnsi", "cs", "eastAsia"):
            style.element.rPr.rFonts.set(_w(script), "Georgia")
        style.paragraph_format.space_after = Pt(4)
    properties = made.core_properties
    properties.title, properties.author, properties.comments = values["title"][:250], "Dragoman", ""
    properties.created = properties.modified = datetime(1980, 1, 1)
    properties.last_modified_by, properties.revision = "", 1
    return made


def _w(name: str) -> str:
    return f"{{http://schemas.openxmlformats.org/wordprocessingml/2006/main}}{name}"


def _page(values: dict[str, Value], document: "Document") -> Iterator[Any]:
    yield paragraph(plain("Briefing", "soft"))
    yield paragraph(plain(values["title"]), style="Title")
    yield paragraph(plain(values["about"]))
    if values["dates"]:
        yield paragraph(plain(" ".join(values["dates"]), "soft"))
    yield paragraph(plain("How far to trust it. ", "strong") + plain(values["quality"]), style="Normal")
    yield heading(values["front"]["title"], 1, "glance")
    for group in values["front"]["groups"]:
        yield from _group(group, 2, document)
    if not values["front"]["groups"]:
        yield paragraph(plain("No statements were found."))
    for at, chapter in enumerate(values["chapters"]):
        yield from _chapter(chapter, document, first=at == 0)
    yield from _read(values)
    yield from _evidence(values)
    yield heading("References", 1, "references")
    for words, number in values["references"]:
        yield paragraph(plain(f"{words} ") + plain(f"[{number}]", "soft"))
    yield from _texts(values["texts"])


def _chapter(chapter: dict[str, Value], document: "Document", first: bool) -> Iterator[Any]:
    yield heading(chapter["title"], 1, chapter["id"], new_page=first)
    if chapter["lead"]:
        yield paragraph(plain(chapter["lead"], "soft"))
    yield from _charts(chapter["charts"], document)
    if chapter["pairs"]:
        heads = [plain(name, "soft") for name in (*chapter["columns"], "evidence")]
        rows = [
            [plain(pair["name"], "strong"), *map(plain, pair["counts"]), _refs(pair["refs"])]
            for pair in chapter["pairs"]
        ]
        yield table([heads, *rows], (3.4, *[1.05] * (len(heads) - 2), 2.7), head=True)
    for group in chapter["groups"]:
        yield from _group(group, 2, document)
    if chapter["others"]:
        yield heading(chapter["others_title"], 2)
        for group in chapter["others"]:
            yield from _group(group, 3, document)


def _group(group: dict[str, Value], level: int, document: "Document") -> Iterator[Any]:
    if group["title"]:
        yield heading(group["title"], level)
    if group["lines"]:
        labelled = any(each["label"] for each in group["lines"])
        rows = [[plain(each["label"], "soft"), _line(each)][not labelled :] for each in group["lines"]]
        yield table(rows, _LINE if labelled else (sum(_LINE),))
    if group["left"]:
        yield paragraph(plain(group["left"], "soft"))
    yield from _charts(group["charts"], document)


def _line(line: dict[str, Value]) -> Words:
    words = "".join(plain(text, "strong" if style == "strong" else "") for text, style in line["runs"])
    aside = plain(line["aside"], "aside") if line["aside"] else ""
    return words + aside + plain(" ") + _refs(line["refs"])


def _refs(numbers: Iterable[int]) -> Words:
    return plain(" ").join(link(f"e{each}", f"[{each}]") for each in numbers)


def _charts(charts: Iterable[dict[str, Value]], document: "Document") -> Iterator[Any]:
    import vl_convert
    from docx.shared import Cm

    for each in charts:
        drawn = vl_convert.svg_to_png(_sized(each), scale=_DOTS)
        wide = min(_WIDE, each["wide"] * 0.0265, _HIGH * each["wide"] / each["high"])
        holder = document.add_paragraph()
        shape = holder.add_run().add_picture(io.BytesIO(drawn), width=Cm(wide))
        shape._inline.docPr.set("descr", each["caption"])
        yield holder._p
        yield paragraph(plain(each["caption"], "soft"))
        if each["refs"]:
            yield paragraph(plain("Under this figure: ", "soft") + _refs(each["refs"]))


def _sized(chart: dict[str, Value]) -> str:
    """The drawing with its own measures, where the page had it as wide as there is room."""
    head, _, rest = chart["svg"].partition(">")
    plain_head = _MEASURE.sub("", head)
    return f'{plain_head} width="{chart["wide"]:g}" height="{chart["high"]:g}">{rest}'


def _read(values: dict[str, Value]) -> Iterator[Any]:
    yield heading("What was read", 1, "read")
    heads = [plain(name, "soft") for name in ("No.", "Document", "Published", "Words", "Statements")]
    rows = [
        [plain(each["number"]), plain(each["title"], "strong") + plain(f" {each['by']}" if each["by"] else "", "soft"),
         plain(each["published"]), plain(each["words"]), plain(each["statements"])]
        for each in values["read"]
    ]  # fmt: skip
    yield table([heads, *rows], (1.2, 7.6, 4, 1.6, 2.2), head=True)
    if values["notes"]:
        yield heading("What is missing", 2)
        yield from (paragraph(plain(f"– {note}")) for note in values["notes"])
    yield paragraph(plain(f"Read by {values['reader']}.", "soft"))


def _evidence(values: dict[str, Value]) -> Iterator[Any]:
    yield heading("Evidence", 1, "evidence")
    lead = "Every passage that a line rests on, in bold, with its sentence and the sections that rest on it."
    yield paragraph(plain(lead, "soft"))
    for source in values["evidence"]:
        yield heading(f"{source['number']} {source['title']}", 2)
        yield paragraph(plain(source["by"], "soft"))
        yield table([_item(each, bool(values["texts"])) for each in source["items"]], _ITEM)


def _item(item: dict[str, Value], whole: bool) -> list[Words]:
    number = str(item["number"])
    shown = link(f"p{number}", number) if whole else plain(number)
    used = plain(", ", "soft").join(link(name, title, "soft") for title, name in item["used"])
    words = plain(item["before"]) + plain(item["quote"], "strong") + plain(item["after"])
    return [bookmarked(f"e{number}", shown), words + (plain(" — ", "soft") + used if used else "")]


def _texts(texts: Iterable[dict[str, Value]]) -> Iterator[Any]:
    for at, each in enumerate(texts):
        if not at:
            yield heading("Full texts", 1, "texts")
        yield heading(f"{each['number']} {each['title']}", 2)
        for block in each["blocks"]:
            words = plain(f"{block['name']}: ", "soft") if block["name"] else ""
            for text, covered, opens, closes in block["pieces"]:
                words += "".join(bookmarked(f"p{number}", "") for number in opens)
                words += plain(text, "under" if covered else "")
                words += "".join(link(f"e{number}", str(number), "raised") for number in closes)
            yield paragraph(words)


def _packed(document: "Document") -> bytes:
    """The package with every file of it at one day, in the order of their names."""
    first, made = io.BytesIO(), io.BytesIO()
    document.save(first)
    with zipfile.ZipFile(first) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            info = zipfile.ZipInfo(name, _EPOCH)
            info.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(info, old.read(name))
    return made.getvalue()

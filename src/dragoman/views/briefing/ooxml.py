"""Pieces of a Word document as XML: much quicker than objects where there are tens of thousands of lines."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Literal
from xml.sax.saxutils import escape, quoteattr
from zlib import crc32

Words = str
"""Runs of a paragraph as XML; every text in it is escaped."""
Look = Literal["", "strong", "soft", "aside", "under", "raised", "link"]

_NAMES = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LINK = '<w:color w:val="17528A"/>'
_LOOKS: dict[Look, str] = {
    "": "",
    "strong": "<w:b/>",
    "soft": '<w:color w:val="5C5850"/><w:sz w:val="17"/>',
    "aside": '<w:i/><w:color w:val="5C5850"/>',
    "under": '<w:u w:val="single" w:color="A8842C"/>',
    "raised": f'{_LINK}<w:vertAlign w:val="superscript"/>',
    "link": f'{_LINK}<w:sz w:val="16"/>',
}
_RULE = '<w:top w:val="single" w:sz="4" w:space="0" w:color="DCD7CC"/>'
_TWIPS = 567
"""Twentieths of a point in a centimetre."""


def plain(text: str, look: Look = "") -> Words:
    """The text as one run; none for none."""
    if not text:
        return ""
    style = f"<w:rPr>{_LOOKS[look]}</w:rPr>" if look else ""
    return f'<w:r>{style}<w:t xml:space="preserve">{escape(_NO_XML.sub(chr(0xFFFD), text))}</w:t></w:r>'


def link(place: str, text: str, look: Look = "link") -> Words:
    """The text leading to a place in the document."""
    return f"<w:hyperlink w:anchor={quoteattr(place)}>{plain(text, look)}</w:hyperlink>"


def bookmarked(place: str, words: Words) -> Words:
    """The words as a place that links lead to."""
    number = _number(place)
    return f'<w:bookmarkStart w:id="{number}" w:name={quoteattr(place)}/>{words}<w:bookmarkEnd w:id="{number}"/>'


def _number(place: str) -> int:
    """A number that no other place has: passages and their texts by their own, sections by their names."""
    numbered = re.fullmatch(r"([ep])(\d+)", place)
    if numbered:
        return int(numbered[2]) * 4 + "ep".index(numbered[1])
    return crc32(place.encode()) % 2**28 * 4 + 2


def paragraph(words: Words, style: str = "Normal") -> Any:
    """A paragraph."""
    return _element(_paragraph(words, style))


def heading(text: str, level: int, place: str = "", new_page: bool = False) -> Any:
    """A heading, a place where it has a name."""
    words = bookmarked(place, plain(text)) if place else plain(text)
    return _element(_paragraph(words, f"Heading{level}", "<w:pageBreakBefore/>" if new_page else ""))


def table(rows: Iterable[Sequence[Words]], wide: Sequence[float], head: bool = False) -> Any:
    """A table with a rule above each row, its columns so many centimetres wide; a head is repeated on each page."""
    grid = "".join(f'<w:gridCol w:w="{round(each * _TWIPS)}"/>' for each in wide)
    made = "".join(_row(row, wide, head and not at) for at, row in enumerate(rows))
    borders = f'<w:tblBorders>{_RULE}<w:insideH w:val="single" w:sz="4" w:space="0" w:color="DCD7CC"/></w:tblBorders>'
    margins = '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="85" w:type="dxa"/></w:tblCellMar>'
    size = f'<w:tblW w:w="{round(sum(wide) * _TWIPS)}" w:type="dxa"/>'
    properties = f'<w:tblPr>{size}{borders}<w:tblLayout w:type="fixed"/>{margins}</w:tblPr>'
    return _element(f"<w:tbl {_NAMES}>{properties}<w:tblGrid>{grid}</w:tblGrid>{made}</w:tbl>")


def _row(cells: Sequence[Words], wide: Sequence[float], head: bool) -> str:
    properties = f"<w:trPr><w:cantSplit/>{'<w:tblHeader/>' if head else ''}</w:trPr>"
    made = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{round(each * _TWIPS)}" w:type="dxa"/></w:tcPr>{_inner(words)}</w:tc>'
        for words, each in zip(cells, wide, strict=True)
    )
    return f"<w:tr>{properties}{made}</w:tr>"


def _inner(words: Words) -> str:
    return f'<w:p><w:pPr><w:spacing w:before="40" w:after="40"/></w:pPr>{words}</w:p>'


def _paragraph(words: Words, style: str, more: str = "") -> str:
    return f'<w:p {_NAMES}><w:pPr><w:pStyle w:val="{style}"/>{more}</w:pPr>{words}</w:p>'


def _element(xml: str) -> Any:
    from docx.oxml import parse_xml

    return parse_xml(xml)

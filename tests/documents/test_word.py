import io
import re
import zipfile
from datetime import datetime

import docx
import pytest

from dragoman.documents import load_bytes, word
from dragoman.errors import DocumentError

W = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def typed() -> bytes:
    document = docx.Document()
    document.core_properties.author = "Ann Bee; Bob Cee"
    document.core_properties.title = "On gas"
    document.core_properties.modified = datetime(2019, 6, 3)
    document.add_paragraph("On gas", style="Title")
    document.add_heading("Who sells", level=1)
    document.add_paragraph("Russia sells gas to Pakistan.\tSo it says.")
    table = document.add_table(2, 2)
    for cell, text in zip(table.rows[0].cells + table.rows[1].cells, ("Buyer", "Price", "China", "300"), strict=True):
        cell.text = text
    document.add_paragraph("A picture of a pipe", style="Caption")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_paragraphs_headings_tables_and_properties() -> None:
    document = load_bytes(typed(), "a.docx")
    assert document.text == (
        "On gas\n\nWho sells\n\nRussia sells gas to Pakistan.\tSo it says.\n\n"
        "Buyer | Price\nChina | 300\n\nA picture of a pipe"
    )
    assert [part.label for part in document.parts] == ["title", "heading", "body", "body", "body", "boilerplate"]
    assert (document.title, document.authors) == ("On gas", ("Ann Bee", "Bob Cee"))
    assert document.published is not None
    assert (str(document.published.interval), document.published.found) == ("2019-06-03", "metadata")


def repacked(name: str, change: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(typed())) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for entry in old.namelist():
            new.writestr(entry, change if entry == name else old.read(entry))
    return out.getvalue()


def test_insertions_count_and_deletions_do_not() -> None:
    with zipfile.ZipFile(io.BytesIO(typed())) as archive:
        xml = archive.read("word/document.xml").decode()
    run = "<w:ins><w:r><w:t>also </w:t></w:r></w:ins><w:del><w:r><w:delText>never </w:delText></w:r></w:del>"
    assert (
        "also Russia sells"
        in load_bytes(
            repacked("word/document.xml", xml.replace("<w:r><w:t>Russia", f"{run}<w:r><w:t>Russia").encode()), "a.docx"
        ).text
    )


def test_a_table_within_a_table_is_read_once() -> None:
    document = docx.Document()
    outer = document.add_table(1, 2)
    outer.cell(0, 0).text = "Outer"
    outer.cell(0, 1).text = "first"
    outer.cell(0, 1).add_paragraph("second")
    outer.cell(0, 1).add_table(1, 1).cell(0, 0).text = "Inner"
    out = io.BytesIO()
    document.save(out)
    assert load_bytes(out.getvalue(), "a.docx").text == "Outer | first second Inner"


@pytest.mark.parametrize("when", ["0001-01-01T00:00:00Z", "0001-01-01T00:00:00+14:00", "1066-10-14T00:00:00Z"])
def test_a_date_that_cannot_be_is_ignored(when: str) -> None:
    with zipfile.ZipFile(io.BytesIO(typed())) as archive:
        core = archive.read("docProps/core.xml").decode()
    dated = re.sub(r"\d{4}-\d\d-\d\dT[\d:]+Z", when, core)
    assert dated.count(when) == 2
    assert load_bytes(repacked("docProps/core.xml", dated.encode()), "a.docx").published is None


def zipped(**entries: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in entries.items():
            archive.writestr(name.replace("__", "/") + ".xml", data)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"PK\x03\x04nothing", "a broken Word document"),
        (zipped(word__document=b"<x/>"), "a broken Word document"),
        (repacked("word/document.xml", b"<w:document"), "a broken Word document"),
        (repacked("word/document.xml", b"<w:document xmlns:w='" + W + b"'/>"), "a broken Word document"),
        (zipped(content=b"<x/>"), "no Word document"),
    ],
)
def test_what_is_no_word_document(data: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=f"a.docx: .*{why}"):
        load_bytes(data, "a.docx")


def test_a_bomb_is_not_unpacked() -> None:
    data = zipped(word__document=b"\0" * (word.MAX_UNPACKED + 1))
    assert len(data) < 1_000_000
    with pytest.raises(DocumentError, match="unpacks to more than 200 MB"):
        load_bytes(data, "a.docx")


def test_a_document_without_words() -> None:
    out = io.BytesIO()
    docx.Document().save(out)
    with pytest.raises(DocumentError, match="no text in this Word document"):
        load_bytes(out.getvalue(), "a.docx")

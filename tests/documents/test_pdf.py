import io
from datetime import UTC, datetime

import pytest
from fpdf import FPDF
from pypdf import PdfReader, PdfWriter

from dragoman.documents import load_bytes, pdf
from dragoman.documents.pages import Line, join
from dragoman.errors import DocumentError

LAST = "Nobody speaks of long-term plans."
EMIR = "The Emir said no and the King of the neighbouring country said nothing."
PAGES = [
    ["The Gas Review", "", "Pipelines and politics", "Russia and Pakistan signed a memorandum on a pipeline that would",
     "carry gas from the north to the ports of the south, and said that the nego-", "tiations would go on.",
     "A second paragraph begins here and runs over the end of the page with", "1"],
    ["The Gas Review", "", "its last words on the next. The long-", f"term plan is unclear. {LAST}", "2"],
    ["The Gas Review", "", EMIR, "3"],
]  # fmt: skip


def printed(*lines: str) -> bytes:
    page = FPDF()
    page.set_creation_date(datetime(2026, 1, 2, tzinfo=UTC))
    page.set_title("On pipelines")
    page.set_author("Ann Bee")
    page.add_page()
    page.set_font("helvetica", size=12)
    for line in lines:
        page.cell(text=line or " ", new_x="LMARGIN", new_y="NEXT")
    return bytes(page.output())


def test_lines_become_paragraphs_and_running_heads_are_marked() -> None:
    builder = join([[Line(text) for text in page] for page in PAGES])
    nego, long_term = builder.text.split("\n\n")[2:4]
    assert nego.endswith("ports of the south, and said that the negotiations would go on.")
    assert long_term.endswith("of the page with its last words on the next. The long-term plan is unclear. " + LAST)
    assert [line for line in builder.text.split("\n\n") if len(line) < 80] == [
        "The Gas Review", "Pipelines and politics", "1", "The Gas Review", "2", "The Gas Review", EMIR, "3",
    ]  # fmt: skip
    assert [part.span.of(builder.text) for part in builder.marks if part.label == "boilerplate"] == [
        "The Gas Review", "1", "The Gas Review", "2", "The Gas Review", "3",
    ]  # fmt: skip


def test_text_and_document_information() -> None:
    document = load_bytes(printed("A title of a paper", "", "Russia and Pakistan signed a memorandum."), "a.pdf")
    assert "Russia and Pakistan signed a memorandum." in document.text
    assert (document.format, document.authors) == ("pdf", ("Ann Bee",))


def test_a_printed_date_goes_before_the_day_the_file_was_made() -> None:
    document = load_bytes(
        printed("A title of a paper", "By Ann Bee", "3 June 2019", "Words that stand below it."), "a.pdf"
    )
    assert document.published is not None
    assert str(document.published.interval) == "2019-06-03"


def locked() -> bytes:
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(printed("Secret words."))))
    writer.encrypt("key", algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (locked(), "locked with a password"),
        (b"%PDF-1.7\nnothing more", "a broken PDF"),
        (printed("Some words.")[:300], "a broken PDF"),
        (printed(), "needs OCR first"),
    ],
)
def test_each_trouble_has_its_own_line(data: bytes, why: str) -> None:
    with pytest.raises(DocumentError, match=f"a.pdf: .*{why}"):
        load_bytes(data, "a.pdf")


def test_too_many_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_PAGES", 0)
    with pytest.raises(DocumentError, match="1 pages, more than 0"):
        load_bytes(printed("Some words."), "a.pdf")


def test_too_many_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MAX_CHARACTERS", 5)
    with pytest.raises(DocumentError, match="more than 5 characters"):
        load_bytes(printed("Some words."), "a.pdf")


def test_larger_letters_make_the_title_and_the_headings() -> None:
    body = ["Words of the first paragraph stand here, and they go on to the very end of", "the line."]
    page = [Line("A title in two", 20), Line("Lines", 20), *(Line(text, 12) for text in body), Line("Part Two", 15)]
    builder = join([[*page, *(Line(text, 12) for text in body)]])
    assert [(part.label, part.span.of(builder.text)) for part in builder.marks] == [
        ("title", "A title in two Lines"),
        ("heading", "Part Two"),
    ]


def test_a_wider_gap_ends_a_paragraph() -> None:
    full = "Words that fill the line from the left margin to the right one, and end."
    lines = [Line(full, 12, 700), Line(full, 12, 686), Line(full, 12, 672), Line(full, 12, 646)]
    assert [len(text.split(".")) - 1 for text in join([lines]).text.split("\n\n")] == [3, 1]


@pytest.mark.parametrize(("producer", "dated"), [("Skia/PDF m126", False), ("fpdf2", True)])
def test_the_day_on_which_a_browser_printed_a_page_is_not_when_it_came_out(producer: str, dated: bool) -> None:
    pages = FPDF()
    pages.set_producer(producer)
    pages.set_creation_date(datetime(2026, 11, 24, tzinfo=UTC))
    pages.add_page()
    pages.set_font("Helvetica", size=12)
    pages.multi_cell(0, 6, "Egypt and Ethiopia met in Addis Ababa to discuss the dam and its filling.")
    document = load_bytes(bytes(pages.output()), "a.pdf")
    assert (document.published is not None) is dated

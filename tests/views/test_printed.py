"""The briefing as PDF and Word document: the same content, numbers that lead to passages, the same bytes."""

import io
import re
import zipfile
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from pypdf import PdfReader

from dragoman.dossier import Dossier
from dragoman.views import Briefing, as_docx, as_html, as_markdown, as_pdf, brief
from tests.lenses.build import document, dossier, event, said

HOSTILE = (
    "#import \"x.typ\" <w:p/> $x^2$ *bold* @label Russia met Pakistan on 3 May ]]> &amp; \\ `raw` "
    "\u202e turned \x1b[31m \x07 Москва и الرياض agreed"
)  # fmt: skip
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Briefing:
    source = document(HOSTILE, "h.txt", "2024-05-20", title="#panic() <b>T</b> " + "x" * 10_000, authors=("A #B",))
    quote = HOSTILE[HOSTILE.index("Russia met") :]
    told = [
        event(source, "Russia met Pakistan on 3 May", ["Russia"], ["Pakistan"], time="2024-05-03"),
        event(source, "Pakistan on 3 May", ["Pakistan"], ["Russia"], time="2024-04-02"),
        said(source, quote, "condition", actors=["Pakistan"], antecedent="#set page() & <trade>",
             consequent="to agree with it", speaker="$u$"),
    ]  # fmt: skip
    with dossier(tmp_path_factory.mktemp("x") / "x.dossier", {source: told}) as held:
        return brief(held, texts=True)


def _words(text: str) -> str:
    return re.sub(r"\s+", "", text)


def test_hostile_text_is_text_in_pdf(made: Briefing) -> None:
    text = _words("".join(page.extract_text() for page in PdfReader(io.BytesIO(as_pdf(made))).pages))
    for words in ('#import"x.typ"<w:p/>$x^2$*bold*@label', "]]>&amp;\\`raw`", "Москва", "#panic()", "⟨U+202E⟩", "$u$"):
        assert words in text
    assert text.count("x") >= 10_000
    assert "\u202e" not in text


def test_hostile_text_is_text_in_word(made: Briefing) -> None:
    text = _document_text(as_docx(made))
    for words in (
        '#import "x.typ" <w:p/> $x^2$ *bold*',
        "]]> &amp; \\ `raw` ⟨U+202E⟩ turned ␛[31m ␇ Москва и الرياض",
        "A #B",
    ):
        assert words in text
    assert "x" * 10_000 in text


def test_numbers_lead_to_passages_in_pdf(made: Briefing) -> None:
    reader = PdfReader(io.BytesIO(as_pdf(made)))
    assert [each.title for each in reader.outline if not isinstance(each, list)][:2] == [
        "At a glance",
        "Most discussed pairs",
    ]
    links = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    assert len(links) > 10
    assert not any("/A" in each and "/URI" in each["/A"] for each in links)


def test_numbers_lead_to_passages_in_word(made: Briefing) -> None:
    root: Any = Document(io.BytesIO(as_docx(made))).element
    names = [each.get(f"{W}name") for each in root.iter(f"{W}bookmarkStart")]
    ids = [each.get(f"{W}id") for each in root.iter(f"{W}bookmarkStart")]
    assert len(names) == len(set(names)) == len(set(ids))
    anchors = {each.get(f"{W}anchor") for each in root.iter(f"{W}hyperlink")}
    assert {"e1", "e2", "e3", "p1"} <= anchors <= set(names)


def test_every_figure_lists_what_it_rests_on(made: Briefing) -> None:
    chart = next(chart for chapter in made.chapters if chapter.id == "timeline" for chart in chapter.charts)
    assert chart.evidence == (2, 3)
    assert "2 passages under this figure" in as_html(made)
    assert "Under this figure: [2] [3]" in _document_text(as_docx(made))
    with zipfile.ZipFile(io.BytesIO(as_docx(made))) as package:
        assert [name for name in package.namelist() if name.endswith(".png")]


@pytest.mark.parametrize("write", [as_html, as_markdown, as_pdf, as_docx])
def test_the_same_dossier_gives_the_same_bytes(tmp_path: Path, write: Any) -> None:
    source = document("Russia met Pakistan on 3 May. They met in June.", "a.txt", "2024-06-20")
    told = [
        event(source, "Russia met Pakistan on 3 May", ["Russia"], ["Pakistan"], time="2024-05-03"),
        event(source, "They met in June", ["Russia"], ["Pakistan"], time="2024-06"),
    ]
    dossier(tmp_path / "x.dossier", {source: told}).close()
    made = []
    for _ in range(2):
        with Dossier.open(tmp_path / "x.dossier") as held:
            made.append(write(brief(held)))
    assert made[0] == made[1]


def test_an_empty_dossier_is_a_document_too(tmp_path: Path) -> None:
    with dossier(tmp_path / "empty.dossier", {document("Nothing.", "n.txt"): []}) as held:
        made = brief(held)
    assert "No statements were found." in _document_text(as_docx(made))
    assert "No statements were found." in PdfReader(io.BytesIO(as_pdf(made))).pages[0].extract_text()


def _document_text(data: bytes) -> str:
    root: Any = Document(io.BytesIO(data)).element
    return "".join(each.text or "" for each in root.iter(f"{W}t"))


def test_a_passage_stands_in_its_sentence_where_the_text_does_not(tmp_path: Path) -> None:
    source = document("First. It is said that Russia met Pakistan on 3 May, at last. Then.", "a.txt", "2024-06-20")
    told = [event(source, "Russia met Pakistan on 3 May", ["Russia"], ["Pakistan"], time="2024-05-03")]
    with dossier(tmp_path / "x.dossier", {source: told}) as held:
        made = brief(held, texts=False)
    if source.sentences:
        assert "It is said that <b>Russia met Pakistan on 3 May</b>, at last." in as_html(made)
    assert 'id="p1"' in as_html(made)
    assert 'id="texts"' not in as_html(made)

"""Which futures hold together, in the briefing."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from dragoman import api
from dragoman.views import as_html, as_markdown, brief

TOLD = (
    "Egypt can sign a water treaty with Sudan only if Ethiopia opens the dam. Ethiopia's pride hinders the opening of "
    "the dam. A grant by the World Bank would further the water treaty.\n"
)


@pytest.fixture
def nile(tmp_path: Path) -> Path:
    (tmp_path / "nile.txt").write_text(TOLD, "utf-8")
    api.read([tmp_path / "nile.txt"], tmp_path / "nile.dossier")
    return tmp_path / "nile.dossier"


def test_a_few_lines_and_one_drawing_whose_marks_lead_to_passages(nile: Path) -> None:
    with api.open(nile) as opened:
        made = brief(opened)
        assert made == brief(opened)
    page: Any = html.document_fromstring(as_html(made))
    section = page.get_element_by_id("futures")
    assert len(section.xpath(".//figure")) == 1
    lines = [each.text_content() for each in section.xpath(".//li")]
    assert any("hold together" in each for each in lines)
    assert any("needs" in each and "without this" in each for each in lines)
    marks = section.xpath(".//*[local-name()='svg']//@href")
    assert marks
    assert {each[1:] for each in page.xpath("//@href")} <= set(page.xpath("//@id"))
    assert "Which futures hold together" in as_markdown(made)


def test_no_section_where_no_influence_is_told(tmp_path: Path) -> None:
    (tmp_path / "nile.txt").write_text("Egypt signed an agreement with Sudan on 12 May 2019.\n", "utf-8")
    api.read([tmp_path / "nile.txt"], tmp_path / "nile.dossier")
    with api.open(tmp_path / "nile.dossier") as opened:
        made = brief(opened)
    assert made.chapter("futures") is None
    assert "futures hold together" not in as_markdown(made)

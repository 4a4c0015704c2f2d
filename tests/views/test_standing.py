"""Where the pairs stand, in the briefing."""

from pathlib import Path
from typing import Any

import pytest
from lxml import html

from dragoman.dossier import Dossier
from dragoman.views import as_html, as_markdown, brief
from tests.lenses.relations.told import act, article, judged, opened


@pytest.fixture
def made(tmp_path: Path) -> Dossier:
    told: dict[Any, Any] = {}
    for month in range(1, 13):
        words = f"Trade <b>is</b> good in month {month}. They met in month {month}. Energy is bad"
        source = article(month, words, f"2019-{month:02}-10")
        told[source] = [
            judged(source, f"Trade <b>is</b> good in month {month}", 5.0),
            act(source, f"They met in month {month}", "COOPERATE", f"2019-{month:02}-05"),
        ]
        if month == 1:
            told[source].append(judged(source, "Energy is bad", -4.0, "energy", confidence=0.3))
    return opened(tmp_path, told)


def test_a_line_for_each_dimension_and_a_chart(made: Dossier) -> None:
    page: Any = html.document_fromstring(as_html(brief(made)))
    section = page.get_element_by_id("standing")
    labels = [each.text for each in section.find_class("label")]
    assert labels == ["trade", "others"]
    lines = [each.text_content() for each in section.xpath(".//li")]
    assert "By 12 events and 12 judgements from 12 sources" in lines[0]
    assert "Too little is told of: energy" in lines[1]
    assert {href[1:] for href in page.xpath("//@href")} <= set(page.xpath("//@id"))
    marks = section.xpath(".//*[local-name()='svg']//@href")
    assert {mark.rstrip("0123456789abcdef").rstrip("-") for mark in marks} == {"#event", "#p"}
    assert not section.xpath(".//b")


def test_a_passage_names_each_section_once(tmp_path: Path) -> None:
    source = article(0, "They sold arms and grain", "2019-06-01")
    sold = act(source, "They sold arms and grain", "COOPERATE", "2019-05", dimension=["military", "trade"])
    page: Any = html.document_fromstring(as_html(brief(opened(tmp_path, {source: [sold]}))))
    used = page.find_class("used")[0]
    assert used.text_content() == "At a glance 2, Where they stand 2, Timeline"
    assert [each.get("href") for each in used][2:4] == ["#stand-1-military", "#stand-1-trade"]
    assert used[3].get("aria-label") == "Where they stand, line 2"


def test_the_same_as_markdown(made: Dossier) -> None:
    text = as_markdown(brief(made))
    assert "## Where they stand" in text
    assert "- *trade*: **" in text
    assert "Levels of the relation from" in text


def test_nothing_where_nothing_is_known(tmp_path: Path) -> None:
    source = article(0, "They asked", "2019-06-01")
    made = opened(tmp_path, {source: [act(source, "They asked", "REQUEST", None)]})
    assert brief(made).chapter("standing") is None
    assert "Where they stand" not in as_markdown(brief(made))

"""What the briefing says of the lenses on irritants, influence, interests and questions."""

from pathlib import Path

from dragoman.lenses.indicators import ask
from dragoman.views import as_html, as_markdown, brief
from tests.lenses.build import document, dossier
from tests.lenses.indicators import told as pact
from tests.lenses.irritants import told as quarrels


def test_the_register_with_its_chart_and_passages(tmp_path: Path) -> None:
    made = brief(quarrels.opened(tmp_path))
    register = made.chapter("register")
    assert register
    assert register.title == "Register of irritants"
    assert len(register.lines) == 4
    assert all(line.evidence for line in register.lines)
    page = as_html(made)
    assert 'id="register-title"' in page
    assert 'href="#p' in register.groups[0].charts[0].svg
    assert "statement-" not in register.groups[0].charts[0].svg
    text = as_markdown(made)
    assert "## Register of irritants" in text
    assert "proposed: Kenya should therefore clarify its rules without delay" in text


def test_a_question_with_its_odds(tmp_path: Path) -> None:
    with pact.opened(tmp_path) as held:
        ask(held, pact.ASKS, pact.ANSWERS, who="Amna")
        made = brief(held)
    asked = made.chapter("question")
    assert asked
    (line,) = asked.lines
    assert line.text.startswith(pact.ASKS)
    assert len(line.evidence) >= 4
    assert len(asked.groups[0].charts) == 1
    assert as_html(made) == as_html(made)


def test_nothing_to_say_is_not_said(tmp_path: Path) -> None:
    source = document("Nothing is told.")
    assert brief(dossier(tmp_path / "x.dossier", {source: []})).chapters == ()

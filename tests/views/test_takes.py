"""What targets take, in the briefing."""

from pathlib import Path

from dragoman.views import as_html, as_markdown, brief
from tests.lenses.model.made import canal


def test_a_target_with_its_sets_and_its_tree(tmp_path: Path) -> None:
    with canal(tmp_path / "x.dossier") as held:
        made = brief(held)
    takes = made.chapter("takes")
    assert takes
    assert takes.lines[0].label == "target"
    assert all(line.evidence for line in takes.lines)
    assert {"takes", "blocked", "hangs on"} <= {line.label for line in takes.lines}
    [tree] = takes.groups[0].charts
    assert 'href="#p' in tree.svg
    assert "What targets take" in as_markdown(made)
    assert 'id="takes"' in as_html(made)

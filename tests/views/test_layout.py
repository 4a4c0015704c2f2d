"""Which sections a briefing has, and what is up front."""

import json
from pathlib import Path
from typing import Any

import pytest

from dragoman.cli.brief import PRESETS as OFFERED
from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from dragoman.views import PRESETS, as_csl, as_markdown, brief, layout, preset
from dragoman.views.briefing.chapters import CHAPTERS
from dragoman.views.briefing.layout import parsed
from dragoman.views.briefing.references import reference
from tests.lenses.build import document, dossier, event, said

TEXT = "Russia met Pakistan on 3 May. Trade between Russia and Pakistan will grow by 2026. Peru denies it."


def _made(path: Path) -> Dossier:
    fields: dict[str, Any] = {
        "title": "Pipes & promises",
        "authors": ("Amna Khan",),
        "publisher": "The Gazette",
        "url": "https://a.example/x",
    }
    one = document(TEXT, "a.txt", "2024-05-20", **fields)
    two = document(f"{TEXT} Copied.", "b.txt", "2024-05", title="Pipes again")
    told = {}
    for source in (one, two):
        told[source] = [
            event(source, "Russia met Pakistan on 3 May", ["Russia"], ["Pakistan"], time="2024-05-03"),
            said(source, "Trade between Russia and Pakistan will grow by 2026", "forecast",
                 actors=["Russia", "Pakistan"],
                 proposition="Trade grows" if source is one else "Trade between them grows",
                 hedge="will",
                 due="2026-01-01/2026-12-31/year"),
        ]  # fmt: skip
    return dossier(path, told)


def test_presets_are_sound_and_offered() -> None:
    assert PRESETS == OFFERED
    for name in PRESETS:
        found = preset(name)
        assert found.sections
        assert not found.rest
        assert found.order == found.sections


def test_sections_and_their_order(tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text('sections = ["forecast", "timeline"]\nlines = 1\n[titles]\ntimeline = "When"\n')
    with _made(tmp_path / "x.dossier") as held:
        made = brief(held, layout=layout(file))
    assert [(each.id, each.title) for each in made.chapters] == [("forecast", "Forecasts"), ("timeline", "When")]
    rest = parsed('sections = ["timeline"]\nrest = true', "x")
    assert rest.order[0] == "timeline"
    assert sorted(rest.order) == sorted(CHAPTERS)


@pytest.mark.parametrize(
    ("text", "said_"),
    [
        ("sections = [", "not TOML"),
        ('sections = ["timelin"]', "no section 'timelin'.*near it is timeline"),
        ("sections = [1]", "no section 1"),
        ('section = ["timeline"]', "unknown key 'section'"),
        ('sections = "timeline"', "sections must be a list"),
        ('sections = ["timeline", "timeline"]', "named twice"),
        ("lines = 0", "one line at least"),
        ("lines = true", "lines must be a whole number"),
        ("[titles]\ntimeline = 3", "a title must be text"),
    ],
)
def test_what_is_wrong_in_a_file_is_said(text: str, said_: str) -> None:
    with pytest.raises(QueryError, match=f"x.toml: .*{said_}"):
        parsed(text, "x.toml")


def test_an_unknown_preset_is_named() -> None:
    with pytest.raises(QueryError, match="no preset 'x' \\(there are indicators"):
        preset("x")


def test_up_front_and_the_title(tmp_path: Path) -> None:
    with _made(tmp_path / "x.dossier") as held:
        made = brief(held)
    assert made.title == "Pakistan and Russia"
    assert [each.title for each in made.front][-2:] == ["What moved", "What to watch"]
    assert all(line.evidence for group in made.front for line in group.lines)


def test_copies_are_one_line_with_all_sources(tmp_path: Path) -> None:
    with _made(tmp_path / "x.dossier") as held:
        apart = brief(held).chapter("forecast")
        names = [each.document.sha256 for each in held.documents()]
    with Dossier.open(tmp_path / "x.dossier", write=True) as held:
        held.set_families([(name, "family") for name in names])
        together = brief(held).chapter("forecast")
    assert apart
    assert len(apart.lines) == 1 or len(apart.lines) == 2
    assert together
    (line,) = together.lines
    assert len(line.evidence) == 2


def test_references_in_print_and_as_csl(tmp_path: Path) -> None:
    with _made(tmp_path / "x.dossier") as held:
        made = brief(held)
    first = next(each for each in made.read if each.title == "Pipes & promises")
    wanted = "Amna Khan (2024): “Pipes & promises”. The Gazette, 20 May 2024. https://a.example/x"
    assert reference(first) == wanted
    assert "Amna Khan (2024): “Pipes \\& promises”" in as_markdown(made)
    found = {each["title"]: each for each in json.loads(as_csl(made))}
    assert found["Pipes & promises"]["type"] == "article-newspaper"
    assert found["Pipes & promises"]["author"] == [{"literal": "Amna Khan"}]
    assert found["Pipes & promises"]["issued"] == {"date-parts": [[2024, 5, 20]]}
    assert found["Pipes again"]["issued"] == {"date-parts": [[2024, 5]]}
    assert found["Pipes again"]["type"] == "document"

"""A lens by its name, as a Python program calls it."""

from pathlib import Path
from typing import Any

import pytest

from dragoman import api
from dragoman.errors import QueryError
from dragoman.statements import Span
from dragoman.views import brief
from tests.lenses.build import document, dossier, event


@pytest.fixture
def made(tmp_path: Path) -> api.Dossier:
    source = document("Russia met Pakistan.", sentences=(Span(0, 20),))
    dossier(tmp_path / "x.dossier", {source: [event(source, "met", ["Russia"], ["Pakistan"])]}).close()
    return api.open(tmp_path / "x.dossier")


@pytest.mark.parametrize(
    ("name", "asked"),
    [
        ("timeline", {"asof": "2018"}),
        ("timeline", {"kinds": ("event",)}),
        ("timeline", {"name": "timeline"}),
        ("statements", {"as-of": "2018"}),
        ("statements", {"between": "US"}),
        ("search", {"query": "met"}),
        ("search", {}),
        ("search", {"words": "met", "asof": "2018"}),
        ("search", {"words": ["met"]}),
        ("nonsense", {}),
    ],
)
def test_what_cannot_be_asked_is_refused(made: api.Dossier, name: str, asked: dict[str, Any]) -> None:
    with pytest.raises(QueryError):
        made.lens(name, **asked)


def test_the_refusal_names_what_may_be_asked(made: api.Dossier) -> None:
    with pytest.raises(QueryError, match=r"'asof'.*as_of"):
        made.lens("timeline", asof="2018")
    with pytest.raises(QueryError, match="words, limit, as_of"):
        made.lens("search", query="met")


def test_what_can_be_asked_is_answered(made: api.Dossier) -> None:
    assert len(made.lens("timeline", as_of="2024", between=("russia", "pakistan")).rows) == 1
    assert made.lens("timeline", as_of="2018").rows == ()
    assert len(made.lens("statements", actors="moscow").rows) == 1
    assert len(made.lens("search", words="met").rows) == 1


def test_a_briefing_too(made: api.Dossier) -> None:
    asked: Any = {"asof": "2018"}
    with pytest.raises(QueryError, match="as_of"):
        brief(made, **asked)

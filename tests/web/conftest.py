"""A small dossier, and the desk that serves it."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from dragoman import api
from dragoman.dossier import Dossier
from dragoman.statements import Attribution, Interval, Statement
from dragoman.statements.statement import Assessment, Forecast
from dragoman.web import Settings, app
from tests.dossier.fakes import READER, document, event, span

HOSTILE = '<script>alert(1)</script> & "quoted" \u202e\u001b[31m'
TEXT = document(
    "a.txt",
    "Russia met Pakistan.",
    "They signed a deal, Lavrov said.",
    "Ties are excellent.",
    "A pipeline may come by 2020.",
    HOSTILE,
    day="2019-05-01",
    publisher="Daily / Times",
    title=HOSTILE,
)
OTHER = document("b.txt", "India met China in 2020.", "Both spoke of gas.", day="2020-06-01")


def stated() -> tuple[list[Statement], list[Statement]]:
    """The statements of the two documents."""
    said = Attribution(("Lavrov",), "reports", span(TEXT, "Lavrov said"))
    signed = event(TEXT, "They signed a deal", attribution=said, confidence=0.4, time=Interval.parse("2019-04"))
    ties = Assessment(
        document=TEXT.sha256, span=span(TEXT, "Ties are excellent"), actors=("Russia", "Pakistan"),
        dyad=("Russia", "Pakistan"), level=6.0, dimensions=("diplomatic",), confidence=0.8,
    )  # fmt: skip
    pipeline = Forecast(
        document=TEXT.sha256, span=span(TEXT, "A pipeline may come by 2020"), actors=("Russia",), confidence=0.6,
        proposition="A pipeline come", hedge="may", probability=(0.2, 0.6), horizon="by 2020",
        due=Interval.parse("2020"), factuality="future",
    )  # fmt: skip
    met = event(TEXT, "Russia met Pakistan", action="CONSULT", confidence=0.9, time=Interval.parse("2019-04-02"))
    others = [
        event(
            OTHER, "India met China", actors=("India", "China"), actor=("India",), recipient=("China",), confidence=0.95
        )
    ]
    return [met, signed, ties, pipeline], list(others)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """The dossier's file."""
    where = tmp_path / "my.dossier"
    first, second = stated()
    with Dossier.create(where) as dossier, dossier.run(READER) as run:
        run.store(TEXT, first)
        run.store(OTHER, second)
    return where


@pytest.fixture
def client(path: Path) -> Iterator[TestClient]:
    """A browser of sorts at the desk."""
    with TestClient(app(Settings(dossier=path, port=80, who="Amna")), base_url="http://127.0.0.1:80") as made:
        made.headers["host"] = "127.0.0.1:80"
        yield made


@pytest.fixture
def token(client: TestClient) -> str:
    """What a form must carry."""
    found = re.search(r'name="token" value="([^"]+)"', client.get("/review").text)
    assert found
    return found[1]


@pytest.fixture
def ids(path: Path) -> dict[str, str]:
    """Ids by the first word of the quote."""
    with api.open(path) as dossier:
        return {each.quote.split()[0]: each.id for each in dossier.statements()}

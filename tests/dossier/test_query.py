from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.statements import KINDS, Attribution, Document, Interest, Interval, Judgement, Statement
from dragoman.statements.vocabulary import DIMENSIONS
from tests.dossier.fakes import READER, document, event, span
from tests.dossier.strategies import documents, statements

SOURCE = document("a.txt", "Russia met Pakistan.", "India wants gas.", "China aided Iran.", day="2018-05-03")


@pytest.fixture
def quotes(dossier: Dossier) -> Any:
    """What a query finds, as quotes."""
    said = Attribution(("Dawn", "Putin"), "reports")
    with dossier.run(READER) as run:
        run.store(
            SOURCE,
            [
                event(SOURCE, "Russia met Pakistan", time=Interval.parse("2018-05"), attribution=said),
                Interest(document=SOURCE.sha256, span=span(SOURCE, "India wants gas"), holder="India", object="gas"),
                event(
                    SOURCE, "China aided Iran", actors=(), actor=("China",), recipient=("Iran",), dimensions=("energy",)
                ),
            ],
        )
    return lambda **asked: [each.quote for each in dossier.statements(Query(**asked))]


def test_each_field_narrows(quotes: Any) -> None:
    met, wants, aided = "Russia met Pakistan", "India wants gas", "China aided Iran"
    assert quotes() == [met, wants, aided]
    assert quotes(kinds=("event",)) == [met, aided]
    assert quotes(actors=("Russia", "India")) == [met, wants]
    assert quotes(actors=("Iran",)) == [aided]
    assert quotes(together=("China", "Iran")) == [aided]
    assert quotes(together=("China", "Russia")) == []
    assert quotes(between=("Pakistan", "Russia")) == [met]
    assert quotes(dimensions=("energy", "society")) == [aided]
    assert quotes(speakers=("Putin",)) == [met]
    assert quotes(speakers=("Dawn",)) == []
    assert quotes(speakers=("author",)) == [wants, aided]
    assert quotes(text="gas OR iran") == [wants, aided]
    assert quotes(kinds=("event",), text="gas OR iran") == [aided]


def test_time_narrows_to_what_speaks_of_it(quotes: Any) -> None:
    assert quotes(time_from=date(2018, 5, 31)) == ["Russia met Pakistan"]
    assert quotes(time_from=date(2018, 6, 1)) == []
    assert quotes(time_to=date(2018, 5, 1)) == ["Russia met Pakistan"]
    assert quotes(time_to=date(2018, 4, 30)) == []


def test_documents_are_meant_by_hash_beginning_or_name(quotes: Any) -> None:
    for key in (SOURCE.sha256, SOURCE.sha256[:8], "a.txt"):
        assert len(quotes(documents=(key,))) == 3
    with pytest.raises(QueryError, match=r"no document 'b\.txt'.*near it are a\.txt"):
        quotes(documents=("b.txt",))


@pytest.mark.parametrize(
    "asked",
    [
        {"kinds": ("rumour",)},
        {"dimensions": ("sport",)},
        {"between": ("Russia", "Russia")},
        {"time_from": date(2019, 1, 1), "time_to": date(2018, 1, 1)},
    ],
)
def test_what_cannot_be_asked_is_refused(asked: dict[str, Any]) -> None:
    with pytest.raises(QueryError):
        Query(**asked)


NAMES = st.lists(st.sampled_from(["Russia", "Pakistan", "India", "中国", ""]), max_size=2).map(tuple)
QUERIES = st.builds(
    Query,
    kinds=st.lists(st.sampled_from(KINDS), max_size=3).map(tuple),
    actors=NAMES,
    together=NAMES,
    dimensions=st.lists(st.sampled_from(DIMENSIONS), max_size=2).map(tuple),
    speakers=st.lists(st.sampled_from(["author", "Russia", "India"]), max_size=1).map(tuple),
    time_from=st.none() | st.dates(max_value=date(2000, 1, 1)),
    time_to=st.none() | st.dates(min_value=date(2000, 1, 1)),
)


@st.composite
def read_documents(draw: st.DrawFn) -> tuple[Document, list[Statement]]:
    source = draw(documents())
    return source, draw(st.lists(statements(source), min_size=1, max_size=6))


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(pair=read_documents(), query=QUERIES, names=NAMES)
def test_narrowing_by_sql_loses_nothing_edited_or_not(
    dossier: Dossier, pair: tuple[Document, list[Statement]], query: Query, names: tuple[str, ...]
) -> None:
    source, read = pair
    with dossier.run(READER) as run:
        run.store(source, read)
    first = dossier.statements()[0]
    values = (("actors", list(names)), ("speaker", "India"), ("time", "1999-01-01/2001-01-01/range"))
    dossier.decide(Judgement(statement=first.id, verdict="edit", who="me", when=datetime.now(UTC), values=values))
    assert dossier.statements(query) == [each for each in dossier.statements() if query.matches(each.statement)]

import dataclasses
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from dragoman.dossier import Dossier, Query, narrow
from dragoman.errors import DocumentError, QueryError
from dragoman.statements import Assessment, Attribution, Document, Forecast, ItemOf, Span, Statement, statement_id
from tests.dossier.fakes import BETTER, READER, document, event, span, stored
from tests.dossier.strategies import documents, statements

SETTINGS = settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@st.composite
def read_documents(draw: st.DrawFn) -> tuple[Document, list[Statement]]:
    source = draw(documents())
    return source, draw(st.lists(statements(source), max_size=4))


@SETTINGS
@given(pair=read_documents())
def test_any_statement_comes_back_equal(dossier: Dossier, pair: tuple[Document, list[Statement]]) -> None:
    source, read = pair
    first = {statement_id(each): each for each in reversed(read)}
    with dossier.run(READER) as run:
        run.store(source, read)
    found = dossier.statements(Query(documents=(source.sha256,)))
    assert {each.id: each.statement for each in found} == first
    assert [repr(each.statement) for each in found] == [repr(first[each.id]) for each in found]
    assert all(each.quote == each.statement.span.of(source.text) for each in found)


@SETTINGS
@given(pair=read_documents())
def test_what_is_stored_holds(dossier: Dossier, pair: tuple[Document, list[Statement]]) -> None:
    source, read = pair
    with dossier.run(READER) as run:
        run.store(source, read)
        run.store(source, list(reversed(read))[:2])
    assert dossier.verify() == []


def test_they_come_by_document_and_place(dossier: Dossier) -> None:
    b = document("b.txt", "Russia met Pakistan.", "They signed.")
    a = document("a.txt", "China met India.")
    with dossier.run(READER) as run:
        run.store(b, [event(b, "signed"), event(b, "met"), event(b, "Russia met")])
        run.store(a, [event(a, "India")])
    found = dossier.statements()
    assert [(each.source.name, each.quote) for each in found] == [
        ("a.txt", "India"), ("b.txt", "Russia met"), ("b.txt", "met"), ("b.txt", "signed"),
    ]  # fmt: skip


def test_a_statement_is_found_by_the_beginning_of_its_id(dossier: Dossier) -> None:
    source = document("a.txt", "Russia met Pakistan. " * 30)
    read = [event(source, "met", date=str(number)) for number in range(40)]
    with dossier.run(READER) as run:
        run.store(source, read)
    name = statement_id(read[7])
    assert dossier.statement(name[:12].upper()).id == dossier.statement(name).id == name
    for wrong in (name[:3], "", "%", "beef" if not name.startswith("beef") else "feed"):
        with pytest.raises(QueryError, match="no such statement"):
            dossier.statement(wrong)


def test_a_beginning_that_several_ids_share_is_refused(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    source = document("a.txt", "Russia met Pakistan.")
    with dossier.run(READER) as run:
        run.store(source, [event(source, "met"), event(source, "Russia")])
    monkeypatch.setattr(narrow, "with_ids", lambda _: narrow.EVERYWHERE)
    with pytest.raises(QueryError, match=r"'1234' may be any of 2 statements: .*; say more of it"):
        dossier.statement("1234")


def test_the_source_is_cited(dossier: Dossier) -> None:
    source = document("a.txt", "Russia met Pakistan.", day="2018-05-03", publisher="Dawn", url="https://x.example/a")
    stored(dossier, source)
    cited = dossier.statements()[0].source
    assert (cited.name, cited.title, cited.publisher, cited.url) == ("a.txt", "On a.txt", "Dawn", "https://x.example/a")
    assert cited.published == source.published


def test_the_same_statement_twice_is_stored_once(dossier: Dossier) -> None:
    source = document("a.txt", "Russia met Pakistan.")
    sure, unsure = event(source, "met", confidence=0.9), event(source, "met", confidence=0.1)
    with dossier.run(READER) as run:
        run.store(source, [sure, unsure])
    assert [each.statement for each in dossier.statements()] == [sure]


def test_the_latest_reading_counts_with_its_own_confidence(dossier: Dossier) -> None:
    source = document("a.txt", "Russia met Pakistan.")
    with dossier.run(READER) as run:
        run.store(source, [event(source, "met", confidence=0.9), event(source, "Russia")])
    with dossier.run(BETTER) as run:
        run.store(source, [event(source, "met", confidence=0.2)])
    (only,) = dossier.statements()
    assert (only.statement.confidence, only.run) == (0.2, 2)
    assert dossier.verify() == []


def test_the_confidence_of_each_attribute_is_that_of_the_latest_reading(dossier: Dossier) -> None:
    source = document("a.txt", "Russia met Pakistan.")
    for reader, sure in ((READER, (("span", 0.9), ("action", 0.4))), (BETTER, (("span", 0.7),))):
        with dossier.run(reader) as run:
            run.store(source, [event(source, "met", confidences=sure)])
        assert [each.statement.confidences for each in dossier.statements()] == [sure]


def test_an_item_knows_the_words_of_its_list_and_goal(dossier: Dossier) -> None:
    source = document("a.txt", "Two steps to a deal.", "Russia met Pakistan.")
    item = ItemOf(span(source, "Two steps"), 1, 2, span(source, "a deal"))
    with dossier.run(READER) as run:
        run.store(source, [event(source, "Russia met", item_of=item), event(source, "met")])
    first, second = dossier.statements()
    assert (first.statement.item_of, first.announced, first.goal) == (item, "Two steps", "a deal")
    assert (second.statement.item_of, second.announced, second.goal) == (None, None, None)
    assert dossier.verify() == []


def test_a_statement_is_found_by_its_id(dossier: Dossier) -> None:
    source = document("a.txt", "Russia met Pakistan.")
    with dossier.run(READER) as run:
        run.store(source, [event(source, "met"), event(source, "Russia")])
    assert dossier.statement(statement_id(event(source, "met"))).quote == "met"
    with pytest.raises(QueryError, match="no such statement: 'beef'"):
        dossier.statement("beef")
    with dossier.run(BETTER) as run:
        run.store(source, [])
    with pytest.raises(QueryError, match="earlier reading"):
        dossier.statement(statement_id(event(source, "met")))


def test_whole_and_broken_levels_stay_apart(dossier: Dossier) -> None:
    source = document("a.txt", "They are partners.")
    levels = [3, 3.0, None]
    with dossier.run(READER) as run:
        run.store(source, [Assessment(document=source.sha256, span=Span(0, 4), level=level) for level in levels])
    found = [each.statement for each in dossier.statements()]
    assert [repr(each.level) for each in found if isinstance(each, Assessment)] == ["3", "3.0", "None"]
    assert dossier.verify() == []


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"span": Span(0, 21)}, "0..21 lies beyond the text"),
        ({"document": "beef"}, "of another document"),
        ({"attribution": Attribution(("X",), "reports", Span(9, 40))}, "cue"),
        ({"confidence": float("nan")}, "a number that is none"),
        ({"confidences": (("span", float("inf")),)}, "a number that is none"),
        ({"item_of": ItemOf(Span(0, 999), 1)}, "the list that it is in, at 0..999 lies beyond the text"),
        ({"actors": ("\udc80",)}, "half a character"),
    ],
)
def test_statements_that_cannot_stand_are_refused(dossier: Dossier, change: dict[str, object], why: str) -> None:
    source = document("a.txt", "Russia met Pakistan.")
    wrong = dataclasses.replace(event(source, "met"), **change)  # type: ignore[arg-type]
    with dossier.run(READER) as run, pytest.raises(DocumentError, match=why):
        run.store(source, [wrong])
    assert (dossier.documents(), dossier.runs()) == ([], [])


def test_a_probability_without_end_is_refused(dossier: Dossier) -> None:
    source = document("a.txt", "They may.")
    wrong = Forecast(document=source.sha256, span=Span(0, 4), proposition="x", probability=(0.1, float("inf")))
    with dossier.run(READER) as run, pytest.raises(DocumentError):
        run.store(source, [wrong])


def test_as_of_knows_only_what_was_out(dossier: Dossier) -> None:
    stored(dossier, document("a.txt", "Russia met.", day="2018-05-03"), document("b.txt", "China met.", day="2019"))
    stored(dossier, document("c.txt", "India met."))
    assert [each.source.name for each in dossier.statements(Query(as_of=date(2018, 12, 31)))] == ["a.txt"]
    assert [each.source.name for each in dossier.statements()] == ["a.txt", "b.txt", "c.txt"]

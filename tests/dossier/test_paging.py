from dataclasses import replace
from datetime import UTC, datetime

import pytest

from dragoman.dossier import Dossier, Query, Window, page
from dragoman.errors import QueryError
from dragoman.statements import Judgement, statement_id
from tests.dossier.fakes import READER, document, event

ONE = document("b.txt", "Russia met Pakistan.", "They signed a deal.", title="Second", publisher="Daily")
TWO = document("a.txt", "India met China.", "Both spoke of gas.", title="First")
MET, SIGNED = (event(ONE, words) for words in ("Russia met Pakistan", "signed a deal"))
INDIA = event(TWO, "India met China", actors=("India", "China"), actor=("India",), recipient=("China",))
SPOKE = event(TWO, "spoke of gas")
SURE = {MET: 0.9, SIGNED: 0.5, INDIA: 0.7, SPOKE: 0.6}
WHEN = datetime(2024, 5, 6, tzinfo=UTC)


@pytest.fixture
def read(dossier: Dossier) -> Dossier:
    with dossier.run(READER) as run:
        for source, held in ((ONE, (MET, SIGNED)), (TWO, (INDIA, SPOKE))):
            run.store(source, [replace(each, confidence=SURE[each]) for each in held])
    return dossier


def quotes(dossier: Dossier, query: Query = Query(), **window: object) -> list[str]:  # noqa: B008
    return [each.quote for each in dossier.page(query, Window(**window)).statements]  # type: ignore[arg-type]


def test_pages_put_together_are_the_list(read: Dossier) -> None:
    whole = [each.quote for each in read.statements()]
    assert [quotes(read, start=at, most=1) for at in range(5)] == [*([each] for each in whole), []]
    found = read.page(Query(), Window(start=1, most=2))
    assert (found.total, found.more) == (4, False)


def test_the_unsure_come_first_where_asked_for(read: Dossier) -> None:
    assert quotes(read, order="unsure") == ["signed a deal", "spoke of gas", "India met China", "Russia met Pakistan"]


def test_a_query_narrows_pages_as_lists(read: Dossier) -> None:
    for query in (Query(actors=("India",)), Query(documents=("b.txt",)), Query(between=("Russia", "Pakistan"))):
        assert quotes(read, query) == [each.quote for each in read.statements(query)]


def test_the_judged_can_be_left_out_or_shown_alone(read: Dossier) -> None:
    for statement, verdict in ((MET, "accept"), (SIGNED, "reject"), (SPOKE, "note")):
        read.decide(Judgement(statement=statement_id(statement), verdict=verdict, who="Amna", when=WHEN))  # type: ignore[arg-type]
    assert quotes(read, judged="no") == ["India met China", "spoke of gas"]
    assert quotes(read, judged="yes") == ["Russia met Pakistan"]
    assert quotes(read, Query(include_rejected=True), judged="yes") == ["Russia met Pakistan", "signed a deal"]


def test_an_edit_is_found_under_what_it_says_now(read: Dossier) -> None:
    values: tuple[tuple[str, list[str]], ...] = (("actors", ["Iran"]), ("actor", ["Iran"]), ("recipient", []))
    read.decide(Judgement(statement=statement_id(MET), verdict="edit", who="Amna", when=WHEN, values=values))
    assert quotes(read, Query(actors=("Iran",))) == ["Russia met Pakistan"]
    assert "Russia met Pakistan" not in quotes(read, Query(actors=("Russia",)))


def test_beyond_what_is_counted_there_is_more(read: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(page, "COUNTED", 3)
    found = read.page()
    assert (found.total, found.more) == (3, True)


@pytest.mark.parametrize("window", [{"start": -1}, {"most": 0}])
def test_no_list_starts_before_its_beginning(window: dict[str, int]) -> None:
    with pytest.raises(QueryError):
        Window(**window)  # type: ignore[arg-type]


def test_documents_by_name(read: Dossier) -> None:
    found, total = read.listed()
    assert [(each.source.name, each.statements) for each in found] == [("a.txt", 2), ("b.txt", 2)]
    assert (total, read.listed(Window(start=1, most=1))[0][0].source.name) == (2, "b.txt")
    assert [each.source.name for each in read.listed(text="SECOND")[0]] == ["b.txt"]
    assert [each.source.name for each in read.listed(publisher="Daily")[0]] == ["b.txt"]
    assert read.listed(text="%") == ([], 0)


def test_tallies(read: Dossier) -> None:
    assert read.tally("actor") == [(("Pakistan",), 3), (("Russia",), 3), (("China",), 1), (("India",), 1)]
    assert read.tally("pair") == [(("Pakistan", "Russia"), 3), (("China", "India"), 1)]
    assert read.tally("publisher") == [(("",), 2), (("Daily",), 2)]
    assert read.tally("speaker") == [(("author",), 4)]

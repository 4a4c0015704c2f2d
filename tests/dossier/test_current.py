"""What a name stands for when its content changes."""

import dataclasses
from datetime import UTC, date, datetime

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.statements import Judgement, statement_id
from tests.dossier.fakes import BETTER, READER, document, event, read, stored

OLD = document("a.txt", "Russia met Pakistan.", "They signed a deal.", day="2018-05")
NEW = document("a.txt", "Russia met Pakistan twice.", day="2018-06")
OTHER = document("b.txt", "China met India.", day="2018-07")
COPY = dataclasses.replace(OLD, name="z/copy.txt")


def texts(dossier: Dossier) -> list[str]:
    return [each.document.text for each in dossier.documents()]


@pytest.fixture
def edited(dossier: Dossier) -> Dossier:
    """A dossier with two documents, one of which was read again with other words."""
    stored(dossier, OLD, OTHER)
    events = dossier.statements(Query(kinds=("event",)))
    dossier.set_clusters((each.id, "c1") for each in events)
    stored(dossier, NEW, OTHER)
    return dossier


def test_only_the_latest_content_counts(edited: Dossier) -> None:
    assert texts(edited) == [NEW.text, OTHER.text]
    assert {each.source.sha256 for each in edited.statements()} == {NEW.sha256, OTHER.sha256}
    counts = edited.counts()
    assert (counts.documents, counts.statements, counts.kinds["event"]) == (2, 2, 2)
    assert [hit.document for hit in edited.search("Pakistan")] == [NEW.sha256]
    assert edited.search("signed") == []
    assert [each.document for each in edited.documents(as_of=date(2018, 6, 30))] == [NEW]
    assert edited.counts(date(2018, 6, 30)).documents == 1
    assert edited.verify() == []


def test_it_leaves_the_clusters(edited: Dossier) -> None:
    assert [each.cluster for each in edited.statements(Query(kinds=("event",)))] == [None, "c1"]
    with pytest.raises(QueryError, match="no current event"):
        edited.set_clusters([(statement_id(next(iter(read(OLD)))), "c1")])


def test_nothing_is_deleted(edited: Dossier) -> None:
    assert edited.document(OLD.sha256).document == OLD
    assert any("They signed a deal." in line for line in edited.dump())
    with pytest.raises(QueryError, match="its source has been replaced"):
        edited.statement(statement_id(next(iter(read(OLD)))))


def test_the_old_content_read_again_comes_back(edited: Dossier) -> None:
    stored(edited, OLD, OTHER)
    assert texts(edited) == [OLD.text, OTHER.text]
    assert [each.documents for each in edited.runs()] == [2, 1, 0]
    assert edited.verify() == []
    before = "\n".join(edited.dump())
    stored(edited, OLD, OTHER)
    assert "\n".join(edited.dump()) == before


def test_a_better_reading_of_the_old_content_brings_it_back(edited: Dossier) -> None:
    stored(edited, OLD, reader=BETTER)
    assert texts(edited) == [OLD.text, OTHER.text]


def test_a_content_with_another_name_stays_under_that(dossier: Dossier) -> None:
    stored(dossier, OLD, COPY)
    with dossier.run(READER) as run:
        run.store(NEW, read(NEW))
        assert run.replaced == 0
    assert [(each.document.name, each.document.text, each.names) for each in dossier.documents()] == [
        ("a.txt", NEW.text, ()), ("z/copy.txt", OLD.text, ()),
    ]  # fmt: skip
    assert dossier.document("a.txt").document == NEW
    assert dossier.verify() == []


def test_a_content_found_again_under_another_name_comes_back_under_it(edited: Dossier) -> None:
    stored(edited, COPY)
    assert [each.document.name for each in edited.documents()] == ["a.txt", "b.txt", "z/copy.txt"]


def test_how_many_were_replaced_is_counted(dossier: Dossier) -> None:
    stored(dossier, OLD, OTHER)
    with dossier.run(READER) as run:
        run.store(NEW, read(NEW))
        run.skip(OTHER)
        assert run.replaced == 1
    with dossier.run(READER) as run:
        run.skip(OLD)
        assert run.replaced == 1


def test_what_bears_no_name_of_its_own_takes_none(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.store(OLD, read(OLD), alone=False)
        run.store(NEW, read(NEW), alone=False)
        run.skip(OLD, alone=False)
    assert sorted(texts(dossier)) == sorted([OLD.text, NEW.text])
    assert dossier.document("a.txt").document == NEW


def test_decisions_on_what_was_replaced_are_kept(dossier: Dossier) -> None:
    name = statement_id(event(OLD, "met"))
    with dossier.run(READER) as run:
        run.store(OLD, [event(OLD, "met")])
    made = Judgement(statement=name, verdict="reject", who="me", when=datetime.now(UTC))
    dossier.decide(made)
    stored(dossier, NEW)
    assert dossier.judgements(name) == [made]
    stored(dossier, OLD)
    assert dossier.statement(name).verdict == "reject"
    assert dossier.verify() == []

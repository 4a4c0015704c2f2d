from datetime import UTC, datetime

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.statements import Interest, Judgement, Span, statement_id
from tests.dossier.fakes import BETTER, READER, document, event

SOURCE = document("a.txt", "Russia met Pakistan.", "They signed a deal.")
MET, SIGNED = event(SOURCE, "met"), event(SOURCE, "signed")
WANTS = Interest(document=SOURCE.sha256, span=Span(0, 6), holder="Russia", object="gas")


@pytest.fixture
def read(dossier: Dossier) -> Dossier:
    with dossier.run(READER) as run:
        run.store(SOURCE, [MET, SIGNED, WANTS])
    return dossier


def clusters(dossier: Dossier) -> dict[str, str | None]:
    return {each.quote: each.cluster for each in dossier.statements(Query(kinds=("event",)))}


def test_clusters_replace_those_there_were(read: Dossier) -> None:
    read.set_clusters([(statement_id(MET), "c1"), (statement_id(SIGNED), "c1")])
    assert clusters(read) == {"met": "c1", "signed": "c1"}
    read.set_clusters([(statement_id(SIGNED), "c2")])
    assert clusters(read) == {"met": None, "signed": "c2"}
    assert read.verify() == []


@pytest.mark.parametrize("name", ["beef", statement_id(WANTS)])
def test_only_current_events_are_in_one(read: Dossier, name: str) -> None:
    read.set_clusters([(statement_id(MET), "c1")])
    with pytest.raises(QueryError, match="no current event"):
        read.set_clusters([(name, "c2")])
    assert clusters(read)["met"] == "c1"


def judged(dossier: Dossier, **values: object) -> None:
    when = datetime.now(UTC)
    name = statement_id(MET)
    dossier.decide(Judgement(statement=name, verdict="edit", who="me", when=when, values=tuple(values.items())))


def test_an_edit_takes_the_cluster_of_its_event_apart(read: Dossier) -> None:
    all_of_one = [(statement_id(MET), "c1"), (statement_id(SIGNED), "c1")]
    for values in ({"action": "AID"}, {"actors": ["China"]}, {"time": "2018-05-01/2018-05-31/month"}, {}):
        read.set_clusters(all_of_one)
        judged(read, **values)
        assert clusters(read) == {"met": None, "signed": None}


def test_other_clusters_and_edits_that_change_nothing_stay(read: Dossier) -> None:
    read.set_clusters([(statement_id(MET), "c1"), (statement_id(SIGNED), "c2")])
    judged(read, action="AGREE")
    assert clusters(read) == {"met": "c1", "signed": "c2"}
    judged(read, action="AID")
    assert clusters(read) == {"met": None, "signed": "c2"}


def test_a_new_reading_takes_a_document_out_of_its_clusters(read: Dossier) -> None:
    read.set_clusters([(statement_id(MET), "c1")])
    with read.run(BETTER) as run:
        run.store(SOURCE, [SIGNED])
    assert clusters(read) == {"signed": None}
    assert read.verify() == []

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from dragoman.dossier import Dossier, Exchange, Link, Linked, LinkVerdict, Query
from dragoman.errors import DossierBusy, QueryError
from dragoman.statements import Interval, Published, statement_id
from tests.dossier.fakes import BETTER, READER, document, event, stored, texts

SOURCE = document("a.txt", "Russia met Pakistan.", "They signed a deal.", "Both spoke of gas.")
MET, SIGNED, SPOKE = (event(SOURCE, words) for words in ("Russia met Pakistan", "signed a deal", "spoke of gas"))
HERE = Path(__file__).parents[2]


@pytest.fixture
def read(dossier: Dossier) -> Dossier:
    with dossier.run(READER) as run:
        run.store(SOURCE, [MET, SIGNED, SPOKE])
    return dossier


def link(verdict: LinkVerdict, *ids: str, of: Linked = "event", who: str = "Amna") -> Link:
    when = datetime(2024, 5, 6, 7, 8, 9, tzinfo=UTC)
    return Link(of=of, verdict=verdict, ids=ids, who=who, when=when, why="seen “elsewhere”")


def clusters(dossier: Dossier) -> dict[str, str | None]:
    return {each.quote: each.cluster for each in dossier.statements(Query(kinds=("event",)))}


def test_a_link_is_kept_as_it_was_made(read: Dossier) -> None:
    made = link("same", statement_id(MET), statement_id(SIGNED))
    assert read.link(made) == ()
    assert read.links("event") == [made]
    assert read.links("document") == []
    assert read.verify() == []


def test_the_clusters_of_its_events_are_taken_apart_or_made_anew_with_it(read: Dossier) -> None:
    met, signed, spoke = map(statement_id, (MET, SIGNED, SPOKE))
    read.set_clusters([(met, "c1"), (signed, "c1"), (spoke, "c2")])
    read.link(link("apart", met, signed))
    assert clusters(read) == {"Russia met Pakistan": None, "signed a deal": None, "spoke of gas": "c2"}
    read.link(link("same", met, spoke), lambda held: [(each.id, "new") for each in held.statements()])
    assert set(clusters(read).values()) == {"new"}


def test_what_is_overruled_is_said_once(read: Dossier) -> None:
    met, signed, spoke = map(statement_id, (MET, SIGNED, SPOKE))
    first = link("same", met, signed, spoke)
    read.link(first)
    assert read.link(link("apart", met, signed, who="Omar")) == (first,)
    assert read.link(link("apart", met, spoke, who="Omar")) == ()


@pytest.mark.parametrize("ids", [(), ("beef",), ("beef", "cafe"), (statement_id(MET),), (statement_id(MET),) * 2])
def test_only_two_or_more_that_are_there(read: Dossier, ids: tuple[str, ...]) -> None:
    with pytest.raises(QueryError):
        read.link(link("same", *ids))
    assert read.links("event") == []


def test_only_current_documents(dossier: Dossier) -> None:
    one, two = document("a.txt", "Russia met Pakistan."), document("b.txt", "Russia met India.")
    stored(dossier, one, two)
    made = link("same", one.sha256, two.sha256, of="document")
    dossier.link(made, lambda held: [(each.document.sha256, "f1") for each in held.documents()])
    assert dossier.links("document") == [made]
    assert [each.family for each in dossier.documents()] == ["f1", "f1"]
    stored(dossier, document("a.txt", "Other words."))
    assert dossier.links("document") == []
    with pytest.raises(QueryError, match="no current document"):
        dossier.link(made)
    assert dossier.verify() == []


def test_a_second_reading_on_the_same_words_takes_it_over(read: Dossier) -> None:
    read.link(link("same", statement_id(MET), statement_id(SIGNED)))
    again = replace(MET, action="CONSULT")
    with read.run(BETTER) as run:
        run.store(SOURCE, [again, SIGNED])
    assert [each.ids for each in read.links("event")] == [(statement_id(again), statement_id(SIGNED))]


def test_a_reader_that_cuts_the_words_otherwise_takes_it_over(read: Dossier) -> None:
    read.link(link("same", statement_id(MET), statement_id(SIGNED)))
    cut = event(SOURCE, "Russia met Pakistan.")
    with read.run(BETTER) as run:
        run.store(SOURCE, [cut, event(SOURCE, "met"), SIGNED])
    assert [each.ids for each in read.links("event")] == [(statement_id(cut), statement_id(SIGNED))]
    assert read.verify() == []


def test_on_other_words_it_is_adrift_until_the_words_come_back(read: Dossier) -> None:
    read.link(link("same", statement_id(MET), statement_id(SIGNED)))
    with read.run(BETTER) as run:
        run.store(SOURCE, [SPOKE, SIGNED])
    assert read.links("event") == []
    assert [(each.severity, each.where) for each in read.verify()] == [("warning", "link 1")]
    assert read.counts().adrift == 1
    with read.run(READER) as run:
        run.store(SOURCE, [MET, SIGNED])
    assert len(read.links("event")) == 1
    assert read.verify() == []


def test_words_that_moved_in_a_new_extraction_take_it_along(read: Dossier) -> None:
    read.link(link("apart", statement_id(SIGNED), statement_id(SPOKE)))
    shorter = replace(document("a.txt", "They signed a deal.", "Both spoke of gas."), sha256=SOURCE.sha256)
    moved = [event(shorter, "signed a deal"), event(shorter, "spoke of gas")]
    with read.run(BETTER) as run:
        run.store(shorter, moved)
    assert [each.ids for each in read.links("event")] == [tuple(map(statement_id, moved))]


@pytest.mark.parametrize("table", ["link", "link_place"])
@pytest.mark.parametrize(
    "command", ["DELETE FROM {}", "UPDATE {} SET rowid = 7", "INSERT OR REPLACE INTO {0} SELECT * FROM {0}"]
)
def test_links_cannot_be_changed_or_taken_away(read: Dossier, table: str, command: str) -> None:
    read.link(link("same", statement_id(MET), statement_id(SIGNED)))
    changed = command.format(table).replace("rowid", "link" if table == "link_place" else "id")
    with sqlite3.connect(read.path) as sql, pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        sql.execute(changed)
    sql.close()


@pytest.mark.parametrize(
    ("verdict", "group", "said"), [("apart", ("c1", "c1"), "keeps them apart"), ("same", ("c1", "c2"), "made them one")]
)
def test_clusters_and_families_that_go_against_it_are_found(
    read: Dossier, verdict: LinkVerdict, group: tuple[str, str], said: str
) -> None:
    names = statement_id(MET), statement_id(SIGNED)
    read.link(link(verdict, *names))
    read.set_clusters(zip(names, group, strict=True))
    assert any(said in each.what for each in read.verify())


def test_the_dump_has_it(read: Dossier) -> None:
    before = list(read.dump())
    read.link(link("same", statement_id(MET), statement_id(SIGNED)))
    new = [line for line in read.dump() if line not in before]
    assert [line.split(",")[0] for line in new] == [
        '{"table": "link"',
        '{"table": "link_place"',
        '{"table": "link_place"',
    ]


def test_what_is_said_while_groups_are_worked_out_counts(read: Dossier) -> None:
    names = statement_id(MET), statement_id(SIGNED)

    def slow(held: Dossier) -> list[tuple[str, str]]:
        if not (said := held.links("event")):
            with Dossier.open(read.path, write=True) as other:
                other.link(link("apart", *names))
        return [(name, f"c{bool(said) and number}") for number, name in enumerate(names)]

    read.regroup("event", slow)
    assert clusters(read) == {"Russia met Pakistan": "c0", "signed a deal": "c1", "spoke of gas": None}
    assert read.verify() == []


@pytest.mark.parametrize("changes", [1, 5])
def test_others_write_while_groups_are_worked_out(read: Dossier, changes: int) -> None:
    """However often something changes meanwhile, in the end what is stored was worked out from what there is."""
    names, tried = (statement_id(MET), statement_id(SIGNED)), 0

    def slow(held: Dossier) -> list[tuple[str, str]]:
        nonlocal tried
        tried += 1
        if tried <= changes:
            with Dossier.open(read.path, write=True, wait=0.05) as other, suppress(DossierBusy):
                other.keep(Exchange(request=f"request {tried}", answer="answer"))
        return [(name, f"c{tried}") for name in names]

    assert read.link(link("same", *names), slow) == ()
    assert tried == min(changes, 2) + 1
    assert clusters(read)["signed a deal"] == f"c{tried}"


def test_families_are_taken_apart_with_a_link_of_their_documents(dossier: Dossier) -> None:
    one, two, three = (document(f"{name}.txt", "Russia met Pakistan.", name) for name in "abc")
    stored(dossier, one, two, three)
    dossier.set_families([(each.sha256, "f1") for each in (one, two, three)])
    assert dossier.families() == {each.sha256: "f1" for each in (one, two, three)}
    dossier.link(link("apart", one.sha256, two.sha256, of="document"))
    assert dossier.families() == {}
    assert dossier.verify() == []


def test_clusters_with_reports_out_after_a_day(dossier: Dossier) -> None:
    told = {}
    for number, when in enumerate(("2024-05-01", "2024-05-03", None)):
        published = Published(Interval.parse(when), "metadata") if when else None
        source = replace(document(f"{number}.txt", f"Russia met Pakistan {number}."), published=published)
        told[source] = event(source, "Russia met Pakistan")
    with dossier.run(READER) as run:
        for source, said in told.items():
            run.store(source, [said])
    dossier.set_clusters((statement_id(said), f"c{number}") for number, said in enumerate(told.values()))
    assert dossier.clusters_after(date(2024, 5, 3)) == {"c2"}
    assert dossier.clusters_after(date(2024, 5, 2)) == {"c1", "c2"}


def test_walking_meets_every_document_once(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.dossier.dossier._FEW", 3)
    stored(dossier, *texts(8))
    assert sorted(each.document.name for each in dossier.walk()) == [f"0{number}.txt" for number in range(8)]


LINKING = """
import os, signal, sqlite3, sys
from dragoman.dossier import Dossier, Link
from datetime import UTC, datetime
left = int(sys.argv[2])
def count(_):
    global left
    left -= 1
    if not left:
        os.kill(os.getpid(), signal.SIGKILL)
with Dossier.open(sys.argv[1], write=True) as held:
    held._connection.sql.set_trace_callback(count)
    ids = tuple(each.id for each in held.statements())[:2]
    said = Link(of="event", verdict="same", ids=ids, who="me", when=datetime.now(UTC))
    held.link(said, lambda dossier: [(each.id, "both") for each in dossier.statements()])
"""


@pytest.mark.parametrize("count", [6, 9, 12, 15, 18, 21, 24, 27])
def test_killed_at_any_command_no_cluster_goes_against_it(read: Dossier, count: int) -> None:
    ids = [(each.id, each.id) for each in read.statements()]
    read.set_clusters(ids)
    path = read.path
    read.close()
    command = [sys.executable, "-c", LINKING, str(path), str(count)]
    ended = subprocess.run(command, env={**os.environ, "PYTHONPATH": str(HERE / "src")}, check=False).returncode
    assert ended in (0, -signal.SIGKILL)
    with Dossier.open(path) as dossier:
        assert dossier.verify() == []
        first, second, third = (
            clusters(dossier)[words] for words in ("Russia met Pakistan", "signed a deal", "spoke of gas")
        )
        if dossier.links("event"):
            assert (first, second, third) in [("both",) * 3, (None, None, statement_id(SPOKE))]
        else:
            assert {first, second, third} == {name for name, _ in ids}

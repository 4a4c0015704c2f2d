import sqlite3
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.errors import QueryError
from dragoman.statements import Judgement, statement_id
from tests.dossier.fakes import BETTER, READER, document, event

SOURCE = document("a.txt", "Russia met Pakistan.", "They signed a deal.", "India was not pleased.")
MET, SIGNED = event(SOURCE, "Russia met Pakistan"), event(SOURCE, "signed a deal")
MORE = Query(include_rejected=True)


@pytest.fixture
def read(dossier: Dossier) -> Dossier:
    with dossier.run(READER) as run:
        run.store(SOURCE, [MET, SIGNED])
    return dossier


def judged(dossier: Dossier, statement: str, verdict: Any, **others: Any) -> Judgement:
    when = datetime(2024, 5, 6, 7, 8, 9, tzinfo=timezone(timedelta(hours=5)))
    judgement = Judgement(**{"statement": statement, "verdict": verdict, "who": "Amna", "when": when, **others})
    dossier.decide(judgement)
    return judgement


def test_a_decision_is_kept_as_it_was_made(read: Dossier) -> None:
    made = [
        judged(read, statement_id(MET), "accept", why="seen “elsewhere”"),
        judged(read, statement_id(MET), "edit", values=(("action", "CONSULT"), ("actors", ["Russia"]))),
    ]
    assert read.judgements(statement_id(MET)) == made
    assert read.judgements(statement_id(SIGNED)) == []
    with pytest.raises(QueryError):
        read.judgements("beef")


def test_the_latest_counts_and_notes_do_not(read: Dossier) -> None:
    for verdict in ("reject", "accept", "note", "note"):
        judged(read, statement_id(MET), verdict)
    found = read.statement(statement_id(MET))
    assert (found.verdict, found.notes, found.edited) == ("accept", 2, False)
    assert (read.statement(statement_id(SIGNED)).verdict, read.statement(statement_id(SIGNED)).notes) == (None, 0)


def test_an_undo_takes_back_the_latest_of_the_same_person(read: Dossier) -> None:
    name = statement_id(MET)
    judged(read, name, "accept")
    judged(read, name, "reject", who="Omar")
    judged(read, name, "edit", values=(("action", "AID"),))
    judged(read, name, "undo")
    assert (read.statement(name).verdict, read.statement(name).edited) == ("reject", False)
    judged(read, name, "undo", who="Omar")
    assert read.statement(name).verdict == "accept"
    judged(read, name, "undo")
    assert read.statement(name).judgement is None
    with pytest.raises(QueryError, match="Amna has no decision"):
        judged(read, name, "undo")
    assert [each.verdict for each in read.judgements(name)] == ["accept", "reject", "edit", "undo", "undo", "undo"]
    assert read.verify() == []


def test_an_undone_note_is_no_note(read: Dossier) -> None:
    judged(read, statement_id(MET), "note")
    judged(read, statement_id(MET), "undo")
    assert read.statement(statement_id(MET)).notes == 0


def test_what_is_rejected_is_left_out_unless_asked_for(read: Dossier) -> None:
    judged(read, statement_id(MET), "reject")
    assert [each.id for each in read.statements()] == [statement_id(SIGNED)]
    assert [each.verdict for each in read.statements(MORE)] == ["reject", None]
    judged(read, statement_id(MET), "accept")
    assert len(read.statements()) == 2


def test_an_edit_shows_and_keeps_the_original(read: Dossier) -> None:
    judged(read, statement_id(MET), "edit", values=(("actors", ["China", "Pakistan"]), ("action", "AID")))
    found = read.statement(statement_id(MET))
    assert found.statement == replace(MET, actors=("China", "Pakistan"), action="AID")
    assert (found.original, found.edited, found.verdict) == (MET, True, "edit")
    assert [each.id for each in read.statements(Query(actors=("China",)))] == [found.id]


def test_an_edit_of_the_words_moves_the_quote(read: Dossier) -> None:
    judged(read, statement_id(MET), "edit", values=(("start", 7), ("end", 10)))
    assert read.statement(statement_id(MET)).quote == "met"


def test_edits_add_up_until_an_empty_one_takes_them_back(read: Dossier) -> None:
    for values in ((("action", "AID"),), (("factuality", "probable"),)):
        judged(read, statement_id(MET), "edit", values=values)
    judged(read, statement_id(MET), "accept")
    assert read.statement(statement_id(MET)).statement == replace(MET, action="AID", factuality="probable")
    judged(read, statement_id(MET), "edit")
    assert read.statement(statement_id(MET)).statement == MET


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        (("edit", "undo"), None),
        (("accept", "edit", "undo"), "accept"),
        (("edit", "reject", "undo"), "reject"),
        (("edit", "undo", "edit"), "edit"),
        (("undo",), None),
        (("edit", "undo", "note"), None),
    ],
)
def test_an_edit_taken_back_is_no_judgement(read: Dossier, verdicts: tuple[str, ...], expected: str | None) -> None:
    for verdict in verdicts:
        values = (("action", "AID"),) if verdict == "edit" else ()
        judged(read, statement_id(MET), "edit" if verdict == "undo" else verdict, values=values)
    found = read.statement(statement_id(MET))
    assert (found.verdict, found.edited) == (expected, verdicts[-1] == "edit")
    assert len(read.judgements(statement_id(MET))) == len(verdicts)


def test_a_moved_edit_of_nothing_but_places_takes_no_other_back(read: Dossier) -> None:
    for values in ((("action", "AID"),), (("start", 26), ("end", 34))):
        judged(read, statement_id(SIGNED), "edit", values=values)
    shorter = replace(document("a.txt", "They signed a deal."), sha256=SOURCE.sha256)
    with read.run(BETTER) as run:
        run.store(shorter, [event(shorter, "signed a deal")])
    (only,) = read.statements()
    assert only.statement == replace(event(shorter, "signed a deal"), action="AID")


def test_a_second_reading_that_finds_the_same_keeps_the_decision(read: Dossier) -> None:
    judged(read, statement_id(MET), "reject")
    with read.run(BETTER) as run:
        run.store(SOURCE, [replace(MET, confidence=0.4), SIGNED])
    assert [each.verdict for each in read.statements(MORE)] == ["reject", None]


def test_a_second_reading_on_the_same_words_takes_it_over(read: Dossier) -> None:
    made = judged(read, statement_id(MET), "reject")
    new = replace(MET, action="CONSULT")
    with read.run(BETTER) as run:
        run.store(SOURCE, [new, SIGNED])
    assert [(each.id, each.verdict) for each in read.statements(MORE)] == [
        (statement_id(new), "reject"), (statement_id(SIGNED), None),
    ]  # fmt: skip
    assert read.judgements(statement_id(new)) == [made]


def test_other_words_and_other_kinds_do_not(read: Dossier) -> None:
    judged(read, statement_id(MET), "reject")
    with read.run(BETTER) as run:
        run.store(SOURCE, [event(SOURCE, "met Pakistan"), SIGNED])
    assert [each.verdict for each in read.statements(MORE)] == [None, None]
    assert [each.severity for each in read.verify()] == ["warning"]


def test_of_two_on_the_same_words_only_the_one_meant_is_judged(dossier: Dossier) -> None:
    back = replace(MET, actor=("Pakistan",), recipient=("Russia",))
    with dossier.run(READER) as run:
        run.store(SOURCE, [MET, back])
    judged(dossier, statement_id(MET), "reject")
    assert [each.id for each in dossier.statements()] == [statement_id(back)]
    corrected = replace(MET, action="CONSULT")
    with dossier.run(BETTER) as run:
        run.store(SOURCE, [corrected, back])
    assert [each.id for each in dossier.statements()] == [statement_id(back)]


def test_words_that_moved_in_a_new_extraction_take_it_along(read: Dossier) -> None:
    judged(read, statement_id(SIGNED), "reject")
    shorter = replace(document("a.txt", "They signed a deal.", "India was not pleased."), sha256=SOURCE.sha256)
    with read.run(BETTER) as run:
        run.store(shorter, [event(shorter, "signed a deal"), event(shorter, "India")])
    assert [(each.quote, each.verdict) for each in read.statements(MORE)] == [
        ("signed a deal", "reject"),
        ("India", None),
    ]


def test_a_moved_edit_leaves_the_places_of_the_old_text_behind(read: Dossier) -> None:
    values = (("start", 26), ("end", 34), ("action", "AID"))
    judged(read, statement_id(SIGNED), "edit", values=values)
    assert read.statement(statement_id(SIGNED)).quote == "signed a"
    shorter = replace(document("a.txt", "They signed a deal."), sha256=SOURCE.sha256)
    with read.run(BETTER) as run:
        run.store(shorter, [event(shorter, "signed a deal")])
    (only,) = read.statements()
    assert (only.quote, only.statement) == ("signed a deal", replace(event(shorter, "signed a deal"), action="AID"))


def test_each_edit_must_go_with_those_before(read: Dossier) -> None:
    judged(read, statement_id(MET), "edit", values=(("end", 6),))
    with pytest.raises(QueryError, match="not a possible event"):
        judged(read, statement_id(MET), "edit", values=(("start", 7),))
    assert read.statement(statement_id(MET)).quote == "Russia"


def test_other_words_at_the_old_place_do_not_take_it(read: Dossier) -> None:
    judged(read, statement_id(MET), "reject")
    other = replace(document("a.txt", "Russian and Pakistani", "They signed a deal."), sha256=SOURCE.sha256)
    with read.run(BETTER) as run:
        run.store(other, [replace(MET, span=MET.span)])
    assert [each.verdict for each in read.statements(MORE)] == [None]


@pytest.mark.parametrize(
    "command",
    [
        "DELETE FROM decision",
        "UPDATE decision SET who = 'me'",
        "INSERT OR REPLACE INTO decision SELECT * FROM decision",
    ],
)
def test_decisions_cannot_be_changed_or_taken_away(read: Dossier, command: str) -> None:
    judged(read, statement_id(MET), "accept")
    with sqlite3.connect(read.path) as sql, pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        sql.execute(command)
    sql.close()


def test_an_unknown_statement_cannot_be_judged(read: Dossier) -> None:
    with pytest.raises(QueryError, match="no such statement"):
        read.decide(Judgement(statement="beef", verdict="accept", who="me", when=datetime.now(UTC)))

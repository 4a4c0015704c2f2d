import dataclasses
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from dragoman.dossier import Dossier, metadata_hash
from dragoman.errors import DocumentError
from dragoman.statements import Document, Part, Span
from tests.dossier.fakes import BETTER, READER, document, stored
from tests.dossier.strategies import documents

SETTINGS = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])


@SETTINGS
@given(source=documents())
def test_any_document_comes_back_equal(dossier: Dossier, source: Document) -> None:
    with dossier.run(READER) as run:
        run.store(source, [])
    assert dossier.document(source.sha256).document == source


def test_as_of_leaves_out_what_came_later_and_what_has_no_date(dossier: Dossier) -> None:
    stored(
        dossier,
        document("may.txt", "One.", day="2018-05"),
        document("day.txt", "Two.", day="2018-05-30"),
        document("june.txt", "Three.", day="2018-06-01"),
        document("when.txt", "Four."),
    )
    assert [each.document.name for each in dossier.documents(date(2018, 5, 30))] == ["day.txt"]
    assert [each.document.name for each in dossier.documents(date(2018, 5, 31))] == ["day.txt", "may.txt"]
    counts = dossier.counts(date(2018, 5, 31))
    assert (counts.documents, counts.undated, counts.later, counts.statements) == (2, 1, 1, 2)
    assert (dossier.counts().documents, dossier.counts().statements) == (4, 4)


def test_a_copy_is_one_document_of_two_names(dossier: Dossier) -> None:
    stored(dossier, document("a.txt", "Russia met Pakistan."), document("b/copy.txt", "Russia met Pakistan."))
    (only,) = dossier.documents()
    assert (only.document.name, only.names) == ("a.txt", ("b/copy.txt",))
    assert dossier.document("b/copy.txt") == only


def test_a_new_extraction_of_the_text_replaces_the_old(dossier: Dossier) -> None:
    old = document("a.html", "Menu", "Russia met Pakistan.", "India was not pleased.")
    new = dataclasses.replace(document("a.html", "Russia met Pakistan.", "India was not pleased."), sha256=old.sha256)
    stored(dossier, old)
    stored(dossier, new, reader=BETTER)
    (only,) = dossier.documents()
    assert only.document == new
    assert [each.quote for each in dossier.statements()][:1] == ["Russia met Pakistan."]
    assert dossier.search("menu") == []
    assert len(dossier.search("pakistan")) == 1
    assert dossier.verify() == []


def test_sentences_cut_anew_are_stored_anew(dossier: Dossier) -> None:
    old = document("a.txt", "Russia met Pakistan.", "India was not pleased.")
    new = dataclasses.replace(old, sentences=(Span(0, len(old.text)),))
    stored(dossier, old)
    stored(dossier, new, reader=BETTER)
    assert dossier.document("a.txt").document.sentences == new.sentences
    assert [hit.span for hit in dossier.search("russia")] == [Span(0, len(old.text))]
    assert dossier.verify() == []


def test_the_metadata_hash_tells_all_but_the_name(path: Path) -> None:
    source = document("a.txt", "Russia met Pakistan.", day="2018-05")
    same = dataclasses.replace(source, name="b.txt")
    assert metadata_hash(same) == metadata_hash(source)
    for change in ({"title": "T"}, {"authors": ("A", "B")}, {"publisher": "P"}, {"published": None}, {"url": "u"}):
        assert metadata_hash(dataclasses.replace(source, **change)) != metadata_hash(source)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"text": "Russia\0"}, "a NUL character at 6"),
        ({"text": "Russia \ud800"}, "half a character at 7"),
        ({"title": "\ud800"}, "half a character"),
        ({"sentences": (Span(0, 99),)}, "lies beyond the text"),
        ({"parts": (Part(Span(5, 99), "body"),)}, "lies beyond the text"),
    ],
)
def test_what_cannot_be_stored_is_refused_and_changes_nothing(
    dossier: Dossier, change: dict[str, object], why: str
) -> None:
    source = dataclasses.replace(document("a.txt", "Russia"), **change)  # type: ignore[arg-type]
    with dossier.run(READER) as run:
        with pytest.raises(DocumentError, match=f"a.txt: .*{why}"):
            run.store(source, [])
        run.store(document("b.txt", "Pakistan"), [])
    assert [each.document.name for each in dossier.documents()] == ["b.txt"]

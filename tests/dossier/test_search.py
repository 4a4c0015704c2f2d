import dataclasses

import pytest

from dragoman.dossier import Dossier
from dragoman.dossier.search import pieces
from dragoman.errors import QueryError
from dragoman.statements import Part, Span
from tests.dossier.fakes import document, stored


@pytest.fixture
def found(dossier: Dossier) -> Dossier:
    stored(
        dossier,
        document(
            "a.txt", "Russia sells gas to Pakistan.", "Sanctions hurt trade.", "The “North–South” pipeline waits."
        ),
        document("b.txt", "Россия продаёт газ.", "The sanctioned bank closed.", "Türkiye watches."),
    )
    return dossier


def names(dossier: Dossier, text: str) -> list[str]:
    return sorted(hit.text for hit in dossier.search(text))


def test_words_phrases_beginnings_and_operators(found: Dossier) -> None:
    assert names(found, "gas pakistan") == ["Russia sells gas to Pakistan."]
    assert names(found, '"sells gas"') == ["Russia sells gas to Pakistan."]
    assert names(found, '"gas sells"') == []
    assert names(found, "sanction") == ["Sanctions hurt trade.", "The sanctioned bank closed."]
    assert names(found, "sanction NOT bank") == ["Sanctions hurt trade."]
    assert names(found, "pipe* OR bank") == ["The sanctioned bank closed.", "The “North–South” pipeline waits."]
    assert names(found, "north-south") == ["The “North–South” pipeline waits."]


def test_other_scripts_and_accents(found: Dossier) -> None:
    assert names(found, "россия") == ["Россия продаёт газ."]
    assert names(found, "turkiye") == ["Türkiye watches."]


def test_a_hit_says_where_and_what(dossier: Dossier) -> None:
    source = document("a.txt", "Gas at last?", "Russia sells <b>gas</b> & gas.")
    labelled = (Part(Span(0, 12), "title"), Part(Span(13, len(source.text)), "body"))
    source = dataclasses.replace(source, parts=labelled)
    stored(dossier, source)
    hit = next(hit for hit in dossier.search("gas") if hit.span.start)
    assert hit.span.of(source.text) == hit.text
    assert hit.parts == (("Russia sells <b>", False), ("gas", True), ("</b> & ", False), ("gas", True), (".", False))
    assert (hit.name, hit.document, hit.title, hit.label) == ("a.txt", source.sha256, "On a.txt", "body")


def test_marks_of_the_text_itself_are_left_alone() -> None:
    assert pieces("a \ue000gas\ue001 b", "a gas b") == (("a ", False), ("gas", True), (" b", False))
    assert pieces("a \ue000 \ue000gas\ue001", "a \ue000 gas") == (("a \ue000 gas", False),)


def test_a_limit_is_kept(found: Dossier) -> None:
    assert len(found.search("the OR russia OR sanction", limit=2)) == 2
    with pytest.raises(QueryError):
        found.search("gas", limit=0)

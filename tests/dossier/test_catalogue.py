import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from tests.dossier.fakes import document, stored

A = document("2018/pakistan.txt", "Russia met Pakistan.")
B = document("2018/india.txt", "Russia met India.")
C = document("2024/india.txt", "Russia met India again.")


@pytest.fixture
def found(dossier: Dossier) -> Dossier:
    stored(dossier, A, B, C)
    return dossier


def test_a_document_is_found_by_hash_beginning_name_or_end_of_name(found: Dossier) -> None:
    for key in (A.sha256, A.sha256[:4], A.sha256[:10].upper(), "2018/pakistan.txt", "pakistan.txt"):
        assert found.document(key).document == A


def test_what_may_be_several_is_asked_back(found: Dossier) -> None:
    with pytest.raises(QueryError, match=r"'india\.txt' may be any of 2 documents: 2018/india\.txt, 2024/india\.txt"):
        found.document("india.txt")


def test_what_is_not_there_gets_the_nearest_names(found: Dossier) -> None:
    with pytest.raises(
        QueryError, match=r"no document '2018/pakistn\.txt' in this dossier; near it are 2018/pakistan\.txt"
    ):
        found.document("2018/pakistn.txt")
    for key in ("", "%", "beef", A.sha256[:3]):
        with pytest.raises(QueryError, match="no document"):
            found.document(key)


def test_an_empty_dossier_says_so(dossier: Dossier) -> None:
    with pytest.raises(QueryError, match="which holds none"):
        dossier.document("a.txt")


def test_a_name_stands_for_what_it_held_last(dossier: Dossier) -> None:
    old, new = document("a.txt", "Russia met Pakistan."), document("a.txt", "Russia met Pakistan twice.")
    stored(dossier, old)
    stored(dossier, new)
    assert dossier.document("a.txt").document == new
    assert dossier.document(old.sha256).document == old


def test_bytes_of_a_name_that_are_no_utf8_may_be_written_or_given(dossier: Dossier) -> None:
    source = document("2018/caf%E9.txt", "Russia met Peru.")
    stored(dossier, source)
    for key in ("2018/caf%E9.txt", "caf%E9.txt", "caf\udce9.txt"):
        assert dossier.document(key).document == source
    with pytest.raises(QueryError, match="no document 'x%FF'"):
        dossier.document("x\udcff")

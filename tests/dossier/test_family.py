import pytest

from dragoman.dossier import Dossier
from dragoman.errors import QueryError
from tests.dossier.fakes import document, stored

A, B = document("a.txt", "Russia met Pakistan."), document("b.txt", "Russia met Pakistan today.")


def families(dossier: Dossier) -> list[str | None]:
    return [each.family for each in dossier.documents()]


def test_families_replace_those_there_were(dossier: Dossier) -> None:
    stored(dossier, A, B)
    assert families(dossier) == [None, None]
    dossier.set_families([(A.sha256, "f1"), (B.sha256, "f1")])
    assert families(dossier) == ["f1", "f1"]
    dossier.set_families({B.sha256: "f2"}.items())
    assert families(dossier) == [None, "f2"]
    assert dossier.verify() == []


def test_the_same_families_again_leave_the_file_unchanged(dossier: Dossier) -> None:
    stored(dossier, A, B)
    dossier.set_families([(A.sha256, "f1"), (B.sha256, "f1")])
    before = dossier.path.read_bytes(), dossier.path.with_name("my.dossier-wal").read_bytes()
    dossier.set_families([(B.sha256, "f1"), (A.sha256, "f1")])
    assert (dossier.path.read_bytes(), dossier.path.with_name("my.dossier-wal").read_bytes()) == before


def test_only_current_documents_are_in_one(dossier: Dossier) -> None:
    stored(dossier, A, B)
    stored(dossier, document("a.txt", "Other words."))
    dossier.set_families([(B.sha256, "f1")])
    for name in ("beef", A.sha256):
        with pytest.raises(QueryError, match="no current document"):
            dossier.set_families([(name, "f2")])
    assert families(dossier) == [None, "f1"]

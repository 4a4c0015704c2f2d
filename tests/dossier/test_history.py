from datetime import UTC, datetime, timedelta

from dragoman.dossier import Dossier
from tests.dossier.fakes import READER, stored, texts


def test_a_run_says_who_read_how_much_and_when(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.fail("z.pdf", "locked")
        run.fail("b.pdf", "broken")
    stored(dossier, *texts(2))
    first, second = dossier.runs()
    assert (first.id, first.reader, first.documents, first.statements) == (1, READER, 0, 0)
    assert first.failures == (("b.pdf", "broken"), ("z.pdf", "locked"))
    assert (second.documents, second.statements, second.failures) == (2, 10, ())
    assert second.ended is not None
    assert timedelta(0) <= datetime.now(UTC) - second.started < timedelta(minutes=1)


def test_counts_by_kind(dossier: Dossier) -> None:
    stored(dossier, *texts(3))
    counts = dossier.counts()
    assert (counts.documents, counts.statements, counts.undated, counts.later) == (3, 15, 0, 0)
    assert counts.kinds == {
        "event": 9, "assessment": 0, "influence": 0, "condition": 0, "irritant": 0, "interest": 3, "forecast": 3,
    }  # fmt: skip

"""What could not be read: in each run, and when last tried."""

from dragoman.dossier import Dossier
from tests.dossier.fakes import BETTER, READER, document, read

A, B = document("a.txt", "Russia met Pakistan."), document("b.txt", "China met India.")
BROKEN = ("x.pdf", "broken")


def test_a_failure_is_recorded_in_each_run_that_meets_it(dossier: Dossier) -> None:
    for source in (A, B):
        with dossier.run(READER) as run:
            run.fail(*BROKEN)
            run.store(source, read(source))
    with dossier.run(READER) as run:
        run.skip(A)
        run.fail(*BROKEN)
    assert [each.failures for each in dossier.runs()] == [(BROKEN,), (BROKEN,)]
    assert dossier.failures() == (BROKEN,)


def test_one_met_after_something_new_is_recorded_too(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.fail(*BROKEN)
    with dossier.run(READER) as run:
        run.store(A, read(A))
        run.fail(*BROKEN)
    assert [each.failures for each in dossier.runs()] == [(BROKEN,), (BROKEN,)]


def test_known_failures_alone_leave_the_file_unchanged(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.fail(*BROKEN)
    before = dossier.path.read_bytes(), list(dossier.dump())
    with dossier.run(READER) as run:
        run.fail(*BROKEN)
        assert run.id is None
    assert (dossier.path.read_bytes(), list(dossier.dump())) == before


def test_what_has_since_been_read_is_gone(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.fail("a.txt", "locked")
        run.fail(*BROKEN)
    with dossier.run(READER) as run:
        run.store(A, read(A))
    assert dossier.failures() == (BROKEN,)
    assert dossier.runs()[0].failures == (("a.txt", "locked"), BROKEN)


def test_so_is_what_was_known_before_it_failed(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.store(A, read(A))
    with dossier.run(READER) as run:
        run.fail("a.txt", "locked")
    assert dossier.failures() == (("a.txt", "locked"),)
    with dossier.run(READER) as run:
        run.skip(A)
    assert (dossier.failures(), len(dossier.runs())) == ((), 2)
    with dossier.run(READER) as run:
        run.fail("a.txt", "locked")
    assert [each.failures for each in dossier.runs()] == [(), (("a.txt", "locked"),), (("a.txt", "locked"),)]


def test_another_reader_meets_it_anew(dossier: Dossier) -> None:
    for reader in (READER, BETTER, BETTER):
        with dossier.run(reader) as run:
            run.fail(*BROKEN)
    assert [each.failures for each in dossier.runs()] == [(BROKEN,), (BROKEN,)]

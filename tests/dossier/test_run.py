import dataclasses
from collections.abc import Iterator

import pytest

from dragoman.dossier import Dossier, ReaderIdentity
from dragoman.errors import DossierBusy
from dragoman.statements import Document, Statement
from tests.dossier.fakes import BETTER, READER, document, event, read, stored

A = document("a.txt", "Russia met Pakistan.", "They signed.")
B = document("b.txt", "China met India.")


def broken(source: Document) -> Iterator[Statement]:
    yield event(source, "met")
    raise RuntimeError("the reader broke")


def dumped(dossier: Dossier) -> str:
    return "\n".join(dossier.dump())


def test_what_was_read_is_not_needed_again(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        assert run.needs(A)
        run.store(A, read(A))
        assert not run.needs(A)
    with dossier.run(READER) as run:
        assert not run.needs(A)
        assert run.id is None
    assert len(dossier.runs()) == 1


@pytest.mark.parametrize(
    "other",
    [
        ReaderIdentity("0.2", READER.name, READER.hash, READER.settings),
        ReaderIdentity(READER.version, "other", READER.hash, READER.settings),
        ReaderIdentity(READER.version, READER.name, "h9", READER.settings),
        ReaderIdentity(READER.version, READER.name, READER.hash, {"depth": 3}),
    ],
)
def test_another_version_reader_or_setting_reads_again(dossier: Dossier, other: ReaderIdentity) -> None:
    stored(dossier, A)
    with dossier.run(other) as run:
        assert run.needs(A)


def test_new_files_make_a_new_run(dossier: Dossier) -> None:
    stored(dossier, A)
    stored(dossier, A, B)
    first, second = dossier.runs()
    assert (first.documents, first.statements, second.documents, second.statements) == (1, 4, 1, 1)
    assert first.ended is not None
    assert [(each.document.name, each.run) for each in dossier.documents()] == [("a.txt", 1), ("b.txt", 2)]


def test_a_run_cut_short_goes_on(dossier: Dossier) -> None:
    with pytest.raises(KeyboardInterrupt), dossier.run(READER) as run:
        run.store(A, read(A))
        raise KeyboardInterrupt
    assert dossier.runs()[0].ended is None
    stored(dossier, A, B)
    (only,) = dossier.runs()
    assert (only.documents, only.ended is None) == (2, False)


def test_a_run_cut_short_before_its_end_is_ended_by_the_next(dossier: Dossier) -> None:
    with pytest.raises(KeyboardInterrupt), dossier.run(READER) as run:
        run.store(A, read(A))
        raise KeyboardInterrupt
    stored(dossier, A)
    assert dossier.runs()[0].ended is not None


def test_another_reader_does_not_take_up_a_run_cut_short(dossier: Dossier) -> None:
    with pytest.raises(KeyboardInterrupt), dossier.run(READER) as run:
        run.store(A, read(A))
        raise KeyboardInterrupt
    stored(dossier, A, reader=BETTER)
    stored(dossier, A)
    assert [(each.reader.name, each.ended is None) for each in dossier.runs()] == [
        ("fake", True), ("better", False), ("fake", False),
    ]  # fmt: skip
    assert dossier.documents()[0].run == 3


def test_a_reader_that_breaks_leaves_nothing_half_stored(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        with pytest.raises(RuntimeError):
            run.store(A, broken(A))
        run.store(B, read(B))
    assert [each.document.name for each in dossier.documents()] == ["b.txt"]


def test_corrected_metadata_is_taken_in_by_a_new_reading(dossier: Dossier) -> None:
    stored(dossier, A, B)
    better = dataclasses.replace(A, title="Corrected")
    with dossier.run(READER) as run:
        assert (run.needs(better), run.needs(B)) == (True, False)
        run.store(better, read(better))
    assert (dossier.document("a.txt").document.title, dossier.document("a.txt").run) == ("Corrected", 2)
    with dossier.run(READER) as run:
        assert not run.needs(better)


def test_two_names_of_the_same_bytes_do_not_take_turns(dossier: Dossier) -> None:
    copy = dataclasses.replace(A, name="z/copy.txt", title="As the copy has it")
    stored(dossier, A, copy)
    before = dumped(dossier)
    for _ in range(2):
        stored(dossier, A, copy)
        stored(dossier, copy)
    assert dumped(dossier) == before
    assert dossier.document("z/copy.txt").document.title == A.title


def test_a_file_renamed_and_corrected_speaks_for_the_document(dossier: Dossier) -> None:
    stored(dossier, A)
    stored(dossier, dataclasses.replace(A, name="2018-05-03 a.txt", title="New"))
    found = dossier.document("2018-05-03 a.txt")
    assert (found.document.title, found.names) == ("New", ("a.txt",))


def test_a_refusal_is_kept_with_the_document(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.store(A, [], refused="not in English")
        assert not run.needs(A)
    assert dossier.documents()[0].refused == "not in English"


def test_the_same_failure_again_is_no_news(dossier: Dossier) -> None:
    for message, runs in (("locked", 1), ("locked", 1), ("broken", 2), ("broken", 2)):
        with dossier.run(READER) as run:
            run.fail("x.pdf", message)
        assert len(dossier.runs()) == runs
    assert [each.failures for each in dossier.runs()] == [(("x.pdf", "locked"),), (("x.pdf", "broken"),)]


def test_a_failure_mended_within_the_run_is_forgotten(dossier: Dossier) -> None:
    with pytest.raises(KeyboardInterrupt), dossier.run(READER) as run:
        run.fail("a.txt", "locked")
        raise KeyboardInterrupt
    stored(dossier, A)
    assert dossier.runs()[0].failures == ()


def test_settled_files_are_those_that_need_no_reading(dossier: Dossier) -> None:
    stored(dossier, A, dataclasses.replace(A, name="copy.txt"))
    with dossier.run(READER) as run:
        assert {(sha256, name) for sha256, name, _ in run.settled()} == {(A.sha256, "a.txt"), (A.sha256, "copy.txt")}
    with dossier.run(BETTER) as run:
        assert run.settled() == set()


def test_one_run_at_a_time(dossier: Dossier) -> None:
    with (
        dossier.run(READER),
        Dossier.open(dossier.path, write=True) as second,
        pytest.raises(DossierBusy, match="another process is reading into"),
        second.run(READER, wait=0.1),
    ):
        pass
    stored(dossier, A)


def test_reading_again_within_a_run_leaves_no_strays(dossier: Dossier) -> None:
    with dossier.run(READER) as run:
        run.store(A, [event(A, "met"), event(A, "signed")])
        run.store(A, [event(A, "signed")])
    assert [each.quote for each in dossier.statements()] == ["signed"]
    assert dossier.verify() == []

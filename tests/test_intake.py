import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from dragoman.dossier import Dossier, Query
from dragoman.errors import DocumentError, DossierError, SourcesError
from dragoman.intake import Notice, Reader, read
from dragoman.intake.workers import paying
from dragoman.statements import Document, Interval, Judgement, Published, Statement
from tests.dossier import fakes
from tests.dossier.fakes import FakeReader

STORY = (
    "Russia and Pakistan met in Moscow to speak of a pipeline that neither of them can pay for alone. The minister "
    "said that the talks would go on in the autumn, when the price of gas is known. Nobody expects a contract soon."
)
BROKEN = b"\x00\x01\x02 no text \x00"


@dataclass
class FailingReader(FakeReader):
    """Fails on, refuses, or dies of documents that hold certain words."""

    name: str = "failing"
    settings: dict[str, Any] = field(default_factory=lambda: {"kill": "DIES"})

    def read(self, source: Document) -> Iterator[Statement]:
        if "FAILS" in source.text:
            raise KeyError("no such\nactor")
        if "REFUSED" in source.text:
            raise DocumentError(f"{source.name}: not in English")
        if "DIES" in source.text and self.settings["kill"]:
            os.kill(os.getpid(), signal.SIGKILL)
        return fakes.read(source)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Three short articles, one of them twice, and one file that is no text."""
    where = tmp_path / "articles"
    (where / "more").mkdir(parents=True)
    (where / "b.txt").write_text("Russia met Pakistan. They signed a deal.\n")
    (where / "a.txt").write_text("China met India.\n")
    (where / "more" / "c.txt").write_text("Iran wants gas. Türkiye sells it.\n")
    (where / "more" / "copy of b.txt").write_text("Russia met Pakistan. They signed a deal.\n")
    (where / "x.txt").write_bytes(BROKEN)
    return where


@pytest.fixture
def dossier(tmp_path: Path) -> Iterator[Dossier]:
    with Dossier.create(tmp_path / "my.dossier") as made:
        yield made


def dumped(dossier: Dossier) -> str:
    return "\n".join(dossier.dump())


def names(dossier: Dossier) -> list[str]:
    return [each.document.name for each in dossier.documents()]


def test_a_folder_is_read_in_the_order_of_its_names(folder: Path, dossier: Dossier) -> None:
    reader = FakeReader()
    report = read([folder], dossier, reader=reader)
    assert reader.seen == names(dossier) == ["a.txt", "b.txt", "more/c.txt"]
    assert (report.read, report.skipped, report.refused, report.statements) == (3, 1, 0, 9)
    assert dossier.document("b.txt").names == ("more/copy of b.txt",)
    assert dossier.verify() == []


def test_a_file_that_cannot_be_read_does_not_stop_the_others(folder: Path, dossier: Dossier) -> None:
    report = read([folder, folder / "gone.txt"], dossier, reader=FakeReader())
    assert [each.name for each in report.failed] == ["gone.txt", "x.txt"]
    for notice in report.failed:
        assert "\n" not in str(notice)
        assert str(folder) not in notice.message
    assert dict(dossier.runs()[0].failures) == {each.name: each.message for each in report.failed}


def test_reading_again_does_nothing(folder: Path, dossier: Dossier) -> None:
    read([folder], dossier, reader=FakeReader())
    before = dossier.path.read_bytes()
    reader = FakeReader()
    report = read([folder], dossier, reader=reader)
    assert (report.read, report.skipped, len(report.failed), reader.seen) == (0, 4, 1, [])
    assert dossier.path.read_bytes() == before
    assert len(dossier.runs()) == 1


def test_a_new_file_is_read_by_a_new_run(folder: Path, dossier: Dossier) -> None:
    read([folder], dossier, reader=FakeReader())
    (folder / "new.txt").write_text("Russia met Iran.\n")
    reader = FakeReader()
    read([folder], dossier, reader=reader)
    assert (reader.seen, len(dossier.runs())) == (["new.txt"], 2)


def test_what_a_reader_refuses_is_kept_and_what_it_fails_at_is_tried_again(tmp_path: Path, dossier: Dossier) -> None:
    (tmp_path / "fails.txt").write_text("This FAILS.")
    (tmp_path / "refused.txt").write_text("This is REFUSED.")
    paths = [tmp_path / "fails.txt", tmp_path / "refused.txt"]
    report = read(paths, dossier, reader=FailingReader())
    assert (report.read, report.refused) == (1, 1)
    (failure,) = report.failed
    assert (failure.name, "KeyError" in failure.message, "\n" in failure.message) == ("fails.txt", True, False)
    assert dossier.document("refused.txt").refused == "not in English"
    again = read(paths, dossier, reader=FailingReader())
    assert (again.skipped, again.failed, len(dossier.runs())) == (1, (failure,), 1)


class Terse(FakeReader):
    """Another reader: finds the events alone."""

    def read(self, source: Document) -> Iterator[Statement]:
        self.seen.append(source.name)
        return (each for each in fakes.read(source) if each.kind == "event")


def test_another_reader_takes_the_place_of_the_one_before_and_decisions_stay(folder: Path, dossier: Dossier) -> None:
    read([folder], dossier, reader=FakeReader())
    first = dossier.statements()
    kinds = {"event": "reject", "forecast": "accept"}
    when = datetime(2026, 1, 2, tzinfo=UTC)
    for each in first:
        if verdict := kinds.get(each.statement.kind):
            dossier.decide(Judgement(statement=each.id, verdict=verdict, who="Amna", when=when))  # type: ignore[arg-type]
    everything = Query(include_rejected=True)
    report = read([folder], dossier, reader=Terse(name="terse"))
    assert (report.read, report.skipped) == (3, 1)
    now = dossier.statements(everything)
    assert {(each.statement.kind, each.verdict, each.run) for each in now} == {("event", "reject", 2)}
    assert dossier.counts().adrift == sum(each.statement.kind == "forecast" for each in first) > 0
    assert {each.severity for each in dossier.verify()} == {"warning"}
    read([folder], dossier, reader=FakeReader())
    back = dossier.statements(everything)
    assert [each.id for each in back] == [each.id for each in first]
    assert {each.verdict for each in back if each.statement.kind == "forecast"} == {"accept"}
    assert (dossier.counts().adrift, dossier.verify()) == (0, [])


def test_a_reader_that_reads_some_of_the_documents_leaves_the_others_to_the_one_before(
    folder: Path, dossier: Dossier
) -> None:
    read([folder], dossier, reader=FakeReader())
    read([folder / "a.txt"], dossier, reader=Terse(name="terse"))
    assert {each.document.name: each.run for each in dossier.documents()} == {"a.txt": 2, "b.txt": 1, "more/c.txt": 1}


def test_what_a_person_says_of_a_source_is_taken(folder: Path, dossier: Dossier) -> None:
    (folder / "sources.csv").write_text("file,title,published\na.txt,As told,2018-05\nmore/c.txt,,2019\n")
    read([folder], dossier, reader=FakeReader())
    a, c = dossier.document("a.txt").document, dossier.document("more/c.txt").document
    assert (a.title, a.published) == ("As told", Published(Interval.parse("2018-05"), "sources.csv"))
    assert c.published == Published(Interval.parse("2019"), "sources.csv")


def test_a_correction_is_read_again_by_a_new_run(folder: Path, dossier: Dossier) -> None:
    sources = folder / "sources.csv"
    sources.write_text("file,title\na.txt,Wrong\n")
    read([folder], dossier, reader=FakeReader())
    sources.write_text("file,title\na.txt,Right\n")
    reader = FakeReader()
    read([folder], dossier, reader=reader)
    assert (reader.seen, dossier.document("a.txt").document.title) == (["a.txt"], "Right")
    assert [each.documents for each in dossier.runs()] == [3, 1]


def test_sources_beside_a_file_that_is_named_count_too(folder: Path, dossier: Dossier) -> None:
    (folder / "sources.csv").write_text("file,title\na.txt,As told\nb.txt,Other\n")
    report = read([folder / "a.txt"], dossier, reader=FakeReader())
    assert (dossier.document("a.txt").document.title, report.doubts) == ("As told", ())


def test_a_date_given_by_hand_goes_before_all(folder: Path, dossier: Dossier) -> None:
    (folder / "sources.csv").write_text("file,title,published\na.txt,As told,2018-05\n")
    read([folder / "a.txt"], dossier, reader=FakeReader(), published=Interval.parse("2020"))
    document = dossier.document("a.txt").document
    assert (document.title, document.published) == ("As told", Published(Interval.parse("2020"), "option"))


def test_a_source_list_that_is_wrong_stops_before_anything(folder: Path, dossier: Dossier) -> None:
    (folder / "sources.csv").write_text("file,published\na.txt,last May\n")
    with pytest.raises(SourcesError):
        read([folder], dossier, reader=FakeReader())
    assert dossier.runs() == []


def test_a_name_listed_that_is_not_there_is_doubted(folder: Path, dossier: Dossier) -> None:
    (folder / "sources.csv").write_text("file,title\nz.txt,T\n")
    (folder / "table.xyz").write_text("1,2")
    report = read([folder], dossier, reader=FakeReader())
    assert [each.name for each in report.doubts] == ["z.txt"]
    assert [each.name for each in report.passed] == ["table.xyz"]


def test_the_dossier_may_lie_among_its_sources(folder: Path) -> None:
    with Dossier.create(folder / "my.dossier") as dossier:
        report = read([folder, folder / "my.dossier"], dossier, reader=FakeReader())
        assert (report.read, report.passed, [each.name for each in report.failed]) == (3, (), ["x.txt"])


def test_progress_is_told(folder: Path, dossier: Dossier) -> None:
    told: list[tuple[int, int, str]] = []
    read([folder], dossier, reader=FakeReader(), progress=lambda *each: told.append(each))
    assert told == [
        (0, 5, "a.txt"), (1, 5, "b.txt"), (2, 5, "more/c.txt"), (3, 5, "more/copy of b.txt"), (4, 5, "x.txt"),
        (5, 5, "x.txt"),
    ]  # fmt: skip


def test_reports_of_one_event_are_merged_once_all_is_stored(folder: Path, dossier: Dossier) -> None:
    calls: list[int] = []

    def merge(into: Dossier) -> Iterable[tuple[str, str]]:
        events = into.statements(Query(kinds=("event",)))
        calls.append(len(events))
        return [(each.id, "c1") for each in events]

    for _ in range(2):
        read([folder], dossier, reader=FakeReader(), merge=merge)
    assert calls == [5]
    assert {each.cluster for each in dossier.statements(Query(kinds=("event",)))} == {"c1"}


def test_standard_input_is_a_source(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Russia met Pakistan.\n")))
    assert read(["-"], dossier, reader=FakeReader()).read == 1
    assert names(dossier) == ["stdin"]


def test_standard_input_is_a_source_for_several_workers_too(
    folder: Path, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Nepal met Bhutan.\n")))
    report = read(["-", folder / "a.txt"], dossier, reader=FakeReader(), workers=2)
    assert (report.read, report.failed, names(dossier)) == (2, (), ["a.txt", "stdin"])
    assert dossier.document("stdin").document.text == "Nepal met Bhutan.\n"


def test_standard_input_outlives_a_worker_that_dies(
    folder: Path, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "b.txt").write_text("The worker DIES of this.")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Nepal met Bhutan.\n")))
    report = read(["-", folder / "b.txt"], dossier, reader=FailingReader(), workers=2)
    assert ([each.name for each in report.failed], names(dossier)) == (["b.txt"], ["stdin"])


def test_standard_input_that_is_closed_is_a_failure(dossier: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert [each.name for each in read(["-"], dossier, reader=FakeReader()).failed] == ["stdin"]


def test_what_came_in_at_standard_input_does_not_replace_what_came_before(
    dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    for words in (b"Russia met Pakistan.", b"Nepal met Bhutan.", b"Russia met Pakistan."):
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words)))
        assert read(["-"], dossier, reader=FakeReader()).replaced == 0
    assert names(dossier) == ["stdin", "stdin"]


def test_a_source_list_where_one_happens_to_stand_says_nothing_of_standard_input(
    folder: Path, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    (folder / "sources.csv").write_text("this is, no list\n")
    monkeypatch.chdir(folder)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Russia met Pakistan.\n")))
    assert read(["-"], dossier, reader=FakeReader()).read == 1


def test_links_in_a_circle_are_failures_and_no_more(folder: Path, dossier: Dossier) -> None:
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "sources.csv").write_text("file,title\nloop.txt,Round\n")
    report = read([folder, folder / "loop.txt"], dossier, reader=FakeReader())
    assert (report.read, [each.name for each in report.failed], report.doubts) == (3, ["loop.txt", "x.txt"], ())
    with pytest.raises(DossierError):
        read([folder], Dossier.open(folder / "loop.txt"), reader=FakeReader())


def test_each_folder_has_its_own_source_list_and_the_nearest_counts(folder: Path, dossier: Dossier) -> None:
    (folder / "sources.csv").write_text("file,title\na.txt,Top A\nmore/c.txt,From above\nmore/copy of b.txt,B\n")
    (folder / "more" / "sources.csv").write_text("file,title\nc.txt,From beside\nz.txt,None\n")
    report = read([folder], dossier, reader=FakeReader())
    titles = {each.document.name: each.document.title for each in dossier.documents()}
    assert (titles["a.txt"], titles["more/c.txt"]) == ("Top A", "From beside")
    assert [each.name for each in report.doubts] == ["z.txt"]


def test_a_list_in_a_folder_without_sources_is_looked_at(folder: Path, dossier: Dossier) -> None:
    (folder / "empty").mkdir()
    (folder / "empty" / "sources.csv").write_text("file,colour\n")
    with pytest.raises(SourcesError, match=r"empty/sources\.csv, line 1"):
        read([folder], dossier, reader=FakeReader())


def test_a_year_that_cannot_be_is_refused_before_anything(folder: Path, dossier: Dossier) -> None:
    with pytest.raises(SourcesError, match="published 0018-05-03: sources come out between 1500 and 2200"):
        read([folder], dossier, reader=FakeReader(), published=Interval.parse("0018-05-03"))
    assert dossier.runs() == []


def test_a_changed_file_takes_the_place_of_what_it_was(folder: Path, dossier: Dossier) -> None:
    assert read([folder], dossier, reader=FakeReader()).replaced == 0
    (folder / "a.txt").write_text("Nepal met Bhutan.\n")
    report = read([folder], dossier, reader=FakeReader())
    assert (report.read, report.replaced, dossier.counts().documents) == (1, 1, 3)
    assert [each.quote for each in dossier.statements(Query(documents=("a.txt",)))] == ["Nepal met Bhutan."]
    (folder / "a.txt").write_text("China met India.\n")
    merged: list[Dossier] = []

    def merge(into: Dossier) -> Iterable[tuple[str, str]]:
        merged.append(into)
        return []

    reader = FakeReader()
    report = read([folder], dossier, reader=reader, merge=merge)
    assert (reader.seen, report.skipped, report.replaced, merged) == ([], 4, 1, [dossier])
    assert [each.quote for each in dossier.statements(Query(documents=("a.txt",)))] == ["China met India."]
    assert dossier.verify() == []


def test_another_article_in_a_file_of_the_same_name_replaces_nothing(tmp_path: Path, dossier: Dossier) -> None:
    for month, text in (("january", STORY), ("february", " ".join(reversed(STORY.split())))):
        (tmp_path / month).mkdir()
        (tmp_path / month / "article.txt").write_text(f"A Title\n\n{text}\n")
    read([tmp_path / "january"], dossier, reader=FakeReader())
    report = read([tmp_path / "february"], dossier, reader=FakeReader())
    assert (report.read, report.replaced, dossier.counts().documents) == (1, 0, 2)
    assert [str(each) for each in report.doubts] == [
        "article.txt: another text of this name was read before; both are kept"
    ]
    assert dossier.verify() == []


def test_copies_become_a_family(folder: Path, dossier: Dossier) -> None:
    (folder / "first.txt").write_text(f"On gas\n\n{STORY}\n")
    read([folder], dossier, reader=FakeReader(), published=Interval.parse("2018-05"))
    assert {each.family for each in dossier.documents()} == {None}
    (folder / "reprint.txt").write_text(f"Who pays for the pipeline\n\n{STORY[:-90]}\n")
    read([folder], dossier, reader=FakeReader(), published=Interval.parse("2018-06"))
    first = dossier.document("first.txt").document.sha256[:16]
    assert {each.document.name: each.family for each in dossier.documents() if each.family} == {
        "first.txt": first, "reprint.txt": first,
    }  # fmt: skip
    (folder / "first.txt").write_text("Nepal met Bhutan.\n")
    read([folder], dossier, reader=FakeReader())
    assert {each.family for each in dossier.documents()} == {None}


def test_the_reprint_among_the_examples_joins_what_it_copies(dossier: Dossier) -> None:
    read([Path(__file__).parents[1] / "examples" / "russia-pakistan"], dossier, reader=FakeReader())
    first = dossier.document("2024-05-28-corridors-news.html").document.sha256[:16]
    assert {each.document.name: each.family for each in dossier.documents() if each.family} == {
        "2024-05-28-corridors-news.html": first, "2024-05-31-corridors-reprint.txt": first,
    }  # fmt: skip


def test_a_dossier_that_cannot_take_more_stops_the_reading(folder: Path, dossier: Dossier) -> None:
    pages = dossier._connection.sql.execute("PRAGMA page_count").fetchone()[0]
    dossier._connection.sql.execute(f"PRAGMA max_page_count = {pages}")
    (folder / "a.txt").write_text("Russia met Pakistan. " * 2000)
    with pytest.raises(DossierError, match="the disk is full"):
        read([folder], dossier, reader=FakeReader())


def test_several_workers_give_the_same_dossier(folder: Path, tmp_path: Path, dossier: Dossier) -> None:
    (folder / "d.txt").write_text("This FAILS.")
    (folder / "e.txt").write_text("This is REFUSED.")
    one = read([folder], dossier, reader=FailingReader())
    with Dossier.create(tmp_path / "two.dossier") as second:
        two = read([folder], second, reader=FailingReader(), workers=2)
        assert two == one
        assert dumped(second) == dumped(dossier)


def test_a_file_that_kills_its_worker_is_a_failure_and_no_more(folder: Path, dossier: Dossier) -> None:
    (folder / "b.txt").write_text("The worker DIES of this.")
    report = read([folder], dossier, reader=FailingReader(), workers=2)
    assert [each.name for each in report.failed] == ["b.txt", "x.txt"]
    assert report.failed[0] == Notice("b.txt", report.failed[0].message)
    assert "the process that read it ended" in report.failed[0].message
    assert names(dossier) == ["a.txt", "more/c.txt", "more/copy of b.txt"]


def test_documents_without_a_date_are_named(folder: Path, dossier: Dossier) -> None:
    (folder / "2024-05-03-d.txt").write_text("Kenya met Chad.")
    without = ("a.txt", "b.txt", "more/c.txt", "more/copy of b.txt")
    assert read([folder], dossier, reader=FakeReader()).undated == without
    assert read([folder], dossier, reader=FakeReader()).undated == without
    assert read([folder], dossier, reader=FakeReader(), published=Interval.parse("2024")).undated == ()


def test_a_text_in_another_language_is_kept_and_said_to_be_one(tmp_path: Path, dossier: Dossier) -> None:
    (tmp_path / "ru.txt").write_text("Министр иностранных дел заявил в понедельник, что переговоры продолжатся.")
    (tmp_path / "fr.txt").write_text("Le ministre a dit que les deux pays ne signeront pas cet accord. " * 6)
    (tmp_path / "en.txt").write_text(STORY)
    report = read([tmp_path], dossier, reader=Silent(), published=Interval.parse("2024"))
    said = "does not look like English, the only language that is read: nothing was read; give a translation"
    assert report.doubts == (Notice("fr.txt", said), Notice("ru.txt", said))
    assert {each.document.name: each.document.language for each in dossier.documents()}["en.txt"] == "en"
    assert len(dossier.documents()) == 3


class Silent(FakeReader):
    """Finds nothing."""

    def read(self, source: Document) -> Iterator[Statement]:
        self.seen.append(source.name)
        return iter(())


@dataclass
class SlowReader(FakeReader):
    """Takes long over whatever it is given."""

    name: str = "slow"

    def read(self, source: Document) -> Iterator[Statement]:
        if "SLOW" in source.text:
            time.sleep(60)
        return fakes.read(source)


def test_workers_end_at_once_when_reading_is_stopped(folder: Path, dossier: Dossier) -> None:
    (folder / "b.txt").write_text("This is SLOW.")
    began = time.monotonic()

    def stop(done: int, _total: int, _name: str) -> None:
        if done:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        read([folder], dossier, reader=SlowReader(), workers=2, progress=stop)
    assert time.monotonic() - began < 45
    assert names(dossier) == ["a.txt"]


KILLED = """
import sys
from dragoman.dossier import Dossier
from dragoman.intake import read
from tests.dossier.fakes import FakeReader
if __name__ == "__main__":
    with Dossier.open_or_create(sys.argv[2]) as dossier:
        read([sys.argv[1]], dossier, reader=FakeReader(), workers=2, progress=lambda *each: print(each[0], flush=True))
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks for processes in /proc")
def test_killed_with_its_workers_it_leaves_none_and_ends_the_same(
    folder: Path, tmp_path: Path, dossier: Dossier
) -> None:
    for number in range(40):
        (folder / f"{number}.txt").write_text(f"Russia signed deal {number}.")
    root, path = Path(__file__).parents[1], tmp_path / "killed.dossier"
    script = tmp_path / "killed.py"
    script.write_text(KILLED)
    command = [sys.executable, str(script), str(folder), str(path)]
    env = {"PYTHONPATH": f"{root / 'src'}:{root}"}
    with subprocess.Popen(command, env=env, stdout=subprocess.PIPE, start_new_session=True) as process:
        assert process.stdout is not None
        while process.stdout.readline() != b"7\n":
            pass
        process.kill()
    for _ in range(100):
        if not _members(process.pid):
            break
        time.sleep(0.05)
    assert _members(process.pid) == []
    read([folder], dossier, reader=FakeReader())
    with Dossier.open_or_create(path) as again:
        assert again.runs()[0].ended is None
        read([folder], again, reader=FakeReader())
        assert dumped(again) == dumped(dossier)


def _members(session: int) -> list[str]:
    """Processes still running in this session."""
    found = []
    for each in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = each.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[3] == str(session) and fields[0] != "Z":
            found.append(each.parent.name)
    return found


def test_the_fake_is_a_reader() -> None:
    reader: Reader = FakeReader()
    assert reader.name == "fake"


def test_few_files_are_read_in_one_process() -> None:
    assert paying(0, "rules") == paying(19, "rules") == paying(39, "rules") == paying(7, "embedded") == 1
    assert 1 <= paying(100_000, "embedded") <= (os.cpu_count() or 1)

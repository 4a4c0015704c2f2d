import os
from pathlib import Path

from dragoman.documents import Source, discover
from dragoman.documents.discover import folders


def made(folder: Path, *names: str) -> Path:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Words.", encoding="utf-8")
    return folder


def read(found: list[Source]) -> list[str]:
    return [source.name for source in found if not source.skipped]


def test_a_folder_is_searched_in_the_order_of_names(tmp_path: Path) -> None:
    made(
        tmp_path,
        "b.txt",
        "B.txt",
        "é.md",
        "a/z.html",
        "a/c/x.pdf",
        "a.docx",
        ".hidden.txt",
        "sources.csv",
        ".git/x.txt",
    )
    found = list(discover([tmp_path]))
    assert read(found) == ["B.txt", "a/c/x.pdf", "a/z.html", "a.docx", "b.txt", "é.md"]
    assert all(source.path.is_absolute() for source in found)


def test_other_extensions_in_a_folder_are_skipped_aloud(tmp_path: Path) -> None:
    made(tmp_path, "a.xlsx", "README", "b.txt")
    skipped = {source.name: source.skipped for source in discover([tmp_path]) if source.skipped}
    assert skipped == {
        "README": "no extension: not a format that is read",
        "a.xlsx": ".xlsx: not a format that is read",
    }


def test_a_named_file_is_taken_whatever_it_is_called(tmp_path: Path) -> None:
    made(tmp_path, "README", "sources.csv")
    assert read(list(discover([tmp_path / "README", str(tmp_path / "gone.txt")]))) == ["README", "gone.txt"]


def test_links_out_of_the_folder_are_not_followed(tmp_path: Path) -> None:
    inside, outside = made(tmp_path / "in", "a.txt"), made(tmp_path / "out", "b.txt")
    (inside / "file.txt").symlink_to(outside / "b.txt")
    (inside / "folder").symlink_to(outside)
    (inside / "loop").symlink_to(inside)
    (inside / "self.txt").symlink_to(inside / "self.txt")
    found = list(discover([inside]))
    assert read(found) == ["a.txt", "self.txt"]
    assert [source.name for source in found if source.skipped] == ["file.txt", "folder"]


def test_links_in_a_circle_do_no_harm(tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    (tmp_path / "one.txt").symlink_to("two.txt")
    (tmp_path / "two.txt").symlink_to("one.txt")
    found = list(discover([tmp_path / "loop.txt", tmp_path]))
    assert read(found) == ["loop.txt", "one.txt", "two.txt"]
    assert folders([tmp_path / "loop.txt", "-"]) == []


def test_the_folders_searched_through_nearest_first(tmp_path: Path) -> None:
    made(tmp_path / "in", "a/b/c.txt", "d/e.txt", ".git/x.txt")
    made(tmp_path / "out", "x.txt")
    (tmp_path / "in" / "d" / "up").symlink_to(tmp_path / "in")
    (tmp_path / "in" / "away").symlink_to(tmp_path / "out")
    inside = tmp_path.resolve() / "in"
    assert folders([inside, inside / "d"]) == [inside / "a" / "b", inside / "a", inside / "d", inside]


def test_a_file_found_twice_is_read_once(tmp_path: Path) -> None:
    made(tmp_path, "a/b.txt")
    assert read(list(discover([tmp_path, tmp_path / "a", tmp_path / "a" / "b.txt"]))) == ["a/b.txt"]


def test_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    made(tmp_path, "one/a.txt", "two/a.txt")
    assert read(list(discover([tmp_path / "one", tmp_path / "two"]))) == ["a.txt", "two/a.txt"]


def test_a_dash_is_standard_input() -> None:
    (source,) = discover(["-"])
    assert source.is_stdin
    assert source.name == "stdin"


def test_bytes_of_a_name_that_are_no_utf8_are_written_out(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("Words.")
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xfe.txt")).write_text("Words.")
    assert [source.name for source in discover([tmp_path])] == ["%FE.txt", "%FF.txt"]

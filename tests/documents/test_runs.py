"""Runs of one character, or of a few, that a pattern might try to divide in every way there is."""

import pytest

from dragoman.documents import load_bytes

LENGTH = 30_000
ARTICLE = (
    "A title of some kind\n\nBy Ann Bee\n\nThe talks began in Moscow and they went on for a while, as talks do. "
    "Nobody was pleased, nobody said so, and the minister went home.\n\n"
)
RUNS = (
    " ",
    "\t",
    "\u00a0",
    "-",
    "—",
    "_",
    ",",
    ".",
    "'",
    '"',
    "”",
    "<",
    "(",
    "[",
    "]",
    "|",
    "#",
    "*",
    "9",
    "A",
    "a",
    "!",
)


@pytest.mark.parametrize("run", RUNS)
def test_a_long_run_in_a_line_is_read_at_once(run: str) -> None:
    line = f"x{run * LENGTH}x"
    assert line in load_bytes(f"{ARTICLE}{line}\n\nThe end came soon.\n".encode(), "a.txt").text


@pytest.mark.parametrize(
    "before", ["By", "Author", "Source:", "Comments", "May", "©", "Read more", "comment policy", "MOSCOW", "#"]
)
@pytest.mark.parametrize("run", [" ", "-", "<", ":", "A-", "#"])
def test_so_is_one_after_a_word_that_tells_something(before: str, run: str) -> None:
    line = f"{before} {run * LENGTH}x"
    assert line in load_bytes(f"{ARTICLE}{line}\n\nThe end came soon.\n".encode(), "a.txt").text


def test_a_page_of_nothing_but_openings_is_read_at_once() -> None:
    assert load_bytes(b"<html><body><p>Words " + b"&lt;" * LENGTH + b"</p></body></html>", "a.html").text
    for run in (b"<", b"<a ", b"</"):
        assert load_bytes(b"<html><body><p>Words.</p>" + run * LENGTH, "a.html").text.startswith("Words.")


def test_a_byline_and_a_title_of_a_block_of_fields_are() -> None:
    for run in (" ", "<", "-", "and ", "A. "):
        fields = f"---\ntitle: x{run * 9000}x\nbyline: x{run * 9000}x\n---\n\n"
        assert load_bytes((fields + ARTICLE).encode(), "a.md").text

"""Markdown without its marks."""

import time

import pytest

from dragoman.documents import load_bytes
from dragoman.documents.markdown import bare

PAGE = """# Why the *river* matters

**Ann Moyo** | 12 May 2019

The two governments met in **May** to talk about the [river](https://e.org/a_(b)) that _both_ use.[^1] Nobody expects
them to agree, for the dam is *"a crime against the people of the valley"*, as the minister put it after the talks.

> It was **built** in 1999, when the two were allies and the valley was empty, and it has been a burden ever since.

```python
enemy = "Chad attacked Sudan"
```

[2]: https://example.org
"""


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("**Chad** and __Sudan__ *met* _twice_", "Chad and Sudan met twice"),
        ("***Chad*** ~~left~~", "Chad left"),
        ('the [talks](https://e.org/x_(y) "title") and [others][2]', "the talks and others"),
        ("a note[^1] and `a *b* c`", "a note and a *b* c"),
        ("snake_case_name and 2 * 3 * 4", "snake_case_name and 2 * 3 * 4"),
        (r"\*not emphasis\*", "*not emphasis*"),
        ("> > a quotation\\", "a quotation"),
        ('*"We will not yield."*', '"We will not yield."'),
        ("[1] and [sic] stay", "[1] and [sic] stay"),
    ],
)
def test_inline_marks_are_left_out(line: str, words: str) -> None:
    assert bare(line)[0] == words


def test_offsets_count_in_the_words_that_come_out() -> None:
    document = load_bytes(PAGE.encode(), "a.md")
    told = [(part.label, part.span.of(document.text)) for part in document.parts]
    assert document.title == "Why the river matters"
    assert document.authors == ("Ann Moyo",)
    body = [words for label, words in told if label == "body"]
    assert "that both use. Nobody expects" in body[0]
    assert '"a crime against the people of the valley"' in body[0]
    assert body[1].startswith("It was built in 1999")
    assert ("boilerplate", 'enemy = "Chad attacked Sudan"') in told
    assert ("boilerplate", "[2]: https://example.org") in told


def test_plain_text_keeps_its_stars() -> None:
    assert load_bytes(b"A line with *stars* in it.", "a.txt").text == "A line with *stars* in it."


@pytest.mark.parametrize("unit", ["**a ", "[a](", "_a ", "`", "![a](b ", "[a][", "*"])
def test_rows_of_marks_take_no_time(unit: str) -> None:
    began = time.process_time()
    bare(unit * 20_000)
    assert time.process_time() - began < 5

"""Who wrote a piece and where it came out, by the line below its title."""

import pytest

from dragoman.documents import load_bytes
from dragoman.documents.credit import Credit, credit

BODY = (
    "\n\nThe talks of the two states were about the gas, and nobody expects them to agree on it before the winter.\n"
    * 3
)


@pytest.mark.parametrize(
    ("line", "authors", "medium"),
    [
        ("Ann Moyo | 12 May 2019", ("Ann Moyo",), ""),
        ("12 May 2019 | Ann Moyo", ("Ann Moyo",), ""),
        ("Ann Moyo, 12 May 2019", ("Ann Moyo",), ""),
        ("By Ann Moyo, Lusaka Tribune", ("Ann Moyo",), "Lusaka Tribune"),
        ("By Ann Moyo, Reuters", ("Ann Moyo",), "Reuters"),
        ("*By Ann Moyo, The Lusaka Tribune, 12 May 2019*", ("Ann Moyo",), "The Lusaka Tribune"),
        ("Ann Moyo and Li Wei | Lusaka Tribune | May 12, 2019", ("Ann Moyo", "Li Wei"), "Lusaka Tribune"),
    ],
)
def test_credits(line: str, authors: tuple[str, ...], medium: str) -> None:
    assert credit(line) == Credit(authors, medium)
    document = load_bytes(f"Why the river matters\n\n{line}{BODY}".encode(), "a.txt")
    assert (document.authors, document.publisher) == (authors, medium)


@pytest.mark.parametrize(
    "line",
    ["Lusaka Tribune | 12 May 2019", "Kenya and Ethiopia", "Ann Moyo", "By the river | 2019", "Home | News | World"],
)
def test_other_lines_credit_nobody(line: str) -> None:
    assert credit(line) is None

import hashlib
import random
from datetime import date

import pytest

from dragoman.intake.families import COMMON, families
from dragoman.statements import Document, Part, Published, Span
from dragoman.statements.interval import day

WORDS = [f"word{number}" for number in range(5000)]


def article(name: str, text: str, out: date | None = None) -> Document:
    return Document(
        sha256=hashlib.sha256(f"{name} {text}".encode()).hexdigest(),
        name=name,
        format="txt",
        text=text,
        parts=(Part(Span(0, len(text)), "body"),),
        published=Published(day(out), "option") if out else None,
    )


def words(seed: int, count: int = 300) -> list[str]:
    return random.Random(seed).choices(WORDS, k=count)


def text(seed: int, count: int = 300) -> str:
    return " ".join(words(seed, count))


def test_a_shortened_copy_under_another_title_is_of_the_family_of_what_came_out_first() -> None:
    long = article("b.txt", f"A title {text(1)}", date(2018, 5, 3))
    short = article("a.txt", f"Quite another headline {text(1)[: len(text(1)) // 2]}", date(2018, 5, 4))
    undated = article("0.txt", text(1))
    other = article("c.txt", text(2), date(2017, 1, 1))
    expected = dict.fromkeys((long.sha256, short.sha256, undated.sha256), long.sha256[:16])
    assert families([long, short, undated, other]) == expected
    assert families([other, undated, short, long]) == expected


def test_without_dates_the_first_by_name_counts() -> None:
    one, two = article("a.txt", text(1)), article("b.txt", f"Title {text(1)}")
    assert set(families([two, one]).values()) == {one.sha256[:16]}


@pytest.mark.parametrize(("kept", "together"), [(150, True), (120, False)])
def test_half_of_the_shorter_must_stand_in_the_longer(kept: int, together: bool) -> None:
    """300 words have 296 shingles; of 160 or 130 words taken from them 156 or 126, and half of 296 is 148."""
    one = article("a.txt", text(1))
    mixed = article("b.txt", " ".join(words(1)[: kept + 10] + words(2, 290 - kept)))
    assert bool(families([one, mixed])) == together


def test_a_phrase_is_no_copy() -> None:
    phrase = "Russia and Pakistan signed a deal"
    assert families([article("a.txt", phrase), article("b.txt", f"{phrase} on gas {text(1)}")]) == {}


def test_members_need_not_all_be_alike() -> None:
    first, middle, last = words(1)[:200], words(1)[50:250], [*words(1)[150:], *words(3, 40)]
    found = families([article(f"{n}.txt", " ".join(each)) for n, each in enumerate((first, middle, last))])
    assert (len(found), len(set(found.values()))) == (3, 1)


def test_a_story_that_everyone_prints_is_one_family() -> None:
    copies = [article(f"{number}.txt", f"{text(number + 10, 8)} {text(1)}") for number in range(2 * COMMON)]
    assert len(families(copies)) == 2 * COMMON


def test_a_stock_phrase_of_all_makes_no_family() -> None:
    stock = text(1, 80)
    assert families([article(f"{number}.txt", f"{text(number + 10)} {stock}") for number in range(2 * COMMON)]) == {}


def test_nothing_has_no_families() -> None:
    assert families([]) == {}
    assert families([article("a.txt", "–"), article("b.txt", "–")]) == {}

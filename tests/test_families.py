import hashlib
import random
from datetime import UTC, date, datetime

import pytest

from dragoman.dossier import Link, LinkVerdict
from dragoman.intake.families import edited, families
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


@pytest.mark.parametrize(("kept", "together"), [(125, True), (100, False)])
def test_two_fifths_of_the_shorter_must_stand_in_the_longer(kept: int, together: bool) -> None:
    """300 words have 298 shingles; of 135 or 110 words taken from them 133 or 108, and two fifths of 298 is 119.2."""
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
    copies = [article(f"{number}.txt", f"{text(number + 10, 8)} {text(1)}") for number in range(100)]
    assert len(families(copies)) == 100


def test_a_stock_phrase_of_all_makes_no_family() -> None:
    stock = text(1, 80)
    assert families([article(f"{number}.txt", f"{text(number + 10)} {stock}") for number in range(100)]) == {}


def test_nothing_has_no_families() -> None:
    assert families([]) == {}
    assert families([article("a.txt", "–"), article("b.txt", "–")]) == {}


def said(verdict: LinkVerdict, *documents: Document) -> Link:
    ids = tuple(each.sha256 for each in documents)
    return Link(of="document", verdict=verdict, ids=ids, who="Amna", when=datetime(2024, 5, 6, tzinfo=UTC))


def test_a_person_says_what_is_a_copy() -> None:
    one, copy, other = article("a.txt", text(1)), article("b.txt", f"Title {text(1)}"), article("c.txt", text(2))
    documents = [one, copy, other]
    assert set(families(documents, [said("apart", one, copy)])) == set()
    assert set(families(documents, [said("same", copy, other)])) == {each.sha256 for each in documents}
    both = [said("same", copy, other), said("apart", one, copy)]
    assert families(documents, both) == dict.fromkeys((copy.sha256, other.sha256), copy.sha256[:16])
    assert families(documents, [*both, said("open", one, copy)]) == families(documents, both[:1])


def test_kept_apart_the_third_goes_with_the_one_that_it_shares_most_with() -> None:
    one, other = article("a.txt", text(1)), article("b.txt", " ".join(words(1)[:240] + words(2, 60)))
    third = article("c.txt", " ".join(words(1)[:280] + words(3, 20)))
    found = families([one, other, third], [said("apart", one, other)])
    assert found == dict.fromkeys((one.sha256, third.sha256), one.sha256[:16])


def test_a_notice_that_several_quote_in_full_makes_no_family_of_them() -> None:
    notice = text(9, 60)
    quoting = [article(f"{number}.txt", f"{text(number + 1)} {notice}") for number in range(4)]
    found = families([*quoting, article("z.txt", notice)])
    assert len(found) == 2
    assert article("z.txt", notice).sha256 in found


def test_other_words_here_and_there_leave_it_a_copy() -> None:
    changed = [f"other{at}" if at % 6 == 0 else word for at, word in enumerate(words(1))]
    one, other = article("a.txt", text(1)), article("b.txt", " ".join(changed))
    assert set(families([one, other])) == {one.sha256, other.sha256}
    assert edited(one, other)
    assert not edited(one, article("b.txt", text(2)))


def test_the_order_of_the_documents_does_not_matter() -> None:
    documents = [
        article(f"{number}.txt", " ".join(words(number // 3)[: 100 + 70 * (number % 3)])) for number in range(60)
    ]
    wanted = families(documents)
    assert len(set(wanted.values())) == 20
    for seed in range(3):
        random.Random(seed).shuffle(documents)
        assert families(documents) == wanted

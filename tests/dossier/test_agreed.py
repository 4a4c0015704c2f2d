from datetime import UTC, datetime

import pytest

from dragoman.dossier import Groups, Link, LinkVerdict, agreed

WHEN = datetime(2024, 5, 6, tzinfo=UTC)


def link(verdict: LinkVerdict, ids: str) -> Link:
    return Link(of="event", verdict=verdict, ids=tuple(ids), who="Amna", when=WHEN)


@pytest.mark.parametrize(
    ("said", "same", "apart", "overruled"),
    [
        ([("same", "abc")], {"ab", "bc"}, set(), []),
        ([("apart", "abc")], set(), {"ab", "ac", "bc"}, []),
        ([("apart", "ab"), ("same", "ab")], {"ab"}, set(), [0]),
        ([("same", "ab"), ("apart", "ba")], set(), {"ab"}, [0]),
        ([("same", "ab"), ("open", "ab")], set(), set(), []),
        ([("same", "ab"), ("open", "ab"), ("same", "ab")], {"ab"}, set(), []),
        ([("same", "ab"), ("same", "bc"), ("apart", "ac")], {"bc"}, {"ac"}, [0]),
        ([("apart", "ac"), ("same", "ab"), ("same", "bc")], {"ab", "bc"}, set(), [0]),
        ([("apart", "abc"), ("same", "ab")], {"ab"}, {"ac", "bc"}, [0]),
        ([("open", "ab")], set(), set(), []),
        ([("same", "abc"), ("open", "ab")], set(), set(), []),
        ([("same", "abc"), ("open", "ac")], set(), set(), []),
        ([("same", "abcd"), ("open", "bd")], {"ac"}, set(), []),
        ([("apart", "abc"), ("open", "ac")], set(), {"ab", "bc"}, []),
    ],
)
def test_the_later_counts(
    said: list[tuple[LinkVerdict, str]], same: set[str], apart: set[str], overruled: list[int]
) -> None:
    links = [link(*each) for each in said]
    found = agreed(links)
    assert {"".join(pair) for pair in found.same} == same
    assert {"".join(pair) for pair in found.apart} == apart
    assert list(found.overruled) == [links[number] for number in overruled]


def test_those_of_which_something_counts() -> None:
    links = [link("same", "xy"), link("same", "abcd"), link("apart", "ab"), link("open", "xy"), link("open", "bd")]
    assert agreed(links).counting == (links[1], links[2])
    assert agreed([*links, link("open", "abcd")]).counting == ()


def test_the_groups_keep_to_it() -> None:
    groups = agreed([link("same", "ab"), link("apart", "bc")]).groups
    assert groups.together("abc") == [["a", "b"], ["c"]]
    assert not groups.join("a", "c")


def test_groups_that_are_barred_stay_so_when_they_grow() -> None:
    groups = Groups()
    assert groups.part("a", "b")
    assert groups.join("a", "c")
    assert groups.join("b", "d")
    assert not groups.join("c", "d")
    assert not groups.part("a", "c")
    assert groups.together("abcd") == [["a", "c"], ["b", "d"]]

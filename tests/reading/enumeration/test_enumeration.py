"""What is a list, and what only looks like one."""

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.reading.enumeration import enumerations
from tests.reading.enumeration.lists import analysed, lists, only, stated

WORDS = "border river treaty tariff cable harbour pipeline summit copper patrol island".split()
BODY = "The two governments have said nothing about it in public since the talks in Bangkok ended without a communiqué."


def test_ordinals_after_a_counted_noun() -> None:
    found, text = only(
        "Hanoi has three reasons for caution. First, it trades with everyone. That will not change. "
        "Second, its navy is small. Finally, it remembers the war of 1979."
    )
    assert (found.style, found.kind) == ("ordinal", "influence")
    assert found.announced and (found.announced.count, found.announced.head) == (3, "reason")
    assert found.announced.span.of(text) == "three reasons"
    assert stated(found, text) == [
        "First, it trades with everyone.", "Second, its navy is small.", "Finally, it remembers the war of 1979.",
    ]  # fmt: skip
    assert [each.number for each in found.items] == [1, 2, 3]
    assert [each.marker.of(text) for each in found.items if each.marker] == ["First", "Second", "Finally"]
    assert found.items[0].span.of(text).endswith("That will not change.")


@pytest.mark.parametrize(
    "items",
    [
        "To begin with, Lima must pay. The second thing that it must do is apologise. And finally, it must disarm.",
        "The first is money. The second, as everyone knows, is pride. The third is time.",
        "First of all, it must pay. Secondly, it must wait. Last but not least, it must disarm.",
        "For one thing, it is poor. Another thing is that it is small. Then there is the matter of pride.",
        "One is money. Another is pride. The last is time.",
        "First, it must pay. Moreover, it must wait. Finally, it must disarm.",
        "1) It must pay.\n\n2) It must wait.\n\n3) It must disarm.",
        "(a) It must pay.\n\n(b) It must wait.\n\n(c) It must disarm.",
        "- It must pay.\n- It must wait.\n- It must disarm.",
    ],
)
def test_ways_to_mark_items(items: str) -> None:
    found, _ = only(f"Three things stand between Peru and Ecuador.\n\n{items}")
    assert [each.number for each in found.items] == [1, 2, 3]
    assert found.announced and found.announced.count == 3


def test_numbered_headings_govern_what_stands_below_them() -> None:
    sections = "\n\n".join(
        f"{number}. {head}\n\n{BODY} It is the {word} time."
        for number, head, word in (
            (1, "Thailand Still Claims The Temple Hill", "first"),
            (2, "Cambodia Has Closed The Checkpoints", "second"),
            (3, "Fishermen Are Held On Both Sides", "third"),
        )
    )
    found, text = only(f"Three disputes divide Thailand and Cambodia. {BODY}\n\n{sections}")
    assert (found.style, found.kind, found.actors) == ("numeral", "irritant", ("Thailand", "Cambodia"))
    assert stated(found, text)[1] == "2. Cambodia Has Closed The Checkpoints"
    assert found.items[1].span.of(text).endswith("It is the second time.")


def test_headings_without_numbers_are_items_where_as_many_are_announced() -> None:
    sections = "\n\n".join(f"{head}\n\n{BODY}" for head in ("The Dam", "The Border", "The Refugees", "Conclusion"))
    found, text = only(f"{BODY}\n\n{sections}", "Three Disputes Between Sudan and Ethiopia")
    assert (found.style, stated(found, text)) == ("heading", ["The Dam", "The Border", "The Refugees"])
    assert not lists(f"{BODY}\n\n{sections}", "Four Disputes Between Sudan and Ethiopia")


@pytest.mark.parametrize(
    ("sentence", "pieces"),
    [
        (
            "Two issues divide Ghana and Togo: the maritime border and the price of power.",
            ["the maritime border", "the price of power"],
        ),
        (
            "Oslo has three options: wait, protest or leave.",
            ["wait", "protest", "leave"],
        ),
        (
            "Quito set two conditions: a ceasefire, with monitors; and the release of all prisoners.",
            ["a ceasefire, with monitors", "the release of all prisoners"],
        ),
    ],
)
def test_lists_run_in_behind_a_colon(sentence: str, pieces: list[str]) -> None:
    found, text = only(sentence)
    assert (found.style, stated(found, text)) == ("run-in", pieces)


def test_markers_within_a_sentence() -> None:
    found, text = only("Manila has two aims; first, to keep the reef; and second, to keep the peace.")
    assert stated(found, text) == ["first, to keep the reef", "second, to keep the peace."]
    assert found.kind == "interest"


@pytest.mark.parametrize(
    "text",
    [
        "The second round of talks ended in Lomé. The third round will follow.",
        "She was the first prime minister to visit Fiji. The second was her successor.",
        "Three reasons are often given for the war between Chad and Libya. None of them is convincing.",
        "First, the minister flew to Oslo. Then he went home.",
        "Finally, the parties agreed. Moreover, they signed. Another meeting is planned.",
        "For two years and three months the two sides fought. First, Mali won.",
        "One of the three main obstacles is the border with Niger. It is long.",
        "In the first place Kenya wanted trade. The last time it tried, nobody came.",
        "Section 1. opens the treaty.\n\nArticle 5: Each party shall help the other.",
        "Two countries signed the pact: Ghana and Togo.",
    ],
)
def test_what_is_no_list(text: str) -> None:
    assert lists(text) == ()


def test_three_markers_need_no_announcement_and_two_do() -> None:
    three = "Baku can wait. First, prices rise. Second, winter comes. Third, buyers have no choice."
    found, _ = only(three)
    assert (found.announced, found.kind, len(found.items)) == (None, None, 3)
    assert lists(three.partition(" Third")[0]) == ()


def test_a_later_list_does_not_go_on_with_an_earlier_one() -> None:
    text = (
        "Two problems remain. First, the border is closed. Second, the debt is unpaid. "
        "There are two ways out. First, the bank could help. Second, the king could pay."
    )
    assert [[each.number for each in found.items] for found in lists(text)] == [[1, 2], [1, 2]]


PIECES = (
    "First, |The second |1. |(a) |- |finally, |three reasons|: |; |. |\n\n|and |é |Why? |Another |in order to |“| – "
).split("|")


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_items_stand_in_order_inside_the_text(pieces: list[str]) -> None:
    analysis = analysed("".join(pieces))
    for found in enumerations(analysis):
        starts = [each.stating.start for each in found.items]
        assert starts == sorted(starts) and len(starts) >= 2
        for each in found.items:
            assert each.span.end <= len(analysis.document.text) and each.stating.of(analysis.document.text).strip()


def test_many_lists_cost_as_much_each_as_a_few() -> None:
    def calls(number: int) -> tuple[int, int]:
        analysis = analysed("\n\n".join(_steps(each) for each in range(number)))
        seen = 0

        def count(_frame: object, event: str, _arg: object) -> None:
            nonlocal seen
            seen += event in {"call", "c_call"}

        sys.setprofile(count)
        try:
            found = enumerations(analysis)
        finally:
            sys.setprofile(None)
        return len(found), seen

    (few, low), (many, high) = calls(30), calls(120)
    assert (few, many) == (30, 120)
    assert high < 5 * low


def _steps(number: int) -> str:
    """A list like no other, so that none of it counts as said twice."""
    one, two, three = (WORDS[number // len(WORDS) ** power % len(WORDS)] for power in range(3))
    return (
        f"Lima must take three {one} steps to settle the {two} quarrel with Quito over {three}. First, it should open "
        f"the {one} {two} {three}. Second, it should pay for the {two} {one}. Third, it should sign the {three} {one}."
    )


def test_a_chain_of_ordinals_without_an_end_is_cut_off() -> None:
    rest = " ".join(f"Another reason is the {one} {two}." for one in WORDS for two in WORDS[:7])
    found = lists(f"There are several reasons for this. One reason is the price of tin. {rest}")
    assert 2 <= max(len(each.items) for each in found) <= 60

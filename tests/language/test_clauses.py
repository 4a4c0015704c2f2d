from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dragoman.language import clauses
from dragoman.statements import Span


def cut(text: str) -> list[str]:
    return [each.of(text) for each in clauses(text, Span(0, len(text)))]


def test_a_sentence_is_cut_where_clauses_join() -> None:
    assert cut("Russia sells arms to India, but Pakistan buys helicopters because it needs them in the mountains.") == [
        "Russia sells arms to India",
        "but Pakistan buys helicopters",
        "because it needs them in the mountains.",
    ]


def test_short_pieces_stay_together() -> None:
    assert cut("He came, and he saw.") == ["He came, and he saw."]


def test_the_dash_parts_and_the_hyphen_does_not() -> None:
    assert cut("Russian-Pakistani trade is small – it has been so for decades.") == [
        "Russian-Pakistani trade is small",
        "it has been so for decades.",
    ]


@given(st.text(min_size=1, alphabet=st.characters() | st.sampled_from(list(",;:–()abc because but"))))
def test_clauses_are_in_order_and_lose_only_marks_and_space(text: str) -> None:
    found = clauses(text, Span(0, len(text)))
    kept: set[int] = set()
    for first, second in pairwise(found):
        assert first.end <= second.start
    for each in found:
        kept.update(range(each.start, each.end))
    lost = {character for at, character in enumerate(text) if at not in kept}
    assert all(character.isspace() or character in ",;:–—-()*•·" for character in lost)

from hypothesis import given
from hypothesis import strategies as st

from dragoman.statements import Span
from dragoman.views.segment import Mark, segments


def test_overlap_and_nesting() -> None:
    marks = [Mark("a", Span(0, 6)), Mark("b", Span(4, 9)), Mark("c", Span(1, 3))]
    found = [(each.text, each.keys, each.opens, each.closes) for each in segments("abcdefghij", marks)]
    assert found == [
        ("a", ("a",), ("a",), ()),
        ("bc", ("a", "c"), ("c",), ("c",)),
        ("d", ("a",), (), ()),
        ("ef", ("a", "b"), ("b",), ("a",)),
        ("ghi", ("b",), (), ("b",)),
        ("j", (), (), ()),
    ]


def test_no_text() -> None:
    assert segments("", [Mark("a", Span(0, 3))]) == []


@st.composite
def _marked(draw: st.DrawFn) -> tuple[str, list[Mark], list[int]]:
    text = draw(st.text(max_size=60))
    place = st.integers(0, len(text) + 3)
    spans = draw(st.lists(st.tuples(place, place).filter(lambda pair: pair[0] != pair[1]), max_size=12))
    marks = [Mark(str(number), Span(min(pair), max(pair))) for number, pair in enumerate(spans)]
    return text, marks, draw(st.lists(place, max_size=5))


@given(_marked())
def test_pieces_give_the_text_and_cover_every_mark(given_: tuple[str, list[Mark], list[int]]) -> None:
    text, marks, cuts = given_
    found = segments(text, marks, cuts)
    assert "".join(each.text for each in found) == text
    for mark in marks:
        covered = [place for each in found if mark.key in each.keys for place in range(each.start, each.end)]
        assert covered == list(range(mark.span.start, min(mark.span.end, len(text))))
        if mark.span.start < len(text):
            assert [each.start for each in found if mark.key in each.opens] == [mark.span.start]
            assert [each.end for each in found if mark.key in each.closes] == [min(mark.span.end, len(text))]

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.statements import Span


def test_a_span_says_what_the_text_holds() -> None:
    assert Span(4, 9).of("The Kremlin") == "Kreml"
    assert len(Span(4, 9)) == 5


@pytest.mark.parametrize(("start", "end"), [(3, 3), (5, 2), (-1, 4)])
def test_empty_backward_and_negative_stretches_are_no_spans(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


def test_shared_and_contains() -> None:
    assert Span(0, 10).shared(Span(6, 20)) == 4
    assert Span(0, 10).shared(Span(10, 20)) == 0
    assert Span(0, 10).contains(Span(0, 10))
    assert not Span(0, 10).contains(Span(5, 11))


@given(st.text(min_size=1), st.data())
def test_any_stretch_of_any_text(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert text[:start] + Span(start, end).of(text) + text[end:] == text

import pytest

from dragoman.language import ROOT, Parse, Word
from dragoman.statements import Span

TEXT = "Envoys from Ruritania signed it."


@pytest.fixture
def parse() -> Parse:
    rows = [(0, 6, 3, "nsubj:pass"), (7, 11, 2, "case"), (12, 21, 0, "nmod"), (22, 28, ROOT, "root")]
    rows += [(29, 31, 3, "obj"), (31, 32, 3, "punct")]
    words = tuple(Word(Span(start, end), TEXT[start:end], "X", "X", head, label) for start, end, head, label in rows)
    return Parse(Span(0, len(TEXT)), words)


def test_children_are_asked_for_by_relation_with_or_without_its_subtype(parse: Parse) -> None:
    assert parse.children(3) == (0, 4, 5)
    assert parse.children(3, "nsubj", "obj") == (0, 4)
    assert parse.children(3, "nsubj:pass") == (0,)
    assert parse.children(3, "nsubj:outer") == ()


def test_the_tree_is_walked_down_up_and_across(parse: Parse) -> None:
    assert len(parse) == 6
    assert parse.subtree(0) == (0, 1, 2)
    assert tuple(parse.above(1)) == (2, 0, 3)
    assert parse.path(1, 4) == (1, 2, 0, 3, 4)
    assert parse.path(1, 2) == (1, 2)
    assert parse.path(3, 3) == (3,)


def test_words_are_found_by_their_place_and_covered_by_a_span(parse: Parse) -> None:
    assert parse.inside(Span(9, 23)) == (1, 2, 3)
    assert parse.head_of((1, 2)) == 2
    assert parse.head_of(()) is None
    assert parse.cover((4, 1)).of(TEXT) == "from Ruritania signed it"
    with pytest.raises(ValueError, match="empty"):
        parse.cover(())

from hypothesis import given
from hypothesis import strategies as st

from dragoman.statements import Label, Part, Span
from dragoman.views.block import blocks, runs
from dragoman.views.segment import Mark
from tests.lenses.build import document

TEXT = "Title\n\nFirst line.\nMenu\nHome\n\nLast."


def test_every_part_is_a_block() -> None:
    labels: list[tuple[str, Label]] = [("Title", "title"), ("First line.", "body"), ("Menu", "boilerplate"),
                                       ("Home", "boilerplate"), ("Last.", "body")]  # fmt: skip
    parts = tuple(Part(Span(TEXT.index(words), TEXT.index(words) + len(words)), label) for words, label in labels)
    found = blocks(document(TEXT, parts=parts), [])
    assert [each.label for each in found if each.label] == [label for _, label in labels]
    assert "".join(piece.text for each in found for piece in each.segments) == TEXT
    assert [[each.label for each in group if each.label] for group in runs(found)] == [
        ["title"], ["body"], ["boilerplate", "boilerplate"], ["body"],
    ]  # fmt: skip


def test_a_mark_across_parts_is_in_both() -> None:
    parts = (Part(Span(0, 5), "title"), Part(Span(7, 18), "body"))
    found = blocks(document(TEXT, parts=parts), [Mark("m", Span(2, 10))])
    assert [[piece.text for piece in each.segments if piece.keys] for each in found] == [["tle"], ["\n\n"], ["Fir"], []]


@given(st.text(max_size=80))
def test_without_parts_every_line_is_a_block(text: str) -> None:
    found = blocks(document(text), [Mark("m", Span(1, 30))])
    assert "".join(piece.text for each in found for piece in each.segments) == text

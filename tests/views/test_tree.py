from hypothesis import given, settings
from hypothesis import strategies as st
from rich.cells import cell_len

from dragoman.language import ROOT, Parse, Word
from dragoman.statements import Span
from dragoman.views.tree import WIDTH, tree_lines


def tree(*words: tuple[str, int, str]) -> Parse:
    """Words with the numbers of their heads (from 1; 0: none) and labels, a blank between."""
    made, at = [], 0
    for text, head, label in words:
        name = "place" if text[:1].isupper() else ""
        made.append(Word(Span(at, at + len(text)), text, "NOUN", "NN", head - 1, label, name))
        at += len(text) + 1
    return Parse(Span(0, at - 1), tuple(made))


SIGNED = tree(
    ("Peru", 2, "nsubj"), ("signed", 0, "root"), ("a", 4, "det"), ("pact", 2, "obj"), ("with", 6, "case"),
    ("Chile", 4, "nmod"), (".", 2, "punct"),
)  # fmt: skip


def test_a_tree_by_hand() -> None:
    assert list(tree_lines(SIGNED, [Span(5, 18)])) == [
        "   1 ╭─╼ Peru     NOUN nsubj ← 2 place",
        "▌  2 ┾ signed     NOUN root",
        "▌  3 │ ╭─╼ a      NOUN det ← 4",
        "▌  4 ├─┾ pact     NOUN obj ← 2",
        "   5 │ │ ╭─╼ with NOUN case ← 6",
        "   6 │ ╰─┶ Chile  NOUN nmod ← 4  place",
        "   7 ╰─╼ .        NOUN punct ← 2",
    ]


def test_a_deep_tree_stays_in_its_columns() -> None:
    chain = tree(*((f"word{at}", at, "acl:relcl" if at else "root") for at in range(60)))
    lines = list(tree_lines(chain))
    assert len(lines) == 60
    assert max(map(cell_len, lines)) <= WIDTH
    assert "…" in lines[-1]
    assert "word59" in lines[-1]
    assert lines[-1].endswith("acl:relcl ← 59")


def test_words_that_are_long_wide_or_hostile_do_too() -> None:
    words = ["a" * 300, "北京" * 60, "\x1b[31mred\x07\u202e", "é" * 40]
    lines = list(tree_lines(tree(*((word, at, "dep" if at else "root") for at, word in enumerate(words)))))
    assert all(cell_len(line) <= WIDTH for line in lines)
    assert not {"\x1b", "\x07", "\u202e"} & set("".join(lines))


@st.composite
def trees(draw: st.DrawFn) -> Parse:
    """Any tree, crossing arcs included."""
    size = draw(st.integers(1, 25))
    order = draw(st.permutations(range(size)))
    heads = {order[0]: ROOT} | {order[at]: order[draw(st.integers(0, at - 1))] for at in range(1, size)}
    text = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    words = [
        Word(
            Span(at, at + 1),
            draw(text),
            "PROPN",
            "",
            heads[at],
            draw(st.text("abcdefg:", max_size=12)),
            "organization",
            "",
        )
        for at in range(size)
    ]
    return Parse(Span(0, size), tuple(words))


@settings(max_examples=40, deadline=None)
@given(trees())
def test_any_tree_is_drawn_a_line_a_word(drawn: Parse) -> None:
    lines = list(tree_lines(drawn, [drawn.span]))
    assert [line[:4] for line in lines] == [f"▌{at:>3}" for at in range(1, len(drawn) + 1)]
    assert all(cell_len(line) <= WIDTH for line in lines)

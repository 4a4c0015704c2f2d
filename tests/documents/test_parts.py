from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents import parts, sentences
from dragoman.documents.pieces import pieces
from dragoman.statements import Part, Span

LINES = st.sampled_from(
    [
        "Russia signed the deal with Pakistan in Moscow on Monday after long talks about gas.",
        "By Ann Bee", "---", "title: x", "3 Comments", "COMMUNITY RULES", "Read more: x y", "ISLAMABAD (Reuters) — The",
        "* item one", "DISCLAIMER: no", "# Head #", "\ufeff", "The author is a fellow.", "Wed, 05/29/2024 – 02:00",
        "{:.pullquote}", "“", "A.", "U.S. J.", "وزیر نے کہا۔ وہ چلا گیا۔", "第一句。第二句！",
        "👩‍👩‍👧‍👦 said 👍🏽. Then", "ﬁﬂ ﬁn",
    ]
)  # fmt: skip
ANY = st.text(
    st.one_of(st.characters(exclude_categories=["Cs"]), st.sampled_from(' \n\r\f\t\u200d\u200f\u200b.!?”"#*-:')),
    max_size=60,
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\r", "\r\n\r\n", " ", "\f", "\u2028", "\v", "\x85"])
TEXTS = st.lists(st.tuples(st.one_of(LINES, ANY), BREAKS), max_size=12).map(
    lambda rows: "".join(a + b for a, b in rows)
)


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_parts_are_in_order_and_cover_all_that_is_not_blank(text: str) -> None:
    found = parts(text)
    covered = [False] * len(text)
    end = 0
    for part in found:
        assert end <= part.span.start
        end = part.span.end
        covered[part.span.start : end] = [True] * len(part.span)
    assert all(inside or character.isspace() for inside, character in zip(covered, text, strict=True))


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_sentences_are_in_order_inside_parts_and_cover_them(text: str) -> None:
    found = parts(text)
    spans = sentences(text, found)
    assert all(one.end <= two.start for one, two in pairwise(spans))
    inside = iter(found)
    part = next(inside, None)
    for span in spans:
        while part is not None and part.span.end <= span.start:
            part = next(inside, None)
        assert part is not None
        assert part.span.contains(span)
    covered = "".join("".join(span.of(text).split()) for span in spans)
    assert covered == "".join("".join(part.span.of(text).split()) for part in found)


def test_wrapped_lines_are_one_piece_and_items_are_not() -> None:
    text = "The pipeline between Iran and Pakistan\nstops at the border, where it has\nstopped for years.\n- One item\n"
    assert [piece.words for piece in pieces(text)] == [
        "The pipeline between Iran and Pakistan\nstops at the border, where it has\nstopped for years.",
        "- One item",
    ]


def test_a_sentence_a_line_is_not_wrapping() -> None:
    text = "Iran wants gas.\nPakistan wants peace.\nIndia wants both of them.\n"
    assert len(pieces(text)) == 3


def test_marks_of_the_format_stand() -> None:
    text = "One\n\nTwo words\nand two more\n\nThree"
    marks = (Part(Span(5, 27), "comment"), Part(Span(29, 34), "heading"))
    assert [part.label for part in parts(text, marks)] == ["title", "comment", "heading"]

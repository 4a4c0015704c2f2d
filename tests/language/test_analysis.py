from hypothesis import given, settings
from hypothesis import strategies as st

from dragoman.documents import load_bytes
from dragoman.errors import DocumentError
from dragoman.language import analyse
from dragoman.language.fold import lowered, plain
from dragoman.statements.vocabulary import ASSERTING


def test_sentences_know_their_names_and_label() -> None:
    text = "A Title That Says Little\n\nRussia met Iran on 3 May 2024, but China stayed away from the table.\n"
    analysis = analyse(load_bytes(text.encode(), "a.txt"))
    title, body = analysis.sentences
    assert (title.label, body.label) == ("title", "body")
    assert body.named() == ("Russia", "Iran", "China")
    assert [each.actor for each in analysis.named(text.index("Iran"), len(text))] == ["Iran", "China"]
    assert [each.of(text) for each in body.clauses][1].startswith("but China")


def test_what_is_no_prose_is_passed_over() -> None:
    endless = "Russia said that Pakistan will sign and " * 200
    assert analyse(load_bytes(f"A Title\n\n{endless}".encode(), "a.txt")).sentences[1:] == ()


@given(st.text(max_size=200))
@settings(deadline=None)
def test_any_text(text: str) -> None:
    try:
        document = load_bytes(text.encode(), "a.txt")
    except DocumentError:
        return
    for sentence in analyse(document).sentences:
        assert document.label_at(sentence.span.start) in ASSERTING
        assert all(sentence.span.contains(each.span) for each in sentence.mentions)
        assert all(sentence.span.contains(each) for each in sentence.clauses)


@given(st.text())
def test_folding_keeps_every_place(text: str) -> None:
    folded, offsets = plain(text)
    assert len(lowered(folded)) == len(folded)
    if offsets is None:
        assert len(folded) == len(text)
    else:
        assert len(offsets) == len(folded) + 1
        assert offsets == sorted(offsets)
        assert offsets[-1] == len(text)

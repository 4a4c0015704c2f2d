"""Runs mended at their ends."""

from dragoman.language.parse import Word
from dragoman.reading.tagger.phrases import is_aside, is_label, is_question, is_time, whole
from dragoman.reading.tagger.windows import Marked
from dragoman.statements import Span


def sentence(*rows: tuple[str, str, str, int]) -> list[Marked]:
    """Words as text, class, relation and how far on the head stands."""
    return [
        Marked(Word(Span(at * 20, at * 20 + len(text)), text, upos, "", 0, label), 0, (), ahead)
        for at, (text, upos, label, ahead) in enumerate(rows)
    ]


WORDS = sentence(
    (",", "PUNCT", "punct", 2),
    ("Chile", "PROPN", "nsubj", 1),
    ("fears", "VERB", "root", 0),
    ("talks", "NOUN", "obj", -1),
    ("with", "ADP", "case", 2),
    ("the", "DET", "det", 1),
    ("Peruvians", "PROPN", "nmod", -3),
    (".", "PUNCT", "punct", -5),
)


def test_marks_at_the_ends_are_left_out() -> None:
    assert whole(WORDS, 0, 7) == slice(1, 7)


def test_a_preposition_draws_in_what_it_leans_on() -> None:
    assert whole(WORDS, 1, 4) == slice(1, 7)


def test_a_run_that_ends_with_a_noun_stays_as_it_is() -> None:
    assert whole(WORDS, 1, 3) == slice(1, 4)


def test_a_mark_alone_stays() -> None:
    assert whole(WORDS, 7, 7) == slice(7, 8)


def test_a_head_outside_the_sentence_is_not_followed() -> None:
    assert whole(sentence(("of", "ADP", "case", 5)), 0, 0) == slice(0, 1)


def titled(*rows: tuple[str, str]) -> list[Marked]:
    plain = sentence(*((text, upos, "dep", 0) for text, upos in rows))
    return [Marked(each.word, 0, (0, 0, 0, 0, 0, 2)) for each in plain]


def test_a_heading_without_a_verb_only_names_something() -> None:
    assert is_label(titled(("Chile", "PROPN"), ("and", "CCONJ"), ("Peru", "PROPN")))
    assert not is_label(titled(("Chile", "PROPN"), ("warns", "VERB"), ("Peru", "PROPN")))


def test_a_question_is_told_by_its_mark_also_before_a_closing_quote() -> None:
    assert is_question(sentence(("Why", "ADV", "root", 0), ("?", "PUNCT", "punct", -1), ("”", "PUNCT", "punct", -2)))
    assert not is_question(WORDS)


def test_a_word_that_opens_what_is_left_out_goes_too() -> None:
    words = sentence(("mining", "NOUN", "root", 0), ("that", "PRON", "nsubj", 1), ("poisons", "VERB", "acl:relcl", -2))
    assert whole(words, 0, 1) == slice(0, 1)


def test_a_date_by_itself_tells_nothing() -> None:
    assert is_time(sentence(("On", "ADP", "case", 2), ("12", "NUM", "nummod", 1), ("March", "PROPN", "obl", 0)))
    assert not is_time(WORDS)


def test_a_quotation_keeps_the_mark_that_closes_it() -> None:
    words = sentence(
        ("Peru", "PROPN", "nsubj", 1),
        ("said", "VERB", "root", 0),
        ("“", "PUNCT", "punct", 1),
        ("no", "INTJ", "obj", -2),
        (".", "PUNCT", "punct", -3),
        ("”", "PUNCT", "punct", -4),
    )
    assert whole(words, 0, 3) == slice(0, 6)
    assert whole(words, 0, 1) == slice(0, 2)
    assert whole(words, 3, 5) == slice(3, 4)


def test_runs_that_only_name_a_source_tell_nothing() -> None:
    rows = [(word, "NOUN", "obl", 0) for word in "According to two diplomats".split()]
    assert is_aside(sentence(*rows))
    assert not is_aside(sentence(*rows, (",", "PUNCT", "punct", 0), ("Chile", "PROPN", "nsubj", 0)))
    assert not is_aside(WORDS)

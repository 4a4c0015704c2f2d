import zlib

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dragoman.documents import load_bytes
from dragoman.documents.fingerprint import WORDS, contained, fingerprint
from dragoman.statements import Document, Part, Span


def said(text: str, label: str = "body") -> Document:
    part = (Part(Span(0, len(text)), label),) if text else ()  # type: ignore[arg-type]
    return Document(sha256="0", name="a.txt", format="txt", text=text, parts=part)


def test_one_shingle_for_each_run_of_three_words() -> None:
    assert WORDS == 3
    assert fingerprint(said("one two three four five")).size == 3
    assert fingerprint(said("one two")).size == 0
    assert fingerprint(said("a b c a b c")).size == 3


def test_case_punctuation_and_lines_do_not_matter() -> None:
    one = fingerprint(said("Russia, met Pakistan\nin “Moscow” today."))
    assert one.tolist() == fingerprint(said("RUSSIA met Pakistan in Moscow today")).tolist()


def test_only_what_the_text_says_itself_counts() -> None:
    assert fingerprint(said("one two three four five six", "comment")).size == 0


def test_it_is_the_same_everywhere_and_in_ascending_order() -> None:
    number = 0
    for word in ("russia", "met", "pakistan"):
        number = (number * 0x9E3779B97F4A7C15 + zlib.crc32(word.encode())) % 2**64
        number = (number ^ (number >> 31)) * 0xBF58476D1CE4E5B9 % 2**64
    assert fingerprint(said("Russia met Pakistan")).tolist() == [number]
    many = fingerprint(said("Russia met Pakistan in Moscow to speak of gas"))
    assert many.dtype == np.uint64
    assert many.tolist() == sorted(many.tolist())


@given(st.lists(st.sampled_from("abcdefg"), max_size=40), st.integers(0, 30))
def test_a_stretch_of_a_text_has_a_part_of_its_shingles(words: list[str], start: int) -> None:
    whole, piece = fingerprint(said(" ".join(words))), fingerprint(said(" ".join(words[start : start + 12])))
    assert contained(piece, whole) == piece.size


def test_a_title_of_its_own_changes_little() -> None:
    body = "\n\nRussia and Pakistan met in Moscow to speak of a pipeline that neither of them can pay for alone.\n"
    one = fingerprint(load_bytes(f"A pipeline too far{body}".encode(), "a.txt"))
    two = fingerprint(load_bytes(f"Who pays for the gas{body}".encode(), "b.txt"))
    assert contained(one, two) >= 0.7 * two.size

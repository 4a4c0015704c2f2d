import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dragoman.language.tokens import tokens
from tests.language.odd import INVISIBLE, odd_text


def words(text: str) -> list[str]:
    return [text[start:end] for start, end in tokens(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("They don't know.", "They do n't know ."),
        ("They don’t; we cannot.", "They do n’t ; we can not ."),
        ("I'm sure she'd've gone", "I 'm sure she 'd 've gone"),
        ("Iran's envoy, the Saudis' man", "Iran 's envoy , the Saudis ' man"),
        ("“We’ll see,” he said", "“ We ’ll see , ” he said"),
        ("O'Neill met Sha'lan at one o'clock", "O'Neill met Sha'lan at one o'clock"),
        ("a well-known non-aligned state", "a well - known non-aligned state"),
        ("Sino-Soviet co-operation", "Sino - Soviet co-operation"),
        ("Mr. Smith of the U.S. and J. Q. Adams", "Mr. Smith of the U.S. and J. Q. Adams"),
        ("It ended.", "It ended ."),
        ("at 5pm on 11/28/2000", "at 5 pm on 11/28/2000"),
        ("$5 billion, 3.5% (€40m)", "$ 5 billion , 3.5 % ( € 40m )"),
        ("in the 1980s, on the 5th", "in the 1980s , on the 5th"),
        ("see https://example.org/a?b=1.", "see https://example.org/a?b=1 ."),
        ("write to a.b-c@example.org, please", "write to a.b-c@example.org , please"),
        ("and/or", "and / or"),
        ("AT&T", "AT&T"),
        ("war — if it comes — will...", "war — if it comes — will ..."),
        ("good 👍🏽 🇵🇰 :-)", "good 👍🏽 🇵🇰 :-)"),
        ("the ﬁrst of محمد and Владимир", "the ﬁrst of محمد and Владимир"),
    ],
)
def test_words_are_parted_as_the_treebanks_part_them(text: str, expected: str) -> None:
    assert words(text) == expected.split()


def test_a_stretch_keeps_the_offsets_of_the_text() -> None:
    assert tokens("One. Two, three.", 5) == [(5, 8), (8, 9), (10, 15), (15, 16)]
    assert tokens("One. Two, three.", 5, 8) == [(5, 8)]


@given(odd_text())
def test_every_visible_character_is_in_one_word(text: str) -> None:
    found = tokens(text)
    covered = [at for start, end in found for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert not any(text[start:end].split() != [text[start:end]] for start, end in found)
    missed = set(range(len(text))) - set(covered)
    assert all(text[at].isspace() or text[at] in INVISIBLE for at in missed)


@given(odd_text(), st.integers(0, 30), st.integers(0, 30))
def test_a_stretch_is_parted_within_its_bounds(text: str, start: int, more: int) -> None:
    assert all(start <= one < other <= start + more for one, other in tokens(text, start, start + more))


@pytest.mark.parametrize(
    "unit", [*"a 1 a. 1. a- 1- a' 's @a www. a@ \u0301 a&A :- é\u200d re-".split(), "No. ", "etc. ", "A. ", "a\u3000"]
)
def test_a_long_row_of_anything_is_parted_soon(unit: str) -> None:
    text = unit * (60_000 // len(unit))
    began = time.process_time()
    assert tokens(text)
    assert time.process_time() - began < 5

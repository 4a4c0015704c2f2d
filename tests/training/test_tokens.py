import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.tokens import tokens

INVISIBLE = "\u200b\u200e\u200f\u2060\ufeff"


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


@given(
    st.text(
        st.one_of(st.sampled_from("aB’'-.@/:5$ \n“é\u0301م👍\u200d\u200b"), st.characters(exclude_categories=["Cs"]))
    )
)
def test_every_visible_character_is_in_one_word(text: str) -> None:
    found = tokens(text)
    covered = [at for start, end in found for at in range(start, end)]
    assert covered == sorted(set(covered))
    assert not any(text[start:end].split() != [text[start:end]] for start, end in found)
    missed = set(range(len(text))) - set(covered)
    assert all(text[at].isspace() or text[at] in INVISIBLE for at in missed)

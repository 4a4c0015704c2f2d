"""Interviews, and statements that the author denies in the next sentence."""

import pytest

from .heard import told

QUESTIONS = """Our reporter spoke to Wanjiru Kamau, a former envoy, about the pact.

Q: Will Kenya sign the pact this year?

A: Kenya will sign the pact. Uganda will follow soon.

It may take a year, though.

Q: And Tanzania, which has waited so long?

A: Tanzania will wait for the vote.

Anna Lund writes on Africa. The pact will be long remembered here."""
NAMES = """Peter Hale met Grace Okoro in Lagos.

HALE - Will the strait stay open?

OKORO - The strait will stay open. Ghana says that Togo will close its ports.

HALE - For how long will it?

OKORO - It will stay open for a decade."""


@pytest.mark.parametrize(
    ("text", "words", "chain"),
    [
        (QUESTIONS, "Uganda will follow soon", ("Wanjiru Kamau",)),
        (QUESTIONS, "It may take a year", ("Wanjiru Kamau",)),
        (QUESTIONS, "Will Kenya sign the pact", ()),
        (QUESTIONS, "The pact will be long remembered", ()),
        (NAMES, "It will stay open for a decade", ("Grace Okoro",)),
        (NAMES, "Togo will close its ports", ("Grace Okoro", "Ghana")),
    ],
)
def test_who_answers_speaks(text: str, words: str, chain: tuple[str, ...]) -> None:
    assert told(text, words).chain == chain


def test_labels_that_name_nobody_do_not_speak() -> None:
    for one, other in (("Pro", "Con"), ("Best case", "Worst case")):
        pair = f"{one}: Kenya will gain.\n\n{other}: Uganda will follow soon."
        text = f"{pair}\n\n{pair.replace('soon', 'then')}"
        assert told(text, "Uganda will follow soon").chain == ()


def test_labels_that_never_come_back_are_headings() -> None:
    text = "Trade: Kenya will sign the pact.\n\nSecurity: Uganda will follow soon."
    assert told(text, "Uganda will follow soon").chain == ()


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Lund claimed that the rebels had sent a letter. The rebels had done no such thing.", "rejects"),
        ("Some say the rebels had sent a letter. I doubt it.", "rejects"),
        ("Some say the rebels had sent a letter. Others kept silent.", "reports"),
    ],
)
def test_what_the_next_sentence_denies_is_rejected(text: str, stance: str) -> None:
    assert told(text, "the rebels had sent a letter").stance == stance

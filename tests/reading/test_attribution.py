"""Who says what, over one sentence and several."""

import pytest

from dragoman.language import analyse
from dragoman.reading.attribution import voices
from dragoman.statements import Attribution, Span

from .reads import document


def said(text: str, words: str, *, beliefs: bool = True) -> Attribution:
    source = document(text)
    start = source.text.index(words)
    return voices(analyse(source)).at(Span(start, start + len(words)), beliefs)


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Sergei Lavrov said that the Americans will leave the region soon.", "Sergei Lavrov"),
        ("According to the Financial Times, the Americans will leave the region soon.", "Financial Times"),
        ("“The Americans will leave the region soon,” said Hina Rabbani Khar.", "Hina Rabbani Khar"),
        ("“The Americans will leave the region soon,” Hina Rabbani Khar said.", "Hina Rabbani Khar"),
        ("Iranian officials warned that the Americans will leave the region soon.", "Iranian officials"),
        ("The Taliban claimed that the Americans will leave the region soon.", "Taliban"),
        ("According to the ICG, the Americans will leave the region soon.", "ICG"),
        ("The Americans will leave the region soon, Western officials say.", "unnamed"),
        ("The embassy is believed to fear that the Americans will leave the region soon.", "author"),
        ("Дмитрий Песков said that the Americans will leave the region soon.", "Дмитрий Песков"),
        ("Some analysts believe that the Americans will leave the region soon.", "unnamed"),
        ("The Taliban’s claim that the Americans will leave the region soon came early.", "Taliban"),
        ("It seems that the Americans will leave the region soon.", "author"),
    ],
)
def test_the_speaker(text: str, speaker: str) -> None:
    assert said(text, "will leave").speaker == speaker


def test_speech_goes_on_over_sentences() -> None:
    text = "Sergei Lavrov said that Moscow is patient about it all. He added that the road will open next year."
    assert said(text, "will open").speaker == "Sergei Lavrov"


def test_a_quotation_goes_on_until_it_is_closed() -> None:
    text = "Hina Rabbani Khar said: “We waited for a very long time.” “The road will open next year.” That was all."
    assert said(text, "will open").speaker == "Hina Rabbani Khar"
    assert said(text, "was all").speaker == "author"


def test_a_speaker_within_a_speaker() -> None:
    text = "Sergei Lavrov said that the Taliban claim that the road will open next year."
    assert said(text.replace("claim that", "claimed that"), "will open").chain == ("Sergei Lavrov", "Taliban")


def test_what_an_actor_believes_is_its_own_view_and_the_authors_account_of_it() -> None:
    text = "Russia believes that the road will open next year, come what may."
    assert said(text, "will open").speaker == "Russia"
    assert said(text, "will open", beliefs=False).speaker == "author"


def test_the_verb_of_saying_is_the_authors() -> None:
    assert said("Sergei Lavrov warned that the road will close next year.", "warned").speaker == "author"


def test_doubt_and_rejection_are_the_authors_stance() -> None:
    doubted = "The Taliban claimed that the road will open. That should be treated with suspicion."
    assert said(doubted, "will open").stance == "doubts"
    rejected = "The Taliban claimed that the road will open next year, but the report was baseless."
    assert said(rejected, "will open").stance == "rejects"
    assert said("The road will open.", "will open").stance == "endorses"
    apart = "The Taliban claimed that the road will open. Russia called another plan baseless."
    assert said(apart, "will open").stance == "reports"

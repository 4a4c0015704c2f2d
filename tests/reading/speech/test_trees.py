"""Who says what, on trees."""

import pytest

from dragoman.language import analyse
from dragoman.reading.attribution import voices

from ..reads import document
from .heard import heard, told

ROAD = "the road will open next year"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Hina Rabbani Khar said that the road will open next year.", "Hina Rabbani Khar"),
        ("Foreign Minister Hina Rabbani Khar said that the road will open next year.", "Hina Rabbani Khar"),
        ("“I know that the road will open next year,” said Hina Rabbani Khar.", "Hina Rabbani Khar"),
        ("In May, Hina Rabbani Khar argued, the road will open next year.", "Hina Rabbani Khar"),
        ("According to the Strelsau Institute, the road will open next year.", "Strelsau Institute"),
        ("As Hina Rabbani Khar said, the road will open next year.", "Hina Rabbani Khar"),
        ("Peru’s claim that the road will open next year surprised nobody.", "Peru"),
        ("In Peru’s view, the road will open next year.", "Peru"),
        ("Peru is convinced that the road will open next year.", "Peru"),
        ("Bolivian officials warn that the road will open next year.", "Bolivian officials"),
        ("It is widely believed that the road will open next year.", "unnamed"),
        ("Some believe that the road will open next year.", "unnamed"),
        ("The report finds that the road will open next year.", "The report"),
        ("If Peru says that the road will open next year, we should listen.", "author"),
        ("Peru should recognize that the road will open next year.", "author"),
        ("Nobody believes that the road will open next year.", "author"),
        ("I believe that the road will open next year.", "author"),
        ("This shows that the road will open next year.", "author"),
        ("The drought shows that the road will open next year.", "author"),
    ],
)
def test_the_speaker(text: str, speaker: str) -> None:
    assert told(text, ROAD).speaker == speaker


@pytest.mark.parametrize(
    ("text", "words", "speaker"),
    [
        (
            "Hina Rabbani Khar said that Peru is patient. She added that the road will open next year.",
            ROAD,
            "Hina Rabbani Khar",
        ),
        (
            "Bolivian officials say that Peru is patient. These officials argue that the road will open next year.",
            ROAD,
            "Bolivian officials",
        ),
        ("Peru says that all is well. In its view, the road will open next year.", ROAD, "Peru"),
        (
            "“We waited for a long time,” Hina Rabbani Khar said. “The road will open next year.” That was all.",
            "The road will open next year",
            "Hina Rabbani Khar",
        ),
        (
            "“We waited for a long time,” Hina Rabbani Khar said. “The road will open next year.” That was all.",
            "That was all",
            "author",
        ),
    ],
)
def test_speech_over_sentences(text: str, words: str, speaker: str) -> None:
    assert told(text, words).speaker == speaker


def test_a_speaker_within_a_speaker() -> None:
    text = "Hina Rabbani Khar said that Peru claims that the road will open next year."
    assert told(text, ROAD).chain == ("Hina Rabbani Khar", "Peru")


def test_the_stance() -> None:
    assert told("Peru said that the road will open next year.", ROAD).stance == "reports"
    assert told("Peru claims that the road will open next year.", ROAD).stance == "doubts"
    assert told("Peru knows that the road will open next year.", ROAD).stance == "endorses"
    assert told("As Hina Rabbani Khar said, the road will open next year.", ROAD).stance == "endorses"
    assert told("Peru said that the road will open next year. That claim is baseless.", ROAD).stance == "rejects"
    assert told("The road will open next year.", "The road will open next year").stance == "endorses"


def test_what_a_source_calls_baseless_is_not_so_for_the_author() -> None:
    assert (
        told("Peru said that the baseless reports will cease.", "the baseless reports will cease").stance == "reports"
    )


def test_a_denial_is_marked() -> None:
    text, found = heard("Peru denied that the road was closed in May.")
    start = text.index("the road was closed")
    voice = next(each for each in found.heard[-1] if each.span.end >= start)
    assert voice.denial
    assert not voice.belief


def test_a_statement_that_names_its_source() -> None:
    text = "Peru believes that the road will open next year."
    assert told(text, text, "forecast").speaker == "Peru"
    assert told(text, text, "interest").speaker == "author"
    assert told(
        "Peru said that the road will open next year.", "Peru said that the road will open", "event"
    ).speaker == ("author")


def test_what_is_seen_is_there_and_what_it_is_seen_as_is_a_view() -> None:
    text = "Peru sees the new road as a grave threat to its ports."
    assert told(text, "the new road", "irritant").speaker == "author"
    assert told(text, "the new road as a grave threat to its ports", "irritant").speaker == "Peru"


def test_without_trees_the_patterns_are_used() -> None:
    analysis = analyse(document("Peru said that the road will open next year."))
    assert voices(analysis, ()) == voices(analysis)

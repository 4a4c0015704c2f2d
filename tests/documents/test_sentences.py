import pytest

from dragoman.documents import sentences
from dragoman.documents.sentences import split
from dragoman.statements import Part, Span


@pytest.mark.parametrize(
    "expected",
    [
        [
            "U.S. Secretary of State Rex Tillerson met Gen. Waldhauser in Washington, D.C. on Monday.",
            "He left the U.S.",
            "It ended.",
        ],
        ["Mr. Khan said no.", "Dr. J. P. Singh agreed.", "J. Smith did not."],
        ["It cost $1.5 billion.", "No. 5 was signed vs. the plan.", "He said No.", "The talks ended."],
        ["“We will never sell,” he said.", "“Not now.", "Not ever.”", "The minister (Mr. Lavrov) agreed!"],
        ["He asked: “Why?”", "Nobody knew.", '"Is it so?" she asked.', '"Yes."', "They left."],
        ["In Oct. 2018 the U.N. voted.", "On Aug. 1, 2017, it did."],
        ["The war ended at 5 p.m.", "Then came peace."],
        ["Pakistan’s Lt. Gen. (retd.) Asim Bajwa said so.", "The PM left."],
        ["Iran, i.e. Tehran, and e.g. Qom said so.", "But not Mashhad."],
        ["He met Vladimir V. Putin.", "George W. Bush left."],
        ["U.S.-Pakistan ties are fine.", "The U.S., U.K. and E.U. said no."],
        ["Прибыл министр.", "Он сказал да."],
        ["وزیر نے کہا۔", "وہ چلا گیا۔"],
        ["* 16 May 2024: “Taliban no longer Russia’s enemy — Russian diplomat"],
        ["1. Shoigu Hinted That It Helps."],
    ],
)
def test_sentences_of_this_kind_of_writing(expected: list[str]) -> None:
    words = " ".join(expected)
    assert [words[start:end] for start, end in split(words)] == expected


def test_a_missing_space_and_full_width_stops() -> None:
    for words, count in (
        ("The deal was signed.The talks went on.", 2),
        ("第一句。第二句！", 2),
        ("St.Petersburg is big.", 1),
    ):
        assert len(split(words)) == count


def test_offsets_count_in_the_text_whatever_its_letters() -> None:
    text = "ﬁrst ofﬁce don’t can't ﬂow.  \u200bİstanbul’s 👩‍👩‍👧 said\r\nso. Then it ended."
    spans = sentences(text, [Part(Span(0, len(text)), "body")])
    assert [span.of(text) for span in spans] == [
        "ﬁrst ofﬁce don’t can't ﬂow.",
        "\u200bİstanbul’s 👩‍👩‍👧 said\r\nso.",
        "Then it ended.",
    ]


def test_headings_are_never_split() -> None:
    text = "What now? Nothing. By St. Peter"
    assert sentences(text, [Part(Span(0, len(text)), "heading")]) == (Span(0, len(text)),)

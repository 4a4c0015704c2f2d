from collections.abc import Sequence

from dragoman.documents import parts

QUOTE = "Military ties between the two are likely to go on improving year after year."
FIRST = "Russia sold four helicopters to Pakistan last year. It had never sold it any before that year."
OTHER = "The gas that was promised has not come. Nobody in Islamabad expects it to come any time soon."


def labels(*paragraphs: str) -> Sequence[str]:
    text = "\n\n".join(("A title of some kind", *paragraphs))
    return [part.label for part in parts(text)][1:]


def test_a_quote_out_of_a_longer_paragraph() -> None:
    assert labels(QUOTE, f"{FIRST} {QUOTE}", OTHER) == ["pull-quote", "body", "body"]
    assert labels(f"{FIRST} {QUOTE}", OTHER, QUOTE) == ["body", "body", "pull-quote"]


def test_of_two_short_paragraphs_alike_the_last_is_the_body() -> None:
    assert labels(QUOTE, FIRST, QUOTE, OTHER) == ["pull-quote", "body", "body", "body"]


def test_of_longer_passages_the_first_stays() -> None:
    long = " ".join(
        f"Sentence {number} of the passage says that trade has grown by {number} per cent." for number in range(8)
    )
    assert labels(long, OTHER, long) == ["body", "body", "duplicate"]


def test_only_the_repeated_sentences_of_a_paragraph_are_duplicates() -> None:
    new = "That changed with the visit of the new ambassador in the spring."
    assert labels(f"{FIRST} {OTHER}", "Between them stands this.", f"{FIRST} {new}") == [
        "body",
        "body",
        "duplicate",
        "body",
    ]


def test_one_word_more_is_another_sentence() -> None:
    signed = "On Monday in Moscow the two ministers signed the agreement on the new gas pipeline to Karachi."
    denied = "On Monday in Moscow the two ministers never signed the agreement on the new gas pipeline to Karachi."
    assert labels(signed, denied, OTHER) == ["body", "body", "body"]
    assert labels(denied, signed, OTHER) == ["body", "body", "body"]


def test_a_part_of_a_sentence_is_another_sentence() -> None:
    part = "Russia will give Pakistan the gas that it needs to live."
    whole = f"He denied that {part} He said so twice. He said so to everyone. So did his aides and guards."
    assert "duplicate" not in labels(whole, f"{part} {OTHER} And so on.")


def test_a_sentence_pieced_together_out_of_two_others() -> None:
    one = "Since the two neighbours have both been victims of the same campaign of lies, they talk more often."
    two = "A very promising development took place in the middle of September in Moscow."
    fused = f"{one.partition(' of lies')[0]} {two}"
    assert labels(f"{one} {FIRST}", f"{OTHER} {two}", f"{fused} {FIRST}") == ["body", "body", "duplicate"]


def test_a_line_repeated_a_thousand_times_is_quick() -> None:
    assert labels(*[QUOTE] * 1000).count("body") >= 1

"""The reader that the package carries, on texts made up here."""

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as some

from dragoman.errors import DocumentError
from dragoman.reading.readers import ready
from dragoman.statements import Statement, from_record, to_record
from tests.reading.reads import document

pytestmark = pytest.mark.skipif(not ready(), reason="the models are not here")

TEXT = (
    "Relations between Brazil and Argentina are better than at any time in the past decade. Last week Brazil’s foreign "
    "minister visited Buenos Aires and signed an agreement on gas. If Argentina lifts its tariffs, trade between the "
    "two will double. Chile wants to join the pipeline. The dispute over fishing rights still burdens ties between "
    "Chile and Peru. “Peru will leave the pact unless Chile pays,” said Peru’s foreign minister, José Quispe. He "
    "added that Lima would then recall its ambassador from Santiago."
)


def read(text: str) -> list[Statement]:
    from dragoman.reading.embedded import EmbeddedReader

    return list(EmbeddedReader().read(document(text)))


@pytest.fixture(scope="module")
def found() -> list[Statement]:
    return read(TEXT)


def test_finds_statements_of_several_kinds(found: list[Statement]) -> None:
    assert {"event", "condition", "interest", "forecast"} <= {each.kind for each in found}


def test_every_statement_stands_on_words_of_the_text(found: list[Statement]) -> None:
    text = document(TEXT).text
    assert all(each.span.end <= len(text) and each.span.of(text).strip() for each in found)


def test_says_how_sure_it_is_of_the_whole_and_of_each_attribute(found: list[Statement]) -> None:
    for each in found:
        assert each.confidence is not None
        certain = dict(each.confidences)
        assert {"kind", "span", "factuality", "speaker", "dimension"} <= set(certain)
        assert all(0 <= value <= 1 for value in certain.values())


def test_fills_the_slots(found: list[Statement]) -> None:
    event = next(to_record(each) for each in found if each.kind == "event")
    assert event["actor"] == ["Brazil"]
    condition = next(to_record(each) for each in found if each.kind == "condition")
    assert "tariffs" in condition["antecedent"]
    assert "double" in condition["consequent"]


def test_what_somebody_says_is_theirs_over_sentences(found: list[Statement]) -> None:
    text = document(TEXT).text
    said = [
        each for each in found if "leave the pact" in each.span.of(text) or "would then recall" in each.span.of(text)
    ]
    # That he said it may be found as an event too, which is told by the author.
    said = [each for each in said if each.kind != "event"]
    assert said
    assert {each.attribution.speaker for each in said} == {"José Quispe"}


def test_reads_the_same_every_time(found: list[Statement]) -> None:
    assert read(TEXT) == found


def test_records_keep_everything(found: list[Statement]) -> None:
    assert [from_record(to_record(each)) for each in found] == found


def test_text_without_politics_gives_little() -> None:
    assert len(read("Whisk the eggs with sugar. Fold in the flour. Bake for twenty minutes and let it cool.")) <= 1


@given(some.text(some.characters(exclude_categories=["Cs"]), max_size=300))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_no_text_makes_it_fail(text: str) -> None:
    from dragoman.reading.embedded import EmbeddedReader

    try:
        whole = document("Brazil warned Peru. " + text)
    except DocumentError:  # no text at all
        assume(False)
    assert all(each.span.end <= len(whole.text) for each in EmbeddedReader().read(whole))


@pytest.mark.parametrize("text", ["Which country is he from", "Their leaders said that Peru would pay", "It is up to"])
def test_sentences_that_break_off_are_read(text: str) -> None:
    assert all("unnamed'" not in each.attribution.speaker for each in read(text))


def test_the_end_of_a_very_long_sentence_is_read_like_any_other() -> None:
    text = "it is so and " * 200 + "if Chile signs the treaty, Peru will leave the pact."
    whole = document(text).text
    assert any(each.span.of(whole).startswith("if Chile signs") for each in read(text))

"""Documents cut into windows, with the features of every word."""

import pytest

from dragoman import weights
from dragoman.language import analyse
from dragoman.language.parser import parser
from dragoman.reading.tagger.layout import FEATURES
from dragoman.reading.tagger.windows import Marked, marked, windows
from tests.reading.reads import document

pytestmark = pytest.mark.skipif(not weights.present(), reason="the models are not here")

TEXT = "Brazil’s minister met envoys from Peru in Lima. They spoke of trade. Nothing was signed."


@pytest.fixture(scope="module")
def words() -> list[Marked]:
    analysis = analyse(document(TEXT))
    return list(marked(analysis, parser().parse(analysis.document.text, [each.span for each in analysis.sentences])))


def test_every_word_has_a_value_for_each_feature_in_range(words: list[Marked]) -> None:
    sizes = list(FEATURES.values())[2:-1]
    assert all(len(each.features) == len(sizes) for each in words)
    assert all(0 <= value < size for each in words for value, size in zip(each.features, sizes, strict=True))


def test_names_of_actors_are_marked_first_and_later_words_apart(words: list[Marked]) -> None:
    named = {each.word.text: each.features[0] for each in words if each.features[0]}
    assert {"Brazil", "Peru", "Lima"} <= set(named)
    assert named["Brazil"] == named["Peru"] != named["Lima"]


def test_the_headline_is_marked_as_a_title(words: list[Marked]) -> None:
    assert words[0].features[-1] == 1
    assert words[-1].features[-1] == 0


def test_windows_hold_whole_sentences_and_lose_no_word(words: list[Marked]) -> None:
    cut = list(windows(words, [1] * len(words), longest=14))
    assert [each for window in cut for each in window] == words
    numbers = [{each.sentence for each in window} for window in cut]
    assert all(not one & other for at, one in enumerate(numbers) for other in numbers[at + 1 :])
    assert len(cut) > 1


def test_a_sentence_longer_than_a_window_is_one_by_itself(words: list[Marked]) -> None:
    cut = list(windows(words, [10] * len(words), longest=14))
    assert len(cut) == len({each.sentence for each in words})


def test_nothing_gives_no_window() -> None:
    assert list(windows([], [])) == []


def test_a_sentence_that_the_model_has_no_room_for_is_cut(words: list[Marked]) -> None:
    cut = list(windows(words, [100] * len(words), longest=250))
    assert [each for window in cut for each in window] == words
    assert all(len(window) <= 4 for window in cut)

import pytest

from dragoman import weights
from dragoman.language.pieces import LONGEST, Feeder, shape
from dragoman.language.tokens import tokens


@pytest.fixture(scope="module")
def feeder() -> Feeder:
    return Feeder(weights.folder() / "tokenizer.json")


def test_every_word_has_its_pieces_in_a_row(feeder: Feeder) -> None:
    text = "Strelsau didn’t hesitate."
    fed = feeder.feed(text, tokens(text))
    assert fed.starts[0] == 1
    assert fed.ends[:-1] == fed.starts[1:]
    assert fed.ends[-1] == len(fed.ids) - 1 == len(fed.features) - 1
    assert all(start < end for start, end in zip(fed.starts, fed.ends, strict=True))


def test_a_word_tells_its_shape_and_whether_a_space_precedes_it(feeder: Feeder) -> None:
    fed = feeder.feed("Oslo’s 5", [(0, 4), (4, 6), (7, 8)])
    assert [fed.features[at] for at in fed.starts] == [(2, 2), (1, 1), (6, 2)]


def test_curly_quotes_are_fed_as_straight_ones(feeder: Feeder) -> None:
    assert feeder.feed("n’t", [(0, 3)]).ids == feeder.feed("n't", [(0, 3)]).ids


def test_what_the_encoder_cannot_hold_keeps_its_place_with_no_piece(feeder: Feeder) -> None:
    text = "envoy " * (LONGEST + 50)
    fed = feeder.feed(text, tokens(text))
    assert len(fed.ids) == LONGEST + 1
    assert len(fed.starts) == LONGEST + 50
    assert fed.starts[-1] == fed.ends[-1]
    assert feeder.length(text, tokens(text)) == len(fed.ids)


def test_how_long_a_sentence_gets_is_known_before_it_is_fed(feeder: Feeder) -> None:
    text = "Strelsau didn’t hesitate; \u200b“Zenda” did."
    assert feeder.length(text, tokens(text)) == len(feeder.feed(text, tokens(text)).ids)


@pytest.mark.parametrize("word", ["\ud800", "a\udfffb", "\x00", "\u200d", "\u0301", "x" * 100_000, "\U000e0041"])
def test_no_word_is_without_a_piece(feeder: Feeder, word: str) -> None:
    fed = feeder.feed(word, [(0, len(word))])
    assert fed.ends[0] > fed.starts[0]


def test_many_different_words_do_not_pile_up(feeder: Feeder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("dragoman.language.pieces._REMEMBERED", 10)
    text = " ".join(f"w{number}" for number in range(40))
    fed = feeder.feed(text, tokens(text))
    assert fed == feeder.feed(text, tokens(text))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("envoy", 1),
        ("Envoy", 2),
        ("NATO", 3),
        ("I", 4),
        ("iPhone", 5),
        ("3.5", 6),
        ("—", 7),
        ("👍", 8),
        ("東京", 8),
        ("U.S.", 9),
    ],
)
def test_shapes(word: str, expected: int) -> None:
    assert shape(word) == expected

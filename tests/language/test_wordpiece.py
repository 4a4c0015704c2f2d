"""Word pieces by hand, and against the library that the encoder's own were made with."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given

from dragoman import weights
from dragoman.language.wordpiece import WordPieces
from tests.language.odd import odd_text

VOCABULARY = ["[UNK]", "en", "envoy", "##voy", "##s", "'", ".", "cafe", "北", "x"]


@pytest.fixture
def small(tmp_path: Path) -> WordPieces:
    model: dict[str, Any] = {"vocab": {piece: number for number, piece in enumerate(VOCABULARY)}}
    model |= {"unk_token": "[UNK]", "continuing_subword_prefix": "##", "max_input_chars_per_word": 6}
    path = tmp_path / "tokenizer.json"
    path.write_text(json.dumps({"model": model}), encoding="utf-8")
    return WordPieces(path)


@pytest.fixture(scope="module")
def shipped() -> tuple[WordPieces, Any]:
    """The word pieces of the shipped models, by us and by the library."""
    tokenizers = pytest.importorskip("tokenizers")
    path = weights.folder() / "tokenizer.json"
    library = tokenizers.Tokenizer.from_file(str(path))
    library.no_truncation()
    library.no_padding()
    return WordPieces(path), library


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("envoys", ["envoy", "##s"]),
        ("ENVOY's", ["envoy", "'", "[UNK]"]),
        ("Café", ["cafe"]),
        ("cafe\u0301.", ["cafe", "."]),
        ("北x北", ["北", "x", "北"]),
        ("en\x00vo\u200dy", ["envoy"]),
        ("x\u00a0x", ["x", "x"]),
        ("envoyss", ["[UNK]"]),
        ("q", ["[UNK]"]),
        ("\ud800", []),
        ("", []),
    ],
)
def test_the_longest_pieces_from_the_left(small: WordPieces, word: str, expected: list[str]) -> None:
    assert [VOCABULARY[number] for number in small.parted(word)] == expected


def old(character: str) -> bool:
    """Whether the library, whose Unicode is older, knows the character; half a surrogate pair is no text to it."""
    return character < "\u0500" or "\u2010" <= character <= "\u2027" or "\u4e00" <= character <= "\u9fff"


@given(text=odd_text())
def test_the_library_says_the_same(shipped: tuple[WordPieces, Any], text: str) -> None:
    ours, library = shipped
    word = "".join(filter(old, text))
    assert ours.parted(word) == library.encode(word, add_special_tokens=False).ids

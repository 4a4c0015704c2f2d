"""Words to word pieces as BERT parts them (Devlin et al. 2019): normalised, parted at marks, longest piece first.

Gives what the `tokenizers` library gives, which would bring in a client for downloading models; a test compares them.
"""

import json
import string
import unicodedata
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

_BLANK, _MARK = "\t\n\r", frozenset(string.punctuation)
_IDEOGRAPHS = (
    (0x4E00, 0x9FFF), (0x3400, 0x4DBF), (0x20000, 0x2A6DF), (0x2A700, 0x2B73F), (0x2B740, 0x2B81F), (0x2B920, 0x2CEAF),
    (0xF900, 0xFAFF), (0x2F800, 0x2FA1F),
)  # fmt: skip


class WordPieces:
    """The word pieces of a `tokenizer.json`."""

    def __init__(self, path: Path) -> None:
        told = json.loads(path.read_text(encoding="utf-8"))["model"]
        self._vocabulary: dict[str, int] = told["vocab"]
        self._unknown: int = self._vocabulary[told["unk_token"]]
        self._inside: str = told["continuing_subword_prefix"]
        self._longest: int = told["max_input_chars_per_word"]

    def number(self, piece: str) -> int:
        """The number of a piece. Raises KeyError where there is none."""
        return self._vocabulary[piece]

    def parted(self, word: str) -> list[int]:
        """The numbers of a word's pieces; none where nothing of it can be seen. White space parts it as marks do."""
        return [number for part in _parts(_normal(word)) for number in self._pieces(part)]

    def _pieces(self, part: str) -> list[int]:
        """The longest pieces from the left, or that it is unknown."""
        if len(part) > self._longest:
            return [self._unknown]
        found, at = list[int](), 0
        while at < len(part):
            prefix = self._inside if at else ""
            ends = (end for end in range(len(part), at, -1) if prefix + part[at:end] in self._vocabulary)
            end = next(ends, at)
            if end == at:
                return [self._unknown]
            found.append(self._vocabulary[prefix + part[at:end]])
            at = end
        return found


def _normal(word: str) -> str:
    """Without control characters and accents, in lower case, ideographs each by itself."""
    if word.isascii() and word.isprintable():
        return word.lower()
    clean = "".join(_seen(character) for character in word)
    bare = (each for each in unicodedata.normalize("NFD", clean) if unicodedata.category(each) != "Mn")
    # Letter by letter: as a whole a last sigma would come out otherwise.
    return "".join(character.lower() for character in bare)


def _seen(character: str) -> str:
    if character in _BLANK:
        return " "
    if character == "\ufffd" or unicodedata.category(character)[0] == "C":
        return ""
    if any(first <= ord(character) <= last for first, last in _IDEOGRAPHS):
        return f" {character} "
    return " " if character.isspace() else character


def _parts(text: str) -> Iterator[str]:
    for stretch in text.split():
        for marked, characters in groupby(stretch, _is_mark):
            part = "".join(characters)
            yield from part if marked else (part,)


def _is_mark(character: str) -> bool:
    return character in _MARK or unicodedata.category(character)[0] == "P"

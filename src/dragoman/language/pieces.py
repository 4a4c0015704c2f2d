"""Words to word pieces and features: what the model is fed."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from dragoman.language.wordpiece import WordPieces

FEATURES = {"shape": 10, "gap": 3}
LONGEST = 480
_LONGEST_WORD = 10
_LONGEST_SPELLING = 1000
_REMEMBERED = 20_000
_SPECIAL = ("[CLS]", "[SEP]", "[UNK]", "[MASK]")
_PLAIN = str.maketrans("’‘ʼ“”„‟«»", '\'\'\'""""""')


@dataclass(frozen=True, slots=True)
class Fed:
    """A sentence as the model takes it: piece ids, features, each word's first piece and the one after its last."""

    ids: tuple[int, ...]
    features: tuple[tuple[int, ...], ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]


class Feeder:
    """Turns words with offsets into what the model takes, by the word pieces of its encoder."""

    def __init__(self, vocabulary: Path) -> None:
        self._parts = WordPieces(vocabulary)
        self._first, self._last, self._unknown, self.mask = map(self._parts.number, _SPECIAL)
        self._known: dict[str, tuple[int, ...]] = {}

    def feed(self, text: str, spans: Sequence[tuple[int, int]]) -> Fed:
        """The words of a sentence; those beyond the encoder's length keep their place with no piece."""
        ids, features, starts, ends, before = [self._first], [(0, 0)], list[int](), list[int](), -1
        for start, end in spans:
            word = text[start:end]
            pieces = self._pieces(word)[: max(0, LONGEST - len(ids))]
            starts.append(len(ids))
            ids.extend(pieces)
            features.extend([(shape(word), 1 if start == before else 2)] * len(pieces))
            ends.append(len(ids))
            before = end
        return Fed((*ids, self._last), (*features, (0, 0)), tuple(starts), tuple(ends))

    def length(self, text: str, spans: Sequence[tuple[int, int]]) -> int:
        """How many pieces `feed` makes of the words of a sentence."""
        return 1 + min(LONGEST, 1 + sum(len(self._pieces(text[start:end])) for start, end in spans))

    def size(self, word: str) -> int:
        """How many pieces a word has."""
        return len(self._pieces(word))

    def _pieces(self, word: str) -> tuple[int, ...]:
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _REMEMBERED:
                self._known.clear()
            known = self._known[word] = self._encoded(word[:_LONGEST_SPELLING])
        return known

    def _encoded(self, word: str) -> tuple[int, ...]:
        return tuple(self._parts.parted(word.translate(_PLAIN))[:_LONGEST_WORD]) or (self._unknown,)


@cache
def feeder(vocabulary: Path) -> Feeder:
    """The feeder of a vocabulary, the same for all models of a process that share it: it remembers the words."""
    return Feeder(vocabulary)


@lru_cache(maxsize=_REMEMBERED)
def shape(word: str) -> int:
    """The case and shape of a word, 1 to 9: lower, Capital, UPPER, one capital, miXed, number, mark, other, a.b."""
    if not any(character.isalpha() for character in word):
        return 6 if any(character.isdecimal() for character in word) else 7 + _pictured(word)
    if "." in word:
        return 9
    if word.islower():
        return 1
    if word.isupper():
        return 3 if len(word) > 1 else 4
    return 2 if word[0].isupper() and word[1:].islower() else 5 if word.swapcase() != word else 8


def _pictured(word: str) -> bool:
    return any(unicodedata.category(character) == "So" for character in word)

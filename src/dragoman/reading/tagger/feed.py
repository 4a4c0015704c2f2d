"""Windows as the statement model takes them: the pieces of their words, with what the analysis knows of each word."""

from collections.abc import Sequence
from dataclasses import replace

from dragoman.language.pieces import Fed, Feeder
from dragoman.reading.tagger.windows import Marked

_NO_SIDE = 0


def fed(text: str, window: Sequence[Marked], feeder: Feeder) -> Fed:
    """A window's pieces, the features of each as `layout.FEATURES` names them; no word is marked as a side."""
    plain = feeder.feed(text, [(each.word.span.start, each.word.span.end) for each in window])
    known: list[tuple[int, ...]] = [(0,) * len(window[0].features)] * len(plain.ids)
    for each, start, end in zip(window, plain.starts, plain.ends, strict=True):
        known[start:end] = [each.features] * (end - start)
    whole = zip(plain.features, known, strict=True)
    return replace(plain, features=tuple((*own, *more, _NO_SIDE) for own, more in whole))

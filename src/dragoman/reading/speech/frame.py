"""An attribution within one sentence, before its source is named."""

from dataclasses import dataclass

from dragoman.language.parse import Parse
from dragoman.reading.speech.lexicon import Cue
from dragoman.statements import Span


@dataclass(frozen=True, slots=True)
class Frame:
    """A word that attributes, the place of whoever is its source, and the stretch that it gives to them.

    `core` is the part of it that is a view (the Z of `sees Y as Z`);
    `agreed`: the author calls the source as a witness, as in `as X said`.
    """

    parse: Parse
    cue: Cue
    at: int
    source: int
    content: Span
    core: Span | None = None
    agreed: bool = False

    @property
    def span(self) -> Span:
        """Where the attributing word stands."""
        return self.parse.words[self.at].span

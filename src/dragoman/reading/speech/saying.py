"""An attribution whose source has a name."""

from dataclasses import dataclass

from dragoman.reading.speech.lexicon import Cue
from dragoman.statements import Span


@dataclass(frozen=True, slots=True)
class Saying:
    """A word that attributes, where it stands, what its source is called, and the stretch that is theirs.

    `core` is the part of it that is a view (the Z of `sees Y as Z`);
    `agreed`: the author calls the source as a witness, as in `as X said`.
    """

    cue: Cue
    place: Span
    name: str
    content: Span
    core: Span | None = None
    agreed: bool = False

"""Who says it, through whom, and what the author makes of it."""

from dataclasses import dataclass

from dragoman.statements.span import Span
from dragoman.statements.vocabulary import Stance

AUTHOR = "author"
UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class Attribution:
    """The source of a statement.

    `chain` runs from the outermost teller to the innermost: `("Radio Pakistan", "Shehbaz Sharif")`; it is empty
    where the author speaks. `cue` is where the words stand that attribute it (`said`, `according to`).
    """

    chain: tuple[str, ...] = ()
    stance: Stance = "endorses"
    cue: Span | None = None

    @property
    def speaker(self) -> str:
        """The innermost source, or `author`."""
        return self.chain[-1] if self.chain else AUTHOR

"""The list in a text that a statement is an item of."""

from dataclasses import dataclass

from dragoman.statements.span import Span


@dataclass(frozen=True, slots=True)
class ItemOf:
    """The list that a statement is an item of: `five irritants`, `three things that X must do in order to Y`.

    `announced` is where the text announces the list (in the title, the standfirst or the body), `number` the item's
    place in it from 1, `count` how many the text says there are (None: it does not count them), `goal` where the words
    stand that say what the items are for or by when (None: not said). Raises ValueError when the number is below 1.
    """

    announced: Span
    number: int
    count: int | None = None
    goal: Span | None = None

    def __post_init__(self) -> None:
        if self.number < 1:
            raise ValueError(f"items are numbered from 1, not {self.number}")
